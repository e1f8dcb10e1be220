namespace Krug.Core.Writing;

public enum Alignment { Left, Center, Right, Justified }

/// <summary>A paper as the screen shows it, made from the same template as the DOCX.</summary>
public sealed record RenderedPaper(IReadOnlyList<RenderedBlock> Blocks);

public abstract record RenderedBlock;

/// <summary>A paragraph. Indents are in centimetres; <paramref name="Section"/> names the hand-written text it belongs to; <paramref name="Heading"/> is the outline level from 1, 0 for plain text.</summary>
public sealed record RenderedParagraph(Alignment Alignment, decimal FirstLine, decimal Left, bool PageBreakBefore, int Heading, string? Section, IReadOnlyList<RenderedRun> Runs) : RenderedBlock
{
    /// <summary>The right indent in centimetres: a letterhead stands in the left half of the sheet.</summary>
    public decimal Right { get; init; }

    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A table; the first <paramref name="HeaderRows"/> rows are its head. Widths of columns are shares of the whole, in percent.</summary>
public sealed record RenderedTable(bool Bordered, int HeaderRows, IReadOnlyList<decimal> Widths, IReadOnlyList<IReadOnlyList<RenderedCell>> Rows) : RenderedBlock;

public sealed record RenderedCell(int ColumnSpan, IReadOnlyList<RenderedBlock> Blocks);

/// <summary>Words of one look; line breaks are <c>\n</c>, tabs <c>\t</c>. A figure carries its key and where it comes from.</summary>
public sealed record RenderedRun(string Text, bool Bold, bool Italic, string? FigureKey = null, FigureOrigin? Origin = null);
