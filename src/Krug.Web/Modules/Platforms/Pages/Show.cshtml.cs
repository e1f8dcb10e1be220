namespace Krug.Web.Modules.Platforms.Pages;

/// <summary>One platform with its reports.</summary>
public sealed class ShowPage(Db db) : PageModel
{
    public Platform Platform { get; private set; } = null!;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.Platforms.AsNoTracking().AsSplitQuery().VisibleTo(User.Who()).Include(p => p.Organisation)
            .Include(p => p.Reports.OrderByDescending(r => r.Period)).ThenInclude(r => r.Tasks.OrderBy(t => t.Order))
            .Include(p => p.Reports).ThenInclude(r => r.Sections.OrderBy(s => s.Number)).Include(p => p.Reports).ThenInclude(r => r.Register.OrderBy(x => x.Order))
            .Include(p => p.Reports).ThenInclude(r => r.Products.OrderBy(x => x.Order)).Include(p => p.Reports).ThenInclude(r => r.Objectives.OrderBy(x => x.Order))
            .SingleOrDefaultAsync(p => p.Id == id, stop) is not { } found) return NotFound();
        Platform = found;
        return Page();
    }
}
