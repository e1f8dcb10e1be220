using System.Text;
using Krug.Core.Checks;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Krug.Core.Writing;
using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>What a careful reader would ask about the paper before it goes out; <paramref name="Href"/> leads to the place.</summary>
public sealed record Doubt(string Text, string? Href = null);

/// <summary>Checks of a composed paper: the rules of <see cref="PaperChecks"/>, figures that differ from records or papers, sentences copied from imported papers.</summary>
public static class PaperReview
{
    const int MostCompared = 40;

    public static async Task<IReadOnlyList<Doubt>> Of(Db db, Paper paper, ComposedPaper composed, RenderedPaper rendered, CancellationToken stop)
    {
        var lines = Lines(composed.Facts, rendered);
        List<Doubt> doubts = [.. Figures(composed)];
        // A blank number is asked for by the button of approval; it needs no warning while the paper is a draft.
        doubts.AddRange(PaperChecks.Of(composed.Facts, lines).Select(warning => new Doubt(warning.Quotes.Count > 0 ? $"{warning.Message} «{string.Join("», «", warning.Quotes.Take(3))}»" : warning.Message)));
        doubts.AddRange(Unread(rendered));
        doubts.AddRange(composed.Words.Where(word => word.Doubt is not null && !word.Corrected).Select(word => new Doubt($"Проверьте форму слова: «{word.Form}».", $"/documents/papers/{paper.Id}/words")));
        doubts.AddRange(await Copied(db, paper, composed.Facts, lines, stop));
        return doubts;
    }

    static IEnumerable<Doubt> Figures(ComposedPaper composed)
    {
        foreach (var figure in composed.Figures)
        {
            var href = $"#f-{figure.Anchor}";
            if (figure.Overruled is not null) yield return new($"Число {figure.Shown} ({figure.Label}) исправлено вручную.", href);
            else if (figure.IsKept && figure.Fresh != figure.Value && figure.Value is not null) yield return new($"В бумаге {figure.Shown} ({figure.Label}), а в записях теперь {(figure.Fresh is { } fresh ? ComposedFigure.Write(fresh) : "–")}.", href);
            else if (figure is { Counted: { } counted, Document: { } document } && counted != document) yield return new($"По документу {ComposedFigure.Write(document)}, в записях {ComposedFigure.Write(counted)}: {figure.Label}.", href);
        }
        decimal? Of(string key) => composed.Figures.FirstOrDefault(figure => figure.Key == key)?.Value;
        if (Of("facts.applications") is { } applied && Of("facts.presented") is { } presented)
        {
            var left = applied - presented - (Of("facts.declined") ?? 0) - (Of("facts.absent") ?? 0);
            if (left > 0) yield return new($"Подано {ComposedFigure.Write(applied)}, а представлено, отклонено и не представлено вместе {ComposedFigure.Write(applied - left)}: отметьте остальные практики.", "#f-facts-applications");
        }
    }

    /// <summary>A field typed by hand that Krug did not understand stands on the page in its braces.</summary>
    static IEnumerable<Doubt> Unread(RenderedPaper rendered) =>
        rendered.Blocks.OfType<RenderedParagraph>().Where(paragraph => paragraph.Text.Contains("{{", StringComparison.Ordinal)).Take(3)
            .Select(paragraph => new Doubt($"Поле не понято, на бумаге останутся скобки: «{(paragraph.Text.Length > 80 ? paragraph.Text[..80] + "…" : paragraph.Text)}»."));

    /// <summary>The paper's lines as the checks see them; what stands above the heading belongs to the letterhead.</summary>
    static List<PaperLine> Lines(PaperFacts facts, RenderedPaper rendered)
    {
        var texts = rendered.Blocks.SelectMany(Texts).Where(text => text.Trim().Length > 0).ToList();
        var heading = facts.Letterhead is null ? 0 : Math.Max(0, texts.FindIndex(text => facts.Title?.StartsWith(text.Trim(), StringComparison.Ordinal) == true));
        var (lines, at) = (new List<PaperLine>(), 0);
        for (var i = 0; i < texts.Count; at += texts[i].Length + 1, i++) lines.Add(new(texts[i], new(at, at + texts[i].Length), i < heading));
        return lines;
    }

    static IEnumerable<string> Texts(RenderedBlock block) => block switch
    {
        RenderedParagraph paragraph => [paragraph.Text],
        RenderedTable table => table.Rows.SelectMany(row => row).SelectMany(cell => cell.Blocks).SelectMany(Texts),
        _ => [],
    };

    static async Task<IEnumerable<Doubt>> Copied(Db db, Paper paper, PaperFacts facts, List<PaperLine> lines, CancellationToken stop)
    {
        if (facts.Facts is null) return [];
        var long_ = lines.Where(line => !line.Letterhead && line.Text.Length > 60).Select(line => Even(line.Text)).ToList();
        if (long_.Count == 0) return [];
        var imported = await db.ImportedPapers.AsNoTracking().Where(p => p.TerritoryId == paper.TerritoryId && p.State == ImportState.Done).OrderByDescending(p => p.Id).Take(MostCompared).Select(p => new { p.Id, p.Name, p.Text }).ToListAsync(stop);
        var own = new ComparedPaper("", facts with { Facts = facts.Facts with { Date = "9999-12-31" } }, string.Join('\n', lines.Select(line => line.Text)));
        List<Doubt> found = [];
        foreach (var other in imported)
        {
            // Only a paper that shares a good part of whole sentences is read anew.
            var text = Even(other.Text);
            if (long_.Count(line => text.Contains(line, StringComparison.Ordinal)) * 4 < long_.Count) continue;
            var read = PaperReader.Read(SourceReader.Read(Encoding.UTF8.GetBytes(other.Text), "paper.txt")).FirstOrDefault(candidate => candidate.Kind == facts.Kind);
            if (read is null || read.Facts?.Date == facts.Facts.Date) continue;
            found.AddRange(Copies.Find([own, new(other.Name, read, other.Text)]).Select(copy => new Doubt(copy.Warning.Message, $"/documents/import/{other.Id}")));
        }
        return found;
    }

    static string Even(string text) => string.Join(' ', text.Replace('\u00a0', ' ').Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
