using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Krug.Web.Modules.Accounts;

/// <summary>
/// Who is signed in where. Every sign-in begins a session and ends the one it came from; every page asks whether its session still stands, the database at most once in
/// <see cref="Trusted"/>, so that a page costs no command more. A session ended here is over at once on this server, within that time on others.
/// </summary>
public sealed class Sessions(TimeProvider clock)
{
    public const string Claim = "krug:session";

    /// <summary>A device not seen for so long signs in anew.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);
    const int Remembered = 20_000;

    readonly ConcurrentDictionary<string, (DateTimeOffset AskedAt, DateTimeOffset SeenAt)> known = new(StringComparer.Ordinal);

    /// <summary>The hash of this visitor's session, by which its row is known.</summary>
    public static string? Of(ClaimsPrincipal user) => user.FindFirstValue(Claim) is { } key ? Secrets.HashOf(key) : null;

    public async Task Begin(CookieSigningInContext context)
    {
        if (context.Principal?.Identity is not ClaimsIdentity who || !int.TryParse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var account)) return;
        var db = context.HttpContext.RequestServices.GetRequiredService<Db>();
        var now = clock.GetUtcNow();
        await End(db, db.AccountSessions.Where(session => session.AccountId == account && session.SeenAt < now - Life));
        if (Of(context.HttpContext.User) is { } former) await End(db, db.AccountSessions.Where(session => session.Hash == former));
        foreach (var old in who.FindAll(Claim).ToList()) who.RemoveClaim(old);
        var key = Secrets.New();
        who.AddClaim(new(Claim, key));
        db.AccountSessions.Add(new() { Hash = Secrets.HashOf(key), AccountId = account, Device = Devices.Word(context.Request.Headers.UserAgent), Since = now, SeenAt = Hour(now) });
        await db.SaveChangesAsync(context.HttpContext.RequestAborted);
    }

    /// <summary>A cookie whose session has been ended is no cookie.</summary>
    public async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.Principal is null) return;
        if (Of(context.Principal) is { } hash && await Stands(context.HttpContext.RequestServices, hash, context.HttpContext.RequestAborted)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    async Task<bool> Stands(IServiceProvider services, string hash, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(hash, out var asked) && now - asked.AskedAt < Trusted && now >= asked.AskedAt) return true;
        var db = services.GetRequiredService<Db>();
        if (await db.AccountSessions.AsNoTracking().Where(session => session.Hash == hash).Select(session => (DateTimeOffset?)session.SeenAt).SingleOrDefaultAsync(stop) is not { } seen || seen < now - Life)
        {
            known.TryRemove(hash, out _);
            return false;
        }
        if (seen < Hour(now)) await db.AccountSessions.Where(session => session.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, Hour(now)), stop);
        if (known.Count >= Remembered) known.Clear();
        known[hash] = (now, Hour(now));
        return true;
    }

    /// <summary>Ends these sessions; answers how many.</summary>
    public async Task<int> End(Db db, IQueryable<AccountSession> sessions, CancellationToken stop = default)
    {
        foreach (var hash in await sessions.Select(session => session.Hash).ToListAsync(stop)) known.TryRemove(hash, out _);
        return await sessions.ExecuteDeleteAsync(stop);
    }

    public async Task End(CookieSigningOutContext context)
    {
        if (Of(context.HttpContext.User) is not { } hash) return;
        var db = context.HttpContext.RequestServices.GetRequiredService<Db>();
        await End(db, db.AccountSessions.Where(session => session.Hash == hash));
    }

    static DateTimeOffset Hour(DateTimeOffset moment) => new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
}

/// <summary>What a browser says of itself, in two words a person knows their device by.</summary>
public static class Devices
{
    // In this order: the later ones call themselves by the earlier ones' names.
    static readonly (string Sign, string Name)[] browsers = [("YaBrowser", "Яндекс Браузер"), ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")],
        systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Word(string? userAgent)
    {
        string? Name((string Sign, string Name)[] among) => among.FirstOrDefault(one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Name;
        return (Name(browsers), Name(systems)) switch
        {
            ({ } browser, { } system) => $"{browser}, {system}",
            ({ } browser, null) => browser,
            (null, { } system) => system,
            _ => "Неизвестное устройство",
        };
    }
}
