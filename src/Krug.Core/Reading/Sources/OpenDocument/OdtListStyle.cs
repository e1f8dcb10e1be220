using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.OpenDocument;

/// <summary>How the levels of a list are numbered.</summary>
sealed class OdtListStyle
{
    public const int Levels = 10;
    const int LongestSign = 20;

    sealed record Level(int Start, string Format, string Prefix, string Suffix, int Shown, string? Bullet);

    readonly Level?[] levels = new Level?[Levels];

    public static OdtListStyle Read(PartXml xml)
    {
        var style = new OdtListStyle();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (!int.TryParse(xml.AnyAttribute("level"), out var level) || level is < 1 or > Levels) continue;
            if (xml.Name is "list-level-style-number" or "outline-level-style")
                style.levels[level - 1] = new(
                    Number(xml, "start-value") ?? 1, Format(xml.AnyAttribute("num-format")), Short(xml.AnyAttribute("num-prefix")), Short(xml.AnyAttribute("num-suffix")),
                    Number(xml, "display-levels") ?? 1, null);
            else if (xml.Name == "list-level-style-bullet")
                style.levels[level - 1] = new(1, "none", "", "", 1, NumberFormats.Bullet(Short(xml.AnyAttribute("bullet-char"))));
        }
        return style;
    }

    public int Start(int level) => levels[level]?.Start ?? 1;

    /// <summary>The label of a paragraph at a level (from 0), where the levels' counts stand so.</summary>
    public string Label(int level, int?[] counts)
    {
        if (levels[level] is not { } shape) return "";
        if (shape.Bullet is not null) return shape.Bullet;
        if (shape.Format == "none") return (shape.Prefix + shape.Suffix).Trim();
        var parts = new List<string>();
        for (var at = Math.Max(0, level - shape.Shown + 1); at <= level; at++)
            if (NumberFormats.Write(counts[at] ?? Start(at), levels[at]?.Format ?? "none") is { Length: > 0 } part)
                parts.Add(part);
        return (shape.Prefix + string.Join('.', parts) + shape.Suffix).Trim();
    }

    static int? Number(PartXml xml, string name) => int.TryParse(xml.AnyAttribute(name), out var number) ? number : null;

    /// <summary>The names of formats as DOCX has them; Russian letters come as «а, б, .., аа» with a note of the language.</summary>
    static string Format(string? format) => format switch
    {
        null or "" => "none",
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        ['а', ..] => "russianLower",
        ['А', ..] => "russianUpper",
        ['0', '1', ..] => "decimalZero",
        _ => "decimal",
    };

    static string Short(string? text) => text is null ? "" : text.Length > LongestSign ? text[..LongestSign] : text;
}
