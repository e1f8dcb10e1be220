using Krug.Core.Writing;
using Krug.Web.Shared.Ui.Tags;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>
/// A paper as it prints: <c>&lt;k-sheet paper="@Model.Rendered" figures="@keys" /&gt;</c>. Every figure named in <c>figures</c> is a link to its line (<c>#f-facts-applications</c>),
/// the first of them is where that line leads back (<c>#p-facts-applications</c>). A page break begins another sheet.
/// </summary>
[HtmlTargetElement("k-sheet", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SheetTag : TagHelper
{
    public required RenderedPaper Paper { get; set; }
    public IReadOnlyCollection<string> Figures { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ground");
        new SheetHtml(output.Content, Figures).Write(Paper);
    }
}

/// <summary>Writes blocks of a rendered paper as HTML without styles of their own: looks are classes.</summary>
sealed class SheetHtml(TagHelperContent into, IReadOnlyCollection<string> figures)
{
    int tables;
    readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public static HashSet<string> FiguresOf(RenderedPaper paper) => [.. paper.Blocks.SelectMany(Keys)];

    static IEnumerable<string> Keys(RenderedBlock block) => block switch
    {
        RenderedParagraph paragraph => paragraph.Runs.Select(run => run.FigureKey).OfType<string>(),
        RenderedTable table => table.Rows.SelectMany(row => row).SelectMany(cell => cell.Blocks).SelectMany(Keys),
        _ => [],
    };

    public void Write(RenderedPaper paper)
    {
        into.AppendHtml("""<div class="sheet">""");
        var any = false;
        foreach (var block in paper.Blocks)
        {
            if (any && block is RenderedParagraph { PageBreakBefore: true }) into.AppendHtml("""</div><div class="sheet">""");
            Block(block, inCell: false);
            any = true;
        }
        into.AppendHtml("</div>");
    }

    void Block(RenderedBlock block, bool inCell)
    {
        if (block is RenderedParagraph paragraph) Paragraph(paragraph, inCell);
        else if (block is RenderedTable table) Table(table);
    }

    void Paragraph(RenderedParagraph paragraph, bool inCell)
    {
        var tab = inCell ? -1 : Tab(paragraph.Runs);
        if (tab >= 0 && !paragraph.Text.Contains('\n', StringComparison.Ordinal))
        {
            into.AppendHtml("""<div class="sign"><p>""");
            Runs(paragraph.Runs, 0, tab);
            into.AppendHtml("</p><p>");
            Runs(paragraph.Runs, tab + 1, int.MaxValue);
            into.AppendHtml("</p></div>");
            return;
        }
        List<string> looks = [];
        if (paragraph.Alignment != Alignment.Justified) looks.Add(paragraph.Alignment switch { Alignment.Center => "mid", Alignment.Right => "end", _ => "flush" });
        if (paragraph.FirstLine <= 0 && paragraph.Alignment is Alignment.Justified or Alignment.Left) looks.Add("noind");
        if (paragraph.Left >= 0.5m && !inCell) looks.Add(paragraph.Left >= 6 ? "in-far" : paragraph.Left >= 2 ? "in2" : "in1");
        if (paragraph.Right >= 5 && !inCell) looks.Add("aside");
        if (paragraph.Section is not null) looks.Add("hand");
        // A heading parts from what stands above it, as its spacing does on paper.
        if (!inCell && paragraph.Alignment == Alignment.Center && paragraph.Runs.Count > 0 && paragraph.Runs.All(run => run.Bold)) looks.Add("strong");
        var heading = paragraph is { Heading: > 0, Alignment: Alignment.Center } && !inCell ? "h2" : "p";
        into.AppendHtml("<").AppendHtml(heading).Attribute("class", looks.Count > 0 ? string.Join(' ', looks) : null).AppendHtml(">");
        Runs(paragraph.Runs, 0, int.MaxValue);
        into.AppendHtml("</").AppendHtml(heading).AppendHtml(">");
    }

    /// <summary>The place of a tab that parts a post from a name, counted in characters of the whole paragraph; -1 where there is none.</summary>
    static int Tab(IReadOnlyList<RenderedRun> runs)
    {
        var at = 0;
        foreach (var run in runs)
        {
            if (run.Text.IndexOf('\t', StringComparison.Ordinal) is var found and >= 0) return at + found;
            at += run.Text.Length;
        }
        return -1;
    }

    void Runs(IReadOnlyList<RenderedRun> runs, int from, int to)
    {
        var at = 0;
        foreach (var run in runs)
        {
            var (start, end) = (Math.Clamp(from - at, 0, run.Text.Length), Math.Clamp(to == int.MaxValue ? run.Text.Length : to - at, 0, run.Text.Length));
            at += run.Text.Length;
            if (start >= end) continue;
            Run(run, run.Text[start..end]);
        }
    }

    void Run(RenderedRun run, string text)
    {
        if (run.FigureKey is { } key && figures.Contains(key))
        {
            var anchor = key.Replace('.', '-');
            into.AppendHtml("<a").Attribute("class", run.Origin switch { FigureOrigin.Document => "fig-of paper", FigureOrigin.Overruled => "fig-of over", _ => "fig-of" }).Attribute("href", "#f-" + anchor);
            if (seen.Add(key)) into.Attribute("id", "p-" + anchor);
            into.AppendHtml(">").Append(text).AppendHtml("</a>");
            return;
        }
        if (run.Bold) into.AppendHtml("<b>");
        if (run.Italic) into.AppendHtml("<i>");
        var lines = text.Replace('\t', ' ').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) into.AppendHtml("<br>");
            into.Append(lines[i]);
        }
        if (run.Italic) into.AppendHtml("</i>");
        if (run.Bold) into.AppendHtml("</b>");
    }

    void Table(RenderedTable table)
    {
        into.AppendHtml("""<div class="span" role="group" tabindex="0" aria-label="Таблица """).Append($"{++tables}").AppendHtml("\"><table").Attribute("class", table.Bordered ? "grid" : "bare").AppendHtml("><colgroup>");
        foreach (var width in table.Widths) into.AppendHtml("<col").Attribute("width", FormattableString.Invariant($"{width}%")).AppendHtml(">");
        into.AppendHtml("</colgroup>");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var head = r < table.HeaderRows;
            if (r == 0 && head) into.AppendHtml("<thead>");
            if (r == table.HeaderRows) into.AppendHtml("<tbody>");
            into.AppendHtml("<tr>");
            foreach (var cell in table.Rows[r])
            {
                into.AppendHtml(head ? "<th scope=\"col\"" : "<td").Attribute("colspan", cell.ColumnSpan > 1 ? $"{cell.ColumnSpan}" : null).AppendHtml(">");
                foreach (var block in cell.Blocks) Block(block, inCell: true);
                into.AppendHtml(head ? "</th>" : "</td>");
            }
            into.AppendHtml("</tr>");
            if (head && r == table.HeaderRows - 1) into.AppendHtml("</thead>");
        }
        if (table.Rows.Count > table.HeaderRows) into.AppendHtml("</tbody>");
        into.AppendHtml("</table></div>");
    }
}
