namespace Krug.Web.Modules.Events.Pages;

/// <summary>The address of one line of a programme, as papers and letters tell it: leads to the programme with that line open.</summary>
public sealed class SlotPage(Db db) : PageModel
{
    public Task<IActionResult> OnGet(int eventId, int? id, CancellationToken stop) => Lead(eventId, id, stop);

    public Task<IActionResult> OnPost(int eventId, int? id, CancellationToken stop) => Lead(eventId, id, stop);

    async Task<IActionResult> Lead(int eventId, int? id, CancellationToken stop) => await db.Events.EditableBy(User.Who()).AnyAsync(e => e.Id == eventId && (id == null || e.Slots.Any(s => s.Id == id)), stop)
        ? RedirectToPage("Programme", null, id is null ? new { id = eventId, @new = 0 } : new { id = eventId, slot = id }, "editor") : NotFound();
}
