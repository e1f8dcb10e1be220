using System.Globalization;
using Krug.Core.Language;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Reading.Sheets;

/// <summary>XLSX and CSV files → rows of text. A file that may be hostile is read under limits, and a refusal says what to do.</summary>
public static class SheetReader
{
    public const int MostBytes = 30 << 20, MostColumns = 200, MostRows = 60_000;

    static readonly SourceLimits limits = SourceLimits.Default with
    {
        FileBytes = MostBytes,
        PartBytes = 256 << 20,
        InflatedBytes = 400 << 20,
        Characters = 60_000_000,
        Lines = 4_000_000,
        Columns = MostColumns,
    };

    static readonly CellWords words = new(int.MaxValue, Letters.Clean, Number);

    /// <exception cref="UnreadableException">The sentence for the user.</exception>
    public static SheetTable Read(byte[] file, string name)
    {
        var refusals = new Refusals(name);
        if (file.Length == 0) throw refusals.Empty();
        if (file.Length > MostBytes) throw TooBig(name);
        ReadOnlySpan<byte> head = file.AsSpan(0, Math.Min(8, file.Length));
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new UnreadableException($"Файл «{name}» в старом формате Excel (.xls) или закрыт паролем. Сохраните его как .xlsx без пароля и загрузите снова.");
        List<SheetLine> lines;
        try
        {
            lines = head.StartsWith("PK"u8) ? ReadBook(file, new(limits, refusals), name) : ReadText(file, name);
        }
        catch (System.Xml.XmlException)
        {
            throw refusals.Broken("таблица");
        }
        catch (InvalidDataException)
        {
            throw refusals.Broken("архив");
        }
        if (lines.Count == 0) throw new UnreadableException($"В файле «{name}» нет ни одной заполненной строки. Проверьте, тот ли это файл.");
        return new(lines);
    }

    /// <summary>The first visible sheet that holds anything: dates as «01.09.2026», merged cells filled.</summary>
    static List<SheetLine> ReadBook(byte[] file, Budget budget, string name)
    {
        var book = new Workbook(file, budget, words);
        if (book.Sheets.Count == 0) throw budget.Refusals.Broken("в нём нет книги Excel");
        foreach (var sheet in book.Sheets)
        {
            var (rows, merged, lines) = (new SortedDictionary<int, List<string>>(), new List<Merged>(), new List<SheetLine>());
            foreach (var (number, cells) in book.Rows(sheet, merged))
            {
                if (cells.Exists(cell => cell.Length > 0)) rows[number] = cells;
                if (rows.Count > MostRows) throw TooManyRows(name);
            }
            Fill(rows, merged);
            foreach (var (number, cells) in rows)
                if (SheetLine.Of(number, cells) is { } line) lines.Add(line);
            if (lines.Count > 0) return lines;
        }
        return [];
    }

    /// <summary>Only rows that hold something are filled, so that a sheet merged to its last row stays small; a hostile heap of merged cells is left as it is.</summary>
    static void Fill(SortedDictionary<int, List<string>> rows, List<Merged> merged)
    {
        var left = 20_000_000L;
        foreach (var one in merged)
        {
            var last = Math.Min(one.Right, MostColumns - 1);
            if (!rows.TryGetValue(one.Top, out var first) || one.Left >= first.Count || first[one.Left] is not { Length: > 0 } value) continue;
            if (one.Bottom - one.Top > 5000 || (long)(one.Bottom - one.Top + 1) * (last - one.Left + 1) is var area && (area > 100_000 || (left -= Math.Max(0, area)) < 0)) continue;
            for (var row = one.Top; row <= one.Bottom; row++)
            {
                if (!rows.TryGetValue(row, out var cells)) continue;
                for (var column = one.Left; column <= last; column++)
                {
                    while (cells.Count <= column) cells.Add("");
                    if (cells[column].Length == 0) cells[column] = value;
                }
            }
        }
    }

    /// <summary>A number of a cell as it is shown, near enough: dates by day, whole numbers in full, zeros in front where the format keeps them.</summary>
    static string Number(string value, CellFormat format)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Letters.Clean(value);
        if (format.IsDay && number is > 0 and < 2_958_466) return Language.Dates.Short(new DateOnly(1899, 12, 30).AddDays((int)number));
        if (number != Math.Floor(number) || Math.Abs(number) >= 1e15) return number.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',');
        var text = number.ToString("0", CultureInfo.InvariantCulture);
        return format.Code.Length is > 1 and < 20 && format.Code.All(sign => sign == '0') ? text.PadLeft(format.Code.Length, '0') : text;
    }

    static List<SheetLine> ReadText(byte[] file, string name)
    {
        var (lines, number) = (new List<SheetLine>(), 0);
        foreach (var row in Csv.Rows(Csv.Open(file)))
        {
            number++;
            if (row.Length > MostColumns) throw TooManyColumns(name);
            if (SheetLine.Of(number, [.. row.Select(Letters.Clean)]) is { } line) lines.Add(line);
            if (lines.Count > MostRows) throw TooManyRows(name);
        }
        return lines;
    }

    public static UnreadableException TooBig(string name) => new($"Файл «{name}» больше {MostBytes >> 20} МБ: в нём не может быть только список. Уберите картинки и лишние листы или разделите его на части.");

    internal static UnreadableException TooManyRows(string name) => new($"В файле «{name}» больше {MostRows} строк. Разделите его на части и загрузите их по одной.");

    internal static UnreadableException TooManyColumns(string name) => new($"В файле «{name}» больше {MostColumns} столбцов. Оставьте столбцы самого списка и загрузите снова.");
}
