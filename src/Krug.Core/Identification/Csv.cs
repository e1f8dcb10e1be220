using System.Text;

namespace Krug.Core.Identification;

/// <summary>Comma-separated values as RFC 4180 has them: quotes, doubled quotes, line ends inside quotes. A stray quote inside a plain value stays a quote.</summary>
public static class Csv
{
    /// <summary>Rows one after another; empty lines are left out. Linear; holds one row.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(TextReader reader)
    {
        var (row, value, quoted, wasQuoted) = (new List<string>(), new StringBuilder(), false, false);
        for (var read = reader.Read(); read >= 0; read = reader.Read())
        {
            var letter = (char)read;
            if (quoted)
            {
                if (letter != '"') value.Append(letter);
                else if (reader.Peek() == '"') { _ = reader.Read(); value.Append('"'); }
                else quoted = false;
            }
            else if (letter == '"' && value.Length == 0 && !wasQuoted) (quoted, wasQuoted) = (true, true);
            else if (letter == ',') { row.Add(value.ToString()); value.Clear(); wasQuoted = false; }
            else if (letter == '\n')
            {
                if (row.Count > 0 || value.Length > 0 || wasQuoted) { row.Add(value.ToString()); yield return row; row = []; value.Clear(); }
                wasQuoted = false;
            }
            else if (letter != '\r') value.Append(letter);
        }
        if (row.Count > 0 || value.Length > 0) { row.Add(value.ToString()); yield return row; }
    }

    /// <summary>One value, quoted where it must be; a formula is defused by an apostrophe.</summary>
    public static string Value(string? text) => text is null or "" ? "" : text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
