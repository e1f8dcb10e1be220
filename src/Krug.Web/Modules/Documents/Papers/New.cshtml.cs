using Krug.Web.Modules.Documents.Composing;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>A new paper: which one and of what. Everything else Krug puts in from records.</summary>
public sealed class NewPage(Db db, Composer composer, TimeProvider clock) : PageModel
{
    const int MostOffered = 200;

    [BindProperty(SupportsGet = true)] public string? Form { get; set; }
    [BindProperty(SupportsGet = true, Name = "event")] public int? Event { get; set; }
    [BindProperty(SupportsGet = true, Name = "report")] public int? Report { get; set; }

    public List<SelectListItem> Forms { get; private set; } = [];
    public List<SelectListItem> Events { get; private set; } = [];
    public List<SelectListItem> Reports { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        await Offer(stop);
        Form ??= Report is not null ? "platform-report" : null;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var viewer = User.Who();
        var form = PaperForm.Find(Form) is { Name: not PaperForm.MonthPlan } known ? known : null;
        if (form is null) ModelState.AddModelError(nameof(Form), "Выберите, какую бумагу составить.");
        var one = form is { OfPlatform: false } && Event is { } e ? await db.Events.VisibleTo(viewer).Where(x => x.Id == e).Select(x => (int?)x.TerritoryId).SingleOrDefaultAsync(stop) : null;
        var report = form is { OfPlatform: true } && Report is { } r ? await db.PlatformReports.Where(x => x.Id == r && db.Platforms.VisibleTo(viewer).Any(p => p.Id == x.PlatformId)).Select(x => (int?)x.Platform!.TerritoryId).SingleOrDefaultAsync(stop) : null;
        if (form is { OfPlatform: false } && one is null) ModelState.AddModelError("event", "Выберите событие, о котором бумага.");
        if (form is { OfPlatform: true } && report is null) ModelState.AddModelError("report", "Выберите отчётный период площадки.");
        if (!ModelState.IsValid)
        {
            await Offer(stop);
            return Page();
        }
        var paper = await Drafting.Make(db, composer, form!, one ?? report!.Value, form!.OfPlatform ? Report!.Value : Event!.Value, new(viewer.AccountId, viewer.Name, viewer.Role == Role.Methodist ? "Методист" : null), clock.GetUtcNow(), stop: stop);
        TempData.Say("Бумага составлена по записям");
        return RedirectToPage("Show", new { id = paper.Id });
    }

    async Task Offer(CancellationToken stop)
    {
        var viewer = User.Who();
        Forms = [.. PaperForm.All.Where(form => form.Name != PaperForm.MonthPlan && (Report is null || form.OfPlatform) && (Event is null || !form.OfPlatform)).Select(form => new SelectListItem(form.Title, form.Name))];
        var events = await db.Events.VisibleTo(viewer).Where(e => e.State != EventState.Cancelled).OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(MostOffered).Select(e => new { e.Id, e.Title, e.On }).ToListAsync(stop);
        Events = [new("Не о событии", ""), .. events.Select(e => new SelectListItem(e.On is { } on ? $"{e.Title}, {on:dd.MM.yyyy}" : e.Title, $"{e.Id}"))];
        if (Event is { } chosen && events.TrueForAll(e => e.Id != chosen) && await db.Events.VisibleTo(viewer).Where(e => e.Id == chosen).Select(e => e.Title).SingleOrDefaultAsync(stop) is { } old) Events.Add(new(old, $"{chosen}"));
        var reports = await db.PlatformReports.Where(r => db.Platforms.VisibleTo(viewer).Any(p => p.Id == r.PlatformId)).OrderByDescending(r => r.Id).Take(MostOffered).Select(r => new { r.Id, r.Period, r.Platform!.Theme, r.Platform.Kind }).ToListAsync(stop);
        Reports = [new("Не о площадке", ""), .. reports.Select(r => new SelectListItem($"{r.Kind} «{Phrasing.Bare(r.Theme)}», {PeriodWords.Say(r.Period)}", $"{r.Id}"))];
    }
}

/// <summary>Periods of reports in words: «2026-H2» → «2 полугодие 2026 года».</summary>
static class PeriodWords
{
    public static string Say(string period) => Krug.Core.Writing.Filters.Find("словами")?.Apply(new Krug.Core.Writing.Day(period), [], Krug.Core.Language.WordForms.None) is Krug.Core.Writing.Words words ? words.Text : period;
}
