using System.IO.Compression;
using System.Text;

namespace Krug.Core.Tests.Reading.Sources;

/// <summary>
/// Makes small DOCX files from code: paragraphs with split runs, list numbers, real tables with merged cells, and any markup of one's own.
/// </summary>
/// <example><code>
/// var docx = new WordFile()
///     .Paragraph("Программа семинара", bold: true, centered: true)
///     .Table(["Время", "Тема", "Ответственный"], ["10.00–10.05", "Открытие", "Берёзкина А.А."])
///     .Numbered("Утвердить план").Numbered("Назначить ответственных")
///     .ToBytes();
/// </code></example>
sealed class WordFile
{
    const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    readonly StringBuilder body = new();
    readonly Dictionary<string, string> parts = [];
    string numbering = "";

    /// <summary>A paragraph; <paramref name="runs"/> are put into runs of their own.</summary>
    public WordFile Paragraph(params string[] runs) => Markup(ParagraphOf(runs, ""));

    public WordFile Paragraph(string text, bool bold = false, bool centered = false, string? style = null) =>
        Markup(ParagraphOf([text], (style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>") + (centered ? "<w:jc w:val=\"center\"/>" : ""), bold ? "<w:rPr><w:b/></w:rPr>" : ""));

    /// <summary>A paragraph that Word numbers: of list 1 (1., 1.1., а)), or of one defined with <see cref="Numbering"/>.</summary>
    public WordFile Numbered(string text, int level = 0, int list = 1)
    {
        if (numbering.Length == 0) Numbering(Levels("decimal:%1.", "decimal:%1.%2.", "russianLower:%3)"));
        return Markup(ParagraphOf([text], $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"));
    }

    /// <summary>Levels of an abstract list, each «format:text».</summary>
    public static string Levels(params string[] levels) => string.Concat(levels.Select((level, i) =>
    {
        var colon = level.IndexOf(':', StringComparison.Ordinal);
        return $"<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{level[..colon]}\"/><w:lvlText w:val=\"{level[(colon + 1)..]}\"/></w:lvl>";
    }));

    /// <summary>Adds list 1, 2, … (abstract list and list of the same number); <paramref name="ofAbstract"/> shares an earlier one's counting.</summary>
    public WordFile Numbering(string levels, int list = 1, int? ofAbstract = null, string overrides = "")
    {
        numbering += (ofAbstract is null ? $"<w:abstractNum w:abstractNumId=\"{list}\">{levels}</w:abstractNum>" : "")
            + $"<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"{ofAbstract ?? list}\"/>{overrides}</w:num>";
        return this;
    }

    /// <summary>A table; in a cell «\n» parts paragraphs, «→2 » at its beginning merges it over two columns, «↑» alone goes on the cell above, «↓» at its beginning is gone on below.</summary>
    public WordFile Table(params string[][] rows) => Markup(TableOf(rows));

    public static string TableOf(params string[][] rows) =>
        "<w:tbl><w:tblPr/><w:tblGrid/>" + string.Concat(rows.Select(row => "<w:tr>" + string.Concat(row.Select(CellOf)) + "</w:tr>")) + "</w:tbl>";

    /// <summary>Any markup of the body.</summary>
    public WordFile Markup(string xml)
    {
        body.Append(xml);
        return this;
    }

    public WordFile Styles(string styles) => Part("styles", $"<w:styles {Namespaces}>{styles}</w:styles>");

    public WordFile Footnote(string text) => Part("footnotes",
        $"<w:footnotes {Namespaces}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"1\">{ParagraphOf([text], "")}</w:footnote></w:footnotes>");

    /// <summary>The header of the first page (relationship «rIdheader»), to be named in section properties.</summary>
    public WordFile Header(params string[] lines) => Part("header", $"<w:hdr {Namespaces}>{string.Concat(lines.Select(line => ParagraphOf([line], "")))}</w:hdr>");

    /// <summary>A part of the given kind, as it stands.</summary>
    public WordFile Part(string kind, string xml)
    {
        parts[kind] = xml;
        return this;
    }

    public byte[] ToBytes() => ToBytes($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");

    /// <summary>The file with a main part given as it stands.</summary>
    public byte[] ToBytes(string document)
    {
        if (numbering.Length > 0) Part("numbering", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + string.Concat(parts.Keys.Select(kind => $"<Override PartName=\"/word/{kind}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>"))
                + "</Types>");
            Write(zip, "_rels/.rels", RelationsOf([("officeDocument", "word/document.xml")]));
            Write(zip, "word/_rels/document.xml.rels", RelationsOf(parts.Keys.Select(kind => (kind, kind + ".xml"))));
            Write(zip, "word/document.xml", document);
            foreach (var (kind, xml) in parts) Write(zip, $"word/{kind}.xml", xml);
        }
        return file.ToArray();
    }

    public static string ParagraphOf(IEnumerable<string> runs, string properties, string runProperties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}"
        + string.Concat(runs.Select(run => $"<w:r>{runProperties}<w:t xml:space=\"preserve\">{Escape(run)}</w:t></w:r>")) + "</w:p>";

    static string CellOf(string cell)
    {
        var properties = "";
        if (cell is ['→', var span, ' ', ..]) (properties, cell) = ($"<w:gridSpan w:val=\"{span}\"/>", cell[3..]);
        if (cell == "↑") (properties, cell) = (properties + "<w:vMerge/>", "");
        else if (cell is ['↓', ..]) (properties, cell) = (properties + "<w:vMerge w:val=\"restart\"/>", cell[1..]);
        return $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(cell.Split('\n').Select(line => ParagraphOf(line.Length == 0 ? [] : [line], "")))}</w:tc>";
    }

    static string RelationsOf(IEnumerable<(string Kind, string Target)> targets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(targets.Select(to => $"<Relationship Id=\"rId{to.Kind}\" Type=\"{Relations}{to.Kind}\" Target=\"{to.Target}\"/>")) + "</Relationships>";

    static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    static void Write(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.Part(path), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
