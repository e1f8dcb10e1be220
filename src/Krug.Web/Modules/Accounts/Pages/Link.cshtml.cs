using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>A personal link: opening it (mail scanners do) shows a button, pressing the button signs in and spends the link.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.Link)]
public sealed class LinkPage(SignInLinks links, Signing signing) : PageModel
{
    public string? Refused { get; private set; }
    public string? Name { get; private set; }

    public async Task OnGet(string secret, CancellationToken stop) => Tell(await links.Find(secret, stop));

    public async Task<IActionResult> OnPost(string secret, CancellationToken stop)
    {
        var spent = await links.Spend(secret, stop);
        if (spent.Account is { } account)
        {
            return (await signing.Enter(account)).RequiresTwoFactor ? RedirectToPage("Code") : LocalRedirect("~/");
        }
        Tell(spent);
        return Page();
    }

    void Tell((Account? Account, Shared.Refusal? Refusal) answer) => (Name, Refused) = (answer.Account?.Name, answer.Refusal?.Text);
}
