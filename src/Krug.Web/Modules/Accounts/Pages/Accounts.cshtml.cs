using Krug.Web.Shared.Audit;
using Microsoft.AspNetCore.Identity;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>Who may sign in. An administrator switches the second step off for somebody who lost the phone and the recovery codes; the journal tells it.</summary>
public sealed class AccountsPage(Db db, UserManager<Account> accounts, Sessions sessions) : PageModel
{
    static readonly Listing<Account> listing = new Listing<Account>().By("name", a => a.Name);

    public sealed record Row(int Id, string Name, string? Email, Role Role, bool SecondStep);

    static readonly System.Linq.Expressions.Expression<Func<Account, Row>> row = a => new(a.Id, a.Name, a.Email, a.Role, a.TwoFactorEnabled);

    public Page<Row> List { get; private set; } = null!;

    public async Task OnGet(string? sort, string? after, string? before, CancellationToken stop) =>
        List = await listing.Page(db.Accounts.AsNoTracking().VisibleTo(User.Who()), sort, after, before, row, stop);

    public async Task<IActionResult> OnGetExport(string? sort, CancellationToken stop) =>
        Sheet.Of("Учётные записи", await listing.All(db.Accounts.AsNoTracking().VisibleTo(User.Who()), sort, row, stop),
            ("Имя", a => a.Name), ("Почта для входа", a => a.Email), ("Роль", a => a.Role.Word()), ("Второй шаг", a => a.SecondStep ? "включён" : "нет"));

    public async Task<IActionResult> OnPostOff(int account, CancellationToken stop)
    {
        if (!User.Who().IsAdministrator || await db.Accounts.VisibleTo(User.Who()).SingleOrDefaultAsync(one => one.Id == account && one.TwoFactorEnabled, stop) is not { } found) return NotFound();
        db.Cause = "второй шаг выключил администратор";
        await accounts.SwitchOff(found);
        await sessions.End(db, db.AccountSessions.Where(session => session.AccountId == account), stop);
        TempData.Say($"Второй шаг выключен: {found.Name}");
        return RedirectToPage();
    }
}
