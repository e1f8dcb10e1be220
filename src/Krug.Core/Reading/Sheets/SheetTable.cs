namespace Krug.Core.Reading.Sheets;

/// <summary>A row of a sheet: its number in the file, from one, and its cells as a person sees them, merged ones filled.</summary>
public sealed record SheetLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The row without the empty cells at its end; null when all are.</summary>
    public static SheetLine? Of(int number, List<string> cells)
    {
        while (cells.Count > 0 && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
        return cells.Count == 0 ? null : new(number, cells);
    }

    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    public int Filled => Cells.Count(cell => cell.Length > 0);
}

/// <summary>The rows of a sheet that hold anything.</summary>
public sealed record SheetTable(IReadOnlyList<SheetLine> Lines)
{
    public int Width => Lines.Count == 0 ? 0 : Lines.Max(line => line.Cells.Count);
}
