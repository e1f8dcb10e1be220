namespace Krug.Core.Reading.Sources;

/// <summary>A part of a laid-out paper on its way to a <see cref="Source"/>: a paragraph or a table.</summary>
abstract class Block
{
    public bool PageBreakBefore { get; set; }
}

/// <summary>A stretch of a paragraph between line breaks.</summary>
readonly record struct Piece(string Text, bool Bold = false, bool PageBreakBefore = false);

/// <summary>A paragraph: one piece, or several where a line break stands inside it.</summary>
sealed class Paragraph(IReadOnlyList<Piece> pieces, bool centered = false) : Block
{
    public Paragraph(string text) : this([new(text)]) { }

    public IReadOnlyList<Piece> Pieces { get; } = pieces;
    public bool Centered { get; } = centered;
    public bool HasText => Pieces.Any(piece => !string.IsNullOrWhiteSpace(piece.Text));
}

/// <summary>A table as it is laid out: rows of cells, each of which may hold paragraphs and further tables.</summary>
sealed class Grid(IReadOnlyList<IReadOnlyList<GridCell>> rows) : Block
{
    public IReadOnlyList<IReadOnlyList<GridCell>> Rows { get; } = rows;

    bool Stands => Rows.Count > 1 && Rows.Any(row => row.Count > 1);

    /// <summary>The table only frames what stands in it: one cell, or one row or column around a real table. Its contents are read as if it were not there.</summary>
    public bool IsFrame => !Stands && (Rows.Sum(row => row.Count) < 2 || Rows.Any(row => row.Any(cell => cell.Blocks.Any(HoldsTable))));

    static bool HoldsTable(Block block) => block is Grid grid && (grid.Stands || grid.Rows.Any(row => row.Any(cell => cell.Blocks.Any(HoldsTable))));
}

/// <summary>A cell at a column (from 0) over so many columns.</summary>
sealed record GridCell(int Column, int Span, IReadOnlyList<Block> Blocks);
