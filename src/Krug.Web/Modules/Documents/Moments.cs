using Krug.Core.Language;

namespace Krug.Web.Modules.Documents;

/// <summary>Moments as people say them, by the clock of the machine Krug runs on: «сегодня в 16:00», «вчера в 9:14», «23 апреля», «23 апреля 2026 г.».</summary>
static class Moments
{
    public static string Of(DateTimeOffset at, TimeProvider clock)
    {
        var (then, now) = (TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone), clock.GetLocalNow());
        var day = DateOnly.FromDateTime(then.DateTime);
        return (DateOnly.FromDateTime(now.DateTime).DayNumber - day.DayNumber) switch
        {
            0 => $"сегодня в {then:H\\:mm}",
            1 => $"вчера в {then:H\\:mm}",
            _ when day.Year == now.Year => Dates.DayAndMonth(day),
            _ => Dates.Long(day),
        };
    }
}
