using Krug.Core.Language;
using Krug.Core.Timetables;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Events;

/// <summary>A slot as the programme shows it, with the words of what it clashes with.</summary>
public sealed record ShownSlot(Slot Slot, TimetableSlot At, string Who, IReadOnlyList<string> Clashes)
{
    public int Id => Slot.Id;
    /// <summary>«15 мин»; nothing where one of the ends is not known.</summary>
    public string Length => At.Timed ? Numbers.Count(At.Minutes, "минута", "минуты", "минут") : "";
}

/// <summary>One event's programme as it stands: read once, in the same number of commands whatever its size.</summary>
public sealed class ProgrammeView
{
    public required Event Event { get; init; }
    public required TimeZoneInfo Zone { get; init; }
    public required Timetable Timetable { get; init; }
    public required IReadOnlyList<ShownSlot> Slots { get; init; }
    public required IReadOnlyList<SlotClash> Clashes { get; init; }
    public required IReadOnlyList<Gap> Gaps { get; init; }
    /// <summary>Taken away less than thirty days ago.</summary>
    public required IReadOnlyList<Slot> Gone { get; init; }
    public IReadOnlyList<Track> Tracks => Event.Tracks;
    public IReadOnlyList<EventRoom> Rooms => Event.Rooms;

    public static async Task<ProgrammeView?> Load(Db db, Viewer viewer, int id, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Events.AsNoTracking().AsSplitQuery().EditableBy(viewer).Include(e => e.Tracks.OrderBy(t => t.Number).ThenBy(t => t.Id)).Include(e => e.Rooms.OrderBy(r => r.Order).ThenBy(r => r.Id))
            .Include(e => e.Slots).ThenInclude(s => s.Speakers).ThenInclude(s => s.Person).Include(e => e.Slots).ThenInclude(s => s.Speakers).ThenInclude(s => s.Organisation)
            .SingleOrDefaultAsync(e => e.Id == id, stop) is not { } found) return null;
        var zone = await db.Territories.Where(t => t.Id == found.TerritoryId).Select(t => t.TimeZone).SingleAsync(stop);
        var since = now - Removed.Kept;
        // Compared in memory: the two databases keep moments differently, and few are taken away.
        var gone = await db.Slots.IgnoreQueryFilters().AsNoTracking().Where(s => s.EventId == id && s.RemovedAt != null).ToListAsync(stop);
        var timetable = new Timetable(found.Slots.Select(At), found.Tracks.Select(track => track.Id), found.Start, found.Days == 1 && found.End < found.Start ? null : found.End);
        var clashes = timetable.Clashes();
        var told = found.Slots.ToDictionary(slot => slot.Id, _ => new List<string>());
        var names = found.Slots.ToDictionary(slot => slot.Id);
        foreach (var clash in clashes)
        {
            told[clash.One.Id].Add(ProgrammeWords.Of(clash, names[clash.Other.Id], names[clash.One.Id], found));
            told[clash.Other.Id].Add(ProgrammeWords.Of(clash, names[clash.One.Id], names[clash.Other.Id], found));
        }
        return new()
        {
            Event = found, Zone = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc, Timetable = timetable, Clashes = clashes, Gaps = timetable.Gaps(),
            Slots = [.. found.Slots.OrderBy(s => s.Day).ThenBy(s => s.Start == null).ThenBy(s => s.Start).ThenBy(s => s.Order).ThenBy(s => s.Id).Select(s => new ShownSlot(s, At(s), string.Join("; ", s.Speakers.OrderBy(v => v.Order).Select(Words)), told[s.Id]))],
            Gone = [.. gone.Where(s => s.RemovedAt > since).OrderByDescending(s => s.RemovedAt)],
        };
    }

    /// <summary>A slot as a value of the timetable; a track of its number in the database.</summary>
    public static TimetableSlot At(Slot slot) => new(slot.Id, slot.Day, slot.TrackId, slot.Start, slot.End, slot.Kind, slot.Title, slot.Room, [.. slot.Speakers.Select(Key).OfType<string>().Distinct(StringComparer.Ordinal)]);

    static string? Key(SlotSpeaker speaker) => speaker.PersonId is { } id ? $"p{id}" : speaker.Name is { Length: > 0 } name ? RussianOrder.SearchKey(name) : null;

    /// <summary>«Полынина А.С., директор, СОШ № 4» or the group.</summary>
    public static string Words(SlotSpeaker speaker) => string.Join(", ", new[] { speaker.Person?.ListName ?? speaker.Name, speaker.Position, speaker.Organisation?.ShortName ?? speaker.OrganisationName, speaker.Group }.Where(part => !string.IsNullOrEmpty(part)));

    public ShownSlot? Find(int? id) => Slots.FirstOrDefault(slot => slot.Id == id);

    public int? NumberOf(int? track) => Tracks.FirstOrDefault(one => one.Id == track)?.Number;

    /// <summary>Slots that last otherwise than the clock on the wall says, with the minutes that really pass.</summary>
    public IEnumerable<(ShownSlot Slot, int Real)> ByTheSun => Event.On is { } first
        ? Slots.Where(slot => slot.At.Timed).Select(slot => (slot, WallClock.RealMinutes(slot.At, first, Zone))).Where(pair => pair.Item2 != pair.slot.At.Minutes) : [];

    public IReadOnlyList<WayOut> WaysOut(ShownSlot slot) => slot.Clashes.Count == 0 ? [] : Timetable.WaysOut(slot.At, [.. Tracks.Select(track => track.Id)]);
}
