using System.Text;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>Puts the pages of a PDF together into the blocks of one paper.</summary>
static class PdfLayout
{
    /// <summary>A page whose text stops so far (points) above its edge was ended on purpose.</summary>
    const float UsualBottom = 150;

    public static List<Block> Blocks(List<PdfPage> pages, Budget budget)
    {
        var onPages = pages.ConvertAll(page => PdfLine.From(page.Glyphs));
        var running = Running(onPages);
        var lines = new List<PdfLine>();
        var tables = new List<PdfTable>();
        for (var p = 0; p < pages.Count; p++)
        {
            var glyphs = pages[p].Glyphs.ToList();
            foreach (var table in RuledTables.Find(pages[p], glyphs, budget))
            {
                table.Page = p;
                tables.Add(table);
            }
            // A repeated heading of a table is no running header, so the tables come first.
            var rest = PdfLine.From(glyphs);
            foreach (var line in Edges(rest).Where(line => IsPageNumber(line.Text) || running.Contains(Place(line))).ToList()) rest.Remove(line);
            foreach (var line in rest) line.Page = p;
            lines.AddRange(rest);
        }
        var left = lines.Count == 0 ? 0 : Percentile(lines.ConvertAll(line => line.X), 0.02f);
        var right = lines.Count == 0 ? 0 : Percentile(lines.ConvertAll(line => line.Right), 0.98f);
        foreach (var table in tables) (left, right) = (Math.Min(left, table.Left + 5), Math.Max(right, table.Right - 5));
        for (var i = 0; i < lines.Count; i++)
            if (AlignedTables.At(lines, i, right, budget) is var (table, end))
            {
                tables.Add(table);
                lines.RemoveRange(i, end - i);
                i--;
            }
        return InOrder(lines, tables, HardPages(onPages), left, right, budget);
    }

    static List<Block> InOrder(List<PdfLine> lines, List<PdfTable> tables, HashSet<int> hardPages, float left, float right, Budget budget)
    {
        var blocks = new List<Block>();
        var next = 0;
        var shown = -1;
        PdfTable? last = null;
        var lastGrid = -1;
        foreach (var table in tables.OrderBy(table => table.Page).ThenByDescending(table => table.Top))
        {
            var from = next;
            while (next < lines.Count && (lines[next].Page < table.Page || (lines[next].Page == table.Page && lines[next].Y > table.Top))) next++;
            var between = AddParagraphs(from, next);
            if (last is not null && !between && last.Page == table.Page - 1 && last.GoesOnWith(table))
            {
                last.Page = shown = table.Page;
                blocks[lastGrid] = new Grid([.. last.Rows]) { PageBreakBefore = blocks[lastGrid].PageBreakBefore };
                continue;
            }
            (last, lastGrid) = (table, blocks.Count);
            blocks.Add(new Grid([.. table.Rows]) { PageBreakBefore = Begins(table.Page) });
        }
        AddParagraphs(next, lines.Count);
        return blocks;

        bool AddParagraphs(int from, int to)
        {
            if (to > from) blocks.AddRange(new PdfParagraphs(left, right, inCell: false, budget).Read(lines.GetRange(from, to - from), line => Begins(line.Page)));
            return to > from;
        }

        bool Begins(int page)
        {
            if (page <= shown) return false;
            var begins = Enumerable.Range(shown + 1, page - shown).Any(hardPages.Contains);
            shown = page;
            return begins;
        }
    }

    /// <summary>Pages before which the paper was broken on purpose: the text of the page before stops well above its bottom.</summary>
    static HashSet<int> HardPages(List<List<PdfLine>> pages)
    {
        var hard = new HashSet<int>();
        for (var p = 1; p < pages.Count; p++)
            if (pages[p - 1].FindLast(line => !IsPageNumber(line.Text)) is not { } last || last.Y > UsualBottom)
                hard.Add(p);
        return hard;
    }

    static IEnumerable<PdfLine> Edges(List<PdfLine> page) => page.Count == 0 ? [] : page.Count == 1 ? [page[0]] : [page[0], page[^1]];

    /// <summary>«3», «- 3 -», «Страница 3 из 5», «3/5».</summary>
    static bool IsPageNumber(string text)
    {
        var shape = Shape(text).Replace(" ", "", StringComparison.Ordinal).Trim('-', '–', '—', '.');
        return shape is "#" or "#/#" or "#из#" or "Страница#" or "Страница#из#" or "стр.#" or "Стр.#" or "с.#";
    }

    /// <summary>Lines at the edges that say the same at the same height on nearly all pages, three at least: «Приложение 1», «Приложение 2» do not.</summary>
    static HashSet<(string, float)> Running(List<List<PdfLine>> pages) =>
        [.. pages.SelectMany(page => Edges(page).Select(Place).Distinct()).CountBy(place => place)
            .Where(count => count.Value >= 3 && count.Value * 5 >= (pages.Count - 1) * 4).Select(count => count.Key)];

    static (string Text, float Y) Place(PdfLine line) => (line.Text, MathF.Round(line.Y / 3));

    /// <summary>The text with every number as «#».</summary>
    static string Shape(string text)
    {
        var shape = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != '#') shape.Append('#');
        return shape.ToString();
    }

    static float Percentile(List<float> values, float part)
    {
        values.Sort();
        return values[(int)((values.Count - 1) * part)];
    }
}
