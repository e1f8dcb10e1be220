using System.Text;
using System.Text.RegularExpressions;
using Krug.Core.Language;
using MiniExcelLibs;

namespace Krug.Web.Modules.Events;

/// <summary>Reads a list of participants: pasted lines, or rows of an XLSX or a CSV file. Columns are known by their heads; without heads they go as the form asks.</summary>
public static partial class ParticipantList
{
    public const int MostRows = 2000;
    public const long MostBytes = 8 * 1024 * 1024;

    static readonly (string Stem, int Column)[] Heads =
        [("фио", 0), ("ф.и.о", 0), ("фамилия", 0), ("участник", 0), ("должност", 1), ("организац", 2), ("учреждени", 2), ("школа", 2), ("место работы", 2), ("муниципал", 3), ("район", 3), ("территор", 3), ("почт", 4), ("e-mail", 4), ("email", 4), ("электрон", 4)];

    /// <summary>Lines as typed: cells parted by tabs or semicolons, or by commas where there are neither.</summary>
    public static List<Enrolled> OfLines(string? text) =>
        Of((text ?? "").Split('\n').Select(line => line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Contains(';', StringComparison.Ordinal) ? line.Split(';') : line.Split(',')));

    public static (List<Enrolled> Rows, Refusal? Refusal) OfFile(string name, Stream file)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        if (bytes.Length == 0) return ([], new("Файл пустой. Выберите другой.", "Brought"));
        if (bytes.Length > MostBytes) return ([], new("Файл больше 8 МБ. Оставьте в нём один лист с участниками.", "Brought"));
        try
        {
            if (name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                bytes.Position = 0;
                return (Of(bytes.Query(useHeaderRow: false, excelType: ExcelType.XLSX).Take(MostRows + 20).Select(row => ((IDictionary<string, object?>)row).Values.Select(cell => cell?.ToString() ?? "").ToArray())), null);
            }
            if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) return (OfLines(Decoded(bytes.ToArray()).Replace("\"", "", StringComparison.Ordinal)), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Xml.XmlException or IOException or FormatException or InvalidOperationException or NullReferenceException or KeyNotFoundException)
        {
            return ([], new("Файл не читается: он повреждён или это не таблица XLSX. Сохраните его заново в Excel.", "Brought"));
        }
        return ([], new("Нужна таблица XLSX или CSV. Старый XLS сохраните в Excel как XLSX.", "Brought"));
    }

    static string Decoded(byte[] bytes) => (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1251)!).GetString(bytes).TrimStart('\ufeff').Replace("\r", "", StringComparison.Ordinal);

    static List<Enrolled> Of(IEnumerable<string[]> lines)
    {
        var (columns, found) = (new[] { 0, 1, 2, 3, 4 }, new List<Enrolled>());
        foreach (var cells in lines)
        {
            var line = cells.Select(cell => Spaces().Replace(cell, " ").Trim()).ToArray();
            if (line.All(cell => cell.Length == 0)) continue;
            if (Headed(line) is { } headed) { columns = headed; continue; }
            // «1», «2.» before the name is the number of the row.
            if (columns is [0, 1, 2, 3, 4] && line.Length > 1 && RowNumber().IsMatch(line[0])) line = line[1..];
            string? At(int column) => columns[column] >= 0 && columns[column] < line.Length && line[columns[column]].Length > 0 ? line[columns[column]] : null;
            if (At(0) is { } name && found.Count < MostRows) found.Add(new(Numbered().Replace(name, ""), At(1), At(2), At(3), At(4)));
        }
        return found;
    }

    static int[]? Headed(string[] line)
    {
        int[] columns = [-1, -1, -1, -1, -1];
        for (var i = 0; i < line.Length; i++)
        {
            var head = Letters.Fold(line[i]);
            if (head.Length is 0 or > 60) continue;
            var known = Array.Find(Heads, known => head.StartsWith(known.Stem, StringComparison.Ordinal) || (known.Column != 0 && head.Contains(known.Stem, StringComparison.Ordinal)));
            if (known.Stem is not null && columns[known.Column] < 0) columns[known.Column] = i;
        }
        return columns[0] >= 0 && columns.Count(column => column >= 0) > 1 ? columns : null;
    }

    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();

    [GeneratedRegex(@"^\d{1,4}\.?$")] private static partial Regex RowNumber();

    [GeneratedRegex(@"^\d{1,4}[.)]\s+")] private static partial Regex Numbered();
}
