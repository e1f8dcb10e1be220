namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>An organisation that ceased to be: closed from a day on; what it did stays.</summary>
public sealed class ClosePage(Db db, TimeProvider clock) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;
    [BindProperty] public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        On = Organisation.ClosedOn ?? clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (On is null) ModelState.TryAddModelError(nameof(On), "Впишите день, с которого организации нет.");
        if (!ModelState.IsValid) return Page();
        return await Set(On, "Организация закрыта", "Open", stop);
    }

    public async Task<IActionResult> OnPostOpen(int id, CancellationToken stop) => await Load(id, stop) ? await Set(null, "Организация снова открыта", null, stop) : NotFound();

    async Task<IActionResult> Set(DateOnly? day, string said, string? undo, CancellationToken stop)
    {
        Organisation.ClosedOn = day;
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say(said, undo is null ? null : Url.Page("Close", undo, new { Organisation.Id }));
        return RedirectToPage("Show", new { Organisation.Id });
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.Organisations.EditableBy(User.Who()).SingleOrDefaultAsync(o => o.Id == id, stop) is not { } found) return false;
        Organisation = found;
        return true;
    }
}
