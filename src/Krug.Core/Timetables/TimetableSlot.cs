namespace Krug.Core.Timetables;

/// <summary>
/// A line of a programme as a value. <paramref name="Day"/> counts from 0, <paramref name="Track"/> is a number of a track or nothing for what is common to all,
/// <paramref name="Speakers"/> are keys that are equal for one person. A slot that ends earlier than it starts ends on the next day.
/// </summary>
public sealed record TimetableSlot(int Id, int Day, int? Track, TimeOnly? Start, TimeOnly? End, string Kind, string Title, string? Room, IReadOnlyList<string> Speakers)
{
    public const string Registration = "registration", Talk = "talk", Discussion = "discussion";
    public const int MinutesOfDay = 24 * 60;

    /// <summary>Both ends are known.</summary>
    public bool Timed => Start is not null && End is not null;

    /// <summary>Minutes from the midnight before the first day; 0 where the beginning is not known.</summary>
    public int From => Day * MinutesOfDay + MinuteOf(Start);

    /// <summary>Minutes from the midnight before the first day; equal to <see cref="From"/> where the end is not known.</summary>
    public int To => Timed ? Day * MinutesOfDay + MinuteOf(End) + (Overnight ? MinutesOfDay : 0) : From;

    /// <summary>It goes on past midnight.</summary>
    public bool Overnight => End < Start;

    /// <summary>How long it is by the clock on the wall, in minutes.</summary>
    public int Minutes => To - From;

    static int MinuteOf(TimeOnly? time) => time is { } at ? at.Hour * 60 + at.Minute : 0;

    /// <summary>
    /// The same slot some minutes later (earlier where negative), with its day counted anew; nothing where it would begin before the first day.
    /// <example><code>slot.Shifted(5)   // 10:00–10:10 → 10:05–10:15</code></example>
    /// </summary>
    public TimetableSlot? Shifted(int minutes) => Timed ? From + minutes < 0 ? null : At(From + minutes) : this;

    /// <summary>The same slot of the same length that begins at a minute from the midnight before the first day.</summary>
    public TimetableSlot At(int from) => this with { Day = from / MinutesOfDay, Start = Clock(from), End = Clock(from + Minutes) };

    /// <summary>The clock at a minute counted from any midnight: 625 → 10:25.</summary>
    public static TimeOnly Clock(int minute) => new(minute % MinutesOfDay / 60, minute % 60);
}
