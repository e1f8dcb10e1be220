namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>One organisation: its flags, people, management team, curators, and what it has elsewhere.</summary>
public sealed class ShowPage(Db db, TimeProvider clock, IEnumerable<OrganisationUse> uses) : PageModel
{
    public sealed record Held(int Id, int PersonId, string Name, string Title, bool Heads, DateOnly? From, DateOnly? To);

    public sealed record Member(int Id, int PersonId, string Name, string? Role, DateOnly? From, DateOnly? To);

    public Organisation Organisation { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public IReadOnlyList<Held> Posts { get; private set; } = [];
    /// <summary>By person: other organisations that somebody of these heads too.</summary>
    public ILookup<int, (int Id, string Name)> AlsoHeads { get; private set; } = null!;
    public IReadOnlyList<Member> Team { get; private set; } = [];
    public IReadOnlyList<Member> Curators { get; private set; } = [];
    /// <summary>Others of the same kind and number: perhaps one school written twice.</summary>
    public IReadOnlyList<(int Id, string Name)> Twins { get; private set; } = [];
    public IReadOnlyList<(OrganisationUse Use, int Count)> Uses { get; private set; } = [];

    public bool IsNow(DateOnly? to) => to is null || to >= Today;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        Today = clock.Today();
        if (await db.Organisations.AsNoTracking().VisibleTo(User.Who()).Include(o => o.Flags.OrderBy(f => f.To != null).ThenByDescending(f => f.From).ThenBy(f => f.Id)).SingleOrDefaultAsync(o => o.Id == id, stop) is not { } found) return NotFound();
        Organisation = found;
        Posts = await db.Posts.AsNoTracking().Where(p => p.OrganisationId == id).OrderBy(p => p.To != null).ThenByDescending(p => p.Heads).ThenBy(p => p.Person!.SortKey).ThenBy(p => p.Id)
            .Select(p => new Held(p.Id, p.PersonId, p.Person!.ListName, p.Title, p.Heads, p.From, p.To)).ToListAsync(stop);
        var heads = Posts.Where(post => post is { Heads: true, To: null }).Select(post => post.PersonId).ToList();
        AlsoHeads = (await db.Posts.AsNoTracking().Where(p => heads.Contains(p.PersonId) && p.Heads && p.To == null && p.OrganisationId != id).OrderBy(p => p.Organisation!.SortKey)
            .Select(p => new { p.PersonId, p.OrganisationId, p.Organisation!.ShortName }).ToListAsync(stop)).ToLookup(p => p.PersonId, p => (p.OrganisationId, p.ShortName));
        Team = await db.TeamMembers.AsNoTracking().Where(m => m.OrganisationId == id).OrderBy(m => m.To != null).ThenBy(m => m.Person!.SortKey).ThenBy(m => m.Id)
            .Select(m => new Member(m.Id, m.PersonId, m.Person!.ListName, m.Role, m.From, m.To)).ToListAsync(stop);
        Curators = await db.Curators.AsNoTracking().Where(c => c.OrganisationId == id).OrderBy(c => c.To != null).ThenBy(c => c.Person!.SortKey).ThenBy(c => c.Id)
            .Select(c => new Member(c.Id, c.PersonId, c.Person!.ListName, c.Direction!.Name, c.From, c.To)).ToListAsync(stop);
        if (found is { Number: not null, ClosedOn: null, MergedIntoId: null })
            Twins = [.. (await db.Organisations.AsNoTracking().Where(o => o.TerritoryId == found.TerritoryId && o.Kind == found.Kind && o.Number == found.Number && o.Id != id && o.ClosedOn == null && o.MergedIntoId == null)
                .OrderBy(o => o.SortKey).Take(5).Select(o => new { o.Id, o.ShortName, o.Locality }).ToListAsync(stop)).Select(o => (o.Id, o.Locality is null ? o.ShortName : $"{o.ShortName}, {o.Locality}"))];
        var counted = new List<(OrganisationUse, int)>();
        foreach (var use in uses) counted.Add((use, await use.Count(db, id, stop)));
        Uses = counted;
        return Page();
    }
}
