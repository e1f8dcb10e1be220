using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>The secret address of one's calendar feed: made, shown once, replaced, taken away.</summary>
public sealed class CalendarPage(Db db, TimeProvider clock) : PageModel
{
    const string Fresh = "krug.calendar";

    public DateTimeOffset? Since { get; private set; }
    /// <summary>The whole address, only on the page that follows its making.</summary>
    public string? Address { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Since = await Own().Select(a => a.CalendarSince).SingleOrDefaultAsync(stop);
        if (Since is not null && TempData[Fresh] is string secret) Address = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/calendar/{secret}.ics";
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var (secret, now) = (Secrets.New(), clock.GetUtcNow());
        var hash = Secrets.HashOf(secret);
        await Own().ChangeAll(db, set => set.SetProperty(a => a.CalendarHash, hash).SetProperty(a => a.CalendarSince, now), stop);
        TempData[Fresh] = secret;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemove(CancellationToken stop)
    {
        await Own().ChangeAll(db, set => set.SetProperty(a => a.CalendarHash, (string?)null).SetProperty(a => a.CalendarSince, (DateTimeOffset?)null), stop);
        TempData.Say("Адрес больше не работает: календарь по нему ничего не получит");
        return RedirectToPage();
    }

    IQueryable<Account> Own()
    {
        var viewer = User.Who();
        return db.Accounts.Where(a => a.Id == viewer.AccountId);
    }
}
