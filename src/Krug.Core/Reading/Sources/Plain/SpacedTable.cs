namespace Krug.Core.Reading.Sources.Plain;

/// <summary>
/// Finds a table whose columns are aligned by spaces. The first line gives the columns; a line that begins in a later column goes on the row above.
/// </summary>
static class SpacedTable
{
    const int Gap = 2, Tolerance = 2, MostColumns = 60;

    /// <summary>The table that begins at <paramref name="line"/>. Lines up to <paramref name="tried"/> were looked at in vain.</summary>
    public static FoundTable? At(RawText raw, int line, ref int tried)
    {
        if (line <= tried || !raw.Chars(line).Contains("  ", StringComparison.Ordinal)) return null;
        var head = Split(raw, line);
        if (head.Count is < 2 or > MostColumns) return null;
        var starts = head.ConvertAll(span => span.From - raw[line].From);
        var rows = new List<List<FoundCell>> { Row(head, [.. Enumerable.Range(0, head.Count)], head.Count) };
        int last = line, full = 1, kept = 1;
        for (var next = line + 1; next < raw.Count; next++)
        {
            // One empty line may stand between rows.
            if (raw.Blank(next) && !raw.Blank(next - 1)) continue;
            var cells = Split(raw, next);
            if (cells.Count == 0 || cells.Count > head.Count || Columns(raw, next, cells, starts) is not { } columns) break;
            if (columns[0] > 0) Continue(rows[^1], cells, columns);
            else if (cells.Count == 1 && (head.Count == 2 || rows.Count > kept)) break;
            else rows.Add(Row(cells, columns, head.Count));
            if (cells.Count == head.Count) full++;
            // One cell alone may be a merged row or the paragraph after the table: what follows tells.
            if (cells.Count == 1 && columns[0] == 0) continue;
            (last, kept) = (next, rows.Count);
        }
        rows.RemoveRange(kept, rows.Count - kept);
        tried = last;
        if (rows.Count < 2 || full < 2) return null;
        var headed = head.Count(span => CellLooks.IsHeading(Text(raw, span))) > 1;
        var timed = rows.Count(row => CellLooks.IsTime(Text(raw, row[0].Lines[0].At))) > 1;
        return headed || timed || (head.Count > 2 && full > 2) ? new(last, rows) : null;
    }

    static List<FoundCell> Row(List<Span> cells, List<int> columns, int count) =>
        [.. cells.Select((span, i) => new FoundCell(columns[i], (i + 1 < cells.Count ? columns[i + 1] : count) - columns[i], [(span, false)]))];

    static void Continue(List<FoundCell> row, List<Span> cells, List<int> columns)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var at = row.FindIndex(cell => columns[i] >= cell.Column && columns[i] < cell.Column + cell.Span);
            if (at >= 0) row[at].Lines.Add((cells[i], true));
        }
    }

    /// <summary>The column of each cell; null when one stands under none.</summary>
    static List<int>? Columns(RawText raw, int line, List<Span> cells, List<int> starts)
    {
        var columns = new List<int>(cells.Count);
        foreach (var cell in cells)
        {
            var at = cell.From - raw[line].From;
            var column = starts.FindIndex(start => Math.Abs(start - at) <= Tolerance);
            if (column < 0 || (columns.Count > 0 && column <= columns[^1])) return null;
            columns.Add(column);
        }
        return columns;
    }

    static ReadOnlySpan<char> Text(RawText raw, Span span) => raw.Text.AsSpan(span.From, span.Length);

    static List<Span> Split(RawText raw, int line)
    {
        var whole = raw.Trim(raw[line]);
        var cells = new List<Span>();
        var from = whole.From;
        for (var i = whole.From; i <= whole.To; i++)
        {
            var gap = i;
            while (gap < whole.To && raw.Text[gap] == ' ') gap++;
            if (i < whole.To && gap - i < Gap) continue;
            if (i > from) cells.Add(new(from, i));
            from = i = gap;
        }
        return cells;
    }
}
