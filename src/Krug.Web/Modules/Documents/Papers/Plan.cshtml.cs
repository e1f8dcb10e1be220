using System.Globalization;
using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>The plan of a month, made in one press from the calendar; a draft of the same month is opened, not made twice.</summary>
public sealed class PlanPage(Db db, Composer composer, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Month { get; set; }
    public DateOnly First { get; private set; }
    public string Heading => MonthPapers.Title(First);

    public void OnGet() => Read();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Read();
        var viewer = User.Who();
        if (await db.Papers.Where(p => p.TerritoryId == viewer.TerritoryId && p.Month == First && p.State == PaperState.Draft).Select(p => (int?)p.Id).FirstOrDefaultAsync(stop) is { } there) return RedirectToPage("Show", new { id = there });
        var paper = await Drafting.Make(db, composer, PaperForm.Find(PaperForm.MonthPlan)!, viewer.TerritoryId, 0, new(viewer.AccountId, viewer.Name, viewer.Role == Role.Methodist ? "Методист" : null), clock.GetUtcNow(), First, stop);
        TempData.Say("План составлен по событиям месяца");
        return RedirectToPage("Show", new { id = paper.Id });
    }

    void Read()
    {
        var today = clock.Today();
        First = DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 1990 and < 2200 ? asked : new(today.Year, today.Month, 1);
    }
}
