using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>
/// Makes the library read pages with Krug's own processor and fonts instead of its own store of resources.
/// The constructor's shape is the library's; the budget comes with the filters.
/// </summary>
sealed class PdfPageFactory : BasePageFactory<PdfPage>
{
    public PdfPageFactory(
        IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
        : base(
            pdfScanner, new PdfResources(pdfScanner, filterProvider), filterProvider,
            new BoundedParser(pageContentParser, (PdfFilters)parsingOptions.FilterProvider!), parsingOptions)
    {
    }

    protected override PdfPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
        new PdfProcessor(pageNumber, (PdfResources)ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions)
            .Process(pageNumber, operations);

    /// <summary>The operations of a stream are held in memory, many times its size: a page of text has some tens of kilobytes.</summary>
    sealed class BoundedParser(IPageContentParser parser, PdfFilters filters) : IPageContentParser
    {
        const int MostBytes = 4 << 20;

        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log) =>
            inputBytes.Length > MostBytes ? throw filters.Refuse(filters.Budget.Refusals.HeavyPage(pageNumber)) : parser.Parse(pageNumber, inputBytes, log);
    }
}
