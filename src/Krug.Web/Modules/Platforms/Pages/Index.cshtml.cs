using System.Linq.Expressions;

namespace Krug.Web.Modules.Platforms.Pages;

/// <summary>Innovation platforms of the territory.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    static readonly Listing<Platform> listing = new Listing<Platform>().By("name", p => p.SortKey).By("kind", p => p.Kind).By("organisation", p => p.Organisation!.SortKey ?? "");

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }

    public sealed record Row(int Id, string Theme, string Kind, int? OrganisationId, string? Organisation, DateOnly? OrderDate, string? OrderNumber, int Reports);

    static readonly Expression<Func<Platform, Row>> row = p => new(p.Id, p.Theme, p.Kind, p.OrganisationId, p.Organisation!.ShortName ?? p.OrganisationName, p.OrderDate, p.OrderNumber, p.Reports.Count);

    public Page<Row> List { get; private set; } = null!;

    public async Task OnGet(string? after, string? before, CancellationToken stop) => List = await listing.Page(Found(), Sort, after, before, row, stop);

    public async Task<IActionResult> OnGetExport(CancellationToken stop) =>
        Sheet.Of("Площадки", await listing.All(Found(), Sort, row, stop), ("Тема", p => p.Theme), ("Вид", p => p.Kind), ("Организация", p => p.Organisation), ("Приказ", p => p.OrderNumber), ("От", p => p.OrderDate));

    IQueryable<Platform> Found() => db.Platforms.AsNoTracking().VisibleTo(User.Who()).Matching(Q);
}
