namespace Krug.Core.Reading.Sources.Plain;

/// <summary>
/// Finds a Word table in text pulled out of DOCX, laid out one cell a line: a cell's first paragraph begins with a TAB, its further paragraphs
/// stand on lines without one, a row begins after an empty line. An empty paragraph inside a cell looks like the end of a row, a merged cell makes a row short:
/// the number of columns and what the first column holds (times, numbers) decide.
/// </summary>
sealed class FlattenedTable
{
    const int LongestCell = 60;

    enum First { Anything, Time, Number }

    readonly RawText raw;
    readonly List<int> cells = [];
    int end;
    First first;

    FlattenedTable(RawText raw) => this.raw = raw;

    /// <summary>
    /// The table whose first cell is <paramref name="line"/>; null when there is none. Lines up to <paramref name="tried"/> were looked at in vain
    /// and are tried again only at a heading, so that the work stays in proportion to the text.
    /// </summary>
    public static FoundTable? At(RawText raw, int line, ref int tried)
    {
        if (!raw.IsCell(line) || (line > 0 && raw.IsCell(line - 1))) return null;
        if (line <= tried && !CellLooks.IsFirstColumnHeading(raw.Chars(line)[1..])) return null;
        var table = new FlattenedTable(raw);
        table.Collect(line);
        tried = Math.Max(tried, table.end);
        return table.Found();
    }

    /// <summary>All lines with a TAB that may belong to the table, and where its last cell may end at the latest.</summary>
    void Collect(int line)
    {
        for (var at = line; at < raw.Count; at++)
        {
            if (raw.IsCell(at))
            {
                if (cells.Count > 0 && raw.Blank(at - 1) && CellLooks.IsFirstColumnHeading(Text(at))) break;
                cells.Add(at);
            }
            else if (at - cells[^1] > LongestCell || (raw.Blank(at) && raw.Blank(at + 1)) || raw.NewPage(at) || CellLooks.BeginsChapter(raw.Chars(at)))
                break;
            end = at;
        }
    }

    FoundTable? Found()
    {
        var groups = Groups();
        if (groups.Count < 2) return null;
        first = FirstColumn(groups);
        var columns = Columns(groups);
        if (columns < 2) return null;
        var rows = Rows(groups, columns);
        if (rows.Count < 2 || !IsTable(rows, columns)) return null;

        var last = LastLine(rows);
        var found = new List<IReadOnlyList<FoundCell>>(rows.Count);
        for (var r = 0; r < rows.Count; r++)
        {
            var row = new List<FoundCell>();
            var next = r + 1 < rows.Count ? rows[r + 1][0] - 1 : last + 1;
            for (var c = 0; c < rows[r].Count && c < columns; c++)
            {
                var isLast = c == columns - 1 || c == rows[r].Count - 1;
                row.Add(new(c, isLast ? columns - c : 1, Lines(rows[r][c], isLast ? next : rows[r][c + 1])));
            }
            found.Add(row);
        }
        return new(last, found);
    }

    List<(Span, bool)> Lines(int from, int to)
    {
        var lines = new List<(Span, bool)>();
        for (var at = from; at < to; at++)
        {
            var span = raw[at];
            if (raw.IsCell(at)) span = span with { From = span.From + 1 };
            lines.Add((raw.WithoutMarks(span), raw.SameParagraph(at)));
        }
        return lines;
    }

    /// <summary>Cells between empty lines that stand right before a TAB.</summary>
    List<List<int>> Groups()
    {
        var groups = new List<List<int>>();
        foreach (var cell in cells)
        {
            if (groups.Count == 0 || raw.Blank(cell - 1)) groups.Add([]);
            groups[^1].Add(cell);
        }
        return groups;
    }

    First FirstColumn(List<List<int>> groups)
    {
        var heading = Text(groups[0][0]).Trim();
        int times = groups.Count(group => CellLooks.IsTime(Text(group[0]))), numbers = groups.Count(group => CellLooks.IsNumber(Text(group[0])));
        if (times > 0 && (times * 2 >= groups.Count || heading.StartsWith("время", StringComparison.OrdinalIgnoreCase))) return First.Time;
        return numbers > 0 && (numbers * 2 >= groups.Count || heading is ['№', ..]) ? First.Number : First.Anything;
    }

    bool BeginsRow(List<int> group) => first switch
    {
        First.Time => CellLooks.IsTime(Text(group[0])),
        First.Number => CellLooks.IsNumber(Text(group[0])),
        _ => false,
    };

    /// <summary>The most frequent length of a row; the heading's own where rows do not tell.</summary>
    int Columns(List<List<int>> groups)
    {
        var lengths = new List<int>();
        if (first == First.Anything) lengths.AddRange(groups.Select(group => group.Count));
        else
            foreach (var group in groups)
                if (BeginsRow(group) || lengths.Count == 0) lengths.Add(group.Count);
                else lengths[^1] += group.Count;
        return lengths.CountBy(length => length).OrderByDescending(count => count.Value).ThenByDescending(count => count.Key).First().Key;
    }

    List<List<int>> Rows(List<List<int>> groups, int columns)
    {
        var rows = new List<List<int>>();
        foreach (var group in groups)
        {
            if (rows.Count == 0 || BeginsRow(group) || rows[^1].Count + group.Count > columns) rows.Add([]);
            rows[^1].AddRange(group);
        }
        return rows;
    }

    bool IsTable(List<List<int>> rows, int columns)
    {
        var all = rows.SelectMany(row => row).Where(cell => !Text(cell).IsWhiteSpace()).ToList();
        if (all.Count == 0 || all.Count(cell => CellLooks.IsListItem(Text(cell))) * 2 > all.Count) return false;
        if (rows[0].Count > 1 && rows[0].Count(cell => CellLooks.IsHeading(Text(cell))) > 1) return true;
        if (first != First.Anything && rows.Count(row => BeginsRow(row)) > 1) return true;
        return rows.Count > 2 && rows.TrueForAll(row => row.Count == columns && Text(row[0]).Length < 80);
    }

    /// <summary>
    /// Nothing marks the end of the last cell. It goes on over lines and empty lines only as other cells of the table do, and never over the beginning of another part.
    /// </summary>
    int LastLine(List<List<int>> rows)
    {
        bool lines = false, blanks = false;
        var lastCell = rows[^1][^1];
        for (var at = rows[0][0] + 1; at < lastCell; at++)
        {
            if (raw.IsCell(at) || raw.Blank(at)) continue;
            lines = true;
            blanks |= raw.Blank(at - 1);
        }
        var last = lastCell;
        for (var at = lastCell + 1; at <= end; at++)
        {
            if (raw.Blank(at)) continue;
            var afterBlank = raw.Blank(at - 1);
            if (!(afterBlank ? blanks : lines) || CellLooks.BeginsPart(raw.Chars(at), afterBlank)) break;
            last = at;
        }
        return last;
    }

    ReadOnlySpan<char> Text(int cell)
    {
        var span = raw.WithoutMarks(raw[cell] with { From = raw[cell].From + 1 });
        return raw.Text.AsSpan(span.From, span.Length);
    }
}
