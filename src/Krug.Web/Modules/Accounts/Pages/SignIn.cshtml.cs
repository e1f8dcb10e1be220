using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>A regular signs in with mail and password.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
public sealed class SignInPage(SignInManager<Account> signing) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty, DataType(DataType.Password)] public string? Password { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("~/") : Page();

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Впишите почту, на которую заведён вход.");
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Впишите пароль.");
        if (!ModelState.IsValid) return Page();
        var answer = await signing.PasswordSignInAsync(Email!.Trim(), Password!, isPersistent: true, lockoutOnFailure: true);
        if (answer.Succeeded) return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "~/");
        if (answer.RequiresTwoFactor) return RedirectToPage("Code", new { Back });
        // One sentence for every no: it never tells whether there is such an address.
        ModelState.AddModelError("", "Почта и пароль не сходятся. Проверьте раскладку или попросите у администратора ссылку для входа. После восьми неверных паролей подряд вход закрывается на пять минут.");
        return Page();
    }
}
