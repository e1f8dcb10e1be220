using System.Linq.Expressions;

namespace Krug.Web.Modules.Tasks.Pages;

/// <summary>Tasks by deadline; the overdue ones are a view of their own.</summary>
public sealed class IndexPage(Db db, TimeProvider clock) : PageModel
{
    // A task without a deadline stands after all that have one.
    static readonly DateOnly never = new(9999, 1, 1);
    static readonly Listing<Assignment> listing = new Listing<Assignment>().By("due", a => a.Due ?? never).By("name", a => a.SortKey);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    /// <summary><c>late</c>, <c>given</c>, <c>done</c> or nothing: all.</summary>
    [BindProperty(SupportsGet = true)] public string? View { get; set; }
    [BindProperty(SupportsGet = true)] public int? Organisation { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }

    public sealed record Row(int Id, string Text, IReadOnlyList<string> Executors, DateOnly? Due, string? DueAs, AssignmentState State);

    static readonly Expression<Func<Assignment, Row>> row = a => new(a.Id, a.Text, a.Executors.OrderBy(e => e.Order).Select(e => e.Organisation!.ShortName ?? e.Name ?? "").ToList(), a.Due, a.DueAs, a.State);

    public Page<Row> List { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public int All { get; private set; }
    public int Given { get; private set; }
    public int Late { get; private set; }
    public int Done { get; private set; }

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        Today = clock.Today();
        var counts = await db.Assignments.AsNoTracking().VisibleTo(User.Who()).GroupBy(_ => 1).Select(g => new
        {
            All = g.Count(), Given = g.Count(a => a.State == AssignmentState.Given), Late = g.Count(a => a.State == AssignmentState.Given && a.Due < Today), Done = g.Count(a => a.State == AssignmentState.Done),
        }).SingleOrDefaultAsync(stop);
        if (counts is not null) (All, Given, Late, Done) = (counts.All, counts.Given, counts.Late, counts.Done);
        List = await listing.Page(Found(), Sort, after, before, row, stop);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        Today = clock.Today();
        return Sheet.Of("Поручения", await listing.All(Found(), Sort, row, stop), ("Поручение", a => a.Text), ("Исполнители", a => string.Join(", ", a.Executors)), ("Срок", a => a.Due),
            ("Срок словами", a => a.DueAs), ("Состояние", a => a.State.Word()));
    }

    IQueryable<Assignment> Found()
    {
        var found = db.Assignments.AsNoTracking().VisibleTo(User.Who()).Matching(Q);
        if (Organisation is not null) found = found.Where(a => a.Executors.Any(e => e.OrganisationId == Organisation));
        return View switch
        {
            "late" => found.Where(a => a.State == AssignmentState.Given && a.Due < Today),
            "given" => found.Where(a => a.State == AssignmentState.Given),
            "done" => found.Where(a => a.State == AssignmentState.Done),
            _ => found,
        };
    }
}
