namespace Krug.Web.Modules.Events.Pages;

/// <summary>An event is marked held, moved to another day, cancelled and put back.</summary>
public sealed class StatePage(Db db, TimeProvider clock) : PageModel
{
    public Event Event { get; private set; } = null!;
    [BindProperty] public DateOnly? To { get; set; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostHeld(int id, CancellationToken stop) => Turn(id, one => one.WhyNotHold(clock.Today()), one => one.State = EventState.Held, "Событие отмечено проведённым", true, stop);

    public Task<IActionResult> OnPostMove(int id, CancellationToken stop) => Turn(id, one => one.WhyNotMove(To), one => one.MoveTo(To), "Событие перенесено", false, stop);

    public Task<IActionResult> OnPostCancel(int id, CancellationToken stop) => Turn(id, one => one.WhyNotCancel(), one => one.State = EventState.Cancelled, "Событие отменено", true, stop);

    public Task<IActionResult> OnPostReturn(int id, CancellationToken stop) => Turn(id, one => one.WhyNotReturn(), one => one.Return(), "Событие снова готовится", false, stop);

    async Task<IActionResult> Turn(int id, Func<Event, Refusal?> why, Action<Event> turn, string said, bool undo, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (!ModelState.IsValid || ModelState.Refuse(why(Event))) return Page();
        turn(Event);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say(said, undo ? Url.Page("State", "Return", new { id }) : null);
        return RedirectToPage("Show", new { id });
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.Events.EditableBy(User.Who()).SingleOrDefaultAsync(e => e.Id == id, stop) is not { } found) return false;
        Event = found;
        return true;
    }
}
