namespace Krug.Web.Modules.Directory.Bodies;

/// <summary>One body: the order that made it, who sits in it and who did.</summary>
public sealed class ShowPage(Db db, TimeProvider clock) : PageModel
{
    public sealed record Sits(int Id, int PersonId, string Name, string Role, string? Post, DateOnly? From, DateOnly? To, string? Basis);

    public Body Body { get; private set; } = null!;
    public IReadOnlyList<Sits> Members { get; private set; } = [];
    public IReadOnlyList<Sits> Former { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        var today = clock.Today();
        if (await db.Bodies.AsNoTracking().VisibleTo(User.Who()).Include(b => b.Direction).SingleOrDefaultAsync(b => b.Id == id, stop) is not { } found) return NotFound();
        Body = found;
        var all = await db.BodyMembers.AsNoTracking().Where(m => m.BodyId == id).OrderBy(m => m.Person!.SortKey).ThenBy(m => m.Id)
            .Select(m => new Sits(m.Id, m.PersonId, m.Person!.ListName, m.Role, m.Person.Posts.Where(p => p.To == null).OrderBy(p => p.Id).Select(p => p.Title + ", " + p.Organisation!.ShortName).FirstOrDefault(), m.From, m.To, m.Basis)).ToListAsync(stop);
        // The chair first, then as the list of roles goes.
        Members = [.. all.Where(m => m.To is null || m.To >= today).OrderBy(m => Array.IndexOf(BodyMember.Roles, m.Role) is var at && at < 0 ? 9 : at)];
        Former = [.. all.Where(m => m.To < today).OrderByDescending(m => m.To)];
        return Page();
    }
}
