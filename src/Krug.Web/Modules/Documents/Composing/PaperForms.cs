using Krug.Core.Reading.Papers;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>A form of paper Krug prints from records: the name of its template, its kind, what it is called on screen.</summary>
public sealed record PaperForm(string Name, string Kind, string Title, bool OfPlatform)
{
    public static readonly IReadOnlyList<PaperForm> All =
    [
        new("programme", PaperKind.Programme, "Программа", false),
        new("programme-appendix", PaperKind.Programme, "Программа приложением", false),
        new("event-summary", PaperKind.EventSummary, "Итоговая справка", false),
        new("forum-analysis", PaperKind.ForumAnalysis, "Аналитическая справка", false),
        new("resolution", PaperKind.Resolution, "Резолюция", false),
        new("platform-report", PaperKind.PlatformReport, "Отчёт площадки с таблицей этапа", true),
        new("platform-report-kip", PaperKind.PlatformReport, "Отчёт площадки с паспортом и реестром", true),
    ];

    public static PaperForm? Find(string? name) => All.FirstOrDefault(form => form.Name == name);

    public static string TitleOf(string name) => Find(name)?.Title ?? name;

    /// <summary>Goes out on the centre's letterhead with a date and a number.</summary>
    public bool Letterhead => Kind is PaperKind.EventSummary or PaperKind.ForumAnalysis or PaperKind.Resolution;

    /// <summary>«Аналитическая справка» is утверждена, «Отчёт» is утверждён.</summary>
    public bool Masculine => OfPlatform;

    /// <summary>The form a platform reports in: a stage's table to the region, a register to the krai.</summary>
    public static string OfPlatformKind(string kind) => kind == "КИП" ? "platform-report-kip" : "platform-report";
}

public static class PaperWords
{
    /// <summary>The state in one word, agreed with the paper's name.</summary>
    public static string Word(this PaperState state, bool masculine = false) => (state, masculine) switch
    {
        (PaperState.Draft, _) => "черновик",
        (PaperState.Agreed, _) => "на утверждении",
        (PaperState.Approved, false) => "утверждена",
        (PaperState.Approved, true) => "утверждён",
        (PaperState.Signed, false) => "подписана",
        (PaperState.Signed, true) => "подписан",
        (PaperState.Published, false) => "опубликована",
        _ => "опубликован",
    };
}
