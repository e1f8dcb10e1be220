namespace Krug.Core.Timetables;

/// <summary>Why two slots cannot stand as they do.</summary>
public enum ClashKind { Track, Common, Room, Speaker }

/// <summary>Two slots that meet, the earlier first, and the minutes they share. <paramref name="About"/>: the room or the key of the person.</summary>
public sealed record SlotClash(ClashKind Kind, TimetableSlot One, TimetableSlot Other, int From, int To, string? About = null);

/// <summary>Free time of a track (nothing: of the only stream) between what stands before and after it, in minutes from the midnight before the first day.</summary>
public sealed record Gap(int? Track, int From, int To)
{
    public int Minutes => To - From;
    public int Day => From / TimetableSlot.MinutesOfDay;
}

/// <summary>
/// A programme as a whole: where its slots meet, where time is free, how long it lasts. Slots without both times take no part.
/// <paramref name="tracks"/>: numbers of the tracks, empty ones too; <paramref name="opens"/> and <paramref name="closes"/>: hours of the event, where they are known.
/// </summary>
public sealed class Timetable(IEnumerable<TimetableSlot> slots, IEnumerable<int> tracks, TimeOnly? opens = null, TimeOnly? closes = null)
{
    readonly int[] tracks = [.. tracks.Distinct().Order()];

    /// <summary>The slots with both times in the order of their beginning.</summary>
    public IReadOnlyList<TimetableSlot> Slots { get; } = [.. slots.Where(slot => slot.Timed).OrderBy(slot => slot.From).ThenBy(slot => slot.To).ThenBy(slot => slot.Track ?? 0).ThenBy(slot => slot.Id)];

    /// <summary>
    /// Every pair of slots that cannot both be: on one track, a common one against a track's, in one room, of one person. Registration goes on beside other things,
    /// so it meets nothing but its own room and people. O(n log n + k) for k pairs that share a minute.
    /// </summary>
    public IReadOnlyList<SlotClash> Clashes()
    {
        var found = new List<SlotClash>();
        var going = new List<TimetableSlot>();
        foreach (var slot in Slots)
        {
            going.RemoveAll(other => other.To <= slot.From);
            foreach (var other in going) found.AddRange(Between(other, slot));
            going.Add(slot);
        }
        return found;
    }

    /// <summary>Why two slots of overlapping time clash; empty where they do not.</summary>
    public static IEnumerable<SlotClash> Between(TimetableSlot one, TimetableSlot other)
    {
        var (from, to) = (Math.Max(one.From, other.From), Math.Min(one.To, other.To));
        if (from >= to || one.Id == other.Id) yield break;
        if (one.Kind != TimetableSlot.Registration && other.Kind != TimetableSlot.Registration)
        {
            if (one.Track == other.Track) yield return new(ClashKind.Track, one, other, from, to);
            else if (one.Track is null || other.Track is null) yield return new(ClashKind.Common, one, other, from, to);
        }
        if (one.Track != other.Track && one.Track is not null && other.Track is not null && one.Room is { Length: > 0 } room && room.Equals(other.Room, StringComparison.OrdinalIgnoreCase))
            yield return new(ClashKind.Room, one, other, from, to, room);
        foreach (var speaker in one.Speakers.Intersect(other.Speakers, StringComparer.Ordinal)) yield return new(ClashKind.Speaker, one, other, from, to, speaker);
    }

    /// <summary>What clashes with a slot as it would stand, whether it is in the timetable already or not. O(n).</summary>
    public IEnumerable<SlotClash> ClashesOf(TimetableSlot slot) => Slots.Where(other => other.Id != slot.Id).SelectMany(other => Between(other, slot));

    /// <summary>
    /// Free time of every track within the hours of each day: from the opening (or the first slot that is not registration) to the close (or the end of the last).
    /// Where there are no tracks the only stream is asked. O(n · tracks).
    /// </summary>
    public IReadOnlyList<Gap> Gaps()
    {
        var gaps = new List<Gap>();
        foreach (var day in Slots.GroupBy(slot => slot.Day))
        {
            var own = day.Where(slot => slot.Kind != TimetableSlot.Registration).ToList();
            if (own.Count == 0) continue;
            var midnight = day.Key * TimetableSlot.MinutesOfDay;
            var last = Slots.Max(slot => slot.Day) == day.Key;
            var from = day.Key == 0 && opens is { } open ? Math.Min(own[0].From, midnight + Minute(open)) : own[0].From;
            var to = last && closes is { } close ? Math.Max(own.Max(slot => slot.To), midnight + Minute(close)) : own.Max(slot => slot.To);
            // What a slot of the day before leaves of this one is not free.
            var over = Slots.Where(slot => slot.Day < day.Key && slot.To > midnight).ToList();
            foreach (var track in tracks.Length == 0 ? [null] : tracks.Select(number => (int?)number)) gaps.AddRange(Free([.. over, .. own], track, from, to));
        }
        return [.. gaps.OrderBy(gap => gap.From).ThenBy(gap => gap.Track)];
    }

    static IEnumerable<Gap> Free(List<TimetableSlot> day, int? track, int from, int to)
    {
        var at = from;
        foreach (var slot in day.Where(slot => slot.Track is null || slot.Track == track))
        {
            if (slot.From > at) yield return new(track, at, slot.From);
            at = Math.Max(at, slot.To);
        }
        if (at < to) yield return new(track, at, to);
    }

    /// <summary>Minutes of all slots added up, by the clock on the wall: what is said side by side counts as often as it is said.</summary>
    public int Minutes => Slots.Sum(slot => slot.Minutes);

    /// <summary>Minutes of one track (nothing: of what is common).</summary>
    public int MinutesOf(int? track) => Slots.Where(slot => slot.Track == track).Sum(slot => slot.Minutes);

    /// <summary>Minutes during which something goes on, however many things at once.</summary>
    public int Span
    {
        get
        {
            var (sum, at) = (0, int.MinValue);
            foreach (var slot in Slots)
            {
                sum += Math.Max(0, slot.To - Math.Max(at, slot.From));
                at = Math.Max(at, slot.To);
            }
            return sum;
        }
    }

    static int Minute(TimeOnly time) => time.Hour * 60 + time.Minute;
}
