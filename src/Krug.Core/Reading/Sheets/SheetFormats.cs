using System.Globalization;
using Krug.Core.Language;
using Krug.Core.Reading.Sources;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sheets;

/// <summary>How a workbook shows its numbers: which styles are dates, which keep leading zeros.</summary>
sealed class SheetFormats
{
    /// <summary>Formats of dates that every workbook has (ECMA-376, 18.8.30).</summary>
    static readonly HashSet<int> dates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    readonly Dictionary<int, string> codes = [];
    readonly List<int> styles = [];

    public static SheetFormats Read(ZipParts parts, Budget budget)
    {
        var read = new SheetFormats();
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
                if (list == "numFmts") read.codes[xml.Number("numFmtId") ?? 0] = xml.Attribute("formatCode") ?? "";
                else read.styles.Add(xml.Number("numFmtId") ?? 0);
            }
        }
        return read;
    }

    /// <summary>A number of a cell as it is shown, near enough: dates by day, whole numbers in full, zeros in front where the format keeps them.</summary>
    public string Text(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Letters.Clean(value);
        var format = style >= 0 && style < styles.Count ? styles[style] : 0;
        var code = codes.GetValueOrDefault(format, "");
        if ((dates.Contains(format) || LooksLikeDate(code)) && number is > 0 and < 2_958_466) return new DateTime(1899, 12, 30).AddDays(Math.Floor(number)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        if (number != Math.Floor(number) || Math.Abs(number) >= 1e15) return number.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',');
        var text = number.ToString("0", CultureInfo.InvariantCulture);
        return code.Length is > 1 and < 20 && code.All(sign => sign == '0') ? text.PadLeft(code.Length, '0') : text;
    }

    /// <summary>A custom format with a day or a year outside quotes and brackets.</summary>
    static bool LooksLikeDate(string code)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var sign in code)
        {
            if (sign == '"') quoted = !quoted;
            else if (sign == '[') bracketed = true;
            else if (sign == ']') bracketed = false;
            else if (!quoted && !bracketed && sign is 'd' or 'D' or 'y' or 'Y' or 'д' or 'Д' or 'г' or 'Г') return true;
        }
        return false;
    }
}
