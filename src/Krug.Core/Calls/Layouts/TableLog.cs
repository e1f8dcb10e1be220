using Krug.Core.Calls.Times;
using Krug.Core.Calls.Words;

namespace Krug.Core.Calls.Layouts;

/// <summary>
/// A table with a header: Zoom's meetings and webinars, BigBlueButton's dashboard, Teams until 2021, any mapped table. A later row that is a header again
/// begins a new section with columns of its own.
/// </summary>
sealed record TableLog(Columns Columns, int HeaderAt, bool HeaderIsData, string Service, int Score)
{
    /// <summary>How far from the beginning a header may stand.</summary>
    public const int Sample = 200;

    /// <summary>Finds the header in the first rows; null where there is none.</summary>
    public static TableLog? Find(IReadOnlyList<string[]> rows, CallOptions options)
    {
        if (options.Map is { Count: > 0 } map)
        {
            for (var i = 0; i < rows.Count; i++)
                if (Columns.Mapped(rows[i], map) is { } mapped)
                    return new(mapped, i, false, CallLog.Table, 10 + mapped.Score);
            return null;
        }
        var guess = Shape.Guess(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (Columns.Read(rows[i]) is not { } columns || (columns.Score < 2 && !(columns.HasName && guess is not null && i < guess.Value.From))) continue;
            if (guess is { } shape && shape.From > i)
            {
                if (columns.Join < 0 && !columns.Actions) columns = columns with { Join = shape.Columns.Join, Leave = shape.Columns.Leave, Action = shape.Columns.Action, Stamp = shape.Columns.Stamp };
                else if (columns.Join >= 0 && !Fits(rows, i, columns.Join)) columns = shape.Columns;
            }
            return new(columns, i, false, ServiceOf(rows, i, columns), columns.Score);
        }
        return guess is { } found && found.Columns is { Leave: >= 0 } or { Action: >= 0 } or { Minutes: >= 0 }
            ? new(guess.Value.Columns, guess.Value.From, true, ServiceOf(rows, Math.Max(0, guess.Value.From - 1), guess.Value.Columns), guess.Value.Columns.Score)
            : null;
    }

    public void Read(IEnumerable<string[]> rows, RawLog log)
    {
        log.Service = Service;
        var columns = Columns;
        var actions = new Actions();
        var at = -1;
        foreach (var row in rows)
        {
            at++;
            if (at < HeaderAt)
            {
                if (at < Sample) log.Block.AddRange(row.Take(40).Select(Moment.Parse).OfType<Moment>());
                continue;
            }
            if (at == HeaderAt && !HeaderIsData)
            {
                log.Heading(row);
                continue;
            }
            if (columns.Actions)
            {
                if (columns.NameOf(row) is { Length: > 0 } name) actions.Add(name, Columns.Cell(row, columns.Email), Columns.Cell(row, columns.Action), Columns.Cell(row, columns.Stamp));
                continue;
            }
            var join = Moment.Parse(Columns.Cell(row, columns.Join));
            if (join is null && NewHeader(row, columns) is { } section) { columns = section; continue; }
            if (StayOf(row, join, columns) is { } stay) log.Add(stay);
        }
        actions.Close(log);
    }

    /// <summary>Null for rows of nobody: empty ones, section titles, people who registered and did not come, BigBlueButton's Anonymous.</summary>
    static RawStay? StayOf(string[] row, Moment? join, Columns columns)
    {
        var leave = Moment.Parse(Columns.Cell(row, columns.Leave));
        var minutes = Spell.Minutes(Columns.Cell(row, columns.Minutes), columns.Seconds);
        var email = Columns.Cell(row, columns.Email);
        var name = columns.NameOf(row);
        if (name.Length == 0 && email.Length == 0 && join is null) return null;
        if (columns.Timed && join is null && leave is null && (minutes is null ? email.Length == 0 || columns.Attended >= 0 : minutes == 0 && columns.Attended >= 0)) return null;
        return new(name, email, join, leave, minutes);
    }

    Columns? NewHeader(string[] row, Columns columns)
    {
        var probe = columns.Join >= 0 ? columns.Join : columns.Minutes >= 0 ? columns.Minutes : columns.Email;
        if (probe < 0 || Service == CallLog.Table || row.Length < 2) return null;
        var cell = Columns.Cell(row, probe);
        if (cell.Length > 0 && (Moment.Parse(cell) is not null || Spell.Minutes(cell) is not null)) return null;
        return Columns.Read(row) is { Score: >= 3 } section ? section : null;
    }

    static bool Fits(IReadOnlyList<string[]> rows, int header, int join)
    {
        // Sections of another width have columns of their own.
        var below = rows.Skip(header + 1).Where(row => Columns.Read(row) is null).ToList();
        if (below.Any(row => row.Length == rows[header].Length)) below.RemoveAll(row => row.Length != rows[header].Length);
        var cells = below.Select(row => Columns.Cell(row, join)).Where(cell => cell.Length > 0).ToList();
        return cells.Count == 0 || cells.Count(cell => Moment.Parse(cell) is not null) * 2 >= cells.Count;
    }

    static string ServiceOf(IReadOnlyList<string[]> rows, int header, Columns columns)
    {
        if (columns.Actions) return "Microsoft Teams";
        var head = rows[header];
        if (head.Count(cell => CallWords.Means("bbb", cell)) >= 2) return "BigBlueButton";
        var bracket = Columns.Cell(head, columns.Name).AsSpan().IndexOfAny('(', '（') > 0;
        return bracket || head.Any(cell => CallWords.Means("zoom", cell)) || rows.Take(header).Any(row => row.Any(cell => CallWords.Means("zoom", cell))) ? "Zoom" : CallLog.Table;
    }
}
