using System.Globalization;
using Krug.Core.Calls.Times;
using Krug.Core.Reading.Sheets;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Calls.Rows;

/// <summary>The first sheets of an XLSX as rows of text; a date is told as «2026-05-04 10:00:00», so that nothing about it is left to decide.</summary>
static class LogBook
{
    const int MostSheets = 8;
    const int MostRows = 300_000;

    static readonly SourceLimits limits = new() { Lines = 4_000_000, Columns = 20_000, Characters = 40_000_000 };
    static readonly CellWords words = new(Csv.MostCells, text => text.Trim(), Number);

    /// <summary>Each sheet's rows, a sheet at a time.</summary>
    public static IEnumerable<List<string[]>> Sheets(byte[] file, string name, CallRefusals refusals)
    {
        var book = new Workbook(file, new(limits, new(name)), words);
        if (book.Sheets.Count == 0)
            throw refusals.Foreign(book.Parts.Has("word/document.xml") ? "документ Word" : book.Parts.Has("content.xml") ? "файл LibreOffice (сохраните таблицу как XLSX)" : "архив (распакуйте его)");
        foreach (var sheet in book.Sheets.Take(MostSheets))
        {
            var rows = new List<string[]>();
            foreach (var (_, cells) in book.Rows(sheet))
            {
                if (rows.Count >= MostRows) throw refusals.TooManyStays(MostRows);
                rows.Add(cells.Count == 0 ? [""] : [.. cells]);
            }
            yield return rows;
        }
    }

    static string Number(string text, CellFormat format)
    {
        if (!(format.IsDay || format.IsTime) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is not (>= 0 and <= 100_000)) return text.Trim();
        var moment = Moment.Rounded(DateTime.FromOADate(serial));
        return moment.ToString(serial < 1 ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
