using System.Linq.Expressions;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Practices.Pages;

/// <summary>Practices: all, of one event, of one state.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    static readonly DateOnly unknown = new(1900, 1, 1);
    static readonly Listing<Practice> listing = new Listing<Practice>().By("name", p => p.SortKey).By("organisation", p => p.Organisation!.SortKey ?? "").By("submitted", p => p.SubmittedOn ?? unknown);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public int? Event { get; set; }
    [BindProperty(SupportsGet = true)] public PracticeState? State { get; set; }
    [BindProperty(SupportsGet = true)] public int? Organisation { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }

    public sealed record Row(int Id, string Title, int? OrganisationId, string? Organisation, IEnumerable<string> Authors, PracticeState State, bool Praised, string? Event);

    static readonly Expression<Func<Practice, Row>> row = p => new(p.Id, p.Title, p.OrganisationId, p.Organisation!.ShortName ?? p.OrganisationName,
        p.Authors.OrderBy(a => a.Order).Select(a => a.Name).ToList(), p.State, p.Praised, p.Event!.Title);

    public Page<Row> List { get; private set; } = null!;
    public List<SelectListItem> Events { get; private set; } = [];
    public bool Filtered => Q is not null || Event is not null || State is not null || Organisation is not null;

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        Events = await db.EventsToChoose(User.Who(), "Любое", stop);
        List = await listing.Page(Found(), Sort, after, before, row, stop);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop) =>
        Sheet.Of("Практики", await listing.All(Found(), Sort, row, stop), ("Практика", p => p.Title), ("Организация", p => p.Organisation), ("Авторы", p => string.Join(", ", p.Authors)),
            ("Событие", p => p.Event), ("Состояние", p => p.State.Word()), ("Отмечена", p => p.Praised ? "да" : null));

    IQueryable<Practice> Found()
    {
        var found = db.Practices.AsNoTracking().VisibleTo(User.Who()).Matching(Q);
        if (Event is not null) found = found.Where(p => p.EventId == Event);
        if (State is not null) found = found.Where(p => p.State == State);
        if (Organisation is not null) found = found.Where(p => p.OrganisationId == Organisation);
        return found;
    }
}
