using System.Linq.Expressions;
using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Directory.Bodies;

/// <summary>Standing bodies of the territory with who leads them.</summary>
public sealed class IndexPage(Db db, TimeProvider clock) : PageModel
{
    static readonly Listing<Body> listing = new Listing<Body>().By("name", b => b.SortKey).By("kind", b => b.Kind);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public int? Direction { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }

    public sealed record Row(int Id, string Name, string Kind, string? Chair, int Members, string? Direction, string? OrderNumber, DateOnly? OrderDate, DateOnly? ClosedOn);

    public Page<Row> List { get; private set; } = null!;
    public List<SelectListItem> Kinds { get; private set; } = [];
    public bool Filtered => Q is not null || Kind is not null || Direction is not null;

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        Kinds = await db.WordChoices(User.Who(), Dictionary.BodyKind, "Любой", Kind, stop);
        List = await listing.Page(Found(), Sort, after, before, RowOn(clock.Today()), stop);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop) =>
        Sheet.Of("Объединения", await listing.All(Found(), Sort, RowOn(clock.Today()), stop), ("Объединение", b => b.Name), ("Вид", b => b.Kind), ("Руководитель", b => b.Chair), ("Участников", b => b.Members),
            ("Направление", b => b.Direction), ("Приказ", b => b.OrderNumber), ("Дата приказа", b => b.OrderDate), ("Работало до", b => b.ClosedOn));

    static Expression<Func<Body, Row>> RowOn(DateOnly today) => b => new(b.Id, b.Name, b.Kind,
        b.Members.Where(m => m.Role == BodyMember.Chair && (m.To == null || m.To >= today)).OrderBy(m => m.Id).Select(m => m.Person!.ListName).FirstOrDefault(),
        b.Members.Count(m => m.To == null || m.To >= today), b.Direction!.Short ?? b.Direction.Name, b.OrderNumber, b.OrderDate, b.ClosedOn);

    IQueryable<Body> Found()
    {
        var found = db.Bodies.AsNoTracking().VisibleTo(User.Who()).Matching(Q);
        if (Kind is not null) found = found.Where(b => b.Kind == Kind);
        if (Direction is not null) found = found.Where(b => b.DirectionId == Direction);
        return found;
    }
}
