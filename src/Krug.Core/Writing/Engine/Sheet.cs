using System.Globalization;
using System.Xml.Linq;

namespace Krug.Core.Writing.Engine;

/// <summary>Reads a rendered document's XML into the neutral sheet of the screen.</summary>
sealed class Sheet(Styles styles)
{
    public RenderedPaper Paper(List<XElement> content) => new([.. Blocks(content)]);

    IEnumerable<RenderedBlock> Blocks(IEnumerable<XElement> content)
    {
        var breakNext = false;
        foreach (var element in content)
        {
            if (element.Name == W.P)
            {
                yield return Paragraph(element, breakNext);
                breakNext = element.Elements(W.PPr).Elements(W.SectPr).Any();
            }
            else if (element.Name == W.Table) yield return Table(element);
            else if (element.Name == W.Sdt && element.Element(W.SdtContent) is { } inner)
            {
                foreach (var block in Blocks(inner.Elements())) yield return block;
            }
        }
    }

    RenderedParagraph Paragraph(XElement paragraph, bool breakBefore)
    {
        var look = styles.Paragraph(paragraph.Element(W.PPr));
        var runs = new List<RenderedRun>();
        foreach (var run in paragraph.Descendants(W.Run))
        {
            breakBefore |= runs.Count == 0 && run.Elements(W.Br).Any(br => (string?)br.Attribute(W.Type) == "page");
            var text = string.Concat(run.Elements().Select(part =>
                part.Name == W.T ? part.Value : part.Name == W.Tab ? "\t" : part.Name == W.NoBreakHyphen ? "\u2011" : part.Name == W.Cr || (part.Name == W.Br && part.Attribute(W.Type) is null) ? "\n" : ""));
            if (text.Length == 0) continue;
            var (bold, italic) = styles.Run(run.Element(W.RPr), look);
            var key = (string?)run.Attribute(W.FigureMark);
            var made = new RenderedRun(text, bold, italic, key, key is null ? null : Enum.Parse<FigureOrigin>((string)run.Attribute(W.OriginMark)!));
            if (key is null && runs is [.., { FigureKey: null } last] && last.Bold == bold && last.Italic == italic) runs[^1] = last with { Text = last.Text + text };
            else runs.Add(made);
        }
        return new(look.Alignment, look.FirstLine, look.Left, breakBefore || look.PageBreakBefore, look.Heading, (string?)paragraph.Attribute(W.SectionMark), runs) { Right = look.Right };
    }

    RenderedTable Table(XElement table)
    {
        var grid = table.Elements(W.Ns + "tblGrid").Elements(W.Ns + "gridCol").Select(column => Number(column, "w")).ToList();
        var whole = Math.Max(1, grid.Sum());
        var rows = table.Elements(W.Row).ToList();
        var head = rows.TakeWhile(row => row.Elements(W.RowPr).Elements(W.Ns + "tblHeader").Any()).Count();
        return new(Bordered(table), head, [.. grid.Select(width => Math.Round(100m * width / whole, 1))],
            [.. rows.Select(row => (IReadOnlyList<RenderedCell>)[.. row.Elements(W.Cell).Select(cell => new RenderedCell(Span(cell), [.. Blocks(cell.Elements())]))])]);
    }

    static int Span(XElement cell) => Math.Max(1, cell.Elements(W.CellPr).Elements(W.Ns + "gridSpan").Select(span => Number(span, "val")).FirstOrDefault());

    bool Bordered(XElement table)
    {
        var properties = table.Element(W.Ns + "tblPr");
        if (properties?.Element(W.Ns + "tblBorders") is { } borders) return borders.Elements().Any(line => (string?)line.Attribute(W.Val) is not ("nil" or "none" or null));
        return styles.TableBordered((string?)properties?.Element(W.Ns + "tblStyle")?.Attribute(W.Val))
            || table.Descendants(W.Ns + "tcBorders").Elements().Any(line => (string?)line.Attribute(W.Val) is "single");
    }

    static int Number(XElement element, string attribute) => int.TryParse((string?)element.Attribute(W.Ns + attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
