using System.Text;

namespace Krug.Core.Reading.Sources;

/// <summary>Lays blocks out as the text, lines and tables of a <see cref="Source"/>: one line of text a paragraph, cells one after another.</summary>
sealed class SourceBuilder(Budget budget)
{
    readonly StringBuilder text = new();
    readonly List<Line> lines = [];
    readonly List<Table> tables = [];
    bool newPage, begun;

    public static Source Build(string name, SourceFormat format, IEnumerable<Block> blocks, Budget budget)
    {
        var builder = new SourceBuilder(budget);
        foreach (var block in blocks) builder.Add(block, cell: null);
        if (!builder.lines.Exists(line => !string.IsNullOrWhiteSpace(line.Text))) throw budget.Refusals.NoText();
        return new(name, format, builder.text.ToString(), builder.lines, builder.tables);
    }

    void Add(Block block, CellPlace? cell)
    {
        newPage |= block.PageBreakBefore;
        if (block is Paragraph paragraph) Add(paragraph, cell);
        else if (block is Grid grid && cell is null && !grid.IsFrame) AddTable(grid);
        else if (block is Grid inner)
            foreach (var part in inner.Rows.SelectMany(row => row).SelectMany(inside => inside.Blocks))
                Add(part, cell);
    }

    void Add(Paragraph paragraph, CellPlace? cell)
    {
        var first = true;
        foreach (var piece in paragraph.Pieces)
        {
            newPage |= piece.PageBreakBefore;
            AddLine(piece, cell, paragraph.Centered, sameParagraph: !first);
            first = false;
        }
    }

    void AddLine(Piece piece, CellPlace? cell, bool centered, bool sameParagraph)
    {
        if (lines.Count == budget.Limits.Lines) throw budget.Refusals.TooManyLines(budget.Limits.Lines);
        var clean = Characters.Clean(piece.Text).Replace('\n', ' ').Replace('\v', ' ').Replace('\f', ' ');
        if (lines.Count > 0) text.Append('\n');
        var from = text.Length;
        text.Append(clean);
        if (text.Length > budget.Limits.Characters) throw budget.Refusals.TooMuchText(budget.Limits.Characters);
        var filled = !string.IsNullOrWhiteSpace(clean);
        lines.Add(new(new(from, text.Length), clean, cell, newPage && filled && begun, piece.Bold, centered, sameParagraph));
        if (!filled) return;
        (newPage, begun) = (false, true);
    }

    void AddTable(Grid grid)
    {
        var first = lines.Count;
        var rows = new List<IReadOnlyList<Cell>>(grid.Rows.Count);
        foreach (var gridRow in grid.Rows)
        {
            var row = new List<Cell>(gridRow.Count);
            foreach (var cell in gridRow)
            {
                var from = lines.Count;
                var place = new CellPlace(tables.Count, rows.Count, cell.Column);
                foreach (var block in cell.Blocks) Add(block, place);
                if (lines.Count == from) AddLine(new(""), place, centered: false, sameParagraph: false);
                row.Add(new(cell.Column, cell.Span, lines.GetRange(from, lines.Count - from)));
            }
            rows.Add(row);
        }
        if (lines.Count > first) tables.Add(new(first, lines.Count - 1, rows));
    }
}
