namespace Krug.Core.Reading.Sheets;

/// <summary>A row of a sheet: its number in the file, from one, and its cells as a person sees them, merged ones filled.</summary>
public sealed record SheetLine(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    public int Filled => Cells.Count(cell => cell.Length > 0);
}

/// <summary>The rows of a sheet that hold anything.</summary>
public sealed record SheetTable(IReadOnlyList<SheetLine> Lines)
{
    public int Width => Lines.Count == 0 ? 0 : Lines.Max(line => line.Cells.Count);
}
