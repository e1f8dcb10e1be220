using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Krug.Web.Modules.Desk;

/// <summary>The first page after signing in: what needs doing, from records.</summary>
public sealed class DeskPage : PageModel
{
    public void OnGet() { }
}
