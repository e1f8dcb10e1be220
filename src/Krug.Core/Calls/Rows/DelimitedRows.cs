using System.Text;

namespace Krug.Core.Calls.Rows;

/// <summary>
/// Rows of a delimited text, one at a time. RFC 4180, forgiving: a quote inside a bare cell is a letter; a quote that is never closed is a letter too
/// and does not swallow the rows after it.
/// </summary>
static class DelimitedRows
{
    /// <summary>Cells of one row that are kept; polls and answers beyond are of no interest.</summary>
    public const int MostCells = 1000;

    const int MostLines = 30;

    /// <summary>Rows in order; <paramref name="width"/> is how many cells a row has, 0 when it is not known: it tells a stray quote from a cell of several lines.</summary>
    public static IEnumerable<string[]> Read(IEnumerable<string> lines, char delimiter, int width = 0)
    {
        using var source = lines.GetEnumerator();
        var ahead = new LinkedList<string>();
        while (Next(source, ahead) is { } line)
        {
            if (Split(line, delimiter, quotes: true) is { } row) { yield return row; continue; }
            var bare = Split(line, delimiter, quotes: false)!;
            string[]? whole = null;
            if (width == 0 || bare.Length != width)
            {
                var text = new StringBuilder(line);
                var taken = new List<string>();
                while (whole is null && taken.Count < MostLines && Next(source, ahead) is { } more)
                {
                    taken.Add(more);
                    // Only a line with a quote can close the cell.
                    text.Append('\n').Append(more);
                    if (more.Contains('"')) whole = Split(text.ToString(), delimiter, quotes: true);
                }
                if (whole is null)
                    for (var i = taken.Count - 1; i >= 0; i--) ahead.AddFirst(taken[i]);
            }
            yield return whole ?? bare;
        }
    }

    static string? Next(IEnumerator<string> source, LinkedList<string> ahead)
    {
        if (ahead.First is { } first)
        {
            ahead.RemoveFirst();
            return first.Value;
        }
        return source.MoveNext() ? source.Current : null;
    }

    /// <summary>The cells; null when a quote is left open.</summary>
    public static string[]? Split(string line, char delimiter, bool quotes)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var at = 0;
        while (true)
        {
            cell.Clear();
            var start = at;
            while (start < line.Length && line[start] == ' ') start++;
            if (quotes && start < line.Length && line[start] == '"')
            {
                at = start + 1;
                while (true)
                {
                    if (at >= line.Length) return null;
                    if (line[at] != '"') { cell.Append(line[at++]); continue; }
                    if (at + 1 < line.Length && line[at + 1] == '"') { cell.Append('"'); at += 2; continue; }
                    if (Closes(line, at + 1, delimiter)) { at++; break; }
                    cell.Append('"');
                    at++;
                }
                while (at < line.Length && line[at] != delimiter) at++;
            }
            else
            {
                var end = line.IndexOf(delimiter, at);
                if (end < 0) end = line.Length;
                cell.Append(line, at, end - at);
                at = end;
            }
            if (cells.Count < MostCells) cells.Add(cell.ToString().Trim());
            if (at >= line.Length) return [.. cells];
            at++;
        }
    }

    static bool Closes(string line, int at, char delimiter)
    {
        while (at < line.Length && line[at] is ' ' or '\r') at++;
        return at >= line.Length || line[at] == delimiter;
    }
}
