namespace Krug.Core.Reading.Sources.Plain;

/// <summary>
/// Reads a text file. The source's text is the file's, with one kind of line end; a form feed begins a page, a vertical tab a line of the same paragraph.
/// Tables that the text lays out by TABs, bars or columns of spaces become tables.
/// </summary>
static class PlainText
{
    public static Source Read(ReadOnlySpan<byte> bytes, string name, Budget budget)
    {
        if (bytes.Length > budget.Limits.Characters * 4L) throw budget.Refusals.TooMuchText(budget.Limits.Characters);
        var text = TextDecoding.Decode(bytes);
        if (!LooksLikeText(text)) throw budget.Refusals.Unknown();
        text = Characters.Clean(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        budget.TakeCharacters(text.Length);
        if (!text.Any(char.IsLetterOrDigit)) throw budget.Refusals.NoText();

        var raw = RawText.Split(text, budget);
        var lines = new List<Line>(raw.Count);
        var tables = new List<Table>();
        var newPage = false;
        int flattened = -1, bars = -1, tabs = -1, spaces = -1;
        for (var i = 0; i < raw.Count;)
        {
            if ((FlattenedTable.At(raw, i, ref flattened) ?? BarTable.At(raw, i, ref bars) ?? TabbedTable.At(raw, i, ref tabs) ?? SpacedTable.At(raw, i, ref spaces)) is
                { } found)
            {
                tables.Add(Add(found, raw, lines, tables.Count, budget, raw.NewPage(i) || newPage));
                newPage = false;
                i = found.LastLine + 1;
                continue;
            }
            newPage |= raw.NewPage(i);
            lines.Add(new(raw.Content(i), text[raw.Content(i).From..raw.Content(i).To], PageBreakBefore: newPage && !raw.Blank(i), SameParagraph: raw.SameParagraph(i)));
            if (!raw.Blank(i)) newPage = false;
            i++;
        }
        return new(name, SourceFormat.Text, text, lines, tables);
    }

    static Table Add(FoundTable found, RawText raw, List<Line> lines, int index, Budget budget, bool newPage)
    {
        var first = lines.Count;
        var rows = new List<IReadOnlyList<Cell>>(found.Rows.Count);
        foreach (var foundRow in found.Rows)
        {
            var row = new List<Cell>(foundRow.Count);
            foreach (var cell in foundRow)
            {
                budget.TakeCell(cell.Column);
                var from = lines.Count;
                foreach (var (at, sameParagraph) in cell.Lines)
                {
                    lines.Add(new(at, raw.Text[at.From..at.To], new(index, rows.Count, cell.Column), newPage, SameParagraph: sameParagraph));
                    newPage = false;
                }
                row.Add(new(cell.Column, cell.Span, lines.GetRange(from, lines.Count - from)));
            }
            rows.Add(row);
        }
        return new(first, lines.Count - 1, rows);
    }

    /// <summary>At most one character in fifty is a control character or could not be decoded.</summary>
    static bool LooksLikeText(string text)
    {
        var strange = 0;
        foreach (var c in text)
            if (c is '\uFFFD' or '\0' || (c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\v' or '\x07' or '\x1E' or '\x1F')))
                strange++;
        return strange * 50 <= text.Length;
    }
}

/// <summary>A table found in raw lines, up to and including <paramref name="LastLine"/>.</summary>
sealed record FoundTable(int LastLine, IReadOnlyList<IReadOnlyList<FoundCell>> Rows);

/// <summary>A cell and the places of its lines; a line wrapped inside its paragraph says so.</summary>
sealed record FoundCell(int Column, int Span, List<(Span At, bool SameParagraph)> Lines);
