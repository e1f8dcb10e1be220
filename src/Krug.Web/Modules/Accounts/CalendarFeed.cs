using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Krug.Web.Modules.Accounts;

/// <summary>
/// Signs in whoever asks by the secret in the address of a calendar feed, for that one request and no other address: a phone's calendar has no cookie.
/// A wrong secret and a replaced one answer 404, as if there were nothing.
/// </summary>
sealed class CalendarFeed(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Db db, IUserClaimsPrincipalFactory<Account> claims, CalendarLimit limit) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    bool tooOften;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.RouteValues["secret"] is not string { Length: > 0 and <= 100 } secret) return AuthenticateResult.NoResult();
        if (!limit.Allows(Context))
        {
            tooOften = true;
            return AuthenticateResult.NoResult();
        }
        var hash = Secrets.HashOf(secret);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.CalendarHash == hash, Context.RequestAborted) is { } account
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(await claims.CreateAsync(account)), Scheme.Name)) : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = tooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>How often feeds may be asked for from one address: calendars of a whole centre ask every hour, one that guesses asks without end.</summary>
public sealed class CalendarLimit : IDisposable
{
    public const int AtOnce = 60;

    readonly PartitionedRateLimiter<HttpContext> limit = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new() { TokenLimit = AtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(6), QueueLimit = 0, AutoReplenishment = true }));

    public bool Allows(HttpContext context)
    {
        using var lease = limit.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => limit.Dispose();
}
