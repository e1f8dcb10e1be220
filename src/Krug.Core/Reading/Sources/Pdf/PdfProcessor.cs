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
    int pageNumber, PdfResources resources, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser, ILookupFilterProvider filterProvider,
    CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions parsingOptions)
    : BaseStreamProcessor<PdfPage>(
        pageNumber, resources, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions), IOperationContext
{
    const int MostForms = 2_000, DeepestForm = 30, MostOperations = 3_000_000, MostRules = 20_000, MostStates = 1_000;

    /// <summary>A filled shape no thicker than this is a line.</summary>
    const float Thin = 3;

    /// <summary>
    /// What makes text, lines and their places. Colours, shadings and the like are passed over: Krug does not see them,
    /// and a colour computed by functions that call one another in a circle would end the program.
    /// </summary>
    static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "q", "Q", "cm", "BT", "ET", "Tf", "Tm", "Td", "TD", "T*", "Tj", "TJ", "'", "\"", "Tc", "Tw", "Tz", "TL", "Ts", "Tr",
        "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "Do", "BI", "ID", "EI",
    };

    readonly PdfFilters filters = (PdfFilters)parsingOptions.FilterProvider!;
    readonly PdfPage page = new();
    readonly List<List<(float X, float Y)>> shapes = [];
    int forms, depth;

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return page;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        if ((filters.Operations += operations.Count) > MostOperations) throw filters.Refuse(filters.Budget.Refusals.HeavyPage(PageNumber));
        base.ProcessOperations([.. operations.Where(operation => Known.Contains(operation.Operator))]);
        filters.ThrowIfRefused();
    }

    public override void PushState()
    {
        if (StackSize > MostStates) throw filters.Refuse(filters.Budget.Refusals.HeavyPage(PageNumber));
        base.PushState();
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (++forms > MostForms) throw filters.Refuse(filters.Budget.Refusals.HeavyPage(PageNumber));
        if (++depth > DeepestForm) throw filters.Refuse(filters.Budget.Refusals.HeavyPage(PageNumber));
        base.ProcessFormXObject(formStream, xObjectName);
        depth--;
    }

    // The library's own would load its fonts; operations call these instead, because the interface is implemented anew.
    void IOperationContext.ShowText(IInputBytes bytes) => Show(bytes);
    void IOperationContext.ShowPositionedText(IReadOnlyList<IToken> tokens) => Show(tokens);

    /// <summary>Shows a string: places each character and moves on by its width and the spacings, as the format lays down (ISO 32000, 9.4.4).</summary>
    void Show(IInputBytes bytes)
    {
        var state = GetCurrentState().FontState;
        if (resources.FontNamed(state.FontName) is not { } font) return;
        var text = new byte[(int)Math.Min(bytes.Length, int.MaxValue)];
        var length = 0;
        while (bytes.MoveNext()) text[length++] = bytes.CurrentByte;
        var (size, stretch) = (state.FontSize, state.HorizontalScaling / 100);
        for (var at = 0; at < length;)
        {
            filters.ThrowIfRefused();
            Take();
            var (character, width, code, taken) = font.Next(text.AsSpan(at, length - at));
            at += taken;
            var shown = TextMatrices.TextMatrix.Multiply(CurrentTransformationMatrix);
            Add(character, shown.Transform(new PdfPoint(0, state.Rise)), shown.Transform(new PdfPoint(width * size * stretch, state.Rise)),
                shown.Transform(new PdfPoint(0, state.Rise + size)), font.Bold);
            var space = taken == 1 && code == 32 ? state.WordSpacing : 0;
            Move(((width * size) + state.CharacterSpacing + space) * stretch);
        }
    }

    /// <summary>Shows strings with numbers between them, thousandths of the size to go back by.</summary>
    void Show(IReadOnlyList<IToken> tokens)
    {
        foreach (var token in tokens)
            if (token is NumericToken number)
            {
                var state = GetCurrentState().FontState;
                Move(-number.Data / 1000 * state.FontSize * state.HorizontalScaling / 100);
            }
            else if (token is StringToken text) Show(new MemoryInputBytes(text.GetBytes()));
            else if (token is HexToken hex) Show(new MemoryInputBytes(hex.Memory));
    }

    /// <summary>Never called: <see cref="Show(IInputBytes)"/> does it all.</summary>
    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
    }

    void Move(double by) => TextMatrices.TextMatrix = TransformationMatrix.GetTranslationMatrix(by, 0).Multiply(TextMatrices.TextMatrix);

    void Add(string? text, PdfPoint start, PdfPoint end, PdfPoint top, bool bold)
    {
        var size = Math.Abs(top.Y - start.Y);
        // Text that stands upright is a stamp in the margin; what lies outside any sheet is not seen.
        if (!(Math.Abs(start.X) + Math.Abs(start.Y) + Math.Abs(end.X) + Math.Abs(end.Y) + size < 100_000) || end.X < start.X || Math.Abs(end.Y - start.Y) > end.X - start.X + 0.1) return;
        if (text is null) page.Unreadable++;
        page.Glyphs.Add(new(text ?? "\uFFFD", (float)start.X, (float)end.X, (float)start.Y, (float)size, bold));
    }

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
