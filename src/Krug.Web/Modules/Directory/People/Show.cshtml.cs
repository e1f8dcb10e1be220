using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Directory.People;

/// <summary>One person: posts held, teams and bodies sat in, what is looked after.</summary>
public sealed class ShowPage(Db db, TimeProvider clock) : PageModel
{
    public sealed record Held(int Id, int OrganisationId, string Organisation, string Title, bool Heads, DateOnly? From, DateOnly? To);

    /// <summary>Where else the person is: a body, a team, a direction or a school looked after.</summary>
    public sealed record Part(string Where, string Address, string? Role, DateOnly? From, DateOnly? To);

    public Person Person { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public IReadOnlyList<Held> Posts { get; private set; } = [];
    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        Today = clock.Today();
        if (await db.People.AsNoTracking().VisibleTo(User.Who()).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } found) return NotFound();
        Person = found;
        if (!found.ContactsPublic && (found.Phone ?? found.Email) is not null) await db.Looked(nameof(Person), id, stop);
        Posts = await db.Posts.AsNoTracking().Where(p => p.PersonId == id).OrderBy(p => p.To != null).ThenByDescending(p => p.From).ThenBy(p => p.Id)
            .Select(p => new Held(p.Id, p.OrganisationId, p.Organisation!.ShortName, p.Title, p.Heads, p.From, p.To)).ToListAsync(stop);
        var bodies = await db.BodyMembers.AsNoTracking().Where(m => m.PersonId == id).Select(m => new Part(m.Body!.Name, "/bodies/" + m.BodyId, m.Role, m.From, m.To)).ToListAsync(stop);
        var teams = await db.TeamMembers.AsNoTracking().Where(m => m.PersonId == id).Select(m => new Part("Команда: " + m.Organisation!.ShortName, "/organisations/" + m.OrganisationId + "#command", m.Role, m.From, m.To)).ToListAsync(stop);
        var curated = await db.Curators.AsNoTracking().Where(c => c.PersonId == id)
            .Select(c => new Part(c.Organisation != null ? c.Organisation.ShortName : c.Direction!.Name, c.OrganisationId != null ? "/organisations/" + c.OrganisationId : "/curators", "куратор", c.From, c.To)).ToListAsync(stop);
        Parts = [.. bodies.Concat(teams).Concat(curated).OrderBy(part => part.To is not null && part.To < Today).ThenBy(part => part.Where, StringComparer.Ordinal)];
        return Page();
    }
}
