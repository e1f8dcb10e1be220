using Krug.Core.Reading.Papers;

namespace Krug.Core.Writing;

/// <summary>Fields of practices and their authors.</summary>
static class PracticeFields
{
    static readonly Shape Person = Shape.Of<Author>("Автор", "автор практики", s => s
        .Text("Имя", a => a.Name, "фамилия и инициалы", "Лунева З.А.", Naming.Person)
        .Text("Должность", a => a.Position, "должность, как в бумаге", "зам. директора по УВР", Naming.Position));

    public static readonly Shape Practice = Shape.Of<Practice>("Практика", "практика управленческой команды", s => s
        .Text("Название", p => p.Title, "без внешних кавычек", "Школа как среда профессиональных проб")
        .Text("Примечание", p => p.Note, "то, что стоит в скобках после названия", "Из опыта работы куратора")
        .Text("Организация", p => p.Organisation, "организация авторов", "МБОУ СОШ № 5 г. Заречный", Naming.Organisation)
        .List("Авторы", p => p.Authors, Person, "practices.authors", "авторы по порядку", "Лунева З.А., Гранин О.П.")
        .Text("Рекомендовано", p => p.RecommendedTo, "куда рекомендована", "августовскую педагогическую конференцию"));

    public static readonly Shape Group = Shape.Of<PracticeGroup>("БлокПрактик", "практики, рекомендованные в одно место", s => s
        .Text("Рекомендовано", g => g.RecommendedTo, "куда рекомендованы", "августовскую педагогическую конференцию")
        .List("Практики", g => g.Practices, Practice, "practices", "практики по порядку", ""));
}

/// <summary>Practices recommended to one place that stand together.</summary>
sealed record PracticeGroup(string? RecommendedTo, IReadOnlyList<Practice> Practices)
{
    public static List<PracticeGroup> Of(IEnumerable<Practice> practices)
    {
        var groups = new List<PracticeGroup>();
        foreach (var practice in practices)
        {
            if (groups is [.., var last] && last.RecommendedTo == practice.RecommendedTo) groups[^1] = last with { Practices = [.. last.Practices, practice] };
            else groups.Add(new(practice.RecommendedTo, [practice]));
        }
        return groups;
    }
}
