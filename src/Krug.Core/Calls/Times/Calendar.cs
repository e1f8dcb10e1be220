using System.Globalization;
using Krug.Core.Calls.Layouts;

namespace Krug.Core.Calls.Times;

enum DayOrder { DayMonth, MonthDay, YearFirst }

/// <summary>
/// Decides once for a whole log how its dates and hours are meant, and says the moments. What decides, in this order: which orders every date allows,
/// which keep the call within a day and a half, the event's own day; else the file is refused with a question.
/// </summary>
sealed class Calendar
{
    /// <summary>No service kept such logs before: «22/7/11» is not of the year 2011.</summary>
    const int Oldest = 2013;

    static readonly TimeSpan LongestCall = TimeSpan.FromHours(36);

    readonly DayOrder order;
    readonly bool wholeDay;
    readonly DateOnly? day;

    Calendar(DayOrder order, bool wholeDay, DateOnly? day) => (this.order, this.wholeDay, this.day) = (order, wholeDay, day);

    /// <summary>
    /// Looks at all pairs of joining and leaving (a leaving before the joining speaks too) and at the moments of the meeting block.
    /// What stands in the block alone asks no question.
    /// </summary>
    public static Calendar Decide(RawLog log, CallOptions options, CallRefusals refusals)
    {
        var stays = log.Stays.ConvertAll(stay => (stay.Join, stay.Leave));
        var block = log.Block;
        var all = stays.SelectMany(stay => new[] { stay.Join, stay.Leave }).OfType<Moment>().ToList();
        var dated = all.Where(moment => moment.Form != DateForm.None).Distinct().ToList();
        // A marker after 13…23 or 0 o'clock means nothing, and then it means nothing in the whole log.
        var noHalves = all.Concat(block).Any(moment => moment.Half != Half.None && (moment.Clock.Hours > 12 || moment.Clock.Hours == 0));

        var orders = Possible(dated.Count > 0 ? dated : block);
        if (orders.Count > 1) orders = Possible(block, orders);
        var calendars = orders.Select(one => new Calendar(one, noHalves, options.Date)).ToList();
        dated.RemoveAll(moment => calendars.Any(calendar => calendar.DayOf(moment) is null));
        if (dated.Count > 0)
        {
            calendars = Fewest(calendars, calendar => calendar.Backwards(stays));
            calendars = Fewest(calendars, calendar => calendar.Span(dated) > LongestCall ? 1 : 0);
            if (options.Date is { } date) calendars = Fewest(calendars, calendar => Math.Abs(calendar.DayOf(dated[0])!.Value.DayNumber - date.DayNumber) is var away && away > 1 ? 2 : away);
            if (log.YearFirst) calendars = Fewest(calendars, calendar => calendar.order == DayOrder.YearFirst ? 0 : 1);
            var days = calendars.Select(calendar => calendar.DayOf(dated[0])!.Value).Distinct().ToList();
            if (days.Count > 1) throw options.Date is { } other ? refusals.OtherDay(days[0], other) : refusals.WhichDay(Written(dated[0]), days[0], days[1]);
        }
        var chosen = calendars[0];
        if (all.Any(moment => moment.Form == DateForm.None) && options.Date is null)
            chosen = new(chosen.order, noHalves, dated.Count > 0 ? chosen.DayOf(dated[0]) : BlockDay(block, calendars) ?? throw refusals.NoDay());
        return chosen;
    }

    /// <summary>The moment on the log's wall clock; null for a day that is not in the calendar.</summary>
    public DateTime? At(Moment moment) => (moment.Form == DateForm.None ? day : DayOf(moment))?.ToDateTime(TimeOnly.MinValue) + ClockOf(moment);

    TimeSpan ClockOf(Moment moment) => wholeDay ? moment.Clock : moment.Half switch
    {
        Half.Am when moment.Clock.Hours == 12 => moment.Clock - TimeSpan.FromHours(12),
        Half.Pm when moment.Clock.Hours < 12 && moment.Clock.Days == 0 => moment.Clock + TimeSpan.FromHours(12),
        _ => moment.Clock,
    };

    DateOnly? DayOf(Moment moment) => Day(moment, order);

    /// <summary>The block's day, if all readings that are left agree on it.</summary>
    static DateOnly? BlockDay(List<Moment> block, List<Calendar> calendars)
    {
        var dated = block.Where(moment => moment.Form != DateForm.None).Take(1).ToList();
        if (dated.Count == 0) return null;
        var days = calendars.Select(calendar => calendar.DayOf(dated[0])).Distinct().ToList();
        return days.Count == 1 ? days[0] : null;
    }

    int Backwards(IReadOnlyList<(Moment? Join, Moment? Leave)> stays) =>
        stays.Count(stay => stay is ({ Form: not DateForm.None } join, { Form: not DateForm.None } leave) && At(leave) < At(join));

    TimeSpan Span(List<Moment> dated)
    {
        DateTime first = DateTime.MaxValue, last = DateTime.MinValue;
        foreach (var at in dated.Select(At).OfType<DateTime>()) (first, last) = (at < first ? at : first, at > last ? at : last);
        return last - first;
    }

    static List<Calendar> Fewest(List<Calendar> calendars, Func<Calendar, int> count)
    {
        if (calendars.Count == 1) return calendars;
        var counted = calendars.Select(calendar => (calendar, Count: count(calendar))).ToList();
        var least = counted.Min(one => one.Count);
        return [.. counted.Where(one => one.Count == least).Select(one => one.calendar)];
    }

    /// <summary>The orders in which the fewest dates are impossible: one damaged date does not speak for the log.</summary>
    static List<DayOrder> Possible(List<Moment> moments, List<DayOrder>? among = null)
    {
        var open = moments.Where(moment => moment.Form is not (DateForm.None or DateForm.Known)).ToList();
        among ??= [DayOrder.DayMonth, DayOrder.MonthDay, DayOrder.YearFirst];
        if (open.Count == 0) return moments.Count == 0 ? among : among.Contains(DayOrder.DayMonth) ? [DayOrder.DayMonth] : among;
        var counted = among.ConvertAll(order => (Order: order, Bad: open.Count(moment => Day(moment, order) is null)));
        var least = counted.Min(one => one.Bad);
        return [.. counted.Where(one => one.Bad == least).Select(one => one.Order)];
    }

    /// <summary>The day of a date read in an order; null where there is no such day or the form forbids the order.</summary>
    static DateOnly? Day(Moment moment, DayOrder order) => (moment.Form, order) switch
    {
        (DateForm.None, _) => null,
        (DateForm.Known, _) => Made(moment.A, moment.B, moment.C),
        (DateForm.DayFirst, DayOrder.DayMonth) => Made(moment.C, moment.B, moment.A),
        (DateForm.YearLast or DateForm.Short, DayOrder.DayMonth) => Made(moment.C, moment.B, moment.A),
        (DateForm.YearLast or DateForm.Short, DayOrder.MonthDay) => Made(moment.C, moment.A, moment.B),
        (DateForm.Short, DayOrder.YearFirst) => Made(moment.A, moment.B, moment.C),
        _ => null,
    };

    static DateOnly? Made(int year, int month, int day)
    {
        if (year < 100) year += 2000;
        return year is >= Oldest and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    static string Written(Moment moment)
    {
        var long4 = moment.C >= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{moment.A:00}/{moment.B:00}/{(long4 ? moment.C.ToString("0000", CultureInfo.InvariantCulture) : moment.C.ToString("00", CultureInfo.InvariantCulture))}");
    }
}
