using System.Text.Json;
using Krug.Core.Reading.Sources;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>A line of the page: places in the text (several for the cells of a table's row), whether a page begins with it and whether it is bold.</summary>
public sealed record PageLine(IReadOnlyList<(int From, int To)> Parts, bool NewPage, bool Bold);

/// <summary>Keeps how a paper's text lies on its page: empty lines are left out, a row of a table is one line.</summary>
public static class PageLines
{
    public static string Of(Source source)
    {
        var lines = new List<int[]>();
        (int Table, int Row)? row = null;
        foreach (var line in source.Lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text)) continue;
            (int, int)? here = line.Cell is { } cell ? (cell.Table, cell.Row) : null;
            if (here is not null && here == row && !line.PageBreakBefore) lines[^1] = [.. lines[^1], line.At.From, line.At.To];
            else lines.Add([(line.PageBreakBefore ? 1 : 0) + (line.Bold ? 2 : 0), line.At.From, line.At.To]);
            row = here;
        }
        return JsonSerializer.Serialize(lines);
    }

    public static IReadOnlyList<PageLine> Parse(string json) => [.. JsonSerializer.Deserialize<List<int[]>>(json)!
        .Select(line => new PageLine([.. Enumerable.Range(0, (line.Length - 1) / 2).Select(n => (line[1 + 2 * n], line[2 + 2 * n]))], (line[0] & 1) > 0, (line[0] & 2) > 0))];
}

/// <summary>A stretch of a line: plain, or a place of an item (<paramref name="First"/>: the stretch that carries its number).</summary>
public readonly record struct Stretch(string Text, ImportItem? Item, bool First, bool NewCell);

/// <summary>A line as it is shown, numbered from 1.</summary>
public sealed record ShownLine(int Number, bool NewPage, bool Bold, IReadOnlyList<Stretch> Stretches);

/// <summary>
/// Lays items over the text. Places may lie in one another; then the shorter one is marked and the longer one keeps what is left of it,
/// so that every item with a place has a mark, if only its number. Pure.
/// </summary>
public static class Marking
{
    public static IReadOnlyList<ShownLine> Lay(string text, IReadOnlyList<PageLine> lines, IReadOnlyList<ImportItem> items)
    {
        var owners = new ImportItem?[text.Length];
        foreach (var item in items.Where(item => item.From is not null).OrderBy(item => item.To - item.From).ThenBy(item => item.Order))
            for (var at = Math.Max(0, item.From!.Value); at < Math.Min(item.To!.Value, text.Length); at++) owners[at] ??= item;
        var seen = new HashSet<ImportItem>();
        var bare = Bare(items, owners);
        var shown = new List<ShownLine>(lines.Count);
        foreach (var line in lines)
        {
            var stretches = new List<Stretch>();
            for (var part = 0; part < line.Parts.Count; part++)
            {
                var (from, to) = line.Parts[part];
                for (var at = from; at < to;)
                {
                    foreach (var item in bare.GetValueOrDefault(at) ?? []) stretches.Add(new("", item, seen.Add(item), part > 0 && at == from));
                    var end = at + 1;
                    while (end < to && owners[end] == owners[at] && !bare.ContainsKey(end)) end++;
                    stretches.Add(new(text[at..end], owners[at], owners[at] is { } owner && seen.Add(owner), part > 0 && at == from));
                    at = end;
                }
            }
            shown.Add(new(shown.Count + 1, line.NewPage, line.Bold, stretches));
        }
        return shown;
    }

    /// <summary>The number of the line a place begins in; null where it is none of them.</summary>
    public static int? LineOf(IReadOnlyList<PageLine> lines, int? at)
    {
        if (at is null) return null;
        for (var n = 0; n < lines.Count; n++) if (lines[n].Parts.Any(part => part.From <= at && at < part.To)) return n + 1;
        return null;
    }

    // Items whose whole place is taken by shorter ones: they get their number alone, where they begin.
    static Dictionary<int, List<ImportItem>> Bare(IReadOnlyList<ImportItem> items, ImportItem?[] owners)
    {
        var owned = owners.Where(item => item is not null).ToHashSet();
        return items.Where(item => item.From is { } from && from < owners.Length && !owned.Contains(item)).GroupBy(item => item.From!.Value).ToDictionary(group => group.Key, group => group.ToList());
    }
}
