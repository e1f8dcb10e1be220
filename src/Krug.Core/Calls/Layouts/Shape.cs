using Krug.Core.Calls.Times;

namespace Krug.Core.Calls.Layouts;

/// <summary>Tells columns by what stands in them, for headers of a language or a service we do not know: two columns of moments, one of addresses, the first of words.</summary>
static class Shape
{
    /// <summary>The columns and the first row that fits them; null where no column holds moments.</summary>
    public static (Columns Columns, int From)? Guess(IReadOnlyList<string[]> rows)
    {
        var usual = rows.Where(row => row.Length > 1).GroupBy(row => row.Length).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault();
        if (usual is null) return null;
        var width = Math.Min(usual.Key, 60);
        var data = usual.Where(row => row.Any(cell => Moment.Parse(cell) is not null)).Take(60).ToList();
        if (data.Count == 0) return null;

        var moments = Enumerable.Range(0, width).Where(column => Most(data, column, cell => Moment.Parse(cell) is not null)).ToList();
        if (moments.Count == 0) return null;
        var words = Enumerable.Range(0, width).Where(column => !moments.Contains(column) && Most(data, column, IsWords)).ToList();
        if (words.Count == 0) return null;
        var name = words[0];
        int At(Func<string, bool> fits, int from) => Enumerable.Range(0, width).Where(column => column >= from && column != name && !moments.Contains(column) && Most(data, column, fits)).DefaultIfEmpty(-1).First();
        var email = At(cell => cell.Contains('@'), 0);

        var columns = new Columns { Name = name, Email = email, Width = usual.Key };
        columns = moments.Count == 1 && Action(data, words) is >= 0 and var action
            ? columns with { Action = action, Stamp = moments[0] }
            : columns with { Join = moments[0], Leave = moments.Count > 1 ? moments[1] : -1, Minutes = At(cell => Spell.Minutes(cell) is not null, moments[^1] + 1) };
        for (var i = 0; i < rows.Count; i++)
            if (ReferenceEquals(rows[i], data[0]))
                return (columns, i);
        return null;
    }

    static bool Most(List<string[]> rows, int column, Func<string, bool> fits)
    {
        int filled = 0, fitting = 0;
        foreach (var row in rows)
        {
            var cell = Columns.Cell(row, column);
            if (cell.Length == 0) continue;
            filled++;
            if (fits(cell)) fitting++;
        }
        return filled > 0 && fitting * 10 >= filled * 6;
    }

    static bool IsWords(string cell) => cell.Any(char.IsLetter) && !cell.Contains('@') && Spell.Minutes(cell) is null;

    /// <summary>A second column of words with two to four different words in many rows: joined, joined before, left.</summary>
    static int Action(List<string[]> rows, List<int> words)
    {
        foreach (var column in words.Skip(1))
        {
            var different = rows.Select(row => Columns.Cell(row, column)).Distinct(StringComparer.Ordinal).Count();
            if (different is >= 1 and <= 4 && (rows.Count >= different * 2 || rows.All(row => Actions.Known(Columns.Cell(row, column)) is not null))) return column;
        }
        return -1;
    }
}
