using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>One organisation and its team.</summary>
public sealed class ShowPage(Db db) : PageModel
{
    public sealed record Member(int PersonId, string Name, string Title, bool Heads, DateOnly? From, DateOnly? To);

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<Member> Team { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.Organisations.AsNoTracking().VisibleTo(User.Who()).SingleOrDefaultAsync(o => o.Id == id, stop) is not { } found) return NotFound();
        Organisation = found;
        Team = await db.Posts.AsNoTracking().Where(p => p.OrganisationId == id).OrderBy(p => p.To != null).ThenByDescending(p => p.Heads).ThenBy(p => p.Person!.SortKey).ThenBy(p => p.Id)
            .Select(p => new Member(p.PersonId, p.Person!.ListName, p.Title, p.Heads, p.From, p.To)).ToListAsync(stop);
        return Page();
    }
}
