namespace Krug.Web.Modules.Events.Pages;

/// <summary>One event: what is known of it, its tracks, the way to its programme and people.</summary>
public sealed class ShowPage(Db db, TimeProvider clock) : PageModel
{
    public Event Event { get; private set; } = null!;
    /// <summary>Lines of the programme, and how many of them are talks.</summary>
    public int Lines { get; private set; }
    public int Talks { get; private set; }
    public Attendance People { get; private set; } = null!;
    /// <summary>The day has come, and nobody has said yet how it went.</summary>
    public bool CanBeHeld => Event.WhyNotHold(clock.Today()) is null;

    public IEnumerable<(string Name, string? Value)> Facts =>
    [
        ("Тема", Event.Theme), ("Серия", string.Join(", № ", new[] { Event.Series, Event.SeriesNumber?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(part => part is not null))), ("Уровень", Event.Level), ("Форма", Event.Mode?.Word()),
        ("Проводит", Event.Organiser?.ShortName), ("Принимает", Event.Host?.ShortName), ("Цель", Event.Goal), ("Основание", Event.Basis), ("Пункт плана", Event.PlanItem), ("Для кого", Event.Audience),
        ("Направления", string.Join("; ", Event.Directions.OrderBy(d => d.Order).Select(d => d.Name))), (Event.State == EventState.Held ? "Участвовали" : "Участвуют", string.Join(", ", Event.Municipalities.Select(m => m.Name))),
    ];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.Events.AsNoTracking().AsSplitQuery().VisibleTo(User.Who()).Include(e => e.Host).Include(e => e.Organiser).Include(e => e.Directions).Include(e => e.Tracks.OrderBy(t => t.Number)).Include(e => e.Municipalities.OrderBy(m => m.Order))
            .SingleOrDefaultAsync(e => e.Id == id, stop) is not { } found) return NotFound();
        Event = found;
        People = await Attendance.Of(db, id, stop);
        var kinds = await db.Slots.Where(s => s.EventId == id).GroupBy(s => s.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        (Lines, Talks) = (kinds.Sum(kind => kind.Count), kinds.Where(kind => kind.Key == SlotKind.Talk).Sum(kind => kind.Count));
        return Page();
    }
}
