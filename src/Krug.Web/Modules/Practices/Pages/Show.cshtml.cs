namespace Krug.Web.Modules.Practices.Pages;

/// <summary>One practice.</summary>
public sealed class ShowPage(Db db) : PageModel
{
    public Practice Practice { get; private set; } = null!;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.Practices.AsNoTracking().VisibleTo(User.Who()).Include(p => p.Event).Include(p => p.Track).Include(p => p.Organisation).Include(p => p.Authors.OrderBy(a => a.Order))
            .SingleOrDefaultAsync(p => p.Id == id, stop) is not { } found) return NotFound();
        Practice = found;
        return Page();
    }
}
