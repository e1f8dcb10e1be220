using Krug.Core.Reading.Sheets;
using Krug.Web.Modules.Directory.Sheets;

namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>Organisations of the territory: found, ordered, counted.</summary>
public sealed class IndexPage(Db db, TimeProvider clock, CountedFacts counted) : PageModel
{
    static readonly Listing<Organisation> listing = new Listing<Organisation>().By("name", o => o.SortKey).By("kind", o => o.Kind).By("place", o => o.Locality ?? "");

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Place { get; set; }
    /// <summary>Whose records: a territory with what is within it.</summary>
    [BindProperty(SupportsGet = true)] public int? Territory { get; set; }
    [BindProperty(SupportsGet = true)] public string? Municipality { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }
    /// <summary>One of <see cref="Organisations.Views.All"/>; nothing is all that are open.</summary>
    [BindProperty(SupportsGet = true)] public string? View { get; set; }

    public sealed record Row(int Id, string ShortName, string Kind, string? Locality, string? Head, int Team, IReadOnlyList<FlagKind> Flags);

    sealed record Exported(Organisation Organisation, string? Head, string? Post);

    public Page<Row> List { get; private set; } = null!;
    public Facts Facts { get; private set; } = null!;
    /// <summary>The views there is something in, and those that are always shown.</summary>
    public IEnumerable<(string? Name, string Words)> Tabs => Views.All.Where(view => view.Name != "closed" || Facts.Closed > 0);
    public bool Filtered => View is not null || Sifted;
    /// <summary>By more than a view, so that the counts of views do not tell how many there are.</summary>
    bool Sifted => Q is not null || Kind is not null || Place is not null || Municipality is not null || Territory is not null;

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        var inForce = OrganisationFlag.InForce(clock.Today());
        Facts = await counted.Of(db, User.Who(), stop);
        List = await listing.Page(Found(), Sort, after, before, o => new Row(o.Id, o.ShortName, o.Kind, o.Locality,
            o.Posts.Where(p => p.Heads && p.To == null).Select(p => p.Person!.ListName).FirstOrDefault(), o.Posts.Count(p => p.To == null),
            o.Flags.AsQueryable().Where(inForce).OrderBy(f => f.Id).Select(f => f.Kind).ToList()), Sifted ? null : Facts.Of(View), stop);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        var rows = await listing.All(Found(), Sort, o => new
        {
            Organisation = o,
            Head = o.Posts.Where(p => p.Heads && p.To == null).Select(p => new { p.Person!.Surname, p.Person.Given, p.Person.Patronymic, p.Title }).FirstOrDefault(),
        }, stop);
        // Every column comes back in through the import as it went out.
        return Sheet.Of("Организации", rows.ConvertAll(row => new Exported(row.Organisation, row.Head is { } head ? $"{head.Surname} {head.Given} {head.Patronymic}".Trim() : null, row.Head?.Title)),
            [.. ColumnWords.Fields.Select(field => (field.Column.Word(), (Func<Exported, object?>)(row => field.Get(row.Organisation)))), (Column.PersonName.Word(), row => row.Head), (Column.Post.Word(), row => row.Post)]);
    }

    IQueryable<Organisation> Found()
    {
        var found = db.Organisations.AsNoTracking().VisibleTo(User.Who()).Matching(Q, User.Who()).In(View, clock.Today());
        if (Kind is not null) found = found.Where(o => o.Kind == Kind);
        if (Place is not null) found = found.Where(o => o.Locality == Place);
        if (Municipality is not null) found = found.Where(o => o.Municipality == Municipality);
        if (Territory is { } territory)
        {
            var within = db.Within(territory);
            found = found.Where(o => within.Contains(o.TerritoryId));
        }
        return found;
    }
}
