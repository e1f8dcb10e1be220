using System.Linq.Expressions;

namespace Krug.Web.Modules.Trash;

/// <summary>What was deleted, by whom and until when it can be taken back; the last deleted first.</summary>
public sealed class IndexPage(Db db, Deleting deleting, TimeProvider clock) : PageModel
{
    static readonly Listing<Binned> listing = new Listing<Binned>().By("at", b => b.At, newest: true);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public sealed record Line(int Id, string Kind, string Title, string Who, DateTimeOffset At, DateTimeOffset Until);

    static readonly Expression<Func<Binned, Line>> line = b => new(b.Id, b.Kind, b.Title, b.Who, b.At, b.Until);

    public Page<Line> List { get; private set; } = null!;

    public string Day(DateTimeOffset at) => Days.Near(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime), clock.Today());

    public async Task OnGet(string? after, string? before, CancellationToken stop) => List = await listing.Page(Found(), null, after, before, line, stop);

    public async Task<IActionResult> OnGetExport(CancellationToken stop) =>
        Sheet.Of("Корзина", await listing.All(Found(), null, line, stop), ("Запись", b => b.Title), ("Что это", b => BinKind.Named(b.Kind)?.Word), ("Кто удалил", b => b.Who), ("Удалено", b => Date(b.At)), ("Можно вернуть до", b => Date(b.Until)));

    /// <param name="id">The place in the bin.</param>
    /// <param name="back">Asked from the line that told of the deleting: one goes back to the record.</param>
    /// <param name="stop">Whether nobody waits any more.</param>
    public async Task<IActionResult> OnPostReturn(int id, bool back, CancellationToken stop)
    {
        var (binned, refusal) = await deleting.Return(id, User.Who(), stop);
        if (binned is null) return NotFound();
        if (ModelState.Refuse(refusal))
        {
            db.ChangeTracker.Clear();
            await OnGet(null, null, stop);
            return Page();
        }
        TempData.Say($"Возвращено: {binned.Title}");
        return back && await BinKind.Named(binned.Kind)!.Find(db, User.Who(), binned.RecordId, stop) is { } found ? LocalRedirect("~" + (BinKind.Named(binned.Kind)!.Small ? found.List : found.Back)) : RedirectToPage("Index");
    }

    DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime);

    IQueryable<Binned> Found()
    {
        var now = clock.GetUtcNow();
        var found = db.Binned.AsNoTracking().VisibleTo(User.Who()).Where(b => b.Until > now);
        return Q is null ? found : found.Where(b => b.Title.Contains(Q) || b.Who.Contains(Q));
    }
}
