using System.Globalization;
using System.Text;
using Krug.Core.Language;
using Krug.Core.Reading.Sources;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sheets;

/// <summary>The first visible sheet of a workbook that holds anything: shared and inline text, values of formulas, dates as «01.09.2026», merged cells filled.</summary>
sealed class XlsxSheet
{
    readonly ZipParts parts;
    readonly Budget budget;
    readonly List<string> shared = [];
    readonly SheetFormats formats;

    XlsxSheet(byte[] file, Budget budget)
    {
        (this.budget, parts) = (budget, ZipParts.Open(file, budget));
        if (!parts.Has("xl/workbook.xml")) throw budget.Refusals.Broken("в нём нет книги Excel");
        if (parts.Has("xl/sharedStrings.xml")) ReadShared();
        formats = SheetFormats.Read(parts, budget);
    }

    public static List<SheetLine> Read(byte[] file, Budget budget)
    {
        var book = new XlsxSheet(file, budget);
        foreach (var sheet in book.Sheets())
            if (book.ReadSheet(sheet) is { Count: > 0 } lines) return lines;
        return [];
    }

    /// <summary>Paths of the visible sheets in the order of their tabs.</summary>
    IEnumerable<string> Sheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (parts.Has("xl/_rels/workbook.xml.rels"))
            Each("xl/_rels/workbook.xml.rels", "Relationship", xml => targets[xml.Attribute("Id") ?? ""] = xml.Attribute("Target") ?? "");
        var found = new List<string>();
        using var book = new PartXml(parts.Read("xl/workbook.xml"), "xl/workbook.xml", budget);
        book.Root();
        var depth = book.Depth;
        while (book.NextChild(depth))
        {
            if (book.Name != "sheets") continue;
            var inside = book.Depth;
            while (book.NextChild(inside))
            {
                if (book.Attribute("state") is "hidden" or "veryHidden" || !targets.TryGetValue(book.AnyAttribute("id") ?? "", out var target)) continue;
                found.Add(target.StartsWith('/') ? target[1..] : "xl/" + target);
            }
        }
        return found.Where(parts.Has);
    }

    void ReadShared()
    {
        using var xml = new PartXml(parts.Read("xl/sharedStrings.xml"), "xl/sharedStrings.xml", budget);
        xml.Root();
        var (depth, text) = (xml.Depth, new StringBuilder());
        while (xml.NextChild(depth))
        {
            text.Clear();
            if (xml.Name == "si") Rich(xml, text);
            shared.Add(Letters.Clean(text.ToString()));
        }
    }

    /// <summary>Text of «t» and of «r/t»; the readings of «rPh» are not part of it.</summary>
    static void Rich(PartXml xml, StringBuilder text)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name == "t") xml.TakeText(text);
            else if (xml.Name == "r") Rich(xml, text);
        }
    }

    List<SheetLine> ReadSheet(string part)
    {
        var rows = new SortedDictionary<int, List<string>>();
        var merged = new List<(int Top, int Left, int Bottom, int Right)>();
        using var xml = new PartXml(parts.Read(part), part, budget);
        xml.Root();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name == "sheetData") ReadRows(xml, rows);
            else if (xml.Name == "mergeCells") ReadMerged(xml, merged);
        }
        foreach (var (top, left, bottom, right) in merged) Fill(rows, top, left, bottom, right);
        var lines = new List<SheetLine>(rows.Count);
        foreach (var (number, cells) in rows)
            if (SheetLine.Of(number, cells) is { } line) lines.Add(line);
        if (lines.Count > SheetReader.MostRows) throw new UnreadableException($"В таблице больше {SheetReader.MostRows} строк. Разделите её на части и загрузите их по одной.");
        return lines;
    }

    void ReadRows(PartXml xml, SortedDictionary<int, List<string>> rows)
    {
        var (depth, last) = (xml.Depth, 0);
        while (xml.NextChild(depth))
        {
            if (xml.Name != "row") continue;
            var number = xml.Number("r") ?? last + 1;
            last = number;
            var cells = new List<string>();
            var inside = xml.Depth;
            while (xml.NextChild(inside))
            {
                if (xml.Name != "c") continue;
                var column = Column(xml.Attribute("r")) ?? cells.Count;
                budget.TakeCell(column);
                var value = Value(xml);
                if (value.Length == 0) continue;
                while (cells.Count <= column) cells.Add("");
                cells[column] = value;
            }
            if (cells.Count > 0) rows[number] = cells;
        }
    }

    string Value(PartXml xml)
    {
        var (type, style, depth, text) = (xml.Attribute("t"), xml.Number("s") ?? 0, xml.Depth, new StringBuilder());
        while (xml.NextChild(depth))
        {
            if (xml.Name == "v") xml.TakeText(text);
            else if (xml.Name == "is") Rich(xml, text);
        }
        var value = text.ToString();
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "",
            "b" => value == "1" ? "да" : value == "0" ? "нет" : "",
            "e" => "",
            "str" or "inlineStr" or "d" => Letters.Clean(value),
            _ => formats.Text(value, style),
        };
    }

    static void ReadMerged(PartXml xml, List<(int, int, int, int)> merged)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Attribute("ref")?.Split(':') is not [var from, var to] || Column(from) is not { } left || Column(to) is not { } right) continue;
            merged.Add((Row(from), left, Row(to), Math.Min(right, SheetReader.MostColumns - 1)));
        }
    }

    /// <summary>Only rows that hold something are filled, so that a sheet merged to its last row stays small.</summary>
    static void Fill(SortedDictionary<int, List<string>> rows, int top, int left, int bottom, int right)
    {
        if (!rows.TryGetValue(top, out var first) || left >= first.Count || first[left] is not { Length: > 0 } value) return;
        if (bottom - top > 5000 || (long)(bottom - top + 1) * (right - left + 1) > 100_000) return;
        for (var row = top; row <= bottom; row++)
        {
            if (!rows.TryGetValue(row, out var cells)) continue;
            for (var column = left; column <= right; column++)
            {
                while (cells.Count <= column) cells.Add("");
                if (cells[column].Length == 0) cells[column] = value;
            }
        }
    }

    void Each(string part, string element, Action<PartXml> take)
    {
        using var xml = new PartXml(parts.Read(part), part, budget);
        xml.Root();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == element) take(xml);
    }

    /// <summary>«AB12» → 27.</summary>
    static int? Column(string? cell)
    {
        if (cell is null) return null;
        var column = 0;
        foreach (var letter in cell)
        {
            if (letter is < 'A' or > 'Z') break;
            column = Math.Min(column * 26 + (letter - 'A' + 1), 1 << 20);
        }
        return column == 0 ? null : column - 1;
    }

    static int Row(string cell) => int.TryParse(cell.AsSpan(cell.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var at ? at : cell.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
