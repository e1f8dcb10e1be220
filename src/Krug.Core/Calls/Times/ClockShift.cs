namespace Krug.Core.Calls.Times;

/// <summary>
/// A clock that is whole hours off: when nobody's stay meets the event, the shift of whole hours that brings most of them into it is taken and said.
/// A log kept in UTC is moved the same way, for its hours are certainly not the event's.
/// </summary>
static class ClockShift
{
    public static List<Stay> Apply(List<Stay> stays, bool universal, CallOptions options, List<string> warnings)
    {
        var timed = stays.Where(stay => stay.Join is not null).ToList();
        if (timed.Count == 0) return stays;
        if (options.Start is not { } start)
        {
            if (universal) warnings.Add("Время в журнале — всемирное (UTC): укажите начало и конец события, чтобы перевести его в местное.");
            return stays;
        }
        var length = options.End is { } end ? (end.ToTimeSpan() - start.ToTimeSpan() + TimeSpan.FromDays(1)).Ticks % TimeSpan.TicksPerDay : TimeSpan.FromHours(2).Ticks;
        var joins = timed.Select(stay => stay.Join!.Value).Order().ToList();
        var middle = joins[joins.Count / 2];
        var day = options.Date?.ToDateTime(start) ?? middle.Date + start.ToTimeSpan();
        // Without the event's day the nearest beginning is meant.
        if (options.Date is null && middle - day > TimeSpan.FromHours(12)) day = day.AddDays(1);
        if (options.Date is null && day - middle > TimeSpan.FromHours(12)) day = day.AddDays(-1);
        var window = (From: day, To: day.AddTicks(length));

        var now = Meet(timed, window, 0);
        if (now.Stays > 0 && !universal) return stays;
        if (Math.Abs((middle - day).TotalHours) > 38) return stays;
        var best = (Hours: 0, now.Stays, now.Ticks, Away: Math.Abs((middle - day).Ticks));
        for (var hours = -14; hours <= 14; hours++)
        {
            var (met, ticks) = Meet(timed, window, hours);
            var away = Math.Abs((middle.AddHours(hours) - day).Ticks);
            if (met > best.Stays || (met == best.Stays && (ticks > best.Ticks || (ticks == best.Ticks && away < best.Away)))) best = (hours, met, ticks, away);
        }
        if (best.Hours == 0 || best.Stays * 5 < timed.Count * 4) return stays;
        var count = Math.Abs(best.Hours);
        var word = count % 10 == 1 && count != 11 ? "час" : count % 10 is >= 2 and <= 4 && count is < 12 or > 14 ? "часа" : "часов";
        warnings.Add(universal
            ? $"Время в журнале — всемирное (UTC): оно переведено на {count} {word} {(best.Hours > 0 ? "вперёд" : "назад")}, ко времени события."
            : $"Часы журнала не сходятся с временем события: всё время сдвинуто на {count} {word} {(best.Hours > 0 ? "вперёд" : "назад")}.");
        return stays.ConvertAll(stay => stay with { Join = stay.Join?.AddHours(best.Hours), Leave = stay.Leave?.AddHours(best.Hours) });
    }

    static (int Stays, long Ticks) Meet(List<Stay> stays, (DateTime From, DateTime To) window, int hours)
    {
        var met = 0;
        long ticks = 0;
        foreach (var stay in stays)
        {
            var from = stay.Join!.Value.AddHours(hours);
            var to = (stay.Leave ?? stay.Join.Value).AddHours(hours);
            var shared = Math.Min(to.Ticks, window.To.Ticks) - Math.Max(from.Ticks, window.From.Ticks);
            if (shared < 0 || (shared == 0 && to != from)) continue;
            met++;
            ticks += shared;
        }
        return (met, ticks);
    }
}
