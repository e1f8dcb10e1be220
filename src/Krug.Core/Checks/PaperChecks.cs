using Krug.Core.Reading;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Checks;

/// <summary>A line of a paper as checks see it: its text, its place, and whether it stands in the letterhead.</summary>
public sealed record PaperLine(string Text, Span At, bool Letterhead);

/// <summary>
/// What a careful reader asks about a paper, imported or Krug's own: contradictions, gaps, figures that do not add up, blanks, private contacts.
/// The rules and their examples are in DOMAIN.md §0 («Внутренние противоречия») and the warning codes of the import contract. Each check reads facts and lines and says why, with quotes.
/// </summary>
public static class PaperChecks
{
    /// <summary>All warnings of one paper in a stable order. <paramref name="lines"/> may be empty where only facts are at hand.</summary>
    public static IEnumerable<Warning> Of(PaperFacts facts, IReadOnlyList<PaperLine> lines) =>
    [
        .. Contradictions.Of(facts),
        .. ReportChecks.Of(facts, lines),
        .. Blanks(facts, lines),
        .. PersonalData.Of(facts, lines),
        .. Sums.Of(facts, lines),
        .. Abbreviations.Of(lines),
    ];

    /// <summary>Adds what only several papers of one file show together: a practice or a person written two ways. The warning goes to the paper of the second writing.</summary>
    public static IReadOnlyList<PaperFacts> Together(IReadOnlyList<PaperFacts> papers)
    {
        var added = Variants.Of(papers).ToLookup(warning => Owner(papers, warning.At![^1]));
        return [.. papers.Select((paper, n) => added[n].Any() ? paper with { Warnings = [.. paper.Warnings, .. added[n]] } : paper)];
    }

    static int Owner(IReadOnlyList<PaperFacts> papers, Span at)
    {
        for (var n = papers.Count - 1; n >= 0; n--) if (papers[n].At.From <= at.From && at.To <= papers[n].At.To) return n;
        return 0;
    }

    // «Справку составил», whatever ending and line stand behind.
    static string Words(IReadOnlyList<PaperLine> lines, Span at)
    {
        var text = lines.FirstOrDefault(line => line.At == at)?.Text ?? "";
        var verb = text.IndexOf("составил", StringComparison.OrdinalIgnoreCase);
        return verb >= 0 ? text[..(verb + "составил".Length)] : text.TrimEnd('_', ' ');
    }


    static IEnumerable<Warning> Blanks(PaperFacts facts, IReadOnlyList<PaperLine> lines)
    {
        if (facts.Places.TryGetValue("blank-number", out var number)) yield return new("blank-number", "Номер документа не вписан: на бланке осталось пустое место.", ["№ _____"], [number]);
        if (facts.Places.TryGetValue("blank-signatory", out var signatory)) yield return new("blank-signatory", "Не указано, кто подписал: после слов о составителе пусто.", [Words(lines, signatory)], [signatory]);
    }
}
