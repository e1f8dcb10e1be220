namespace Krug.Web.Shared.Ui;

/// <summary>Light, dark or as the system has it: a person's choice in a cookie, put on the root element by the server, so that nothing flashes.</summary>
public static class Theme
{
    const string Cookie = "krug-theme";

    public static readonly IReadOnlyList<(string? Value, string Name)> Choices = [(null, "Как в системе"), ("light", "Светлая"), ("dark", "Тёмная")];

    /// <summary><c>light</c>, <c>dark</c> or null: as in the system.</summary>
    public static string? Chosen(HttpContext context) => context.Request.Cookies[Cookie] is "light" or "dark" ? context.Request.Cookies[Cookie] : null;

    public static void Choose(HttpContext context, string? value)
    {
        if (value is "light" or "dark")
            context.Response.Cookies.Append(Cookie, value, new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps });
        else
            context.Response.Cookies.Delete(Cookie);
    }
}
