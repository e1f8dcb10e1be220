using System.Xml.Linq;

namespace Krug.Core.Writing.Engine;

/// <summary>Names of WordprocessingML the engine touches, and marks of its own which never leave the program.</summary>
static class W
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XName P = Ns + "p", PPr = Ns + "pPr", Run = Ns + "r", RPr = Ns + "rPr", T = Ns + "t", Br = Ns + "br", Tab = Ns + "tab",
        Table = Ns + "tbl", Row = Ns + "tr", RowPr = Ns + "trPr", Cell = Ns + "tc", CellPr = Ns + "tcPr", Body = Ns + "body", SectPr = Ns + "sectPr",
        Sdt = Ns + "sdt", SdtContent = Ns + "sdtContent", TextBox = Ns + "txbxContent", Val = Ns + "val", Type = Ns + "type", Hyperlink = Ns + "hyperlink",
        NoBreakHyphen = Ns + "noBreakHyphen", Cr = Ns + "cr", Ind = Ns + "ind", Jc = Ns + "jc", Style = Ns + "pStyle", BookmarkStart = Ns + "bookmarkStart", BookmarkEnd = Ns + "bookmarkEnd";

    /// <summary>Marks on runs and paragraphs of a rendered paper, for the screen; taken off before the file is written.</summary>
    static readonly XNamespace Krug = "krug";
    public static readonly XName FigureMark = Krug + "figure", OriginMark = Krug + "origin", SectionMark = Krug + "section";

    public static readonly string[] Wrappers = ["hyperlink", "smartTag", "ins", "sdt", "customXml", "dir", "bdo"];

    public static bool IsWrapper(XElement element) => element.Name.Namespace == Ns && Array.IndexOf(Wrappers, element.Name.LocalName) >= 0;

    /// <summary>A run with text: line breaks become <c>w:br</c>, tabs <c>w:tab</c>, characters XML cannot hold are left out.</summary>
    public static XElement TextRun(XElement? format, string text)
    {
        var run = new XElement(Run);
        if (format is not null) run.Add(new XElement(format));
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            var whole = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
            if (!whole && c is not ('\n' or '\t' or '\r') && System.Xml.XmlConvert.IsXmlChar(c)) continue;
            if (whole) { i++; continue; }
            if (i > from) run.Add(new XElement(T, new XAttribute(XNamespace.Xml + "space", "preserve"), text[from..i]));
            from = i + 1;
            if (i == text.Length) break;
            if (c == '\n') run.Add(new XElement(Br));
            if (c == '\t') run.Add(new XElement(Tab));
        }
        return run;
    }
}
