using System.Globalization;
using System.Text;
using Krug.Core.Calls.Times;
using Krug.Core.Reading.Sheets;
using Krug.Core.Reading.Sources;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Calls.Rows;

/// <summary>The first sheets of an XLSX as rows of text; a date is told as «2026-05-04 10:00:00», so that nothing about it is left to decide.</summary>
static class Workbook
{
    const int MostSheets = 8;
    const int MostRows = 300_000;

    static readonly SourceLimits Limits = new() { Lines = 4_000_000, Columns = 20_000, Characters = 40_000_000 };

    /// <summary>Each sheet's rows, a sheet at a time. The guards of the package (size, ratio, depth, DTD) refuse a hostile file.</summary>
    public static IEnumerable<List<string[]>> Sheets(byte[] file, string name, CallRefusals refusals)
    {
        var budget = new Budget(Limits, new Refusals(name));
        var parts = ZipParts.Open(file, budget);
        var sheets = parts.Names.Where(part => part.StartsWith("xl/worksheets/sheet", StringComparison.OrdinalIgnoreCase)).OrderBy(part => part.Length).ThenBy(part => part, StringComparer.Ordinal).ToList();
        if (sheets.Count == 0)
            throw refusals.Foreign(parts.Has("word/document.xml") ? "документ Word" : parts.Has("content.xml") ? "файл LibreOffice (сохраните таблицу как XLSX)" : "архив (распакуйте его)");
        var strings = Strings(parts, budget);
        var dates = Dates(parts, budget);
        foreach (var sheet in sheets.Take(MostSheets)) yield return Rows(parts, sheet, strings, dates, budget, refusals);
    }

    static List<string[]> Rows(ZipParts parts, string sheet, List<string> strings, List<bool> dates, Budget budget, CallRefusals refusals)
    {
        var rows = new List<string[]>();
        using var xml = new PartXml(parts.Read(sheet), sheet, budget);
        xml.Root();
        var root = xml.Depth;
        while (xml.NextChild(root))
        {
            if (xml.Name != "sheetData") continue;
            var data = xml.Depth;
            while (xml.NextChild(data))
            {
                if (xml.Name != "row") continue;
                if (rows.Count >= MostRows) throw refusals.TooManyStays(MostRows);
                rows.Add(Row(xml, strings, dates, budget));
            }
        }
        return rows;
    }

    static string[] Row(PartXml xml, List<string> strings, List<bool> dates, Budget budget)
    {
        var cells = new List<string>();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name != "c") continue;
            var column = Column(xml.Attribute("r")) ?? cells.Count;
            var type = xml.Attribute("t");
            var isDate = xml.Number("s") is { } style && style >= 0 && style < dates.Count && dates[style];
            var text = Cell(xml, budget);
            if (column >= Csv.MostCells) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = (type switch
            {
                "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : "",
                "inlineStr" or "str" or "b" or "e" or "d" => text,
                _ => isDate ? Date(text) : text,
            }).Trim();
        }
        return cells.Count == 0 ? [""] : [.. cells];
    }

    static string Cell(PartXml xml, Budget budget)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name == "v") xml.TakeText(text);
            else if (xml.Name == "is") Text(xml, text);
        }
        budget.TakeCell(0);
        return text.ToString();
    }

    /// <summary>«t» of the element and of its runs, without the readings in phonetic marks.</summary>
    static void Text(PartXml xml, StringBuilder text)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name == "t") xml.TakeText(text);
            else if (xml.Name == "r") Text(xml, text);
        }
    }

    static string Date(string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is < 0 or > 100_000) return text;
        var moment = Moment.Rounded(DateTime.FromOADate(serial));
        return serial < 1 ? moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>«AB12» → 27.</summary>
    static int? Column(string? reference)
    {
        var column = 0;
        foreach (var sign in reference ?? "")
        {
            if (sign is < 'A' or > 'Z') break;
            column = column * 26 + sign - 'A' + 1;
            if (column > 20_000) return 20_000;
        }
        return column == 0 ? null : column - 1;
    }

    static List<string> Strings(ZipParts parts, Budget budget)
    {
        var strings = new List<string>();
        if (!parts.Has("xl/sharedStrings.xml")) return strings;
        using var xml = new PartXml(parts.Read("xl/sharedStrings.xml"), "xl/sharedStrings.xml", budget);
        xml.Root();
        var root = xml.Depth;
        while (xml.NextChild(root))
        {
            if (xml.Name != "si") continue;
            var text = new StringBuilder();
            Text(xml, text);
            budget.TakeCell(0);
            strings.Add(text.ToString());
        }
        return strings;
    }

    /// <summary>By cell style: whether a number is shown as a date or a time.</summary>
    static List<bool> Dates(ZipParts parts, Budget budget)
    {
        var dates = new List<bool>();
        if (!parts.Has("xl/styles.xml")) return dates;
        var formats = new Dictionary<int, bool>();
        using var xml = new PartXml(parts.Read("xl/styles.xml"), "xl/styles.xml", budget);
        xml.Root();
        var root = xml.Depth;
        while (xml.NextChild(root))
        {
            var (list, depth) = (xml.Name, xml.Depth);
            if (list is not ("numFmts" or "cellXfs")) continue;
            while (xml.NextChild(depth))
            {
                budget.TakeDefinition();
                var id = xml.Number("numFmtId") ?? 0;
                if (list == "numFmts") formats[id] = IsDate(xml.Attribute("formatCode") ?? "");
                else dates.Add(formats.TryGetValue(id, out var known) ? known : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
            }
        }
        return dates;
    }

    static bool IsDate(string format)
    {
        var bare = new StringBuilder();
        var (quoted, bracket) = (false, false);
        foreach (var sign in format)
        {
            if (sign == '"') quoted = !quoted;
            else if (sign == '[') bracket = true;
            else if (sign == ']') bracket = false;
            else if (!quoted && !bracket) bare.Append(char.ToLowerInvariant(sign));
        }
        var text = bare.ToString();
        return text.Contains('y') || text.Contains('d') || text.Contains('h') || text.Contains("mm:ss", StringComparison.Ordinal) || text.Contains('г') || text.Contains('ч');
    }
}
