using System.Runtime.InteropServices;
using System.Text;
using Krug.Core.Reading.Sources.Plain;

namespace Krug.Core.Reading.Sheets;

/// <summary>
/// Rows of a text with separators, one at a time. RFC 4180, forgiving: a quote inside a bare cell is a letter; a quote that is never closed is a letter too
/// and does not swallow the rows after it. An empty line is a row of one empty cell; cells come without outer space.
/// </summary>
public static class Csv
{
    /// <summary>Cells of one row that are kept; polls and answers beyond are of no interest.</summary>
    public const int MostCells = 1000;

    /// <summary>How many lines a cell may take.</summary>
    const int MostLines = 30;

    static readonly char[] separators = [';', '\t', ','];

    /// <summary>The text of a file in the encoding its bytes tell: UTF-8, UTF-16, Windows-1251 or CP866.</summary>
    public static TextReader Open(ReadOnlyMemory<byte> file)
    {
        var (encoding, mark) = TextDecoding.Detect(file.Span);
        return Open(file[mark..], encoding);
    }

    internal static TextReader Open(ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        if (!MemoryMarshal.TryGetArray(bytes, out var part)) part = new(bytes.ToArray());
        return new StreamReader(new MemoryStream(part.Array!, part.Offset, part.Count, writable: false), encoding, detectEncodingFromByteOrderMarks: false);
    }

    /// <summary>Rows parted by «;», tab or «,», whichever parts the first lines most evenly. Linear; holds one row.</summary>
    public static IEnumerable<string[]> Rows(TextReader text)
    {
        var sample = Lines(text).Take(MostLines).ToList();
        var (separator, width) = Separator(sample);
        return Rows(sample.Concat(Lines(text)), separator, width);
    }

    /// <summary>Rows in order; <paramref name="width"/> is how many cells a row has, 0 when it is not known: it tells a stray quote from a cell of several lines.</summary>
    public static IEnumerable<string[]> Rows(IEnumerable<string> lines, char separator, int width = 0)
    {
        using var source = lines.GetEnumerator();
        var ahead = new Stack<string>();
        while (Next() is { } line)
        {
            if (!line.Contains('"', StringComparison.Ordinal)) { yield return Bare(line, separator); continue; }
            var row = new QuotedRow(separator);
            if (row.Take(line)) { yield return row.Cells; continue; }
            var (bare, taken, whole) = (Bare(line, separator), new List<string>(), false);
            while (!whole && taken.Count < MostLines && Next() is { } more)
            {
                taken.Add(more);
                // As wide as a row, and behind it another: each is a row of its own.
                if (taken.Count == 1 && bare.Length == width && Alone(more, separator).Length == width) break;
                whole = row.Take(more);
            }
            if (whole) bare = row.Cells;
            else for (var i = taken.Count - 1; i >= 0; i--) ahead.Push(taken[i]);
            yield return bare;
        }

        string? Next() => ahead.TryPop(out var line) ? line : source.MoveNext() ? source.Current : null;
    }

    /// <summary>One value, quoted where it must be; a formula is defused by an apostrophe.</summary>
    public static string Value(string? text) => text is null or "" ? "" : text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    static IEnumerable<string> Lines(TextReader text)
    {
        while (text.ReadLine() is { } line) yield return line;
    }

    static string[] Bare(string line, char separator) => line.Split(separator, MostCells + 1, StringSplitOptions.TrimEntries) is var cells && cells.Length > MostCells ? cells[..MostCells] : cells;

    static string[] Alone(string line, char separator) => new QuotedRow(separator) is var row && row.Take(line) ? row.Cells : Bare(line, separator);

    /// <summary>The sign that most lines have as many of as others do, and the width it gives them; a sign in no line is none.</summary>
    static (char Sign, int Width) Separator(List<string> sample)
    {
        var (counts, quoted) = (Array.ConvertAll(separators, _ => new List<int>()), false);
        var now = new int[separators.Length];
        foreach (var line in sample)
        {
            foreach (var sign in line)
            {
                if (sign == '"') quoted = !quoted;
                else if (!quoted && Array.IndexOf(separators, sign) is >= 0 and var at) now[at]++;
            }
            if (quoted) continue;
            for (var at = 0; at < now.Length; at++)
            {
                counts[at].Add(now[at]);
                now[at] = 0;
            }
        }
        var most = (Sign: 0, Lines: 0, Width: 1);
        for (var at = 0; at < counts.Length; at++)
            foreach (var group in counts[at].Where(count => count > 0).GroupBy(count => count))
                if (group.Count() > most.Lines) most = (at, group.Count(), group.Key + 1);
        return (separators[most.Sign], most.Width);
    }

    /// <summary>A row with quotes: takes lines until none is left open.</summary>
    sealed class QuotedRow(char separator)
    {
        readonly List<string> cells = [];
        readonly StringBuilder cell = new();
        bool open;

        public string[] Cells => [.. cells];

        /// <summary>Takes a line; false when a quote is left open behind it.</summary>
        public bool Take(string line)
        {
            for (var at = 0; ; at++)
            {
                var start = at;
                while (start < line.Length && line[start] == ' ') start++;
                if (!open && start < line.Length && line[start] == '"') (open, at) = (true, start + 1);
                if (open)
                {
                    at = Close(line, at);
                    if (open) return false;
                }
                var end = line.IndexOf(separator, at) is >= 0 and var found ? found : line.Length;
                // What stands behind a closing quote is spaces.
                cell.Append(line, at, end - at);
                if (cells.Count < MostCells) cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (end == line.Length) return true;
                at = end;
            }
        }

        /// <summary>Takes what stands in the quotes; the place behind the closing one, the end of the line when there is none.</summary>
        int Close(string line, int at)
        {
            for (int quote; (quote = line.IndexOf('"', at)) >= 0; at = quote + 1)
            {
                cell.Append(line, at, quote - at);
                if (quote + 1 < line.Length && line[quote + 1] == '"') quote++;
                else if (line.AsSpan(quote + 1).TrimStart(" \r") is var rest && (rest.IsEmpty || rest[0] == separator))
                {
                    open = false;
                    return quote + 1;
                }
                cell.Append('"');
            }
            cell.Append(line, at, line.Length - at).Append('\n');
            return line.Length;
        }
    }
}
