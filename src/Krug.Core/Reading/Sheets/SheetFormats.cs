using System.Text;
using Krug.Core.Reading.Sources;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sheets;

/// <summary>How a number is shown: with its day, as a time of day, or as <paramref name="Code"/> has it.</summary>
readonly record struct CellFormat(bool IsDay, bool IsTime, string Code);

/// <summary>How a workbook shows its numbers, by the styles of cells.</summary>
sealed class SheetFormats
{
    readonly List<CellFormat> styles = [];

    public CellFormat this[int style] => style >= 0 && style < styles.Count ? styles[style] : new(false, false, "");

    public static SheetFormats Read(ZipParts parts, Budget budget)
    {
        var (read, codes) = (new SheetFormats(), new Dictionary<int, string>());
        if (!parts.Has("xl/styles.xml")) return read;
        using var xml = new PartXml(parts.Read("xl/styles.xml"), "xl/styles.xml", budget);
        xml.Root();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name is not ("numFmts" or "cellXfs")) continue;
            var (list, inside) = (xml.Name, xml.Depth);
            while (xml.NextChild(inside))
            {
                budget.TakeDefinition();
                var id = xml.Number("numFmtId") ?? 0;
                if (list == "numFmts") codes[id] = xml.Attribute("formatCode") ?? "";
                else read.styles.Add(Of(id, codes.GetValueOrDefault(id, "")));
            }
        }
        return read;
    }

    /// <summary>Formats that every workbook has (ECMA-376, 18.8.30), and what a code of its own says outside quotes and brackets.</summary>
    static CellFormat Of(int id, string code)
    {
        var (bare, quoted, bracketed) = (new StringBuilder(), false, false);
        foreach (var sign in code)
        {
            if (sign == '"') quoted = !quoted;
            else if (sign == '[') bracketed = true;
            else if (sign == ']') bracketed = false;
            else if (!quoted && !bracketed) bare.Append(char.ToLowerInvariant(sign));
        }
        var text = bare.ToString();
        var isDay = id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) || text.AsSpan().IndexOfAny("dyдг") >= 0;
        return new(isDay, id is (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) || text.AsSpan().IndexOfAny("hч") >= 0 || text.Contains("mm:ss", StringComparison.Ordinal), code);
    }
}
