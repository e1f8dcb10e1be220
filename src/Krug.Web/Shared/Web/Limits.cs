using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Krug.Web.Shared.Web;

/// <summary>
/// How often one address may try a door: a page names its limit (<c>[EnableRateLimiting(Limits.SignIn)]</c>). A school sits behind one address, so the figures let a staff room in
/// and stop a machine. What is over answers 429 with a sentence and the time to come again.
/// </summary>
public static class Limits
{
    public const string SignIn = "sign-in", Link = "link", Setup = "setup";

    /// <summary>Tries in <see cref="Window"/>.</summary>
    public const int SignIns = 30, Links = 60, Setups = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static void AddLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)) context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(SignIn, context => Only(context, HttpMethods.IsPost, SignIns, Whence(context)));
        // A link is asked for in the database even when it is only opened.
        limits.AddPolicy(Link, context => Only(context, _ => true, Links, Whence(context)));
        // One person opens a new Krug; the code is guessed from many addresses as badly as from one.
        limits.AddPolicy(Setup, context => Only(context, HttpMethods.IsPost, Setups, ""));
    });

    static RateLimitPartition<string> Only(HttpContext context, Func<string, bool> counts, int permits, string whence)
    {
        if (!counts(context.Request.Method)) return RateLimitPartition.GetNoLimiter("-");
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        return RateLimitPartition.Get<string>(whence, _ => new Pace(permits, Window, clock));
    }

    /// <summary>The visitor's address; of IPv6 the network, for one machine has as many addresses there as it likes.</summary>
    public static string Whence(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } wide => new IPAddress([.. wide.GetAddressBytes()[..8], .. new byte[8]]).ToString(),
        var address => address.ToString(),
    };
}
