using Krug.Core.Reading.Papers;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Words of the import, as its screens show them.</summary>
public static class Words
{
    public static string OfPaper(string kind) => kind switch
    {
        PaperKind.EventSummary => "итоговая справка",
        PaperKind.Programme => "программа",
        PaperKind.ForumAnalysis => "аналитическая справка",
        PaperKind.Resolution => "резолюция",
        PaperKind.PlatformReport => "отчёт площадки",
        PaperKind.Order => "приказ",
        PaperKind.Letter => "письмо",
        _ => "документ",
    };

    public static string Word(this ImportItemState state) => state switch
    {
        ImportItemState.Accepted => "принято",
        ImportItemState.Corrected => "исправлено",
        ImportItemState.Rejected => "отклонено",
        _ => "ждёт решения",
    };

    public static string Icon(this ImportItemState state, bool doubtful) => state switch
    {
        ImportItemState.Accepted => "done",
        ImportItemState.Corrected => "pencil",
        ImportItemState.Rejected => "close",
        _ => doubtful ? "warn" : "wait",
    };

    public static string? Css(this ImportItemState state, bool doubtful) => state switch
    {
        ImportItemState.Accepted or ImportItemState.Corrected => "ok",
        ImportItemState.Rejected => "no",
        _ => doubtful ? "maybe" : null,
    };

    /// <summary>What a warning is about, in a heading.</summary>
    public static string OfWarning(string code) => code switch
    {
        "contradiction" => "Бумага противоречит себе",
        "date-outside-period" => "Дата не из отчётного периода",
        "title-mismatch" => "На титуле другая тема",
        "missing-section" => "Пропущена часть",
        "blank-number" => "Нет номера",
        "blank-signatory" => "Нет подписанта",
        "personal-data" => "Личный телефон или ящик",
        "copied-figures" => "Числа совпадают с другой бумагой",
        "sum-mismatch" => "Число не сходится",
        "name-variants" => "Одно и то же записано по-разному",
        "unknown-abbreviation" => "Незнакомые сокращения",
        _ => "Обратите внимание",
    };

    /// <summary>Records by the names of their types: plural heading and the address of one, in the order of the summary.</summary>
    public static readonly IReadOnlyList<(string Kind, string Heading, string? Address)> Records =
    [
        ("Event", "События", "/events/"), ("Track", "Площадки события", null), ("Slot", "Строки программы", null), ("EventFigure", "Числа по документу", null), ("EventMunicipality", "Муниципалитеты", null),
        ("EventNote", "Заметки о событии", null), ("Practice", "Практики", "/practices/"), ("Assignment", "Поручения", "/tasks/"), ("Platform", "Площадки", "/platforms/"), ("PlatformReport", "Отчёты площадок", null),
        ("Organisation", "Организации", "/organisations/"), ("Person", "Люди", "/people/"), ("Post", "Должности", null),
    ];
}
