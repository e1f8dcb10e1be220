using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>Walks over what a page draws and keeps its horizontal text and its straight lines, under the budget.</summary>
sealed class PdfProcessor(
    int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser, ILookupFilterProvider filterProvider,
    CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions parsingOptions)
    : BaseStreamProcessor<PdfPage>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions)
{
    const int MostForms = 2_000, MostOperations = 2_000_000, MostRules = 20_000;

    /// <summary>A filled shape no thicker than this is a line.</summary>
    const float Thin = 3;

    readonly PdfFilters filters = (PdfFilters)parsingOptions.FilterProvider!;
    readonly PdfPage page = new();
    readonly List<List<(float X, float Y)>> shapes = [];
    int forms, operationsDone;

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return page;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        if ((operationsDone += operations.Count) > MostOperations) throw filters.Refuse(filters.Budget.Refusals.HeavyPage(PageNumber));
        base.ProcessOperations(operations);
        filters.ThrowIfRefused();
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (++forms > MostForms) throw filters.Refuse(filters.Budget.Refusals.HeavyPage(PageNumber));
        base.ProcessFormXObject(formStream, xObjectName);
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        filters.ThrowIfRefused();
        Take();
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        // Text that stands upright is a stamp in the margin.
        if (!double.IsFinite(start.X + start.Y + end.X + end.Y + pointSize) || end.X < start.X || Math.Abs(end.Y - start.Y) > Math.Abs(end.X - start.X) + 0.1) return;
        if (string.IsNullOrEmpty(unicode) || unicode is "\0" or "\uFFFD") page.Unreadable++;
        page.Glyphs.Add(new(
            string.IsNullOrEmpty(unicode) ? "\uFFFD" : unicode.Length > 8 ? unicode[..8] : unicode,
            (float)start.X, (float)end.X, (float)start.Y, (float)Math.Abs(pointSize), IsBold(font)));
    }

    /// <summary>An embedded font often says so by its name alone: «CAAAAA+LiberationSerif-Bold».</summary>
    static bool IsBold(IFont font) => font.Details.IsBold || font.Name?.Data.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true;

    void Take()
    {
        try
        {
            filters.Budget.TakeCharacters(1);
        }
        catch (UnreadableException tooMuch)
        {
            throw filters.Refuse(tooMuch);
        }
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => page.HasPictures = true;
    protected override void RenderInlineImage(InlineImage inlineImage) => page.HasPictures = true;

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath()
    {
        if (shapes is [.., [var first, _, ..] last]) last.Add(first);
        return null;
    }

    public override void MoveTo(double x, double y) => shapes.Add([At(x, y)]);

    public override void LineTo(double x, double y)
    {
        if (shapes.Count == 0) shapes.Add([]);
        shapes[^1].Add(At(x, y));
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => LineTo(x3, y3);
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => LineTo(x3, y3);

    public override void Rectangle(double x, double y, double width, double height) =>
        shapes.Add([At(x, y), At(x + width, y), At(x + width, y + height), At(x, y + height), At(x, y)]);

    public override void StrokePath(bool close)
    {
        if (close) CloseSubpath();
        foreach (var shape in shapes)
            for (var i = 1; i < shape.Count; i++)
                AddRule(shape[i - 1], shape[i], thin: 1);
        shapes.Clear();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        foreach (var shape in shapes)
            if (shape.Count is > 2 and < 8)
                AddRule((shape.Min(at => at.X), shape.Min(at => at.Y)), (shape.Max(at => at.X), shape.Max(at => at.Y)), Thin);
        shapes.Clear();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close) => StrokePath(close);
    public override void EndPath() => shapes.Clear();
    public override void ClosePath() => CloseSubpath();
    public override void ModifyClippingIntersect(FillingRule clippingRule) { }
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }
    public override void EndMarkedContent() { }
    public override void PaintShading(NameToken shadingName) { }

    (float X, float Y) At(double x, double y)
    {
        var at = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        return ((float)at.X, (float)at.Y);
    }

    void AddRule((float X, float Y) from, (float X, float Y) to, float thin)
    {
        float width = Math.Abs(to.X - from.X), height = Math.Abs(to.Y - from.Y);
        if (!float.IsFinite(width + height) || Math.Min(width, height) > thin || Math.Max(width, height) < 4 || page.Rules.Count >= MostRules) return;
        page.Rules.Add(new(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y)));
    }
}
