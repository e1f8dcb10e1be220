using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.Word;

/// <summary>What a style, or a paragraph or run itself, says of the things Krug looks at; null is «says nothing».</summary>
readonly record struct Look(bool? Bold, bool? Hidden, bool? Centered, bool? NewPage, int? List, int? Level)
{
    /// <summary>This look where it says something, else the one below it.</summary>
    public Look Over(Look below) =>
        new(Bold ?? below.Bold, Hidden ?? below.Hidden, Centered ?? below.Centered, NewPage ?? below.NewPage, List ?? below.List, Level ?? below.Level);
}

/// <summary>The styles of a DOCX with what they take over from the styles they are based on.</summary>
sealed class WordStyles
{
    const int LongestChain = 50;

    readonly Dictionary<string, (Look Look, string? BasedOn)> styles = new(StringComparer.Ordinal);
    readonly Dictionary<string, Look> resolved = new(StringComparer.Ordinal);
    Look defaults;
    string? paragraphDefault;

    public WordStyles(PartXml? xml, Budget budget)
    {
        if (xml is null) return;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            budget.TakeDefinition();
            if (xml.Name == "style") ReadStyle(xml);
            else if (xml.Name == "docDefaults") defaults = ReadDefaults(xml);
        }
    }

    /// <summary>The look of a paragraph in this style (null: the default one).</summary>
    public Look Paragraph(string? style) => Resolve(style is not null && styles.ContainsKey(style) ? style : paragraphDefault).Over(defaults);

    /// <summary>What a character style says; nothing where it is unknown.</summary>
    public Look Run(string? style) => Resolve(style);

    Look Resolve(string? style)
    {
        if (style is null) return default;
        if (resolved.TryGetValue(style, out var known)) return known;
        Look look = default;
        var next = style;
        for (var step = 0; next is not null && step < LongestChain && styles.TryGetValue(next, out var found); step++)
        {
            look = look.Over(found.Look);
            next = found.BasedOn;
        }
        return resolved[style] = look;
    }

    void ReadStyle(PartXml xml)
    {
        var id = xml.Attribute("styleId");
        var isDefault = xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true" or "on";
        Look look = default;
        string? basedOn = null;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "basedOn") basedOn = xml.Attribute("val");
            else if (xml.Name == "pPr") look = WordProperties.ReadParagraph(xml).Look.Over(look);
            else if (xml.Name == "rPr") look = WordProperties.ReadRun(xml).Look.Over(look);
        if (id is null) return;
        styles.TryAdd(id, (look, basedOn));
        if (isDefault) paragraphDefault ??= id;
    }

    static Look ReadDefaults(PartXml xml)
    {
        Look look = default;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            var inner = xml.Depth;
            while (xml.NextChild(inner))
                if (xml.Name == "rPr") look = WordProperties.ReadRun(xml).Look.Over(look);
                else if (xml.Name == "pPr") look = WordProperties.ReadParagraph(xml).Look.Over(look);
        }
        return look;
    }
}
