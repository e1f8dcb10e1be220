namespace Krug.Core.Calls.Merging;

/// <summary>A stay ready for merging: its log's number, its end known, its name cleaned.</summary>
sealed record Visit(int Log, Stay Stay, DateTime? Leave, NameKey Key, bool Listed)
{
    public DateTime? Join => Stay.Join;
    public string? Email { get; } = Stay.Email?.Trim().ToLowerInvariant() is { Length: > 0 } email ? email : null;

    /// <summary>All stays of all logs in their order, without those an earlier log already told.</summary>
    public static List<Visit> All(IEnumerable<CallLog> logs, CallOptions options)
    {
        var visits = new List<Visit>();
        var told = new HashSet<Stay>();
        var read = new List<CallLog>();
        var keys = new Dictionary<string, NameKey>(StringComparer.Ordinal);
        foreach (var log in logs)
        {
            if (log.Service != CallLog.List && read.Any(other => other.Stays.SequenceEqual(log.Stays))) continue;
            read.Add(log);
            var last = log.Stays.Count == 0 ? null : log.Stays.Max(stay => stay.Leave > stay.Join ? stay.Leave : stay.Join);
            foreach (var stay in log.Stays)
            {
                if (stay.Join is not null && told.Contains(stay)) continue;
                if (!keys.TryGetValue(stay.Name, out var key)) keys[stay.Name] = key = NameKey.Of(stay.Name);
                visits.Add(new(read.Count, stay, stay.Leave ?? End(stay.Join, last, options), key, log.Service == CallLog.List));
            }
            told.UnionWith(log.Stays);
        }
        return visits;
    }

    /// <summary>Who has not left stays to the event's end, or else to the last mark in the log.</summary>
    static DateTime? End(DateTime? join, DateTime? last, CallOptions options)
    {
        if (join is not { } from) return null;
        var end = options.End is { } close ? from.Date + close.ToTimeSpan() : last ?? from;
        if (options is { Start: { } start, End: { } stop } && stop <= start && TimeOnly.FromDateTime(from) >= start) end = end.AddDays(1);
        return end > from ? end : last > from ? last : from;
    }
}
