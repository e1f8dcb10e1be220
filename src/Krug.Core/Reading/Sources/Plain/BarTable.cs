namespace Krug.Core.Reading.Sources.Plain;

/// <summary>Finds a table drawn with bars: Markdown («| a | b |»), rows between rules («+---+---+»), box drawing («│ a │ b │»).</summary>
static class BarTable
{
    /// <summary>The table that begins at <paramref name="line"/>. Lines up to <paramref name="tried"/> were looked at in vain.</summary>
    public static FoundTable? At(RawText raw, int line, ref int tried)
    {
        if (line <= tried) return null;
        if (!HasBar(raw.Chars(line)) && !IsRule(raw.Chars(line))) return null;
        var bands = new List<List<List<Span>>> { new() };
        int columns = 0, next = line, last = line;
        for (; next < raw.Count && !raw.Blank(next); next++)
        {
            if (IsRule(raw.Chars(next)))
            {
                if (bands[^1].Count > 0) bands.Add([]);
            }
            else
            {
                if (!HasBar(raw.Chars(next))) break;
                var row = Split(raw, next);
                if (columns == 0) columns = row.Count;
                if (row.Count != columns) break;
                bands[^1].Add(row);
            }
            last = next;
        }
        tried = last;
        if (bands[^1].Count == 0) bands.RemoveAt(bands.Count - 1);
        if (columns < 2 || bands.Sum(band => band.Count) < 2) return null;

        // A rule between any two rows: lines of one band are one row. Otherwise a line is a row, and one with an empty first cell goes on the row above.
        var ruled = bands.Count > 2;
        var rows = new List<List<FoundCell>>();
        foreach (var band in bands)
            for (var i = 0; i < band.Count; i++)
                if (i > 0 && (ruled || band[i][0].Length == 0)) Continue(rows[^1], band[i]);
                else rows.Add([.. band[i].Select((span, column) => new FoundCell(column, 1, [(span, false)]))]);
        return rows.Count < 2 ? null : new(last, rows);
    }

    static void Continue(List<FoundCell> row, List<Span> line)
    {
        for (var c = 0; c < row.Count; c++)
        {
            if (line[c].Length == 0) continue;
            var empty = row[c].Lines is [{ At.Length: 0 }];
            if (empty) row[c].Lines.Clear();
            row[c].Lines.Add((line[c], !empty));
        }
    }

    static bool IsBar(char c) => c is '|' or '│' or '║' or '┃';

    static bool HasBar(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var bars = 0;
        foreach (var c in line)
            if (IsBar(c))
                bars++;
        return bars > 1 || (bars == 1 && !IsBar(line[0]) && !IsBar(line[^1]));
    }

    static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var dashes = 0;
        foreach (var c in line)
        {
            if (c is '-' or '=' or '─' or '═' or '━') dashes++;
            else if (!IsBar(c) && c is not ('+' or ':' or ' ') && c is not (>= '┌' and <= '╬')) return false;
        }
        return dashes > 1 && (dashes < line.Length || line[0] is '─' or '═');
    }

    static List<Span> Split(RawText raw, int line)
    {
        var whole = raw.Trim(raw[line]);
        var cells = new List<Span>();
        var from = whole.From;
        for (var i = whole.From; i <= whole.To; i++)
        {
            if (i < whole.To && !IsBar(raw.Text[i])) continue;
            var edge = i == whole.From || (i == whole.To && from == whole.To);
            if (!edge) cells.Add(raw.Trim(new(from, i)));
            from = i + 1;
        }
        return cells;
    }
}
