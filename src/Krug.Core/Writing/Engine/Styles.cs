using System.Globalization;
using System.Xml.Linq;

namespace Krug.Core.Writing.Engine;

/// <summary>How a paragraph comes out of its style and its own properties.</summary>
sealed record ParagraphLook(Alignment Alignment, decimal FirstLine, decimal Left, bool PageBreakBefore, int Heading, bool Bold, bool Italic, decimal Right);

/// <summary>The styles of a document, resolved along «based on».</summary>
sealed class Styles
{
    readonly Dictionary<string, XElement> byId = new(StringComparer.Ordinal);
    readonly HashSet<string> signatures = new(StringComparer.Ordinal);
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
            if (((string?)style.Element(W.Ns + "name")?.Attribute(W.Val))?.StartsWith("Подпись", StringComparison.Ordinal) == true) signatures.Add(id);
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
            On(RunSources(chain), "b"), On(RunSources(chain), "i"), Centimetres(Indent("right", "end")));
    }

    public (bool Bold, bool Italic) Run(XElement? own, ParagraphLook paragraph)
    {
        var sources = Chain((string?)own?.Element(W.Ns + "rStyle")?.Attribute(W.Val)).Select(style => style.Element(W.RPr)).Prepend(own).OfType<XElement>().ToList();
        return (On(sources, "b", paragraph.Bold), On(sources, "i", paragraph.Italic));
    }

    public bool TableBordered(string? style) => Chain(style).Any(link => link.Descendants(W.Ns + "tblBorders").Elements().Any(line => (string?)line.Attribute(W.Val) == "single"));

    /// <summary>Ties a signature to the two paragraphs of words before it.</summary>
    public void KeepSignature(List<XElement> blocks)
    {
        if (signatures.Count == 0) return;
        for (var i = 1; i < blocks.Count; i++)
        {
            if (!IsSignature(blocks[i]) || IsSignature(blocks[i - 1])) continue;
            var words = 0;
            for (var before = i - 1; before >= 0 && words < 2 && blocks[before].Name == W.P; before--)
            {
                Keep(blocks[before]);
                if (blocks[before].Descendants(W.T).Any()) words++;
            }
        }

        bool IsSignature(XElement block) => block.Name == W.P && (string?)block.Element(W.PPr)?.Element(W.Style)?.Attribute(W.Val) is { } style && signatures.Contains(style);
    }

    static void Keep(XElement paragraph)
    {
        var properties = paragraph.Element(W.PPr);
        if (properties is null) paragraph.AddFirst(properties = new XElement(W.PPr));
        if (properties.Element(W.Ns + "keepNext") is not null) return;
        if (properties.Element(W.Style) is { } style) style.AddAfterSelf(new XElement(W.Ns + "keepNext"));
        else properties.AddFirst(new XElement(W.Ns + "keepNext"));
    }

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
