namespace Krug.Core.Timetables;

/// <summary>What the next slot would be: where the last one ended, of the kind that usually follows, as long as its kind usually is.</summary>
public sealed record Proposal(int Day, TimeOnly Start, int Minutes, string Kind, string? Title);

/// <summary>A way out of a clash and its price: the slots as they would stand, best first.</summary>
public sealed record WayOut(string Key, IReadOnlyList<TimetableSlot> Moved, int? Swapped = null, bool OtherTrack = false);

/// <summary>Asks a timetable what could be done next, and what could be done instead.</summary>
public static class Proposals
{
    /// <summary>The usual length of a kind in minutes, where the programme has none yet.</summary>
    public static int UsualMinutes(string kind) => kind switch { TimetableSlot.Registration => 30, "opening" => 5, TimetableSlot.Talk => 10, TimetableSlot.Discussion => 5, "break" => 15, "closing" => 20, _ => 15 };

    /// <summary>
    /// The next slot of a track. After an opening comes a talk; afterwards what followed the same kind last time, so «выступление, обсуждение» goes on by itself,
    /// and a discussion is called as the last one was. O(n log n).
    /// </summary>
    public static Proposal Next(this Timetable timetable, int day, int? track, TimeOnly? opens = null, string? kind = null)
    {
        var stream = timetable.Slots.Where(slot => slot.Day == day && (slot.Track == track || slot.Track is null && track is not null)).ToList();
        var last = stream.LastOrDefault(slot => slot.Track == track) ?? stream.LastOrDefault();
        var start = last is null ? opens ?? new TimeOnly(10, 0) : TimetableSlot.Clock(last.To);
        var own = stream.Where(slot => slot.Track == track).ToList();
        kind ??= last is null ? track is null ? "opening" : TimetableSlot.Talk : Following(own, last.Kind);
        return new(last is null ? day : last.To / TimetableSlot.MinutesOfDay, start, timetable.UsualMinutes(kind, track), kind, kind == TimetableSlot.Discussion ? own.LastOrDefault(slot => slot.Kind == kind)?.Title : null);
    }

    /// <summary>The length of the last slot of a kind, on this track before others; the usual one where there is none.</summary>
    public static int UsualMinutes(this Timetable timetable, string kind, int? track = null) =>
        (timetable.Slots.LastOrDefault(slot => slot.Kind == kind && slot.Track == track) ?? timetable.Slots.LastOrDefault(slot => slot.Kind == kind))?.Minutes ?? UsualMinutes(kind);

    static string Following(List<TimetableSlot> stream, string kind)
    {
        if (kind == TimetableSlot.Registration) return "opening";
        for (var at = stream.Count - 2; at >= 0; at--)
            if (stream[at].Kind == kind) return stream[at + 1].Kind is "break" or "closing" ? TimetableSlot.Talk : stream[at + 1].Kind;
        return TimetableSlot.Talk;
    }

    /// <summary>
    /// Ways out of what a slot clashes with: free time of its track, the nearest first; the same time on another track; a slot of the same length to change places with; everything
    /// behind it a little later. Each leaves the slot without a clash. At most <paramref name="most"/>. O(n²).
    /// </summary>
    public static IReadOnlyList<WayOut> WaysOut(this Timetable timetable, TimetableSlot slot, IReadOnlyList<int> tracks, int most = 4)
    {
        var ways = new List<WayOut>();
        var gaps = timetable.Gaps();
        foreach (var gap in gaps.Where(gap => gap.Track == slot.Track && gap.Minutes >= slot.Minutes).OrderBy(gap => Math.Abs(gap.From - slot.From)).Take(2)) Try(slot.At(gap.From));
        if (slot.Track is not null)
            foreach (var track in tracks.Where(track => track != slot.Track))
            {
                Try(timetable.OnTrack(slot, track), otherTrack: true);
                foreach (var gap in gaps.Where(gap => gap.Track == track && gap.Minutes >= slot.Minutes).Take(1)) Try(timetable.OnTrack(slot, track).At(gap.From), otherTrack: true);
            }
        foreach (var other in timetable.Slots.Where(other => other.Id != slot.Id && other.Track == slot.Track && other.Minutes == slot.Minutes && other.Kind == slot.Kind).OrderBy(other => Math.Abs(other.From - slot.From)))
        {
            if (ways.Count(way => way.Swapped is not null) == 2) break;
            var (mine, theirs) = (slot.At(other.From), other.At(slot.From));
            if (timetable.With([mine, theirs]) is var after && !after.ClashesOf(mine).Any() && !after.ClashesOf(theirs).Any()) ways.Add(new($"s{other.Id}", [mine, theirs], Swapped: other.Id));
        }
        return [.. ways.DistinctBy(way => way.Key).Take(most)];

        void Try(TimetableSlot moved, bool otherTrack = false)
        {
            if (!timetable.ClashesOf(moved).Any()) ways.Add(new($"m{moved.From}t{moved.Track}", [moved], OtherTrack: otherTrack));
        }
    }

    /// <summary>The slot on another track, in that track's room where all its slots have one and the same. O(n).</summary>
    public static TimetableSlot OnTrack(this Timetable timetable, TimetableSlot slot, int? track)
    {
        if (track == slot.Track) return slot;
        var rooms = timetable.Slots.Where(other => other.Track == track && other.Id != slot.Id).Select(other => other.Room ?? "").Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return slot with { Track = track, Room = track is not null && rooms is [{ Length: > 0 } room] ? room : slot.Room };
    }

    /// <summary>The timetable with some of its slots standing otherwise.</summary>
    public static Timetable With(this Timetable timetable, IReadOnlyList<TimetableSlot> moved) =>
        new([.. timetable.Slots.Where(slot => !moved.Any(other => other.Id == slot.Id)), .. moved], []);

    /// <summary>
    /// A slot and all that begin with it or later on its day, some minutes later; of one track alone, or of all where the slot is common. Nothing where one of them
    /// would begin before the first day. O(n).
    /// </summary>
    public static IReadOnlyList<TimetableSlot>? ShiftFrom(this Timetable timetable, TimetableSlot from, int minutes)
    {
        var moved = timetable.Slots.Where(slot => slot.Id == from.Id || slot.Day == from.Day && slot.From >= from.From && (from.Track is null || slot.Track == from.Track)).Select(slot => slot.Shifted(minutes)).ToList();
        return moved.Contains(null) ? null : [.. moved.OfType<TimetableSlot>()];
    }
}
