using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
