using Krug.Core.Language;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>Moments as screens tell them, by the clock of the machine Krug runs on: «сегодня, 16:00», «вчера, 9:14», «23 апреля», «23 апреля 2026 г.».</summary>
static class RussianMoment
{
    public static string Say(DateTimeOffset at, TimeProvider clock)
    {
        var (then, today) = (TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone), clock.GetLocalNow());
        var day = DateOnly.FromDateTime(then.DateTime);
        return (DateOnly.FromDateTime(today.DateTime).DayNumber - day.DayNumber) switch
        {
            0 => $"сегодня, {then:H\\:mm}",
            1 => $"вчера, {then:H\\:mm}",
            _ when day.Year == today.Year => Dates.DayAndMonth(day),
            _ => Dates.Long(day),
        };
    }
}
