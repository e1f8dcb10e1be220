using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Modules.Directory.People;

/// <summary>One person and the posts held.</summary>
public sealed class ShowPage(Db db) : PageModel
{
    public sealed record Held(int Id, int OrganisationId, string Organisation, string Title, bool Heads, DateOnly? From, DateOnly? To);

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Held> Posts { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.People.AsNoTracking().VisibleTo(User.Who()).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } found) return NotFound();
        Person = found;
        Posts = await db.Posts.AsNoTracking().Where(p => p.PersonId == id).OrderBy(p => p.To != null).ThenByDescending(p => p.From).ThenBy(p => p.Id)
            .Select(p => new Held(p.Id, p.OrganisationId, p.Organisation!.ShortName, p.Title, p.Heads, p.From, p.To)).ToListAsync(stop);
        return Page();
    }
}
