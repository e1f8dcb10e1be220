namespace Krug.Web.Modules.Tasks.Pages;

/// <summary>One task: whom it was given, what is done; it is marked done, taken off control and put back here.</summary>
public sealed class ShowPage(Db db, TimeProvider clock) : PageModel
{
    public Assignment Assignment { get; private set; } = null!;
    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostDone(int id, CancellationToken stop) => Turn(id, task => task.WhyNotDone(), AssignmentState.Done, "Поручение исполнено", "Return", stop);

    public Task<IActionResult> OnPostCancel(int id, CancellationToken stop) => Turn(id, task => task.WhyNotDone(), AssignmentState.Cancelled, "Поручение снято с контроля", "Return", stop);

    public Task<IActionResult> OnPostReturn(int id, CancellationToken stop) =>
        Turn(id, task => task.State == AssignmentState.Given ? new("Поручение и так на контроле.") : null, AssignmentState.Given, "Поручение снова на контроле", null, stop);

    async Task<IActionResult> Turn(int id, Func<Assignment, Shared.Refusal?> why, AssignmentState state, string said, string? undo, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (ModelState.Refuse(why(Assignment))) return Page();
        (Assignment.State, Assignment.DoneOn) = (state, state == AssignmentState.Done ? Today : null);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say(said, undo is null ? null : Url.Page("Show", undo, new { id }));
        return RedirectToPage("Show", new { id });
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        Today = clock.Today();
        if (await db.Assignments.AsSplitQuery().EditableBy(User.Who()).Include(a => a.Event).Include(a => a.Executors.OrderBy(e => e.Order)).ThenInclude(e => e.Organisation)
            .Include(a => a.Actions.OrderBy(x => x.Order)).ThenInclude(x => x.Executors.OrderBy(e => e.Order)).ThenInclude(e => e.Organisation).SingleOrDefaultAsync(a => a.Id == id, stop) is not { } found) return false;
        Assignment = found;
        return true;
    }
}
