using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>The second step of signing in: switched on with a code of the phone, which shows that the phone has the key; recovery codes are shown once.</summary>
[EnableRateLimiting(Limits.SignIn)]
public sealed class SecondStepPage(Db db, UserManager<Account> accounts, SignInManager<Account> signing, Sessions sessions) : PageModel
{
    const int Given = 10;

    [BindProperty] public string? Code { get; set; }

    public bool On { get; private set; }
    /// <summary>Not yet in use: the phone has to read it and answer.</summary>
    public string? Key { get; private set; }
    public string Link { get; private set; } = "";
    public int Left { get; private set; }
    /// <summary>Only in the answer that made them.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>«ABCD EFGH …», as people copy it.</summary>
    public string Spaced => string.Join(' ', (Key ?? "").Chunk(4).Select(part => new string(part)));

    public async Task OnGet() => await Tell(await Me());

    public async Task<IActionResult> OnPostBegin()
    {
        var account = await Me();
        if (account.TwoFactorEnabled) return RedirectToPage();
        await accounts.ResetAuthenticatorKeyAsync(account);
        await signing.RefreshSignInAsync(account);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOn(CancellationToken stop)
    {
        var account = await Me();
        if (account.TwoFactorEnabled) return RedirectToPage();
        if (await Refused(account)) return Page();
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return await NewCodes(account, stop);
    }

    public async Task<IActionResult> OnPostCodes(CancellationToken stop)
    {
        var account = await Me();
        if (!account.TwoFactorEnabled) return RedirectToPage();
        return await Refused(account) ? Page() : await NewCodes(account, stop);
    }

    public async Task<IActionResult> OnPostOff()
    {
        var account = await Me();
        if (!account.TwoFactorEnabled) return RedirectToPage();
        if (await Refused(account)) return Page();
        await accounts.SwitchOff(account);
        await signing.RefreshSignInAsync(account);
        TempData.Say("Второй шаг выключен");
        return RedirectToPage("Account");
    }

    async Task<IActionResult> NewCodes(Account account, CancellationToken stop)
    {
        Codes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Given) ?? []];
        await sessions.End(db, db.AccountSessions.Where(session => session.AccountId == account.Id), stop);
        await signing.RefreshSignInAsync(account);
        await Tell(account);
        return Page();
    }

    /// <summary>A wrong code counts as a wrong password does.</summary>
    async Task<bool> Refused(Account account)
    {
        var typed = new string([.. (Code ?? "").Where(char.IsAsciiDigit)]);
        if (!await accounts.IsLockedOutAsync(account) && await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed)) return false;
        if (typed.Length > 0) await accounts.AccessFailedAsync(account);
        ModelState.AddModelError(nameof(Code), "Код не подошёл. Проверьте часы телефона, дождитесь следующего кода и впишите его. После восьми неверных подряд подождите пять минут.");
        await Tell(account);
        return true;
    }

    async Task Tell(Account account)
    {
        On = account.TwoFactorEnabled;
        if (On) Left = await accounts.CountRecoveryCodesAsync(account);
        else if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key) (Key, Link) = (key, SecondStep.Link(key, account.Email ?? ""));
    }

    async Task<Account> Me() => await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The account signed in is there.");
}
