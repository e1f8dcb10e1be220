using Krug.Core.Calls.Words;

namespace Krug.Core.Calls.Layouts;

/// <summary>Which column of a table is what, from 0; −1 where there is none.</summary>
sealed record Columns
{
    public int Name { get; init; } = -1;
    public int First { get; init; } = -1;
    public int Last { get; init; } = -1;
    public int Patronymic { get; init; } = -1;
    public int Email { get; init; } = -1;
    public int Join { get; init; } = -1;
    public int Leave { get; init; } = -1;
    public int Minutes { get; init; } = -1;
    public int Attended { get; init; } = -1;
    public int Action { get; init; } = -1;
    public int Stamp { get; init; } = -1;
    public bool Seconds { get; init; }

    /// <summary>How many cells the header has.</summary>
    public int Width { get; init; }

    /// <summary>How many columns were understood.</summary>
    public int Score => new[] { Name, Email, Join, Leave, Minutes, Last, Attended }.Count(column => column >= 0) + (Actions ? 2 : 0);

    public bool Actions => Action >= 0 && Stamp >= 0 && Join < 0;
    public bool Timed => Join >= 0 || Leave >= 0 || Minutes >= 0;
    public bool HasName => Name >= 0 || Last >= 0;

    /// <summary>The columns a header names; null where the row is no header.</summary>
    public static Columns? Read(string[] row)
    {
        int Find(string role)
        {
            for (var i = 0; i < row.Length; i++)
                if (row[i].Length is > 0 and < 80 && CallWords.Means(role, row[i]))
                    return i;
            return -1;
        }
        var columns = new Columns
        {
            Name = Find("name"), First = Find("first"), Last = Find("last"), Patronymic = Find("patronymic"), Email = Find("email"), Join = Find("join"), Leave = Find("leave"),
            Minutes = Find("minutes"), Attended = Find("attended"), Action = Find("action"), Stamp = Find("stamp"), Width = row.Length,
        };
        if (!columns.HasName) return null;
        // «Имя» beside «Фамилия» is the given name.
        if (columns.Last >= 0 && columns.Name >= 0 && columns.Name == columns.First) columns = columns with { Name = -1 };
        if (columns.Join < 0 && Find("start") is >= 0 and var start) columns = columns with { Join = start, Leave = columns.Leave < 0 ? Find("end") : columns.Leave };
        return columns.Minutes < 0 ? columns : columns with { Seconds = CountsSeconds(row[columns.Minutes]) };
    }

    public static bool CountsSeconds(string header) => header.Contains("sec", StringComparison.OrdinalIgnoreCase) || header.Contains("сек", StringComparison.OrdinalIgnoreCase) || header.Contains('秒');

    /// <summary>The columns a person named; null where the row does not hold the column of names.</summary>
    public static Columns? Mapped(string[] row, IReadOnlyDictionary<string, string> map)
    {
        int Find(string role)
        {
            if (!map.TryGetValue(role, out var header)) return -1;
            var at = Array.FindIndex(row, cell => string.Equals(cell.Trim(), header.Trim(), StringComparison.OrdinalIgnoreCase));
            return at >= 0 || CallWords.Plain(header).Length == 0 ? at : Array.FindIndex(row, cell => CallWords.Plain(cell) == CallWords.Plain(header));
        }
        if (Find("name") is not (>= 0 and var name)) return null;
        var columns = new Columns { Name = name, Email = Find("email"), Join = Find("join"), Leave = Find("leave"), Minutes = Find("minutes"), Width = row.Length };
        return columns.Minutes < 0 ? columns : columns with { Seconds = CountsSeconds(row[columns.Minutes]) };
    }

    public string NameOf(string[] row)
    {
        if (Name >= 0) return Cell(row, Name);
        var parts = new[] { Cell(row, Last), Cell(row, First), Cell(row, Patronymic) };
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    public static string Cell(string[] row, int column) => column >= 0 && column < row.Length ? row[column] : "";
}
