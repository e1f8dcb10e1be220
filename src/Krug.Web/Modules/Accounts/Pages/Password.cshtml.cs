using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>A new password, for who knows the old one. Every other device is signed out by it.</summary>
[EnableRateLimiting(Limits.SignIn)]
public sealed class PasswordPage(Db db, UserManager<Account> accounts, SignInManager<Account> signing, Sessions sessions) : PageModel
{
    [BindProperty, DataType(DataType.Password)] public string? Old { get; set; }
    [BindProperty, DataType(DataType.Password)] public string? New { get; set; }

    public bool HasOld { get; private set; }

    public async Task OnGet() => HasOld = (await Me()).PasswordHash is not null;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var account = await Me();
        HasOld = account.PasswordHash is not null;
        if (string.IsNullOrEmpty(New)) ModelState.AddModelError(nameof(New), "Впишите новый пароль.");
        if (HasOld && string.IsNullOrEmpty(Old)) ModelState.AddModelError(nameof(Old), "Впишите пароль, с которым входите сейчас.");
        if (!ModelState.IsValid) return Page();
        if (HasOld && await signing.CheckPasswordSignInAsync(account, Old!, lockoutOnFailure: true) is { Succeeded: false })
        {
            ModelState.AddModelError(nameof(Old), "Это не тот пароль, с которым вы входите. После восьми неверных подряд подождите пять минут.");
            return Page();
        }
        var answer = HasOld ? await accounts.ChangePasswordAsync(account, Old!, New!) : await accounts.AddPasswordAsync(account, New!);
        if (!answer.Succeeded)
        {
            ModelState.AddModelError(nameof(New), answer.Errors.First().Description);
            return Page();
        }
        await sessions.End(db, db.AccountSessions.Where(session => session.AccountId == account.Id), stop);
        await signing.RefreshSignInAsync(account);
        TempData.Say("Пароль сменён, на остальных устройствах вход завершён");
        return RedirectToPage("Account");
    }

    async Task<Account> Me() => await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The account signed in is there.");
}
