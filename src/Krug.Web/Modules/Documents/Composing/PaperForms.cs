using Krug.Core.Reading.Papers;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>A form of paper Krug prints from records: the name of its template, its kind, what it is called on screen.</summary>
public sealed record PaperForm(string Name, string Kind, string Title, bool OfPlatform, char Gender = 'ж')
{
    /// <summary>The plan of a month is made of no single event.</summary>
    public const string MonthPlan = "month-plan";

    public static readonly IReadOnlyList<PaperForm> All =
    [
        new("programme", PaperKind.Programme, "Программа", false),
        new("programme-appendix", PaperKind.Programme, "Программа приложением", false),
        new("event-summary", PaperKind.EventSummary, "Итоговая справка", false),
        new("forum-analysis", PaperKind.ForumAnalysis, "Аналитическая справка", false),
        new("resolution", PaperKind.Resolution, "Резолюция", false),
        new("order", PaperKind.Order, "Приказ о проведении", false, 'м'),
        new("regulation", "regulation", "Положение", false, 'с'),
        new("letter", PaperKind.Letter, "Письмо-приглашение", false, 'с'),
        new("attendance-sheet", "attendance-sheet", "Лист регистрации", false, 'м'),
        new(MonthPlan, MonthPlan, "План месяца", false, 'м'),
        new("platform-report", PaperKind.PlatformReport, "Отчёт площадки с таблицей этапа", true, 'м'),
        new("platform-report-kip", PaperKind.PlatformReport, "Отчёт площадки с паспортом и реестром", true, 'м'),
    ];

    public static PaperForm? Find(string? name) => All.FirstOrDefault(form => form.Name == name);

    public static string TitleOf(string name) => Find(name)?.Title ?? name;

    /// <summary>Goes out on the centre's letterhead with a date and a number.</summary>
    public bool Letterhead => Kind is PaperKind.EventSummary or PaperKind.ForumAnalysis or PaperKind.Resolution or PaperKind.Order or PaperKind.Letter;

    /// <summary>Somebody signs it or says «УТВЕРЖДАЮ».</summary>
    public bool Signed => Letterhead || Name is "regulation" or MonthPlan;

    /// <summary>The form a platform reports in: a stage's table to the region, a register to the krai.</summary>
    public static string OfPlatformKind(string kind) => kind == "КИП" ? "platform-report-kip" : "platform-report";
}

public static class PaperWords
{
    /// <summary>The state in one word, agreed with the paper's name: «справка утверждена», «приказ утверждён», «положение утверждено».</summary>
    public static string Word(this PaperState state, char gender = 'ж') => state switch
    {
        PaperState.Draft => "черновик",
        PaperState.Agreed => "на утверждении",
        PaperState.Approved => gender switch { 'м' => "утверждён", 'с' => "утверждено", _ => "утверждена" },
        PaperState.Signed => "подписан" + Ending(gender),
        _ => "опубликован" + Ending(gender),
    };

    public static string Ending(char gender) => gender switch { 'м' => "", 'с' => "о", _ => "а" };
}
