using Krug.Core.Language;

namespace Krug.Core.Reading.Sheets;

/// <summary>A row of a list with its values by column; <paramref name="Why"/> tells what was mended, or why it is no row of the list (<paramref name="IsOut"/>) or one to look at (<paramref name="IsDoubtful"/>).</summary>
public sealed record ListRow(int Number, IReadOnlyDictionary<Column, string> Values, string? Why = null, bool IsOut = false, bool IsDoubtful = false)
{
    public string? this[Column column] => Values.GetValueOrDefault(column) is { Length: > 0 } value ? value : null;
}

/// <summary>The rows of a sheet under its heads: totals, repeated heads and titles told apart, a record cut over two rows joined, letters of two alphabets mended.</summary>
public static class SheetRows
{
    public static IReadOnlyList<ListRow> Of(SheetTable table, int firstLine, IReadOnlyList<Column?> columns, IReadOnlyList<string> titles)
    {
        var rows = new List<ListRow>();
        foreach (var line in table.Lines.Skip(firstLine))
        {
            if (WhyOut(line, titles) is { } why)
            {
                rows.Add(new(line.Number, Values(line, columns, out _), why, IsOut: true));
                continue;
            }
            var values = Values(line, columns, out var mended);
            if (rows.Count > 0 && rows[^1] is { IsOut: false } before && Continues(before, values))
            {
                var joined = new Dictionary<Column, string>(before.Values);
                foreach (var (column, value) in values) joined[column] = joined.GetValueOrDefault(column) is { Length: > 0 } had ? $"{had} {value}" : value;
                rows[^1] = before with { Values = joined, Why = Sentence(before.Why, $"Продолжение взято из строки {line.Number}.") };
                continue;
            }
            if (values.Count == 0) rows.Add(new(line.Number, values, "В строке нет ничего из выбранных столбцов.", IsOut: true));
            else rows.Add(new(line.Number, values, mended ? "Латинские буквы в русских словах и русские в латинских заменены." : null));
        }
        return rows;
    }

    public static string? Sentence(string? one, string? other) => one is null ? other : other is null ? one : one + " " + other;

    /// <summary>A row of a list fills about as many cells as others; one that holds the tail of a name alone belongs to the row above.</summary>
    static bool Continues(ListRow before, Dictionary<Column, string> values)
    {
        if (values.Count is 0 or > 2 || values.Count >= before.Values.Count) return false;
        if (!values.Keys.All(column => column is Column.ShortName or Column.FullName or Column.Address or Column.PersonName)) return false;
        return values.All(pair => before[pair.Key] is { } had && (char.IsLower(pair.Value[0]) || Opens(had) || pair.Value[0] is '№' or '»'));
    }

    static bool Opens(string text) => text.Count(sign => sign == '«') > text.Count(sign => sign == '»') || text.Count(sign => sign == '"') % 2 == 1 || text[^1] is '-' or ',' or '№';

    static string? WhyOut(SheetLine line, IReadOnlyList<string> titles)
    {
        var filled = line.Cells.Where(cell => cell.Length > 0).ToList();
        var first = RussianOrder.SearchKey(filled[0]);
        if (first is "итого" or "всего" || first.StartsWith("итого ", StringComparison.Ordinal) || first.StartsWith("всего ", StringComparison.Ordinal)) return "Это итог, а не организация.";
        if (filled.Count > 1 && line.Cells.Select((cell, at) => cell.Length == 0 || (at < titles.Count && cell == titles[at])).All(same => same)) return "Это повтор шапки таблицы.";
        if (filled.Count > 2 && filled.Select((cell, at) => cell == (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).All(same => same)) return "Это номера столбцов.";
        if (titles.Count > 3 && line.Cells.Count > 0 && filled.Distinct(StringComparer.Ordinal).Count() == 1 && (filled.Count > 2 || line.Cells[0].Length > 0 && filled.Count == 1 && filled[0].Length < 60 && titles.Count(title => title.Length > 0) > 3 && !filled[0].Contains('№', StringComparison.Ordinal) && !char.IsLower(filled[0][0]) && !filled[0].All(char.IsAsciiDigit)))
            return "Это подзаголовок, а не организация.";
        return null;
    }

    static Dictionary<Column, string> Values(SheetLine line, IReadOnlyList<Column?> columns, out bool mended)
    {
        var values = new Dictionary<Column, string>();
        mended = false;
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at] is not { } column || line[at] is not { Length: > 0 } cell || cell is "—" or "-" or "–") continue;
            // An apostrophe keeps a spreadsheet from taking text for a formula.
            if (cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@') cell = cell[1..];
            if (column is not (Column.Key or Column.OrganisationKey or Column.Email or Column.Site))
            {
                var mend = Letters.OneAlphabetEach(cell);
                mended |= mend != cell;
                cell = mend;
            }
            values[column] = cell;
        }
        return values;
    }
}
