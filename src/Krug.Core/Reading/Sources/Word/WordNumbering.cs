using System.Text;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.Word;

/// <summary>
/// The lists of a DOCX and where their counting stands. Lists that share an abstract list count on from one another, unless one starts anew;
/// a level begins again after a higher one.
/// </summary>
sealed class WordNumbering
{
    const int Levels = 9, LongestLabel = 60;

    sealed record Level(int Start, string Format, string Text, int? RestartsAfter, bool Arabic, string? Style)
    {
        public static Level None { get; } = new(1, "none", "", null, false, null);
    }

    sealed class AbstractList
    {
        public Level?[] Levels { get; } = new Level?[WordNumbering.Levels];
        public int?[] Counts { get; } = new int?[WordNumbering.Levels];
        public string? StyleLink { get; set; }
        public string? LinkedStyle { get; set; }
    }

    sealed class List(AbstractList counted)
    {
        public AbstractList Counted { get; } = counted;
        public Level?[] Overrides { get; } = new Level?[WordNumbering.Levels];
        public int?[] Starts { get; } = new int?[WordNumbering.Levels];
        public Level LevelAt(int level) => Overrides[level] ?? Counted.Levels[level] ?? Level.None;
    }

    readonly Dictionary<int, AbstractList> abstracts = [];
    readonly Dictionary<int, List> lists = [];

    public WordNumbering(PartXml? xml, Budget budget)
    {
        if (xml is null) return;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            budget.TakeDefinition();
            if (xml.Name == "abstractNum" && xml.Number("abstractNumId") is { } id) abstracts.TryAdd(id, ReadAbstract(xml));
            else if (xml.Name == "num" && xml.Number("numId") is { } list) ReadList(xml, list);
        }
    }

    /// <summary>The level of a list that belongs to a paragraph style; null where none does.</summary>
    public int? LevelOf(int list, string? style)
    {
        if (style is null || !lists.TryGetValue(list, out var found)) return null;
        for (var level = 0; level < Levels; level++)
            if (found.LevelAt(level).Style == style)
                return level;
        return null;
    }

    /// <summary>Counts one paragraph of the list and tells its printed label; an empty one where nothing is printed.</summary>
    public string Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var found)) return "";
        level = Math.Clamp(level, 0, Levels - 1);
        var counts = found.Counted.Counts;
        if (found.Starts[level] is { } start)
        {
            counts[level] = start;
            found.Starts[level] = null;
        }
        else counts[level] = counts[level] is { } last ? unchecked(last + 1) : found.LevelAt(level).Start;
        for (var lower = level + 1; lower < Levels; lower++)
            if (found.LevelAt(lower).RestartsAfter is not { } after || (after > 0 && level < after))
                counts[lower] = null;
        return Label(found, level);
    }

    static string Label(List list, int level)
    {
        var shape = list.LevelAt(level);
        if (shape.Format == "bullet") return NumberFormats.Bullet(shape.Text);
        var label = new StringBuilder();
        for (var i = 0; i < shape.Text.Length; i++)
        {
            if (shape.Text[i] == '%' && i + 1 < shape.Text.Length && shape.Text[i + 1] is >= '1' and <= '9')
            {
                var of = shape.Text[++i] - '1';
                var part = list.LevelAt(of);
                label.Append(NumberFormats.Write(list.Counted.Counts[of] ?? part.Start, shape.Arabic && part.Format != "none" ? "decimal" : part.Format));
            }
            else label.Append(shape.Text[i]);
        }
        return label.ToString().Trim();
    }

    static AbstractList ReadAbstract(PartXml xml)
    {
        var found = new AbstractList();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "lvl" && xml.Number("ilvl") is >= 0 and < Levels and var level) found.Levels[level] = ReadLevel(xml);
            else if (xml.Name == "styleLink") found.StyleLink = xml.Attribute("val");
            else if (xml.Name == "numStyleLink") found.LinkedStyle = xml.Attribute("val");
        return found;
    }

    void ReadList(PartXml xml, int id)
    {
        List? list = null;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "abstractNumId" && xml.Number("val") is { } of && abstracts.TryGetValue(of, out var counted)) list = new(Linked(counted));
            else if (xml.Name == "lvlOverride" && list is not null && xml.Number("ilvl") is >= 0 and < Levels and var level) ReadOverride(xml, list, level);
        if (list is not null) lists.TryAdd(id, list);
    }

    /// <summary>A list that only points to a list style counts as the list that defines the style.</summary>
    AbstractList Linked(AbstractList list) =>
        list.LinkedStyle is { } style ? abstracts.Values.FirstOrDefault(other => other.StyleLink == style) ?? list : list;

    static void ReadOverride(PartXml xml, List list, int level)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "startOverride") list.Starts[level] = xml.Number("val");
            else if (xml.Name == "lvl") list.Overrides[level] = ReadLevel(xml);
    }

    static Level ReadLevel(PartXml xml)
    {
        var level = new Level(1, "decimal", "", null, false, null);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "start": level = level with { Start = xml.Number("val") ?? 1 }; break;
                case "numFmt": level = level with { Format = Format(xml) }; break;
                case "AlternateContent": level = level with { Format = AlternateFormat(xml) ?? level.Format }; break;
                case "lvlText": level = level with { Text = Short(xml.Attribute("val") ?? "") }; break;
                case "lvlRestart": level = level with { RestartsAfter = xml.Number("val") }; break;
                case "isLgl": level = level with { Arabic = xml.Switch() }; break;
                case "pStyle": level = level with { Style = xml.Attribute("val") }; break;
            }
        return level;
    }

    /// <summary>«001, 002, …» is the one custom format Word offers; it stands inside a choice of markup.</summary>
    static string? AlternateFormat(PartXml xml)
    {
        string? format = null;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            var inner = xml.Depth;
            while (xml.NextChild(inner))
                if (xml.Name == "numFmt") format ??= Format(xml);
        }
        return format;
    }

    static string Format(PartXml xml) => xml.Attribute("val") is "custom" ? "decimalZero" : xml.Attribute("val") ?? "decimal";

    static string Short(string text) => text.Length > LongestLabel ? text[..LongestLabel] : text;
}
