using System.Text.Json;
using Krug.Core.Language;
using Krug.Core.Reading.Papers;
using Krug.Core.Writing;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>A paper put together out of records: its facts, its figures with their lists, the words put into cases.</summary>
public sealed record ComposedPaper(PaperFacts Facts, IReadOnlyList<ComposedFigure> Figures, IReadOnlyList<PaperWord> Words, WordForms Forms)
{
    /// <summary>For the template: every figure says where it comes from.</summary>
    public PaperToWrite ToWrite => new(Facts, FigureOrigin.Counted, Figures.ToDictionary(figure => figure.Key, figure => figure.Origin, StringComparer.Ordinal));
}

/// <summary>
/// Puts papers together out of records; one shape for reading and for writing. A draft follows its records; from the day it ceased to be a draft
/// the paper keeps its facts (<see cref="Paper.Kept"/>), and only its date, number and signatory may still be written in.
/// </summary>
public sealed class Composer(Db db)
{
    /// <summary>The paper with its <see cref="Paper.Overrides"/> loaded. A fixed number of commands, whatever the number of rows.</summary>
    public async Task<ComposedPaper> Compose(Paper paper, CancellationToken stop = default)
    {
        var around = await Surroundings.Of(db, paper.TerritoryId, stop);
        var words = new Phrasing(around.Forms, around.Proper);
        PaperFacts facts;
        IReadOnlyList<ComposedFigure> figures;
        if (paper.PlatformReportId is { } reportId)
        {
            var report = await PlatformPapers.Load(db, reportId, stop);
            (facts, figures) = (PlatformPapers.Facts(report, words), PlatformPapers.Figures(report));
        }
        else if (paper.Month is { } month)
        {
            var planned = await MonthPapers.Load(db, paper.TerritoryId, month, stop);
            (facts, figures) = (MonthPapers.Facts(month, planned), MonthPapers.Figures(planned));
        }
        else
        {
            var records = await EventRecords.Of(db, paper.EventId ?? throw new InvalidOperationException("A paper is of an event, of a month or of a platform's report."), around, stop);
            (facts, figures) = (EventPapers.Facts(paper, records, words), EventCounts.Of(records, paper.Kind));
        }
        figures = [.. figures.Select(figure => figure with { Overruled = paper.Overrides.Find(by => by.Key == figure.Key) })];
        if (paper.Kept is { } kept && JsonSerializer.Deserialize<KeptPaper>(kept, PaperJson.Full) is { } then)
        {
            figures = [.. figures.Select(figure => figure with { IsKept = true, Kept = then.Figures.TryGetValue(figure.Key, out var value) ? value : null })];
            return new(Requisites(paper, then.Facts, around.Centre), figures, words.Used, around.Forms);
        }
        facts = WithFigures(facts, figures);
        if (paper.OwnTitle) facts = facts with { Title = paper.Title };
        if (paper.Texts.Find(text => text.Section == PreambleSection) is { Text: var preamble } && paper.Kind == PaperKind.Resolution) facts = facts with { Preamble = preamble.Length > 0 ? preamble : null };
        if (paper.Kind == PaperKind.Order && paper.Texts.Find(text => text.Section == PointsSection) is { Text: var points }) facts = facts with { Assignments = [.. points.Split('\n').Select((point, i) => new Assignment { Number = $"{i + 1}", Text = point })] };
        return new(Requisites(paper, facts, around.Centre), figures, words.Used, around.Forms);
    }

    /// <summary>The part of a resolution before «РЕШИЛИ:», which a template takes from the facts.</summary>
    public const string PreambleSection = "Преамбула";

    /// <summary>Points of an order somebody wrote, a line each; they stand instead of those made of records.</summary>
    public const string PointsSection = "Пункты";

    /// <summary>The paper as it is kept when it ceases to be a draft.</summary>
    public static string Keep(ComposedPaper paper) =>
        JsonSerializer.Serialize(new KeptPaper(paper.Facts, paper.Figures.Where(figure => figure.Value is not null).ToDictionary(figure => figure.Key, figure => figure.Value!.Value, StringComparer.Ordinal)), PaperJson.Full);

    static PaperFacts Requisites(Paper paper, PaperFacts facts, Organisation? centre)
    {
        var letterhead = PaperForm.Find(paper.Form)?.Letterhead != true || centre is null ? null : Letterhead(centre);
        var missing = paper.Number is null && letterhead is not null;
        return facts with
        {
            // A programme tells the day of the event; its own date stays among the requisites.
            Date = paper.Kind == PaperKind.Programme ? null : paper.Date?.ToString("yyyy-MM-dd"),
            Number = paper.Number,
            Letterhead = letterhead,
            Signatory = paper.SignatoryName is null && paper.SignatoryPosition is null ? null : new(paper.SignatoryName, paper.SignatoryPosition),
            Warnings = missing ? [new("blank-number", "Номер документа не вписан: на бланке осталось пустое место.", [])] : [],
        };
    }

    static Letterhead? Letterhead(Organisation centre) => centre.Address is null && centre.Phone is null && centre.Email is null ? null
        : new() { Organisation = centre.FullName ?? Phrasing.Name(centre), Address = centre.Address, Phone = centre.Phone, Email = centre.Email, Site = centre.Site };

    static PaperFacts WithFigures(PaperFacts facts, IReadOnlyList<ComposedFigure> figures)
    {
        // A counted zero is not told: «Отклонено 0 заявок» is no sentence; a zero somebody wrote by hand is.
        int? Of(string key) => figures.FirstOrDefault(figure => figure.Key == key) is { Value: { } value } found && (value > 0 || found.Origin == FigureOrigin.Overruled) ? (int)value : null;
        if (!figures.Any(figure => figure.CanOverrule)) return facts;
        var places = figures.Where(figure => figure.Key.StartsWith("place.", StringComparison.Ordinal) && figure.Value is not null).Select(figure => new HeadcountPlace(figure.List, (int)figure.Value!)).ToList();
        return facts with
        {
            Headcount = (Of("facts.registered"), Of("facts.came")) is (null, null) ? null : new(Of("facts.registered"), Of("facts.came"), Of("facts.organisations"), places),
            Facts = (facts.Facts ?? new()) with
            {
                Applications = Of("facts.applications"),
                Presented = Of("facts.presented"),
                Declined = Of("facts.declined"),
                Absent = Of("facts.absent"),
                ConnectionsMin = Of("facts.connections_min"),
                ConnectionsMax = Of("facts.connections_max"),
                Responses = Of("facts.responses"),
            },
        };
    }
}

/// <summary>What a paper keeps when it ceases to be a draft: its facts and what each figure was.</summary>
public sealed record KeptPaper(PaperFacts Facts, Dictionary<string, decimal> Figures);
