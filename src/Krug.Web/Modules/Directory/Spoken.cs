using Krug.Core.Language;

namespace Krug.Web.Modules.Directory;

/// <summary>What people type when they look for an organisation and its papers do not say: «13 школа» for «СОШ № 13», «садик» for «МБДОУ», «в Канске» for «г. Канск».</summary>
static class Spoken
{
    /// <summary>Any of the beginnings in the names → the words it is also called by.</summary>
    static readonly (string[] Said, string Also)[] kinds =
    [
        (["сош ", "сш ", "средняя общеобразовательная ", "средняя школа ", "средней общеобразовательной "], "сош сш средняя общеобразовательная школа"),
        (["оош ", "основная общеобразовательная ", "основная школа ", "основной общеобразовательной "], "оош основная общеобразовательная школа"),
        (["нош ", "начальная общеобразовательная ", "начальная школа "], "нош начальная общеобразовательная школа"),
        (["гимназия ", "гимназии "], "гимназия школа"),
        (["прогимназия "], "прогимназия школа"),
        (["лицей ", "лицея "], "лицей школа"),
        (["детский сад ", "детского сада ", "доу ", "мбдоу ", "мкдоу ", "мадоу ", "гбдоу ", "центр развития ребенка ", "црр "], "детский сад садик доу дс"),
        (["центр развития ребенка ", "црр "], "црр центр развития ребенка"),
        (["центр образования ", "цо "], "центр образования цо школа"),
        (["интернат "], "школа интернат"),
        (["всош ", "вечерняя "], "вечерняя школа всош"),
        (["скош ", "специальная коррекционная "], "скош коррекционная школа"),
        (["ддт ", "дом детского творчества ", "дома детского творчества "], "ддт дом детского творчества"),
        (["цдт ", "центр детского творчества "], "цдт центр детского творчества"),
        (["дюсш ", "детско юношеская спортивная "], "дюсш детско юношеская спортивная школа"),
    ];

    /// <summary>The search key of an organisation: its names, what such ones are also called, and its place as it stands behind «школы» and «в».</summary>
    public static string Key(IEnumerable<string?> names, string? locality)
    {
        var key = Searching.Key(names);
        var also = kinds.Where(kind => kind.Said.Any(said => key.Contains(" " + said, StringComparison.Ordinal))).Select(kind => kind.Also);
        var words = Searching.Key([key, .. also, .. Places(locality)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $" {string.Join(' ', words.Distinct(StringComparer.Ordinal))} ";
    }

    static IEnumerable<string> Places(string? locality)
    {
        if (locality is null) return [];
        // «г. Канск», «пос. Лесной»: the name is behind the last full stop.
        var name = locality[(locality.LastIndexOf('.') + 1)..].Trim();
        if (name.Length < 3) return [];
        // A plural stays as it is beside «село»; people decline it all the same: «в Ельниках».
        return name[^1] is 'и' or 'ы' ? [name[..^1] + "ах", name[..^1] + "ов"] : [PlaceNames.In(name, Case.Genitive).Text, PlaceNames.In(name, Case.Prepositional).Text];
    }
}
