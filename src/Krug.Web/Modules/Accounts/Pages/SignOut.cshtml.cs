using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>Leaving, only by a button.</summary>
[AllowAnonymous]
public sealed class SignOutPage(SignInManager<Account> signing) : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        await signing.SignOutAsync();
        return LocalRedirect("~/sign-in");
    }
}
