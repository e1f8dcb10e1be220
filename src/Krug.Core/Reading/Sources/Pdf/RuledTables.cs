namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>Finds tables by their drawn lines: where lines cross there is a grid; cells with no line between them are one.</summary>
static class RuledTables
{
    const float Near = 3;
    const int MostRules = 1500;

    /// <summary>The page's tables; their glyphs are taken out of <paramref name="glyphs"/>.</summary>
    public static List<PdfTable> Find(PdfPage page, List<Glyph> glyphs, Budget budget)
    {
        var rules = Merge(page.Rules);
        var tables = new List<PdfTable>();
        if (rules.Count > MostRules) return tables;
        foreach (var group in Connected(rules))
            if (Read(group, glyphs, budget) is { } table)
                tables.Add(table);
        return tables;
    }

    static PdfTable? Read(List<Rule> rules, List<Glyph> glyphs, Budget budget)
    {
        var (vertical, horizontal) = (rules.FindAll(rule => rule.IsVertical), rules.FindAll(rule => !rule.IsVertical));
        if (vertical.Count == 0 || horizontal.Count == 0) return null;
        var xs = Distinct(vertical.Select(rule => rule.X0).Append(horizontal.Min(rule => rule.X0)).Append(horizontal.Max(rule => rule.X1)));
        var ys = Distinct(horizontal.Select(rule => rule.Y0).Append(vertical.Min(rule => rule.Y0)).Append(vertical.Max(rule => rule.Y1)));
        int columns = xs.Length - 1, rows = ys.Length - 1;
        if (columns < 2 || rows < 1 || (long)columns * rows > 20_000) return null;
        budget.TakeCell(columns - 1);
        Array.Reverse(ys);

        var owner = Owners(vertical, horizontal, xs, ys);
        var inside = new List<Glyph>?[rows * columns];
        bool Holds(Glyph glyph) => Index(xs, (glyph.X + glyph.Right) / 2) >= 0 && RowOf(ys, glyph.Y + 0.25f * glyph.Size) >= 0;
        foreach (var glyph in glyphs.Where(Holds))
            (inside[owner[(RowOf(ys, glyph.Y + 0.25f * glyph.Size) * columns) + Index(xs, (glyph.X + glyph.Right) / 2)]] ??= []).Add(glyph);
        if (inside.Count(cell => cell is not null) < 2) return null;
        glyphs.RemoveAll(Holds);

        var table = new List<List<GridCell>>();
        for (var r = 0; r < rows; r++)
        {
            var row = new List<GridCell>();
            for (var c = 0; c < columns; c++)
            {
                var at = (r * columns) + c;
                if (owner[at] != at) continue;
                var span = 1;
                while (c + span < columns && owner[at + span] == at) span++;
                budget.TakeCell(c);
                var lines = PdfLine.From(inside[at] ?? []);
                row.Add(new(c, span, new PdfParagraphs(xs[c] + 5, xs[c + span] - 5, inCell: true, budget).Read(lines)));
            }
            if (row.Count > 0) table.Add(row);
        }
        return new(ys[0], xs, table);
    }

    /// <summary>For each place of the grid the first place of the cell it belongs to.</summary>
    static int[] Owners(List<Rule> vertical, List<Rule> horizontal, float[] xs, float[] ys)
    {
        int columns = xs.Length - 1, rows = ys.Length - 1;
        var owner = new int[rows * columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                var at = (r * columns) + c;
                owner[at] = at;
                float midX = (xs[c] + xs[c + 1]) / 2, midY = (ys[r] + ys[r + 1]) / 2;
                if (c > 0 && !vertical.Exists(rule => Math.Abs(rule.X0 - xs[c]) <= Near && rule.Y0 - 1 <= midY && midY <= rule.Y1 + 1)) owner[at] = owner[at - 1];
                else if (r > 0 && !horizontal.Exists(rule => Math.Abs(rule.Y0 - ys[r]) <= Near && rule.X0 - 1 <= midX && midX <= rule.X1 + 1)) owner[at] = owner[at - columns];
            }
        return owner;
    }

    static int Index(float[] edges, float at)
    {
        for (var i = 0; i + 1 < edges.Length; i++)
            if (edges[i] <= at && at < edges[i + 1])
                return i;
        return -1;
    }

    static int RowOf(float[] edges, float at)
    {
        for (var i = 0; i + 1 < edges.Length; i++)
            if (edges[i] >= at && at > edges[i + 1])
                return i;
        return -1;
    }

    static float[] Distinct(IEnumerable<float> values)
    {
        var distinct = new List<float>();
        foreach (var value in values.Order())
            if (distinct.Count == 0 || value - distinct[^1] > 2 * Near)
                distinct.Add(value);
        return [.. distinct];
    }

    /// <summary>Word draws a border cell by cell: pieces that go on one another are one line.</summary>
    static List<Rule> Merge(List<Rule> rules)
    {
        var merged = new List<Rule>();
        foreach (var group in rules.GroupBy(rule => (rule.IsVertical, MathF.Round((rule.IsVertical ? rule.X0 : rule.Y0) / 2))))
        {
            Rule? open = null;
            foreach (var rule in group.OrderBy(rule => group.Key.IsVertical ? rule.Y0 : rule.X0))
            {
                var touches = open is { } last && (group.Key.IsVertical ? rule.Y0 <= last.Y1 + Near : rule.X0 <= last.X1 + Near);
                if (!touches && open is { } done) merged.Add(done);
                open = touches ? open!.Value with { X1 = Math.Max(open.Value.X1, rule.X1), Y1 = Math.Max(open.Value.Y1, rule.Y1) } : rule;
            }
            if (open is { } end) merged.Add(end);
        }
        return merged;
    }

    static List<List<Rule>> Connected(List<Rule> rules)
    {
        var group = Enumerable.Range(0, rules.Count).ToArray();
        int Root(int i)
        {
            while (group[i] != i) i = group[i] = group[group[i]];
            return i;
        }
        for (var i = 0; i < rules.Count; i++)
            for (var j = i + 1; j < rules.Count; j++)
                if (rules[i].IsVertical != rules[j].IsVertical && Touch(rules[i], rules[j]))
                    group[Root(i)] = Root(j);
        return [.. Enumerable.Range(0, rules.Count).GroupBy(Root).Select(indexes => indexes.Select(i => rules[i]).ToList())];
    }

    static bool Touch(Rule a, Rule b) => a.X0 <= b.X1 + Near && b.X0 <= a.X1 + Near && a.Y0 <= b.Y1 + Near && b.Y0 <= a.Y1 + Near;
}
