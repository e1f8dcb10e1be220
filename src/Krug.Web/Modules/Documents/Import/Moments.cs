using System.Globalization;
using Krug.Core.Language;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Moments as people say them: «сегодня в 11:42», «12 ноября 2026 года».</summary>
static class Moments
{
    public static string Of(DateTimeOffset at, TimeProvider clock)
    {
        var (there, now) = (TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone), clock.GetLocalNow());
        var day = DateOnly.FromDateTime(there.DateTime);
        return day == DateOnly.FromDateTime(now.DateTime) ? "сегодня в " + there.ToString("H:mm", CultureInfo.InvariantCulture)
            : day.Year == now.Year ? Dates.DayAndMonth(day) : Dates.Long(day);
    }
}
