using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.Word;

/// <summary>Properties of a paragraph; <paramref name="MarkDeleted"/>: its end is struck out by a tracked change, so the next one goes on it.</summary>
readonly record struct ParagraphProperties(string? Style, Look Look, bool MarkDeleted, SectionProperties? Section);

/// <summary>Properties of a run of characters.</summary>
readonly record struct RunProperties(string? Style, Look Look, bool MarkDeleted);

/// <summary>Properties of a section: whether it begins a page, and the header of its first page.</summary>
sealed record SectionProperties(bool NewPage, string? FirstHeader);

/// <summary>Reads the property elements of WordprocessingML; what Krug does not look at is passed over.</summary>
static class WordProperties
{
    public static ParagraphProperties ReadParagraph(PartXml xml)
    {
        string? style = null;
        Look look = default;
        RunProperties mark = default;
        SectionProperties? section = null;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "pStyle": style = xml.Attribute("val"); break;
                case "jc": look = look with { Centered = xml.Attribute("val") == "center" }; break;
                case "pageBreakBefore": look = look with { NewPage = xml.Switch() }; break;
                case "numPr": look = ReadNumbering(xml, look); break;
                case "rPr": mark = ReadRun(xml); break;
                case "sectPr": section = ReadSection(xml); break;
            }
        return new(style, look, mark.MarkDeleted, section);
    }

    public static RunProperties ReadRun(PartXml xml)
    {
        string? style = null;
        Look look = default;
        var deleted = false;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "rStyle": style = xml.Attribute("val"); break;
                case "b": look = look with { Bold = xml.Switch() }; break;
                case "vanish": look = look with { Hidden = xml.Switch() }; break;
                case "del" or "moveFrom": deleted = true; break;
            }
        return new(style, look, deleted);
    }

    public static SectionProperties ReadSection(PartXml xml)
    {
        var newPage = true;
        var ownFirst = false;
        string? first = null;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "type": newPage = xml.Attribute("val") is not ("continuous" or "nextColumn"); break;
                case "titlePg": ownFirst = xml.Switch(); break;
                case "headerReference" when xml.Attribute("type") == "first": first = xml.AnyAttribute("id"); break;
            }
        return new(newPage, ownFirst ? first : null);
    }

    static Look ReadNumbering(PartXml xml, Look look)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "numId") look = look with { List = xml.Number("val") };
            else if (xml.Name == "ilvl") look = look with { Level = xml.Number("val") };
        return look;
    }
}
