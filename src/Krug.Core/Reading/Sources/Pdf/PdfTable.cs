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
        var first = Text(Rows[0]) == Text(next.Rows[0]) ? 1 : 0;
        if (first < next.Rows.Count && Rows.Count > 1 && Rows[^1].Count == next.Rows[first].Count && Blank(next.Rows[first][0]) && !Blank(Rows[^1][0]))
            Rows[^1] = [.. Rows[^1].Zip(next.Rows[first++], (above, below) => above with { Blocks = Joined(above, below) })];
        Rows.AddRange(next.Rows.Skip(first));
        return true;
    }

    float[] Edges { get; } = edges;

    public float Left => Edges[0];
    public float Right => Edges[^1];

    static IReadOnlyList<Block> Joined(GridCell above, GridCell below)
    {
        if (Blank(below)) return above.Blocks;
        if (Blank(above)) return below.Blocks;
        // A small letter goes on the sentence that the page's end broke.
        if (above.Blocks[^1] is not Paragraph last || below.Blocks[0] is not Paragraph next || !char.IsLower(next.Pieces[0].Text[0])) return [.. above.Blocks, .. below.Blocks];
        var whole = new Paragraph([new(last.Pieces[0].Text + " " + next.Pieces[0].Text, last.Pieces[0].Bold)], last.Centered);
        return [.. above.Blocks.SkipLast(1), whole, .. below.Blocks.Skip(1)];
    }

    static bool Blank(GridCell cell) => cell.Blocks.All(block => block is Paragraph { HasText: false });

    static string Text(List<GridCell> row) => string.Join('|', row.Select(cell => string.Join(' ', cell.Blocks.OfType<Paragraph>().SelectMany(p => p.Pieces).Select(piece => piece.Text))));
}
