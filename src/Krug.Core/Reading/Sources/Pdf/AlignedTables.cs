using Krug.Core.Reading.Sources.Plain;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>Finds tables that have no rules: lines whose pieces begin at the same places, the first column telling times, numbers or a heading.</summary>
static class AlignedTables
{
    const float Near = 5;

    /// <summary>The table that begins with line <paramref name="from"/> and the line it ends before; null when there is none.</summary>
    public static (PdfTable Table, int End)? At(List<PdfLine> lines, int from, float right, Budget budget)
    {
        var head = lines[from];
        if (head.Segments.Count is < 2 or > 40) return null;
        var headed = head.Segments.Count(segment => CellLooks.IsHeading(segment.Text)) > 1;
        var timed = CellLooks.IsTime(head.Segments[0].Text);
        if (!headed && !timed && head.Segments.Count < 3) return null;

        var starts = head.Segments.ConvertAll(segment => segment.X);
        var rows = new List<List<PdfLine>[]>();
        var ahead = new List<(int Column, PdfLine Line)>();
        int end = from, full = 0, times = 0;
        for (; end < lines.Count && lines[end].Page == head.Page; end++)
        {
            var line = lines[end];
            if (end > from && lines[end - 1].Y - line.Y > 4 * line.Size) break;
            var columns = line.Segments.ConvertAll(segment => starts.FindIndex(start => Math.Abs(start - segment.X) <= Near));
            if (columns.Exists(column => column < 0)) break;
            var begins = columns[0] == 0;
            var time = begins && CellLooks.IsTime(line.Segments[0].Text);
            if (begins && line.Segments.Count == 1 && !time) break;
            if (begins) rows.Add([.. starts.Select(_ => new List<PdfLine>())]);
            if (line.Segments.Count == starts.Count) full++;
            if (time) times++;
            if (begins)
            {
                foreach (var (column, part) in ahead) rows[^1][column].Add(part);
                ahead.Clear();
            }
            for (var i = 0; i < columns.Count; i++)
            {
                var part = Part(line, line.Segments[i]);
                if (!begins && (ahead.Exists(one => one.Column == columns[i]) || BelongsBelow(rows[^1][columns[i]], part, lines, end + 1, starts[columns[i]]))) ahead.Add((columns[i], part));
                else rows[^1][columns[i]].Add(part);
            }
        }
        foreach (var (column, part) in ahead) rows[^1][column].Add(part);
        if (rows.Count < 2 || full < 2 || !(headed || times > 1 || (starts.Count > 2 && full > 2))) return null;

        var table = rows.ConvertAll(row => row.Select((cell, c) =>
        {
            budget.TakeCell(c);
            return new GridCell(c, 1, new PdfParagraphs(starts[c], c + 1 < starts.Count ? starts[c + 1] - 6 : right, inCell: true, budget).Read(cell));
        }).ToList());
        return (new(head.Y, [.. starts, right], table) { Page = head.Page }, end);
    }

    /// <summary>
    /// Where cells are centred up and down, a text begins above its row's time: its first line stands apart from the line above it in its column,
    /// or the time stands between its two lines.
    /// </summary>
    static bool BelongsBelow(List<PdfLine> cell, PdfLine part, List<PdfLine> lines, int next, float start)
    {
        if (next + 1 >= lines.Count || lines[next + 1].Page != part.Page) return false;
        bool Has(PdfLine line) => line.Segments.Exists(segment => Math.Abs(segment.X - start) <= Near);
        float toNext = part.Y - lines[next].Y, after = lines[next].Y - lines[next + 1].Y;
        if (!Has(lines[next + 1])) return false;
        return Has(lines[next]) ? cell.Count > 0 && cell[^1].Y - part.Y > 1.1f * toNext : Math.Abs(toNext - after) < 0.25f * part.Size;
    }

    static PdfLine Part(PdfLine line, Segment segment)
    {
        var space = segment.Text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? segment.Text.Length : space;
        var width = (segment.Right - segment.X) * word / segment.Text.Length;
        return new() { Segments = [segment], Y = line.Y, Size = line.Size, Bold = line.Bold, FirstWord = width, SecondWordX = segment.X + width, Page = line.Page };
    }
}
