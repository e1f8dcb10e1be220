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
            lines = head.StartsWith("PK"u8) ? XlsxSheet.Read(file, new(limits, refusals)) : ReadText(file, name);
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
