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
        .. Blanks(facts),
        .. PersonalData.Of(facts, lines),
        .. Sums.Of(facts, lines),
        .. Variants.Of(facts),
        .. Abbreviations.Of(lines),
    ];

    static IEnumerable<Warning> Blanks(PaperFacts facts)
    {
        if (facts.Places.TryGetValue("blank-number", out var number)) yield return new("blank-number", "Номер документа не вписан: на бланке осталось пустое место.", ["№ ____"], [number]);
        if (facts.Places.TryGetValue("blank-signatory", out var signatory)) yield return new("blank-signatory", "Не указано, кто подписал: после слов о составителе пусто.", [facts.Kind == PaperKind.PlatformReport ? "подпись" : "Справку составила:"], [signatory]);
    }
}
