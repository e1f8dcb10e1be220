using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Krug.Web.Modules.Ui;

/// <summary>Every component in every state: the reference for those who make pages and the test bed.</summary>
[AllowAnonymous]
public sealed class UiPage : PageModel
{
    public void OnGet() { }
}
