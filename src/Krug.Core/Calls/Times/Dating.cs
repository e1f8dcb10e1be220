using Krug.Core.Calls.Layouts;

namespace Krug.Core.Calls.Times;

/// <summary>Turns stays as written into stays on one wall clock and says what had to be understood.</summary>
static class Dating
{
    static readonly TimeSpan LongestStay = TimeSpan.FromDays(3);

    public static CallLog Close(RawLog raw, CallOptions options, CallRefusals refusals)
    {
        if (raw.Stays.Count == 0) throw refusals.NoRows();
        var calendar = Calendar.Decide(raw, options, refusals);
        var warnings = new List<string>(raw.Warnings);
        int turned = 0, open = 0, universal = 0, undated = 0;
        var stays = new List<Stay>(raw.Stays.Count);
        foreach (var (name, email, joined, left, minutes) in raw.Stays)
        {
            if (joined?.Offset == TimeSpan.Zero || left?.Offset == TimeSpan.Zero) universal++;
            var join = joined is { } j ? Local(calendar.At(j), j.Offset, options) : null;
            var leave = left is { } l ? Local(calendar.At(l), l.Offset, options) : null;
            if ((joined is not null && join is null) || (left is not null && leave is null)) undated++;
            if (leave - join > LongestStay) (leave, turned) = (minutes is { } told ? join!.Value.AddMinutes(told) : join, turned + 1);
            if (join > leave)
            {
                if (left!.Value.Form == DateForm.None) leave = leave.Value.AddDays(1);
                else (leave, turned) = (minutes is { } known ? join.Value.AddMinutes(known) : join, turned + 1);
            }
            if (join is null && leave is not null) join = leave.Value.AddMinutes(-(minutes ?? 0));
            if (leave is null && join is not null && minutes is > 0) leave = join.Value.AddMinutes(minutes.Value);
            if (join is not null && leave is null) open++;
            stays.Add(new(name, email, join, leave, minutes));
        }
        if (raw.Nameless > 0) warnings.Add($"Строк без имени: {raw.Nameless}; они пропущены.");
        if (undated > 0) warnings.Add($"Строк с днём, которого нет в календаре: {undated}; время в них не учтено.");
        if (turned > 0) warnings.Add($"Строк, где выход раньше входа или через несколько дней после него: {turned}; время в них взято по продолжительности.");
        if (open > 0) warnings.Add($"Подключений без времени выхода: {open}; выход считается по концу события или по последней отметке журнала.");
        var shifted = ClockShift.Apply(stays, universal * 2 > stays.Count && options.Utc is null, options, warnings);
        CheckDay(shifted, options, refusals, warnings);
        return new(raw.Service, shifted, warnings);
    }

    static DateTime? Local(DateTime? at, TimeSpan? offset, CallOptions options) => offset is { } zone && options.Utc is { } wanted ? at - zone + wanted : at;

    static void CheckDay(List<Stay> stays, CallOptions options, CallRefusals refusals, List<string> warnings)
    {
        if (options.Date is not { } date) return;
        var days = stays.Where(stay => stay.Join is not null).Select(stay => DateOnly.FromDateTime(stay.Join!.Value)).Distinct().Order().ToList();
        if (days.Count == 0 || days.Contains(date)) return;
        var nearest = days.MinBy(day => Math.Abs(day.DayNumber - date.DayNumber));
        if (Math.Abs(nearest.DayNumber - date.DayNumber) > 1) throw refusals.OtherDay(nearest, date);
        warnings.Add($"Журнал за {CallRefusals.Day(nearest, year: true)}, а день события — {CallRefusals.Day(date, year: true)}: проверьте, тот ли это журнал.");
    }
}
