using Microsoft.AspNetCore.Authorization;

namespace Krug.Web.Modules.Ui;

/// <summary>A person chooses the theme; the answer returns to the page the choice was made on.</summary>
[AllowAnonymous]
public sealed class ThemePage : PageModel
{
    public void OnGet() { }

    public IActionResult OnPost(string? theme, string? back)
    {
        Theme.Choose(HttpContext, theme);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "~/");
    }
}
