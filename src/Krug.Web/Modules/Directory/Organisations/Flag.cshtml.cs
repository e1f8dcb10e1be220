namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>A flag of an organisation for a period: put on, changed, ended today and taken back.</summary>
public sealed class FlagPage(Db db, TimeProvider clock) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;
    public OrganisationFlag Flag { get; private set; } = new();

    public async Task<IActionResult> OnGet(int organisationId, int? id, CancellationToken stop)
    {
        if (!await Load(organisationId, id, stop)) return NotFound();
        if (id is null) Flag.From = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPost(int organisationId, int? id, CancellationToken stop)
    {
        if (!await Load(organisationId, id, stop)) return NotFound();
        await TryUpdateModelAsync(Flag, nameof(Flag), f => f.Kind, f => f.From, f => f.To, f => f.Basis);
        if (!ModelState.IsValid | ModelState.Refuse(Flag.WhyNotKeep() ?? Organisation.WhyNotFlag(Flag), "Flag.")) return Page();
        if (id is null) Organisation.Flags.Add(Flag);
        await db.SaveChangesAsync(stop);
        TempData.Say($"Признак «{Flag.Kind.Word()}» сохранён");
        return RedirectToPage("Show", new { id = organisationId });
    }

    public Task<IActionResult> OnPostEnd(int organisationId, int id, CancellationToken stop) => End(organisationId, id, clock.Today(), "снят с сегодняшнего дня", "Resume", stop);

    public Task<IActionResult> OnPostResume(int organisationId, int id, CancellationToken stop) => End(organisationId, id, null, "снова действует", null, stop);

    async Task<IActionResult> End(int organisationId, int id, DateOnly? day, string said, string? undo, CancellationToken stop)
    {
        if (!await Load(organisationId, id, stop)) return NotFound();
        Flag.To = day;
        if (ModelState.Refuse(Flag.WhyNotKeep() ?? Organisation.WhyNotFlag(Flag))) return Page();
        await db.SaveChangesAsync(stop);
        TempData.Say($"Признак «{Flag.Kind.Word()}» {said}", undo is null ? null : Url.Page("Flag", undo, new { organisationId, id }));
        return RedirectToPage("Show", new { id = organisationId });
    }

    async Task<bool> Load(int organisationId, int? id, CancellationToken stop)
    {
        if (await db.Organisations.EditableBy(User.Who()).Include(o => o.Flags).SingleOrDefaultAsync(o => o.Id == organisationId, stop) is not { } found) return false;
        Organisation = found;
        if (id is null) return true;
        if (found.Flags.Find(f => f.Id == id) is not { } flag) return false;
        Flag = flag;
        return true;
    }
}
