using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>After the password or the link: the code of the phone, or one of the recovery codes, for who has the second step.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
public sealed class CodePage(SignInManager<Account> signing, UserManager<Account> accounts) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public bool Remember { get; set; }

    public async Task<IActionResult> OnGet() => await signing.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("SignIn", new { Back }) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (await signing.GetTwoFactorAuthenticationUserAsync() is not { } account) return RedirectToPage("SignIn", new { Back });
        var typed = new string([.. (Code ?? "").Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        if (typed.Length == 0) ModelState.AddModelError(nameof(Code), "Впишите код.");
        else if ((typed.All(char.IsAsciiDigit) && typed.Length == 6 ? await signing.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: true, Remember) : await ByRecovery(account, typed)).Succeeded)
            return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "~/");
        else ModelState.AddModelError(nameof(Code), "Код не подошёл. Проверьте часы телефона и дождитесь следующего кода. После восьми неверных подряд подождите пять минут.");
        return Page();
    }

    /// <summary>Identity counts no wrong recovery codes; here they count as wrong passwords do.</summary>
    async Task<Microsoft.AspNetCore.Identity.SignInResult> ByRecovery(Account account, string typed)
    {
        if (await accounts.IsLockedOutAsync(account)) return Microsoft.AspNetCore.Identity.SignInResult.Failed;
        var answer = await signing.TwoFactorRecoveryCodeSignInAsync(typed.Length == 10 ? typed[..5] + "-" + typed[5..] : typed);
        if (!answer.Succeeded) await accounts.AccessFailedAsync(account);
        return answer;
    }
}
