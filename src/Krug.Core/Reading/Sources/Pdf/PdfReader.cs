using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>
/// Reads a PDF with a text layer: lines are put together into paragraphs, tables are found by their rules or aligned columns,
/// page numbers and running headers are left out. A scan has no text and is refused.
/// </summary>
static class PdfReader
{
    public static Source Read(byte[] content, string name, Budget budget)
    {
        var pages = ReadPages(content, budget);
        var glyphs = pages.Sum(page => page.Glyphs.Count);
        if (glyphs == 0 && pages.Exists(page => page.HasPictures)) throw budget.Refusals.OnlyPictures();
        if (pages.Sum(page => page.Unreadable) * 4 > glyphs) throw budget.Refusals.NoLetters();
        return SourceBuilder.Build(name, SourceFormat.Pdf, PdfLayout.Blocks(pages, budget), budget);
    }

    static List<PdfPage> ReadPages(byte[] content, Budget budget)
    {
        if (PdfAliases.Chained(content)) throw budget.Refusals.Broken("разметка PDF ходит по кругу");
        var filters = new PdfFilters(budget);
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                ClipPaths = false,
                MaxStackDepth = 100,
                FilterProvider = filters,
            });
            if (document.NumberOfPages > budget.Limits.Pages) throw budget.Refusals.TooManyPages(budget.Limits.Pages);
            document.AddPageFactory<PdfPage, PdfPageFactory>();
            var pages = new List<PdfPage>(document.NumberOfPages);
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                pages.Add(document.GetPage<PdfPage>(number));
                filters.ThrowIfRefused();
            }
            return pages;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw budget.Refusals.Encrypted();
        }
        // The library tells of damage in many ways: by its own exceptions, but also by casts and indexes that fail.
        catch (Exception damage) when (damage is not (UnreadableException or OutOfMemoryException))
        {
            filters.ThrowIfRefused();
            throw budget.Refusals.Broken("разметка PDF не читается");
        }
    }
}
