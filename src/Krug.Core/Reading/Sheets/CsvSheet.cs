using System.Text;

namespace Krug.Core.Reading.Sheets;

/// <summary>Text with separators: «;», «,» or tab, whichever parts the first lines most evenly; quotes as in RFC 4180.</summary>
static class CsvSheet
{
    public static List<SheetLine> Read(string text, string name)
    {
        var separator = Separator(text);
        var (lines, cells, cell, number, quoted) = (new List<SheetLine>(), new List<string>(), new StringBuilder(), 1, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (sign != '"') cell.Append(sign);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (sign == '"' && Blank(cell))
            {
                cell.Clear();
                quoted = true;
            }
            else if (sign == separator) EndCell();
            else if (sign == '\n') EndLine();
            else if (sign != '\r') cell.Append(sign);
        }
        return lines;

        void EndCell()
        {
            cells.Add(CellText.Clean(cell.ToString()));
            cell.Clear();
            if (cells.Count > SheetReader.MostColumns) throw SheetReader.TooManyColumns(name);
        }

        void EndLine()
        {
            EndCell();
            while (cells.Count > 0 && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            if (cells.Count > 0) lines.Add(new(number, cells.ToArray()));
            if (lines.Count > SheetReader.MostRows) throw SheetReader.TooManyRows(name);
            cells.Clear();
            (number, quoted) = (number + 1, false);
        }
    }

    static bool Blank(StringBuilder cell)
    {
        for (var i = 0; i < cell.Length; i++)
            if (cell[i] != ' ') return false;
        return true;
    }

    static char Separator(string text)
    {
        var counts = new Dictionary<char, List<int>> { [';'] = [], ['\t'] = [], [','] = [] };
        var (now, quoted, lines) = (new Dictionary<char, int>(), false, 0);
        foreach (var sign in text)
        {
            if (sign == '"') quoted = !quoted;
            else if (!quoted && counts.ContainsKey(sign)) now[sign] = now.GetValueOrDefault(sign) + 1;
            else if (!quoted && sign == '\n')
            {
                foreach (var (mark, list) in counts) list.Add(now.GetValueOrDefault(mark));
                now.Clear();
                if (++lines == 30) break;
            }
        }
        if (lines == 0) return now.Count == 0 ? ';' : now.MaxBy(pair => pair.Value).Key;
        // How many lines have as many of the sign as most lines do; a sign in no line is none.
        return counts.MaxBy(pair => pair.Value.Where(count => count > 0).GroupBy(count => count).Select(group => group.Count()).DefaultIfEmpty(0).Max()).Key;
    }
}

static class CellText
{
    /// <summary>One line without outer and doubled spaces and invisible signs.</summary>
    public static string Clean(string text) => Language.Letters.Clean(text);
}
