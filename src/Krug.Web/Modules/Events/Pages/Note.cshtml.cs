namespace Krug.Web.Modules.Events.Pages;

/// <summary>What was noticed, proposed or concluded.</summary>
public sealed class NotePage(Db db) : PageModel
{
    public EventNote Note { get; private set; } = new();
    public string Event { get; private set; } = "";

    public async Task<IActionResult> OnGet(int eventId, int? id, CancellationToken stop) => await Load(eventId, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int eventId, int? id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        await TryUpdateModelAsync(Note, nameof(Note), n => n.Kind, n => n.Text);
        if (Note.Text.Length == 0) ModelState.AddModelError("Note.Text", "Впишите, что заметили.");
        if (!ModelState.IsValid) return Page();
        if (id is null) db.Add(Note);
        await db.SaveChangesAsync(stop);
        TempData.Say("Запись сохранена");
        return RedirectToPage("Outcomes", new { Id = eventId });
    }

    async Task<bool> Load(int eventId, int? id, CancellationToken stop)
    {
        if (await db.Events.EditableBy(User.Who()).Where(e => e.Id == eventId).Select(e => e.Title).SingleOrDefaultAsync(stop) is not { } title) return false;
        Event = title;
        if (id is null) (Note.EventId, Note.Order) = (eventId, 1 + (await db.EventNotes.Where(n => n.EventId == eventId).MaxAsync(n => (int?)n.Order, stop) ?? 0));
        else if (await db.EventNotes.SingleOrDefaultAsync(x => x.Id == id && x.EventId == eventId, stop) is { } found) Note = found;
        else return false;
        return true;
    }
}
