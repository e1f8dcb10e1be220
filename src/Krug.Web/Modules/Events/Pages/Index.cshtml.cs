using System.Linq.Expressions;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>Events, the nearest and newest first.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    // An event without a date stands where the oldest do.
    static readonly DateOnly unknown = new(1900, 1, 1);
    static readonly Listing<Event> listing = new Listing<Event>().By("on", e => e.On ?? unknown).By("name", e => e.SortKey).By("kind", e => e.Kind);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public EventState? State { get; set; }
    [BindProperty(SupportsGet = true)] public string Sort { get; set; } = "-on";

    public sealed record Row(int Id, string Title, string Kind, DateOnly? On, string? Place, string? Host, EventState State, int Slots);

    static readonly Expression<Func<Event, Row>> row = e => new(e.Id, e.Title, e.Kind, e.On, e.Place, e.Host!.ShortName, e.State, e.Slots.Count);

    public Page<Row> List { get; private set; } = null!;
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        Kinds = await db.Events.AsNoTracking().VisibleTo(User.Who()).Select(e => e.Kind).Distinct().OrderBy(kind => kind).ToListAsync(stop);
        List = await listing.Page(Found(), Sort, after, before, row, stop);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop) =>
        Sheet.Of("События", await listing.All(Found(), Sort, row, stop), ("Событие", e => e.Title), ("Вид", e => e.Kind), ("Дата", e => e.On), ("Место", e => e.Place ?? e.Host), ("Состояние", e => e.State.Word()));

    IQueryable<Event> Found()
    {
        var found = db.Events.AsNoTracking().VisibleTo(User.Who()).Matching(Q);
        if (Kind is not null) found = found.Where(e => e.Kind == Kind);
        if (State is not null) found = found.Where(e => e.State == State);
        return found;
    }
}
