namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>One's own account: who one is here, the password, the second step, and every device that is signed in, ended one by one or all but this.</summary>
public sealed class AccountPage(Db db, Sessions sessions, TimeProvider clock) : PageModel
{
    public sealed record Row(int Id, string Device, DateTimeOffset Since, DateTimeOffset SeenAt, bool Here);

    public Account Account { get; private set; } = null!;
    public IReadOnlyList<Row> Devices { get; private set; } = [];
    public DateOnly Today { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Today = clock.Today();
        var (me, here) = (User.Who().AccountId, Sessions.Of(User));
        Account = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == me, stop);
        Devices = await Mine().OrderByDescending(session => session.Hash == here).ThenByDescending(session => session.SeenAt).ThenByDescending(session => session.Id)
            .Select(session => new Row(session.Id, session.Device, session.Since, session.SeenAt, session.Hash == here)).ToListAsync(stop);
    }

    public async Task<IActionResult> OnPostEnd(int session, CancellationToken stop)
    {
        if (await sessions.End(db, Mine().Where(one => one.Id == session), stop) == 0) return NotFound();
        TempData.Say("Вход на этом устройстве завершён");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthers(CancellationToken stop)
    {
        var here = Sessions.Of(User);
        await sessions.End(db, Mine().Where(one => one.Hash != here), stop);
        TempData.Say("На остальных устройствах вход завершён");
        return RedirectToPage();
    }

    /// <summary>«сегодня, 09:15».</summary>
    public string When(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);
        return $"{Days.Near(DateOnly.FromDateTime(local.DateTime), Today)}, {local:HH\\:mm}";
    }

    IQueryable<AccountSession> Mine()
    {
        var (me, alive) = (User.Who().AccountId, clock.GetUtcNow() - Sessions.Life);
        return db.AccountSessions.Where(session => session.AccountId == me && session.SeenAt >= alive);
    }
}
