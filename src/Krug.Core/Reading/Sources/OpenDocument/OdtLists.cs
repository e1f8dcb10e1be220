namespace Krug.Core.Reading.Sources.OpenDocument;

/// <summary>Where the counting of an ODT's lists stands.</summary>
sealed class OdtLists(OdtStyles styles)
{
    readonly Dictionary<string, int?[]> byId = new(StringComparer.Ordinal);
    readonly Dictionary<string, int?[]> byStyle = new(StringComparer.Ordinal);
    readonly int?[] outline = new int?[OdtListStyle.Levels];

    /// <summary>Begins an outermost list: anew, or where the list it continues stopped.</summary>
    public int?[] Begin(string? id, string? style, string? continues, bool goesOn)
    {
        var counts = (continues is not null && byId.TryGetValue(continues, out var named) ? named : null)
            ?? (goesOn && style is not null && byStyle.TryGetValue(style, out var last) ? last : null)
            ?? new int?[OdtListStyle.Levels];
        if (id is not null) byId[id] = counts;
        if (style is not null) byStyle[style] = counts;
        return counts;
    }

    public string Next(string? style, int?[] counts, int level, int? start) => Next(styles.List(style), counts, level, start);

    public string NextHeading(int level) => Next(styles.Outline, outline, level, null);

    static string Next(OdtListStyle style, int?[] counts, int level, int? start)
    {
        level = Math.Clamp(level, 0, OdtListStyle.Levels - 1);
        counts[level] = start ?? (counts[level] is { } last ? unchecked(last + 1) : style.Start(level));
        Array.Clear(counts, level + 1, OdtListStyle.Levels - level - 1);
        return style.Label(level, counts);
    }
}
