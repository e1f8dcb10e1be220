namespace Krug.Core.Calls.Merging;

/// <summary>Counts one person's presence.</summary>
static class Counting
{
    public static Attendee Attendee(List<Visit> visits, CallOptions options)
    {
        var names = visits.Select(visit => visit.Stay.Name).Distinct(StringComparer.Ordinal).ToList();
        var name = visits.Find(visit => !visit.Key.Bare && visit.Stay.Name != visit.Stay.Email)?.Stay.Name ?? names[0];
        var intervals = United(visits.Where(visit => visit.Join is not null).Select(visit => Cut(visit.Join!.Value, visit.Leave!.Value, options)).OfType<(DateTime Join, DateTime Leave)>());
        var present = intervals.Sum(interval => (interval.Leave - interval.Join).TotalMinutes);
        // A log without times may tell of the same call as one with times: minutes are counted once.
        var counted = visits.Where(visit => visit.Join is null).Sum(visit => visit.Stay.Minutes ?? 0);
        if (options is { Start: { } start, End: { } end } && start != end) counted = Math.Min(counted, (end - start).TotalMinutes);
        return new(name, visits.Select(visit => visit.Stay.Email).FirstOrDefault(email => !string.IsNullOrWhiteSpace(email)), intervals, Math.Round(Math.Max(present, counted), 2),
            intervals.Count > 0 ? intervals[0].Join : null, intervals.Count > 0 ? intervals[^1].Leave : null, names);
    }

    static List<(DateTime Join, DateTime Leave)> United(IEnumerable<(DateTime Join, DateTime Leave)> intervals)
    {
        var united = new List<(DateTime Join, DateTime Leave)>();
        foreach (var (join, leave) in intervals.Order())
        {
            if (united.Count > 0 && join <= united[^1].Leave) united[^1] = (united[^1].Join, leave > united[^1].Leave ? leave : united[^1].Leave);
            else united.Add((join, leave));
        }
        return united;
    }

    /// <summary>The part inside the event's hours of the day the stay belongs to; null when it is wholly outside.</summary>
    static (DateTime Join, DateTime Leave)? Cut(DateTime join, DateTime leave, CallOptions options)
    {
        if (options.Start is null && options.End is null) return (join, leave);
        (DateTime Join, DateTime Leave)? best = null;
        var last = Math.Min((leave.Date - join.Date).Days, 7);
        for (var day = join.Date.AddDays(join.Year > 1 ? -1 : 0); day <= join.Date.AddDays(last); day = day.AddDays(1))
        {
            var from = options.Start is { } start ? day + start.ToTimeSpan() : day;
            var to = options.End is { } end ? day + end.ToTimeSpan() : from.AddDays(1);
            if (options.End is not null && to <= from) to = to.AddDays(1);
            if (options.Start is null && to < from.AddDays(1)) from = day;
            var cut = (Join: join > from ? join : from, Leave: leave < to ? leave : to);
            if (cut.Leave < cut.Join || (cut.Leave == cut.Join && join != leave)) continue;
            if (best is not { } known || cut.Leave - cut.Join > known.Leave - known.Join) best = cut;
        }
        return best;
    }
}
