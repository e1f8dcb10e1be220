using System.Text.Json;

namespace Krug.Core.Language;

/// <summary>What the parts of a name hint about gender: petrovich's gender lists and the endings of patronymics. Hints are offered to a person, never acted on.</summary>
public static class GenderHints
{
    enum Hint { Either, Masculine, Feminine }

    static readonly Dictionary<string, Hint> Surnames = [], SurnameEndings = [], Given = [], GivenEndings = [], Patronymics = [], PatronymicEndings = [];

    static readonly HashSet<string> MenTails = new(StringComparer.Ordinal) { "оглы", "оглу", "улы", "уулу" };
    static readonly HashSet<string> WomenTails = new(StringComparer.Ordinal) { "кызы", "гызы" };

    static GenderHints()
    {
        using var stream = DataTable.Open("Language.Data.petrovich-gender.data.json");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement.GetProperty("gender");
        Read("lastname", Surnames, SurnameEndings);
        Read("firstname", Given, GivenEndings);
        Read("middlename", Patronymics, PatronymicEndings);

        void Read(string part, Dictionary<string, Hint> whole, Dictionary<string, Hint> endings)
        {
            foreach (var (group, into) in ((string, Dictionary<string, Hint>)[])[("exceptions", whole), ("suffixes", endings)])
            {
                if (!root.GetProperty(part).TryGetProperty(group, out var lists)) continue;
                foreach (var list in lists.EnumerateObject())
                    foreach (var text in list.Value.EnumerateArray())
                        into[text.GetString()!] = list.Name switch { "male" => Hint.Masculine, "female" => Hint.Feminine, _ => Hint.Either };
            }
        }
    }

    public static bool IsTurkicTail(string word) => MenTails.Contains(word.ToLowerInvariant()) || WomenTails.Contains(word.ToLowerInvariant());

    /// <summary>«Сергеевна», «Ильич», «Мамед оглы».</summary>
    public static bool LooksPatronymic(string word)
    {
        var lower = Letters.Fold(word);
        if (lower.Length < 5 || !char.IsUpper(word[0])) return false;
        return EndsWithAny(lower, "ович", "евич", "ьич", "мич", "кич", "тич", "ввич", "овна", "евна", "ична", "инишна") || IsTurkicTail(lower[(lower.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>«Липкин», «Полынина», «Окушко»: endings of surnames that given names seldom have.</summary>
    internal static bool LooksSurname(string word)
    {
        var lower = Letters.Fold(word);
        return EndsWithAny(lower, "ов", "ев", "ин", "ын", "ова", "ева", "ина", "ына", "ский", "цкий", "ская", "цкая", "ой", "ый", "ая", "ко", "ук", "юк", "их", "ых", "дзе", "швили", "ян", "ец", "ич")
            && !GivenLikeSurnames.Contains(lower);
    }

    static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    static readonly HashSet<string> GivenLikeSurnames = new(StringComparer.Ordinal)
    {
        "марина", "ирина", "арина", "карина", "галина", "полина", "нина", "алина", "регина", "кристина", "екатерина", "валентина", "константин", "валентин",
        "мартин", "дина", "зина", "василина", "альбина", "ангелина", "акулина", "эвелина", "ева", "лев", "севастьян", "касьян", "ян", "демьян", "лукьян",
    };

    internal static Gender? Of(PersonName name)
    {
        if (name.Patronymic is { } patronymic && Of(patronymic, NamePart.Patronymic) is { } sure) return sure;
        var given = name.Given is { } word ? Of(word, NamePart.Given) : null;
        var surname = Of(name.Surname, NamePart.Surname);
        if (given is { } one && surname is { } other && one != other) return null;
        return given ?? surname;
    }

    /// <summary>What one part hints; null where it fits both or is unknown or an initial.</summary>
    public static Gender? Of(string word, NamePart part)
    {
        word = Letters.Clean(word).ToLowerInvariant();
        if (word.Length < 3 || word[^1] == '.') return null;
        var tail = word[(word.LastIndexOfAny([' ', '-']) + 1)..];
        if (part == NamePart.Patronymic)
        {
            if (MenTails.Contains(tail)) return Gender.Masculine;
            if (WomenTails.Contains(tail)) return Gender.Feminine;
        }
        var (whole, endings) = part switch
        {
            NamePart.Surname => (Surnames, SurnameEndings),
            NamePart.Given => (Given, GivenEndings),
            _ => (Patronymics, PatronymicEndings),
        };
        if (part == NamePart.Given && tail.Length < word.Length && Of(word[..^(tail.Length + 1)], part) is { } first) return first;
        if (whole.TryGetValue(tail, out var hint)) return Settled(hint);
        for (var length = tail.Length; length > 0; length--)
            if (endings.TryGetValue(tail[^length..], out hint)) return Settled(hint);
        return null;
    }

    static Gender? Settled(Hint hint) => hint switch { Hint.Masculine => Gender.Masculine, Hint.Feminine => Gender.Feminine, _ => null };
}
