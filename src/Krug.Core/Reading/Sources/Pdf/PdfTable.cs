namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>A table on a page, with the edges of its columns; what goes on over the next page is joined to it.</summary>
sealed class PdfTable(float top, float[] edges, List<List<GridCell>> rows)
{
    const float Tolerance = 8;

    public float Top { get; } = top;
    public int Page { get; set; }
    public List<List<GridCell>> Rows { get; } = rows;

    /// <summary>Takes over the rows of a table with the same columns; a repeated heading is left out, a row broken by the page's end is mended.</summary>
    public bool GoesOnWith(PdfTable next)
    {
        if (next.Edges.Length != Edges.Length || next.Edges.Zip(Edges).Any(pair => Math.Abs(pair.First - pair.Second) > Tolerance)) return false;
        var first = 0;
        if (Text(Rows[0]) == Text(next.Rows[0])) first++;
        else if (Rows[^1].Count == next.Rows[0].Count && Rows.Count > 1 && Blank(next.Rows[0][0]) && !Blank(Rows[^1][0]))
        {
            Rows[^1] = [.. Rows[^1].Zip(next.Rows[0], (above, below) => above with { Blocks = Joined(above, below) })];
            first++;
        }
        Rows.AddRange(next.Rows.Skip(first));
        return true;
    }

    float[] Edges { get; } = edges;

    static IReadOnlyList<Block> Joined(GridCell above, GridCell below) => Blank(below) ? above.Blocks : Blank(above) ? below.Blocks : [.. above.Blocks, .. below.Blocks];

    static bool Blank(GridCell cell) => cell.Blocks.All(block => block is Paragraph { HasText: false });

    static string Text(List<GridCell> row) => string.Join('|', row.Select(cell => string.Join(' ', cell.Blocks.OfType<Paragraph>().SelectMany(p => p.Pieces).Select(piece => piece.Text))));
}
