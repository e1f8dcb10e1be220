namespace Krug.Core.Timetables;

/// <summary>How long a slot really lasts where the clocks are changed meanwhile.</summary>
public static class WallClock
{
    /// <summary>
    /// Minutes that pass between the two ends of a slot on an event that begins on <paramref name="first"/> in <paramref name="zone"/>. In the night when the clocks go forward
    /// 01:00–04:00 is 120 minutes, though 180 by the wall. A time that the clocks jump over is taken as much later as they jump; of one that comes twice a slot begins with the
    /// first and ends with the first that is later than its beginning.
    /// </summary>
    public static int RealMinutes(TimetableSlot slot, DateOnly first, TimeZoneInfo zone)
    {
        if (!slot.Timed) return 0;
        var from = Instants(first, slot.From, zone)[0];
        var to = Instants(first, slot.To, zone);
        return (int)((to.FirstOrDefault(instant => instant > from, to[^1]) - from).TotalMinutes);
    }

    /// <summary>The time of the wall does not exist on that day: the clocks jump over it.</summary>
    public static bool Skipped(DateOnly first, int minute, TimeZoneInfo zone) => zone.IsInvalidTime(Local(first, minute));

    // The instants a time on the wall may mean: one, or two where the clocks are put back.
    static DateTime[] Instants(DateOnly first, int minute, TimeZoneInfo zone)
    {
        var local = Local(first, minute);
        if (zone.IsAmbiguousTime(local)) return [.. zone.GetAmbiguousTimeOffsets(local).Select(offset => local - offset).Order()];
        // Before the jump its offset still holds.
        return [local - zone.GetUtcOffset(zone.IsInvalidTime(local) ? local.AddHours(-3) : local)];
    }

    static DateTime Local(DateOnly first, int minute) => first.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
}
