namespace Krug.Core.Language;

/// <summary>The day of next year that people mean by «как в прошлом году»: the same weekday of the same month, as near to the old date as can be.</summary>
public static class SameWeekday
{
    /// <summary>Fifty-two weeks later, or fifty-three where fifty-two fall into the month before.</summary>
    /// <example><code>SameWeekday.NextYear(new(2026, 12, 3)) // 2 December 2027, a Thursday too</code></example>
    public static DateOnly NextYear(DateOnly day)
    {
        var later = day.AddDays(52 * 7);
        return later.Month == day.Month ? later : day.AddDays(53 * 7);
    }
}
