namespace Krug.Web.Modules.Events.Pages;

/// <summary>Next year's event out of this one: first what passes on and what does not, then it is made.</summary>
public sealed class CopyPage(Db db) : PageModel
{
    public Event Last { get; private set; } = null!;
    public Event Next { get; private set; } = null!;
    public int People { get; private set; }
    public (int Id, string Title)? Already { get; private set; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        db.Add(Next);
        await db.SaveChangesAsync(stop);
        TempData.Say("Событие следующего года сделано. Впишите тему и проверьте дату");
        return RedirectToPage("Edit", new { Next.Id });
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        // Tracked, so that directions are tied to the copy and not made anew.
        if (await db.Events.EditableBy(User.Who()).AsSplitQuery().Include(e => e.Host).Include(e => e.Directions).Include(e => e.Rooms).Include(e => e.Tracks).ThenInclude(t => t.Covers).Include(e => e.Slots)
            .SingleOrDefaultAsync(e => e.Id == id, stop) is not { } found) return false;
        (Last, Next) = (found, Copying.NextYear(found));
        People = await db.Participants.CountAsync(p => p.EventId == id, stop);
        Already = await db.Events.Where(e => e.CopyOfId == id).OrderBy(e => e.Id).Select(e => new ValueTuple<int, string>(e.Id, e.Title)).FirstOrDefaultAsync(stop) is { Item1: > 0 } made ? made : null;
        return true;
    }
}
