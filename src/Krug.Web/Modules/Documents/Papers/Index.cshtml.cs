using System.Linq.Expressions;
using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>All papers: what, of what, number and date, state.</summary>
public sealed class IndexPage(Db db, TimeProvider clock) : PageModel
{
    public sealed record Row(int Id, string Title, string Form, PaperState State, DateOnly? Date, string? Number, string? About, DateTimeOffset Changed);

    static readonly Listing<Paper> list = new Listing<Paper>().By("changed", p => p.ChangedAt, newest: true).By("title", p => p.SortKey).By("number", p => p.Number ?? "");

    static readonly Expression<Func<Paper, Row>> row = p => new(p.Id, p.Title, p.Form, p.State, p.Date, p.Number, p.Event != null ? p.Event.Title : p.PlatformReport!.Platform!.Theme, p.ChangedAt);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Form { get; set; }
    [BindProperty(SupportsGet = true)] public string? State { get; set; }
    [BindProperty(SupportsGet = true, Name = "event")] public int? Event { get; set; }
    [BindProperty(SupportsGet = true, Name = "report")] public int? Report { get; set; }
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }

    public Page<Row> List { get; private set; } = null!;
    public string? About { get; private set; }
    public string When(DateTimeOffset at) => Moments.Of(at, clock);
    public List<SelectListItem> Forms => [new("Все", ""), .. PaperForm.All.Select(form => new SelectListItem(form.Title, form.Name))];
    public List<SelectListItem> States => [new("Все", ""), .. Enum.GetValues<PaperState>().Select(state => new SelectListItem(PaperRules.Capital(state.Word()), state.ToString().ToLowerInvariant()))];
    public List<SelectListItem> Years { get; private set; } = [];
    public int Used => (Year is not null ? 1 : 0) + (Form is { Length: > 0 } ? 1 : 0) + (State is { Length: > 0 } ? 1 : 0);

    public async Task<IActionResult> OnGet(string? after, string? before, CancellationToken stop)
    {
        if (Event is { } one && (About = await db.Events.VisibleTo(User.Who()).Where(e => e.Id == one).Select(e => e.Title).SingleOrDefaultAsync(stop)) is null) return NotFound();
        if (Report is { } report && (About = await db.PlatformReports.Where(r => r.Id == report && db.Platforms.VisibleTo(User.Who()).Any(p => p.Id == r.PlatformId)).Select(r => r.Platform!.Theme).SingleOrDefaultAsync(stop)) is null) return NotFound();
        var years = await db.Papers.VisibleTo(User.Who()).Where(p => p.Date != null).Select(p => p.Date!.Value.Year).Distinct().ToListAsync(stop);
        Years = [new("Все", ""), .. years.Order().Reverse().Select(year => new SelectListItem($"{year}", $"{year}"))];
        List = await list.Page(Chosen(), Sort, after, before, row, stop);
        return Page();
    }

    public async Task<IActionResult> OnGetSheet(CancellationToken stop) => Sheet.Of("Бумаги", await list.All(Chosen(), Sort, row, stop),
        ("Бумага", r => PaperForm.TitleOf(r.Form)), ("Заголовок", r => r.Title), ("О чём", r => r.About), ("Дата", r => r.Date), ("Номер", r => r.Number), ("Состояние", r => Word(r)));

    public static string Word(Row row) => row.State.Word(PaperForm.Find(row.Form)?.Gender ?? 'ж');

    IQueryable<Paper> Chosen()
    {
        var papers = db.Papers.AsNoTracking().VisibleTo(User.Who()).Matching(Q);
        if (Form is { Length: > 0 } form) papers = papers.Where(p => p.Form == form);
        if (Enum.TryParse<PaperState>(State, ignoreCase: true, out var state)) papers = papers.Where(p => p.State == state);
        if (Year is >= 1900 and < 9000 and { } year)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            papers = papers.Where(p => p.Date >= first && p.Date < next);
        }
        if (Event is { } one) papers = papers.Where(p => p.EventId == one);
        if (Report is { } report) papers = papers.Where(p => p.PlatformReportId == report);
        return papers;
    }
}
