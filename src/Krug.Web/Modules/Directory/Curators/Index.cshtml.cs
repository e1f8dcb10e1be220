using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Directory.Curators;

/// <summary>Who looks after each direction and after organisations now; a direction nobody looks after is shown as a gap.</summary>
public sealed class IndexPage(Db db, TimeProvider clock) : PageModel
{
    static readonly Listing<Curator> listing = new Listing<Curator>().By("organisation", c => c.Organisation!.SortKey ?? "");

    public sealed record Row(int Id, int PersonId, string Name, int? DirectionId, int? OrganisationId, string? Organisation, string? Direction, DateOnly? From, DateOnly? To);

    static readonly System.Linq.Expressions.Expression<Func<Curator, Row>> row = c => new(c.Id, c.PersonId, c.Person!.ListName, c.Direction == null ? null : c.Direction.ReplacedById ?? c.DirectionId, c.OrganisationId,
        c.Organisation!.ShortName, c.Direction!.Name, c.From, c.To);

    public IReadOnlyList<(int Id, string Name)> Directions { get; private set; } = [];
    public ILookup<int?, Row> OfDirections { get; private set; } = null!;
    public Page<Row> List { get; private set; } = null!;
    public int Gaps => Directions.Count(direction => !OfDirections.Contains(direction.Id));

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        var viewer = User.Who();
        Directions = [.. (await db.Terms.AsNoTracking().Where(t => t.TerritoryId == viewer.TerritoryId && t.Dictionary == Dictionary.Direction && !t.Retired).OrderBy(t => t.Order).ThenBy(t => t.Id)
            .Select(t => new { t.Id, t.Code, t.Name }).ToListAsync(stop)).Select(t => (t.Id, $"{t.Code} {t.Name}".Trim()))];
        OfDirections = (await Now().Where(c => c.DirectionId != null && c.OrganisationId == null).OrderBy(c => c.Person!.SortKey).ThenBy(c => c.Id).Select(row).ToListAsync(stop)).ToLookup(c => c.DirectionId);
        List = await listing.Page(Now().Where(c => c.OrganisationId != null), null, after, before, row, stop);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop) =>
        Sheet.Of("Кураторы", await db.Curators.AsNoTracking().VisibleTo(User.Who()).OrderBy(c => c.DirectionId).ThenBy(c => c.Organisation!.SortKey).ThenBy(c => c.Id).Select(row).ToListAsync(stop),
            ("Направление", c => c.Direction), ("Организация", c => c.Organisation), ("Куратор", c => c.Name), ("С", c => c.From), ("По", c => c.To));

    IQueryable<Curator> Now()
    {
        var today = clock.Today();
        return db.Curators.AsNoTracking().VisibleTo(User.Who()).Where(c => (c.From == null || c.From <= today) && (c.To == null || c.To >= today));
    }
}
