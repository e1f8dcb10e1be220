namespace Krug.Web.Modules.Events.Pages;

/// <summary>What came out of an event: what was noticed, proposed and concluded, what papers say, when the next one is.</summary>
public sealed class OutcomesPage(Db db) : PageModel
{
    public Event Event { get; private set; } = null!;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.Events.AsNoTracking().AsSplitQuery().VisibleTo(User.Who()).Include(e => e.Notes.OrderBy(n => n.Order)).Include(e => e.Figures.OrderBy(f => f.Key))
            .SingleOrDefaultAsync(e => e.Id == id, stop) is not { } found) return NotFound();
        Event = found;
        return Page();
    }
}
