using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.OpenDocument;

/// <summary>What a style of an ODT says of the things Krug looks at; null is «says nothing».</summary>
readonly record struct OdtLook(bool? Bold, bool? Hidden, bool? Centered, bool? NewPage, bool? NewPageAfter)
{
    public OdtLook Over(OdtLook below) =>
        new(Bold ?? below.Bold, Hidden ?? below.Hidden, Centered ?? below.Centered, NewPage ?? below.NewPage, NewPageAfter ?? below.NewPageAfter);
}

/// <summary>The styles of an ODT: common ones and those the word processor made for single paragraphs.</summary>
sealed class OdtStyles(Budget budget)
{
    const int LongestChain = 50;

    readonly Dictionary<(string Family, string Name), (OdtLook Look, string? Parent)> styles = [];
    readonly Dictionary<(string, string), OdtLook> resolved = [];
    readonly Dictionary<string, OdtListStyle> lists = new(StringComparer.Ordinal);

    /// <summary>The numbering of headings.</summary>
    public OdtListStyle Outline { get; private set; } = new();

    public OdtListStyle List(string? name) => name is not null && lists.TryGetValue(name, out var list) ? list : new();

    public OdtLook Look(string family, string? name)
    {
        if (name is null) return default;
        if (resolved.TryGetValue((family, name), out var known)) return known;
        OdtLook look = default;
        var next = name;
        for (var step = 0; next is not null && step < LongestChain && styles.TryGetValue((family, next), out var found); step++)
        {
            look = look.Over(found.Look);
            next = found.Parent;
        }
        return resolved[(family, name)] = look;
    }

    /// <summary>Reads styles.xml; <paramref name="onFirstHeader"/> is called on the header of a first page, a letterhead.</summary>
    public void Read(PartXml xml, Action onFirstHeader)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name is "styles" or "automatic-styles") ReadStyles(xml);
            else if (xml.Name == "master-styles")
            {
                var master = xml.Depth;
                while (xml.NextChild(master))
                {
                    var page = xml.Depth;
                    while (xml.NextChild(page))
                        if (xml.Name == "header-first")
                            onFirstHeader();
                }
            }
    }

    public void ReadStyles(PartXml xml)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            budget.TakeDefinition();
            switch (xml.Name)
            {
                case "style" when xml.Attribute("name") is { } name: ReadStyle(xml, name); break;
                case "list-style" when xml.AnyAttribute("name") is { } name: lists[name] = OdtListStyle.Read(xml); break;
                case "outline-style": Outline = OdtListStyle.Read(xml); break;
            }
        }
    }

    void ReadStyle(PartXml xml, string name)
    {
        var (family, parent) = (xml.Attribute("family") ?? "", xml.Attribute("parent-style-name"));
        OdtLook look = default;
        if (!string.IsNullOrEmpty(xml.Attribute("master-page-name"))) look = look with { NewPage = true };
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name is "paragraph-properties" or "table-properties")
            {
                if (xml.AnyAttribute("text-align") is { } align) look = look with { Centered = align == "center" };
                if (xml.AnyAttribute("break-before") is { } before) look = look with { NewPage = before == "page" };
                if (xml.AnyAttribute("break-after") is { } after) look = look with { NewPageAfter = after == "page" };
            }
            else if (xml.Name == "text-properties")
            {
                if (xml.AnyAttribute("font-weight") is { } weight) look = look with { Bold = weight is "bold" or "600" or "700" or "800" or "900" };
                if (xml.AnyAttribute("display") is { } display) look = look with { Hidden = display == "none" };
            }
        styles[(family, name)] = (look, parent);
    }
}
