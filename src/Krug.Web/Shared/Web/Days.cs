using Krug.Core.Language;

namespace Krug.Web.Shared.Web;

/// <summary>Days as the screens tell them; the day is counted by the clock's own zone.</summary>
public static class Days
{
    static readonly string[] weekdays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>«сегодня», «завтра», «ср, 21 апреля», «21 апреля 2028».</summary>
    public static string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "сегодня",
        1 => "завтра",
        -1 => "вчера",
        > -7 and < 15 => $"{weekdays[(int)day.DayOfWeek]}, {Dates.DayAndMonth(day)}",
        _ => Far(day),
    };

    static readonly string[] named = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];

    /// <summary>«четверг».</summary>
    public static string Weekday(DateOnly day) => named[(int)day.DayOfWeek];

    /// <summary>«21 апреля 2027».</summary>
    public static string Far(DateOnly day) => $"{Dates.DayAndMonth(day)} {day.Year}";

    /// <summary>«10:00–13:00», «с 10:00».</summary>
    public static string Hours(TimeOnly? start, TimeOnly? end) => (start, end) switch
    {
        ({ } from, { } to) => $"{from:HH\\:mm}–{to:HH\\:mm}",
        ({ } from, null) => $"с {from:HH\\:mm}",
        _ => "",
    };

    /// <summary>«20 дней»: how late.</summary>
    public static string Late(DateOnly due, DateOnly today) => Numbers.Count(today.DayNumber - due.DayNumber, "день", "дня", "дней");
}
