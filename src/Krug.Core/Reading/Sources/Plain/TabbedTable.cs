namespace Krug.Core.Reading.Sources.Plain;

/// <summary>Finds a table laid out a row a line, cells parted by TABs: at least two lines running agree in the number of cells.</summary>
static class TabbedTable
{
    /// <summary>The table that begins at <paramref name="line"/>. Lines up to <paramref name="tried"/> were looked at in vain.</summary>
    public static FoundTable? At(RawText raw, int line, ref int tried)
    {
        if (line <= tried || !raw.Chars(line).Contains('\t')) return null;
        return At(raw, line, runs: false, ref tried) ?? At(raw, line, runs: true, ref tried);
    }

    /// <summary>With <paramref name="runs"/> several TABs running part two cells as one TAB does.</summary>
    static FoundTable? At(RawText raw, int line, bool runs, ref int tried)
    {
        var head = Split(raw, line, runs);
        if (head.Count < 2 || head.Count(span => span.Length > 0) < Math.Min(head.Count, 3)) return null;
        var rows = new List<List<Span>> { head };
        var next = line + 1;
        for (; next < raw.Count && raw.Chars(next).Contains('\t'); next++)
        {
            var row = Split(raw, next, runs);
            // Empty cells at a row's end are often lost with the blanks there; a line of nothing but TABs is no row.
            if (row.Count == 0 || row.Count > head.Count || (row.Count < head.Count && rows.Count < 2)) break;
            rows.Add(row);
        }
        if (rows.Count < 2) return null;
        tried = Math.Max(tried, next - 1);
        // Two columns are as often a list («1.⇥Утвердить») or a signature.
        var headed = head.Count(span => CellLooks.IsHeading(Text(raw, span))) > 1;
        if (head.Count < 3 && !headed && rows.Count(row => CellLooks.IsTime(Text(raw, row[0]))) < 2) return null;
        return new(next - 1, [.. rows.Select(row => row.Select((span, column) => new FoundCell(column, column == row.Count - 1 ? head.Count - column : 1, [(span, false)])).ToList())]);
    }

    static ReadOnlySpan<char> Text(RawText raw, Span span) => raw.Text.AsSpan(span.From, span.Length);

    static List<Span> Split(RawText raw, int line, bool runs)
    {
        var whole = raw[line];
        var end = runs ? whole.From + raw.Chars(line).TrimEnd().Length : whole.To;
        var cells = new List<Span>();
        var from = whole.From;
        for (var i = whole.From; i <= end; i++)
        {
            if (i < end && raw.Text[i] != '\t') continue;
            if (!runs || i > from) cells.Add(raw.Trim(new(from, i)));
            from = i + 1;
        }
        return cells;
    }
}
