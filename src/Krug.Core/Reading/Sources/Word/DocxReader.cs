using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.Word;

/// <summary>
/// Reads a DOCX as it is seen on paper: the header of the first page where it is a letterhead, the text with tables and printed list numbers,
/// then footnotes and endnotes. Tracked changes are taken as accepted; hidden text, comments and running headers are left out.
/// </summary>
static class DocxReader
{
    public static Source Read(ZipParts parts, string name, Budget budget)
    {
        var package = new WordPackage(parts, budget);
        var styles = Load(package.OpenOf("styles"), xml => new WordStyles(xml, budget));
        var numbering = Load(package.OpenOf("numbering"), xml => new WordNumbering(xml, budget));
        var body = new WordBody(styles, numbering, budget);
        var blocks = new List<Block>();
        using (var xml = package.OpenMain())
        {
            body.ReadDocument(xml, blocks);
        }
        if (body.FirstHeader is { } header && package.OpenById(header) is { } headerXml)
            using (headerXml)
            {
                var letterhead = new List<Block>();
                body.ReadPart(headerXml, letterhead);
                if (IsLetterhead(letterhead)) blocks.InsertRange(0, letterhead);
            }
        foreach (var notes in (string[])["footnotes", "endnotes"])
            if (package.OpenOf(notes) is { } xml)
                using (xml)
                    body.ReadNotes(xml, blocks);
        if (package.HasPictures && !blocks.Exists(HasText)) throw budget.Refusals.OnlyPictures();
        return SourceBuilder.Build(name, SourceFormat.Docx, blocks, budget);
    }

    static T Load<T>(PartXml? xml, Func<PartXml?, T> read)
    {
        using (xml) return read(xml);
    }

    /// <summary>More than a page number or a date: a dozen letters at least.</summary>
    static bool IsLetterhead(List<Block> header) => header.SelectMany(Paragraphs).Sum(paragraph => paragraph.Pieces.Sum(piece => piece.Text.Count(char.IsLetter))) >= 12;

    static bool HasText(Block block) => Paragraphs(block).Any(paragraph => paragraph.HasText);

    static IEnumerable<Paragraph> Paragraphs(Block block) => block is Grid grid
        ? grid.Rows.SelectMany(row => row).SelectMany(cell => cell.Blocks).SelectMany(Paragraphs)
        : [(Paragraph)block];
}
