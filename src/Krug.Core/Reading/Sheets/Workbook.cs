using System.Globalization;
using System.Text;
using Krug.Core.Reading.Sources;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sheets;

/// <summary>How whoever reads a workbook wants its cells: how many of a row are kept, what is made of a text, and of a number under its format.</summary>
sealed record CellWords(int Most, Func<string, string> Text, Func<string, CellFormat, string> Number);

/// <summary>Cells shown as one; rows from one, columns from nought.</summary>
readonly record struct Merged(int Top, int Left, int Bottom, int Right);

/// <summary>An XLSX: its sheets, and their rows one at a time: shared and inline text, values of formulas. The guards of the package (size, ratio, depth, DTD) refuse a hostile file.</summary>
sealed class Workbook
{
    readonly Budget budget;
    readonly CellWords words;
    readonly List<string> shared = [];
    readonly SheetFormats formats;

    public Workbook(byte[] file, Budget budget, CellWords words)
    {
        (this.budget, this.words, Parts) = (budget, words, ZipParts.Open(file, budget));
        Sheets = Tabs() is { Count: > 0 } tabs ? tabs : [.. Parts.Names.Where(part => part.StartsWith("xl/worksheets/sheet", StringComparison.OrdinalIgnoreCase)).OrderBy(part => part.Length).ThenBy(part => part, StringComparer.Ordinal)];
        if (Sheets.Count > 0) Each("xl/sharedStrings.xml", "si", xml => shared.Add(Shared(xml)));
        formats = SheetFormats.Read(Parts, budget);
    }

    public ZipParts Parts { get; }

    /// <summary>Parts of the visible sheets in the order of their tabs; of all sheets when the book does not tell.</summary>
    public IReadOnlyList<string> Sheets { get; }

    /// <summary>Rows as they stand, empty ones too, with their numbers; <paramref name="merged"/> gets the merged cells, which are told behind the last row.</summary>
    public IEnumerable<(int Number, List<string> Cells)> Rows(string sheet, List<Merged>? merged = null)
    {
        using var xml = new PartXml(Parts.Read(sheet), sheet, budget);
        xml.Root();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            var (list, inside, number) = (xml.Name, xml.Depth, 0);
            if (list == "sheetData" || list == "mergeCells" && merged is not null)
                while (xml.NextChild(inside))
                {
                    if (xml.Name == "row") yield return (number = xml.Number("r") ?? number + 1, Row(xml));
                    else if (xml.Name == "mergeCell" && xml.Attribute("ref")?.Split(':') is [var from, var to] && Column(from) is { } left && Column(to) is { } right) merged?.Add(new(Row(from), left, Row(to), right));
                }
        }
    }

    List<string> Row(PartXml xml)
    {
        var (cells, depth, next) = (new List<string>(), xml.Depth, 0);
        while (xml.NextChild(depth))
        {
            if (xml.Name != "c") continue;
            var column = Column(xml.Attribute("r")) ?? next;
            next = column + 1;
            var value = Value(xml);
            if (column >= words.Most) continue;
            // What is left out between is counted too: a row of one far cell is as long as a full one.
            for (; cells.Count <= column; cells.Add("")) budget.TakeCell(column);
            cells[column] = value;
        }
        return cells;
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
            "str" or "inlineStr" or "d" => words.Text(value),
            _ => words.Number(value, formats[style]),
        };
    }

    string Shared(PartXml xml)
    {
        budget.TakeRow();
        var text = new StringBuilder();
        Rich(xml, text);
        return words.Text(text.ToString());
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

    List<string> Tabs()
    {
        var (targets, found) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        Each("xl/_rels/workbook.xml.rels", "Relationship", xml =>
        {
            budget.TakeDefinition();
            targets[xml.Attribute("Id") ?? ""] = xml.Attribute("Target") ?? "";
        });
        Each("xl/workbook.xml", "sheets", xml =>
        {
            var depth = xml.Depth;
            while (xml.NextChild(depth))
                if (xml.Attribute("state") is not ("hidden" or "veryHidden") && targets.TryGetValue(xml.AnyAttribute("id") ?? "", out var target)) found.Add(target.StartsWith('/') ? target[1..] : "xl/" + target);
        });
        return found.FindAll(Parts.Has);
    }

    /// <summary>The elements of a name directly inside the root of a part, if it is there.</summary>
    void Each(string part, string element, Action<PartXml> take)
    {
        if (!Parts.Has(part)) return;
        using var xml = new PartXml(Parts.Read(part), part, budget);
        xml.Root();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == element) take(xml);
    }

    /// <summary>«AB12» → 27.</summary>
    static int? Column(string? cell)
    {
        var column = 0;
        foreach (var letter in cell ?? "")
        {
            if (letter is < 'A' or > 'Z') break;
            column = Math.Min(column * 26 + (letter - 'A' + 1), 1 << 20);
        }
        return column == 0 ? null : column - 1;
    }

    static int Row(string cell) => int.TryParse(cell.AsSpan(cell.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var at ? at : cell.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
