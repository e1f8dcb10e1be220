using Krug.Core.Checks;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Recognisers;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Reading;

/// <summary>
/// Reads official papers of municipal methodical work into facts: which documents a file holds, and of each what the import contract lists.
/// Pure and deterministic; linear in the length of the text. What a paper does not say stays absent.
/// </summary>
/// <example><code>var papers = PaperReader.Read(SourceReader.Read(bytes, "Справка.docx"));</code></example>
public static class PaperReader
{
    public static IReadOnlyList<PaperFacts> Read(Source source) => PaperChecks.Together([.. Splitting.Split(source).Select(Read).Select(read => read.Facts with { Warnings = [.. PaperChecks.Of(read.Facts, read.Doc.Lines())] })]);

    static (PaperFacts Facts, Doc Doc) Read(Doc doc)
    {
        if (doc.Kind == PaperKind.Programme) return (Programmes.Read(doc), doc);
        var facts = Heads.Read(doc);
        var (signatory, blank, at) = Signatures.Of(doc);
        facts = facts with { Signatory = signatory };
        if (signatory is not null && at is { } place) facts.Places["signatory"] = place;
        if (blank && at is { } empty) facts.Places["blank-signatory"] = empty;
        if (facts.Number is null && Heads.Blank(doc) is { } number) facts.Places["blank-number"] = number;
        var used = new HashSet<int>();
        if (doc.Kind == PaperKind.PlatformReport) return (Platforms.Read(doc, facts), doc);
        facts = facts with { Practices = Practices.Read(doc, used) };
        var shown = used.ToHashSet();
        if (doc.Kind is PaperKind.EventSummary or PaperKind.ForumAnalysis) facts = Notes.Read(doc, facts, used);
        var near = Near(facts);
        var (tasks, assessment, resolved) = Assignments.Read(doc, near, used);
        facts = facts with { Assignments = tasks, Assessment = assessment };
        if (doc.Kind == PaperKind.Resolution) facts = Notes.OfResolution(doc, facts, resolved);
        if (doc.Kind is PaperKind.Resolution or PaperKind.Order && resolved > doc.Heading) facts = facts with { Preamble = Preamble(doc, resolved, facts, shown) };
        return (facts, doc);
    }

    // Days without a year count from the paper's own date, else from the event's.
    static DateOnly? Near(PaperFacts facts)
    {
        foreach (var iso in (ReadOnlySpan<string?>)[facts.Facts?.Date, facts.Date])
            if (iso is { Length: 10 or 7 } && DateOnly.TryParseExact(iso.Length == 7 ? iso + "-01" : iso, "yyyy-MM-dd", out var date)) return date;
        return null;
    }

    static string? Preamble(Doc doc, int resolved, PaperFacts facts, HashSet<int> shown)
    {
        var listed = facts.Problems.Count > 0;
        var lines = doc.Paras.Skip(doc.Heading + 1).Take(resolved - doc.Heading).Where(para => para.Cell is null && !shown.Contains(para.Index) && !para.Text.StartsWith('«') && (Assignments.WithoutFormula(para.Text).Length > 60 || listed && para.Index < doc.Paras[resolved].Index && (para.Text.EndsWith(':') || ListMark.Of(para.Text) is not null))).Select(para => para.Text).ToList();
        return lines.Count > 0 ? Assignments.WithoutFormula(string.Join('\n', lines)) : null;
    }
}
