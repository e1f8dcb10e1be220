using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Krug.Core.Reading.Papers;
using Krug.Core.Writing;

namespace Krug.Core.Tests.Writing;

/// <summary>Small Word files made and looked into by tests.</summary>
static class Word
{
    static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string P(string text, string run = "") => $"<w:p><w:r>{run}<w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r></w:p>";

    public static string Split(params string[] runs) => "<w:p>" + string.Concat(runs.Select(text => text.Split('|') is [var format, var words] ? $"<w:r><w:rPr><w:{format}/></w:rPr><w:t xml:space=\"preserve\">{Escape(words)}</w:t></w:r>" : $"<w:r><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>")) + "</w:p>";

    public static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(cell => $"<w:tc>{(cell.StartsWith('<') ? cell : P(cell))}</w:tc>")) + "</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public static byte[] Docx(string body, string? header = null, string contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", string? relationship = null)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
                $"<Override PartName=\"/word/document.xml\" ContentType=\"{contentType}\"/>{(header is null ? "" : "<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>")}</Types>");
            Put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Put("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationship}{(header is null ? "" : "<Relationship Id=\"h1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>")}</Relationships>");
            Put("word/document.xml", $"<w:document xmlns:w=\"{W}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{body}<w:sectPr>{(header is null ? "" : "<w:headerReference w:type=\"default\" r:id=\"h1\"/>")}<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
            if (header is not null) Put("word/header1.xml", $"<w:hdr xmlns:w=\"{W}\">{header}</w:hdr>");

            void Put(string name, string xml)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        return file.ToArray();
    }

    public static Template Template(string body, string? header = null) => Krug.Core.Writing.Template.Open(Docx(body, header), PaperFields.Paper);

    /// <summary>Every paragraph's text, in order; cells of a row are separate paragraphs; a line break is «/».</summary>
    public static List<string> Lines(byte[] docx, string part = "word/document.xml") => [.. Xml(docx, part).Descendants(W + "p").Select(p => string.Concat(p.Descendants().Select(e => e.Name == W + "t" ? e.Value : e.Name == W + "br" ? "/" : e.Name == W + "tab" ? "\t" : "")))];

    /// <summary>What a template's body prints; spaces that do not break look like others here.</summary>
    public static List<string> Lines(string body, PaperFacts facts, params (string Name, string Text)[] texts) =>
        Lines(Template(body).Write(new PaperToWrite(facts), texts.ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal))).ConvertAll(line => line.Replace('\u00A0', ' '));

    public static XElement Xml(byte[] docx, string part = "word/document.xml")
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }

    /// <summary>What Word would complain about.</summary>
    public static List<string> Complaints(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri}: {error.Description} {error.Path?.XPath}")];
    }

    static string Escape(string text) => new XText(text).ToString();
}
