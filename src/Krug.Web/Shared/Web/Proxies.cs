using System.Net;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Krug.Web.Shared.Web;

/// <summary>Who may say from where and how a visitor came: only proxies that were named at the start. From anybody else <c>X-Forwarded-…</c> is not read.</summary>
public static class Proxies
{
    public static Refusal? WhyNot(string written) => IPAddress.TryParse(written, out _) || System.Net.IPNetwork.TryParse(written, out _) ? null
        : new($"Адрес прокси «{written}» не разобран. Надо так: --proxy 127.0.0.1 или сеть: --proxy 10.0.0.0/8.");

    public static void AddProxies(this IServiceCollection services, IEnumerable<string> written) => services.Configure<ForwardedHeadersOptions>(forwarded =>
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // As many as stand in a row, while each is one of those named.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var one in written)
        {
            if (IPAddress.TryParse(one, out var address)) forwarded.KnownProxies.Add(address);
            else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(one));
        }
    });

    /// <summary>Over https a browser is told to come by https only, and cookies go no other way; no cookie is read by scripts or sent from another site's form.</summary>
    public static void UseSafeWays(this WebApplication app)
    {
        // Without AddProxies no header is chosen; with an empty list the framework would believe everybody, so the middleware is not there at all.
        var forwarded = app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        if (forwarded.ForwardedHeaders != ForwardedHeaders.None && forwarded.KnownProxies.Count + forwarded.KnownIPNetworks.Count > 0) app.UseForwardedHeaders();
        app.UseHsts();
        app.UseCookiePolicy(new() { Secure = CookieSecurePolicy.SameAsRequest, HttpOnly = HttpOnlyPolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax });
    }
}
