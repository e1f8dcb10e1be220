using Krug.Core.Language;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>The plan of a month: events of the territory that are not cancelled, by day and hour.</summary>
static class MonthPapers
{
    public static Task<List<Event>> Load(Db db, int territory, DateOnly month, CancellationToken stop)
    {
        var next = month.AddMonths(1);
        return db.Events.AsNoTracking().Include(e => e.Host).Include(e => e.Organiser).Where(e => e.TerritoryId == territory && e.State != EventState.Cancelled && e.On < next && (e.Until ?? e.On) >= month)
            .OrderBy(e => e.On).ThenBy(e => e.Start).ThenBy(e => e.Id).ToListAsync(stop);
    }

    public static string Title(DateOnly month) => $"План мероприятий на {Dates.MonthOfYear(month.Year, month.Month, Case.Accusative)}";

    public static PaperFacts Facts(DateOnly month, List<Event> planned) => new()
    {
        Kind = PaperForm.MonthPlan, Title = Title(month),
        Plan = [.. planned.Select(e => new PlannedEvent(When(e), e.Title, e.Place ?? e.Host?.ShortName ?? (e.Mode == EventMode.Online ? "дистанционно" : null), e.Audience, (e.Organiser ?? e.Host)?.ShortName))],
    };

    public static IReadOnlyList<ComposedFigure> Figures(List<Event> planned) =>
        [new() { Key = "plan", Words = ("мероприятие", "мероприятия", "мероприятий"), List = "Мероприятия месяца", Rows = [.. planned.Select(e => new FigureRow(e.Title, When(e), $"/events/{e.Id}"))] }];

    static string When(Event one)
    {
        var day = one.Until is { } until && until > one.On ? $"{one.On:dd.MM}–{until:dd.MM.yyyy}" : $"{one.On:dd.MM.yyyy}";
        return day + ((one.Start, one.End) switch { ({ } start, { } end) => $", {start:HH\\.mm}–{end:HH\\.mm}", ({ } start, null) => $", {start:HH\\.mm}", _ => "" });
    }
}
