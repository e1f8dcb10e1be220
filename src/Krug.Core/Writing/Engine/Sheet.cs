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
        return new(look.Alignment, look.FirstLine, look.Left, breakBefore || look.PageBreakBefore, look.Heading, (string?)paragraph.Attribute(W.SectionMark), runs);
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

/// <summary>How a paragraph comes out of its style and its own properties.</summary>
sealed record ParagraphLook(Alignment Alignment, decimal FirstLine, decimal Left, bool PageBreakBefore, int Heading, bool Bold, bool Italic);

/// <summary>The styles of a document, resolved along «based on».</summary>
sealed class Styles
{
    readonly Dictionary<string, XElement> byId = new(StringComparer.Ordinal);
    readonly string? ordinary;
    readonly XElement? defaults;

    public Styles(TemplatePackage package)
    {
        var slash = package.DocumentName.LastIndexOf('/');
        if (package.Xml(package.DocumentName[..(slash + 1)] + "styles.xml") is not { } styles) return;
        defaults = styles.Element(W.Ns + "docDefaults");
        foreach (var style in styles.Elements(W.Ns + "style"))
        {
            if ((string?)style.Attribute(W.Ns + "styleId") is not { } id) continue;
            byId.TryAdd(id, style);
            if ((string?)style.Attribute(W.Type) == "paragraph" && (string?)style.Attribute(W.Ns + "default") is "1" or "true") ordinary ??= id;
        }
    }

    public ParagraphLook Paragraph(XElement? own)
    {
        var chain = Chain((string?)own?.Element(W.Style)?.Attribute(W.Val) ?? ordinary).ToList();
        var sources = chain.Select(style => style.Element(W.PPr)).Append(defaults?.Element(W.Ns + "pPrDefault")?.Element(W.PPr)).Prepend(own).OfType<XElement>().ToList();
        string? Indent(params string[] names) => sources.Select(source => source.Element(W.Ind)).OfType<XElement>().Select(indent => names.Select(name => (string?)indent.Attribute(W.Ns + name)).FirstOrDefault(value => value is not null)).FirstOrDefault(value => value is not null);
        var hanging = sources.Select(source => source.Element(W.Ind)).OfType<XElement>().FirstOrDefault(indent => indent.Attribute(W.Ns + "hanging") is not null || indent.Attribute(W.Ns + "firstLine") is not null)?.Attribute(W.Ns + "hanging");
        var outline = sources.Select(source => (string?)source.Element(W.Ns + "outlineLvl")?.Attribute(W.Val)).FirstOrDefault(level => level is not null);
        return new(
            sources.Select(source => (string?)source.Element(W.Jc)?.Attribute(W.Val)).FirstOrDefault(value => value is not null) switch { "center" => Alignment.Center, "right" or "end" => Alignment.Right, "both" or "distribute" => Alignment.Justified, _ => Alignment.Left },
            hanging is not null ? -Centimetres(hanging.Value) : Centimetres(Indent("firstLine")), Centimetres(Indent("left", "start")),
            On(sources, "pageBreakBefore"), int.TryParse(outline, out var level) && level < 9 ? level + 1 : 0,
            On(RunSources(chain), "b"), On(RunSources(chain), "i"));
    }

    public (bool Bold, bool Italic) Run(XElement? own, ParagraphLook paragraph)
    {
        var sources = Chain((string?)own?.Element(W.Ns + "rStyle")?.Attribute(W.Val)).Select(style => style.Element(W.RPr)).Prepend(own).OfType<XElement>().ToList();
        return (On(sources, "b", paragraph.Bold), On(sources, "i", paragraph.Italic));
    }

    public bool TableBordered(string? style) => Chain(style).Any(link => link.Descendants(W.Ns + "tblBorders").Elements().Any(line => (string?)line.Attribute(W.Val) == "single"));

    static List<XElement> RunSources(List<XElement> chain) => [.. chain.Select(style => style.Element(W.RPr)).OfType<XElement>()];

    IEnumerable<XElement> Chain(string? id)
    {
        for (var depth = 0; id is not null && depth < 20 && byId.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = (string?)style.Element(W.Ns + "basedOn")?.Attribute(W.Val);
        }
    }

    static bool On(List<XElement> sources, string name, bool otherwise = false) =>
        sources.Select(source => source.Element(W.Ns + name)).FirstOrDefault(found => found is not null) is { } toggle ? (string?)toggle.Attribute(W.Val) is not ("0" or "false" or "off") : otherwise;

    static decimal Centimetres(string? twips) => int.TryParse(twips, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Math.Round(number / 567m, 2) : 0;
}
