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
    /// <summary>One that hosts or runs the event.</summary>
    [BindProperty(SupportsGet = true)] public int? Organisation { get; set; }
    [BindProperty(SupportsGet = true)] public int? Direction { get; set; }
    [BindProperty(SupportsGet = true)] public string Sort { get; set; } = "-on";

    public sealed record Row(int Id, string Title, string Kind, DateOnly? On, string? Place, string? Host, string? Organiser, IEnumerable<string> Directions, EventState State, int Slots);

    static readonly Expression<Func<Event, Row>> row = e => new(e.Id, e.Title, e.Kind, e.On, e.Place, e.Host!.ShortName, e.Organiser!.ShortName, e.Directions.OrderBy(d => d.Order).Select(d => d.Name).ToList(), e.State, e.Slots.Count);

    public Page<Row> List { get; private set; } = null!;
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public List<SelectListItem> Organisations { get; private set; } = [];
    public List<SelectListItem> Directions { get; private set; } = [];
    /// <summary>What the list is narrowed to, each with the address of the list without it.</summary>
    public IReadOnlyList<(string Words, object Without)> Chips { get; private set; } = [];
    public bool Filtered => Q is not null || Chips.Count > 0;
    public object Filter => new { Q, Kind, State, Organisation, Direction, Sort };

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        Kinds = await db.Events.AsNoTracking().VisibleTo(User.Who()).Select(e => e.Kind).Distinct().OrderBy(kind => kind).ToListAsync(stop);
        await Choices(stop);
        Chips = [.. Narrowed()];
        List = await listing.Page(Found(), Sort, after, before, row, stop);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop) =>
        Sheet.Of("События", await listing.All(Found(), Sort, row, stop), ("Событие", e => e.Title), ("Вид", e => e.Kind), ("Дата", e => e.On), ("Место", e => e.Place), ("Принимает", e => e.Host), ("Проводит", e => e.Organiser), ("Направления", e => string.Join("; ", e.Directions)), ("Состояние", e => e.State.Word()));

    IQueryable<Event> Found()
    {
        var found = db.Events.AsNoTracking().VisibleTo(User.Who()).Matching(Q);
        if (Kind is not null) found = found.Where(e => e.Kind == Kind);
        if (State is not null) found = found.Where(e => e.State == State);
        if (Organisation is not null) found = found.Where(e => e.HostId == Organisation || e.OrganiserId == Organisation);
        if (Direction is not null) found = found.Where(e => e.Directions.Any(d => d.Id == Direction));
        return found;
    }

    /// <summary>Only what stands at some event is offered: organisations that host or run one, directions that one has.</summary>
    async Task Choices(CancellationToken stop)
    {
        var all = db.Events.AsNoTracking().VisibleTo(User.Who());
        Organisations = [new("Любая", ""), .. await db.Organisations.AsNoTracking().Where(o => all.Any(e => e.HostId == o.Id || e.OrganiserId == o.Id)).OrderBy(o => o.SortKey).Select(o => new SelectListItem(o.ShortName, o.Id.ToString())).ToListAsync(stop)];
        Directions = [new("Любое", ""), .. await db.Terms.AsNoTracking().Where(t => all.Any(e => e.Directions.Any(d => d.Id == t.Id))).OrderBy(t => t.Order).ThenBy(t => t.Id).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync(stop)];
    }

    IEnumerable<(string, object)> Narrowed()
    {
        if (Kind is not null) yield return (Kind, new { Q, State, Organisation, Direction, Sort });
        if (State is { } state) yield return (state.Word(), new { Q, Kind, Organisation, Direction, Sort });
        if (Organisation is not null) yield return (Named(Organisations, Organisation, "другая организация"), new { Q, Kind, State, Direction, Sort });
        if (Direction is not null) yield return (Named(Directions, Direction, "другое направление"), new { Q, Kind, State, Organisation, Sort });
    }

    static string Named(List<SelectListItem> items, int? id, string unknown) => items.Find(item => item.Value == $"{id}")?.Text ?? unknown;
}
