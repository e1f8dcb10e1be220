using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Krug.Web.Shared.Web;

/// <summary>A list as an XLSX file. A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
public static class Sheet
{
    /// <summary>«Организации.xlsx» of the columns given, row by row.</summary>
    public static FileResult Of<T>(string name, IReadOnlyCollection<T> rows, params (string Title, Func<T, object?> Value)[] columns)
    {
        var table = rows.Select(row => columns.ToDictionary(column => column.Title, column => Safe(column.Value(row)), StringComparer.Ordinal)).ToList();
        // A sheet without rows still tells its columns.
        if (table.Count == 0) table.Add(columns.ToDictionary(column => column.Title, _ => (object?)null, StringComparer.Ordinal));
        using var file = new MemoryStream();
        file.SaveAs(table, sheetName: name.Length > 31 ? name[..31] : name, configuration: new OpenXmlConfiguration { AutoFilter = true, FastMode = true, EnableAutoWidth = true });
        return new FileContentResult(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { FileDownloadName = name + ".xlsx" };
    }

    /// <summary>Defuses what begins like a formula; a telephone number and a negative number are left alone.</summary>
    public static object? Safe(object? value)
    {
        if (value is DateOnly day) return day.ToString("dd.MM.yyyy");
        if (value is not string { Length: > 0 } text) return value;
        var kept = new string([.. text.Where(sign => sign is '\n' or '\t' || !char.IsControl(sign))]);
        var begins = kept.TrimStart(' ', '\u00a0');
        if (begins.Length == 0) return kept;
        var harmless = begins[0] is '+' or '-' && begins[1..].All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '(' or ')' or '-' or '\u00a0' or ',');
        return begins[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '%' or '$' or '＝' or '＋' or '－' or '＠' && !harmless ? "'" + kept : kept;
    }
}
