using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Krug.Web.Modules.Accounts;

/// <summary>An empty database is opened by whoever sees the console: the code printed there is asked for before the first administrator is made.</summary>
public sealed class FirstRun
{
    volatile string? code;

    /// <summary>The code to be printed and asked for; null where there is somebody already.</summary>
    public string? Code => code;

    public FirstRun(Storage storage)
    {
        using var db = storage.Open();
        if (!db.Accounts.Any()) code = RandomNumberGenerator.GetInt32(100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
    }

    public bool IsRight(string? typed) =>
        code is { } right && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(new string([.. (typed ?? "").Where(char.IsAsciiDigit)])));

    public void Over() => code = null;
}

/// <summary>Until there is somebody, every page leads to the first one.</summary>
sealed class FirstRunGate(RequestDelegate next, FirstRun first)
{
    public Task Invoke(HttpContext context)
    {
        var path = context.Request.Path;
        if (first.Code is null || path.StartsWithSegments("/setup") || path.StartsWithSegments("/a") || path.StartsWithSegments("/theme") || path.StartsWithSegments("/error")) return next(context);
        context.Response.Redirect(context.Request.PathBase + "/setup");
        return Task.CompletedTask;
    }
}
