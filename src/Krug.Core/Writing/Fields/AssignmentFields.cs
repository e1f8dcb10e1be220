using Krug.Core.Reading.Papers;

namespace Krug.Core.Writing;

/// <summary>Fields of assignments and recommendations.</summary>
static class AssignmentFields
{
    static readonly Shape Action = Shape.Of<AssignmentAction>("Действие", "часть поручения", s => s
        .Text("Текст", a => a.Text, "что сделать", "разработать программу")
        .Lines("Организации", a => a.Organisations, "assignments.organisations", "кому", "МБОУ СОШ № 2"));

    public static readonly Shape Assignment = Shape.Of<GivenTask>("Поручение", "поручение или рекомендация", s => s
        .Text("Номер", a => a.Of.Number, "номер пункта", "2")
        .Text("Знак", a => Mark(a.Of.Number), "номер со знаком, а без номера — тире", "2.")
        .Text("Текст", a => a.Of.Text, "весь текст поручения со сроком", "До 31.03.2026 обновить программу")
        .Date("Срок", a => a.Of.Due, "последний день", "31.03.2026")
        .Text("СрокСловами", a => a.Of.DueAs, "срок, как в бумаге", "в течение 2026 года")
        .Text("СрокОтдельно", a => Due(a.Of), "срок, если в тексте его нет", "Срок: 31.03.2026")
        .Text("Ответственный", a => a.Of.Responsible, "ответственный", "Лунева З.А.")
        .Text("ОтветственныйОтдельно", a => a.Of.Responsible is { } who && !a.Of.Text.Contains(who, StringComparison.Ordinal) ? who : null, "ответственный, если в тексте его нет", "Лунева З.А.")
        .Text("Адресат", a => a.Of.Audience, "кому дано", "Для управленческих команд")
        .Lines("Организации", a => a.Of.Organisations, "assignments.organisations", "названные организации", "МБОУ СОШ № 2")
        .Lines("Исполнители", a => Named(a.Of) ? null : a.Of.Organisations, "assignments.organisations", "организации, если в тексте их нет", "МБОУ СОШ № 2")
        .List("Действия", a => a.Of.Actions, Action, "assignments.actions", "части поручения", "")
        .List("Практики", a => a.Practices, PracticeFields.Practice, "practices", "практики, если поручение оканчивается их списком", ""));

    public static readonly Shape Group = Shape.Of<TaskGroup>("БлокПоручений", "поручения одному адресату", s => s
        .Text("Адресат", g => g.Audience, "кому даны", "Для управленческих команд образовательных организаций")
        .Text("АдресатОтдельно", g => g.OwnHead ? g.Number + g.Audience : null, "кому даны, если сами поручения этого не говорят", "Для управленческих команд")
        .Text("Рекомендация", g => g.Recommended, "вводные слова рекомендаций", "Рекомендовать управленческим командам")
        .Text("Таблицей", g => g.IsTable ? "да" : null, "у каждого поручения свой исполнитель: печатается таблицей", "да")
        .List("Поручения", g => g.Tasks, Assignment, "assignments", "поручения по порядку", ""));

    static string Mark(string? number) => number is not { Length: > 0 } ? "–" : number.Length == 1 && number[0] is >= 'а' and <= 'я' ? number + ")" : number + ".";

    static string? Due(Assignment task) =>
        task.DueAs is not { Length: > 0 } due || task.Text.Contains(due, StringComparison.OrdinalIgnoreCase) ? null : Shape.Fold(due).StartsWith("срок", StringComparison.Ordinal) ? due : "Срок: " + due;

    /// <summary>The text names the organisations itself: it has the last word (a number, a name) of each.</summary>
    static bool Named(Assignment task) => task.Organisations.TrueForAll(organisation => task.Text.Contains(organisation.Split(' ')[^1], StringComparison.Ordinal) || task.Responsible?.Contains(organisation, StringComparison.Ordinal) == true);
}

/// <summary>An assignment with the list of practices it ends with.</summary>
sealed record GivenTask(Assignment Of, IReadOnlyList<Practice> Practices)
{
    /// <summary>The practices of a paper follow its last assignment that ends with a colon and speaks of practices.</summary>
    public static List<GivenTask> All(PaperFacts facts)
    {
        var host = facts.Practices.Count == 0 ? -1 : facts.Assignments.FindLastIndex(task => task.Text.EndsWith(':') && Shape.Fold(task.Text).Contains("практик", StringComparison.Ordinal));
        return [.. facts.Assignments.Select((task, i) => new GivenTask(task, i == host ? facts.Practices : []))];
    }
}

/// <summary>Assignments of one audience that stand together.</summary>
sealed record TaskGroup(string? Audience, IReadOnlyList<GivenTask> Tasks)
{
    public static List<TaskGroup> Of(PaperFacts facts)
    {
        var groups = new List<TaskGroup>();
        foreach (var task in GivenTask.All(facts))
        {
            var table = InTable(task);
            if (groups is [.., var last] && (table ? last.IsTable : !last.IsTable && last.Audience == task.Of.Audience)) groups[^1] = last with { Tasks = [.. last.Tasks, task] };
            else groups.Add(new(table ? null : task.Of.Audience, [task]));
        }
        // A point for nobody behind a block needs the block's own number, or it would read as one more point of the block.
        for (var g = 0; g + 1 < groups.Count; g++)
        {
            if (groups[g].Audience is not null && groups[g + 1] is { Audience: null, IsTable: false } plain && int.TryParse(plain.Tasks[0].Of.Number, out var number) && number > 1) groups[g] = groups[g] with { Number = $"{number - 1}. " };
        }
        return groups;
    }

    /// <summary>In a table of assignments the one who answers is the one addressed.</summary>
    static bool InTable(GivenTask task) => task.Of is { Responsible: { Length: > 0 } who, Audience: var audience } && who == audience && task.Practices.Count == 0;

    /// <summary>The block's own number, where it has one.</summary>
    public string? Number { get; init; }

    public bool IsTable => Tasks.All(InTable);

    /// <summary>The audience needs a line of its own: the points do not begin with it themselves.</summary>
    public bool OwnHead => Audience is not null && !Tasks.All(task => Shape.Fold(task.Of.Text).Contains(Shape.Fold(Audience), StringComparison.Ordinal));

    public string Recommended => Audience is not { Length: > 0 } audience ? "Рекомендации" : Shape.Fold(audience).Contains("рекоменд", StringComparison.Ordinal) ? audience : "Рекомендовать " + audience;
}
