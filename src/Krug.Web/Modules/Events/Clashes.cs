namespace Krug.Web.Modules.Events;

/// <summary>Two events of one day that need the same one at the same time, said in words.</summary>
public sealed record Clash(DateOnly Day, int OneId, int OtherId, string Text);

/// <summary>Finds what cannot be in two places: an organisation that hosts or runs both, a room, a person who speaks at both.</summary>
public static class Clashes
{
    /// <summary>An event as the calendar shows it.</summary>
    public sealed record Entry(int Id, string Title, string Kind, DateOnly On, DateOnly? Until, TimeOnly? Start, TimeOnly? End, EventState State, string? Place, int? HostId, string? Host, int? OrganiserId, string? Organiser);

    /// <summary>Somebody's or something's time; without hours it is the whole day.</summary>
    public sealed record Busy(int EventId, string Title, DateOnly Day, TimeOnly? From, TimeOnly? To, string Key, string Words)
    {
        public bool Overlaps(Busy other) => (From ?? TimeOnly.MinValue) < (other.To ?? TimeOnly.MaxValue) && (other.From ?? TimeOnly.MinValue) < (To ?? TimeOnly.MaxValue);
    }

    /// <summary>Two more commands, whatever the number of events.</summary>
    public static async Task<List<Clash>> Of(Db db, IReadOnlyList<Entry> entries, CancellationToken stop = default)
    {
        var alive = entries.Where(entry => entry.State != EventState.Cancelled).ToDictionary(entry => entry.Id);
        var ids = alive.Keys.ToList();
        var voices = await db.SlotSpeakers.AsNoTracking().Where(v => v.PersonId != null).Join(db.Slots.Where(s => ids.Contains(s.EventId)), v => v.SlotId, s => s.Id, (v, s) => new { s.EventId, s.Day, s.Start, s.End, v.PersonId, v.Person!.ListName }).ToListAsync(stop);
        var rooms = await db.Slots.AsNoTracking().Where(s => ids.Contains(s.EventId) && s.Room != null && s.Room != "").Select(s => new { s.EventId, s.Day, s.Start, s.End, s.Room }).ToListAsync(stop);
        return Among([.. alive.Values.SelectMany(Held), .. voices.Select(v => Of(alive[v.EventId], v.Day, v.Start, v.End, $"person {v.PersonId}", $"выступает {v.ListName}")),
            .. rooms.Where(r => alive[r.EventId].HostId is not null).Select(r => Of(alive[r.EventId], r.Day, r.Start, r.End, $"room {alive[r.EventId].HostId} {r.Room!.ToLowerInvariant()}", $"занято помещение «{r.Room}», {alive[r.EventId].Host}"))]);
    }

    /// <summary>Pairs of different events, each pair and reason told once.</summary>
    public static List<Clash> Among(IReadOnlyList<Busy> busy) =>
        [.. busy.GroupBy(one => (one.Day, one.Key)).SelectMany(same => same.SelectMany((one, at) => same.Skip(at + 1).Where(other => other.EventId != one.EventId && one.Overlaps(other))
            .Select(other => one.EventId < other.EventId ? (One: one, Other: other) : (One: other, Other: one)))).DistinctBy(pair => (pair.One.Day, pair.One.Key, pair.One.EventId, pair.Other.EventId))
            .OrderBy(pair => pair.One.Day).ThenBy(pair => pair.One.EventId).ThenBy(pair => pair.One.Key, StringComparer.Ordinal)
            .Select(pair => new Clash(pair.One.Day, pair.One.EventId, pair.Other.EventId, $"{Days.Far(pair.One.Day)}: «{pair.One.Title}» и «{pair.Other.Title}» в одно время, {pair.One.Words}."))];

    static IEnumerable<Busy> Held(Entry entry)
    {
        for (var day = entry.On; day <= (entry.Until ?? entry.On); day = day.AddDays(1))
        {
            if (entry.HostId is { } host) yield return new(entry.Id, entry.Title, day, entry.Start, entry.End, $"host {host}", $"принимает {entry.Host}");
            if (entry.OrganiserId is { } organiser && organiser != entry.HostId) yield return new(entry.Id, entry.Title, day, entry.Start, entry.End, $"organiser {organiser}", $"проводит {entry.Organiser}");
        }
    }

    static Busy Of(Entry entry, int day, TimeOnly? from, TimeOnly? to, string key, string words) => new(entry.Id, entry.Title, entry.On.AddDays(day), from ?? entry.Start, to ?? entry.End, key, words);
}
