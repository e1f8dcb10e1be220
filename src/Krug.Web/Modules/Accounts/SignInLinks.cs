using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Krug.Web.Modules.Accounts;

/// <summary>Gives out links that sign in once, and spends them.</summary>
public sealed class SignInLinks(Db db, TimeProvider clock)
{
    /// <summary>The path of a new link: <c>/in/…</c>.</summary>
    public async Task<string> New(int accountId, TimeSpan life, CancellationToken stop = default)
    {
        var secret = Secrets.New();
        db.SignInLinks.Add(new() { Hash = Secrets.HashOf(secret), AccountId = accountId, Until = clock.GetUtcNow() + life });
        await db.SaveChangesAsync(stop);
        return $"/in/{secret}";
    }

    public async Task<(Account? Account, Refusal? Refusal)> Find(string secret, CancellationToken stop = default)
    {
        var hash = Secrets.HashOf(secret);
        var link = await db.SignInLinks.AsNoTracking().Where(link => link.Hash == hash).Select(link => new { link.Until, link.SpentAt, link.Account }).SingleOrDefaultAsync(stop);
        return link switch
        {
            null => (null, new("Такой ссылки нет. Проверьте, целиком ли она скопирована.")),
            { SpentAt: not null } => (null, new("По этой ссылке уже входили, она одноразовая. Попросите новую.")),
            _ when link.Until <= clock.GetUtcNow() => (null, new("Срок этой ссылки вышел. Попросите новую.")),
            _ => (link.Account, null),
        };
    }

    /// <summary>The database decides who is first: of two presses of one link one signs in.</summary>
    public async Task<(Account? Account, Refusal? Refusal)> Spend(string secret, CancellationToken stop = default)
    {
        var (account, refusal) = await Find(secret, stop);
        if (account is null) return (null, refusal);
        var (hash, now) = (Secrets.HashOf(secret), clock.GetUtcNow());
        var spent = await db.SignInLinks.Where(link => link.Hash == hash && link.SpentAt == null).ExecuteUpdateAsync(set => set.SetProperty(link => link.SpentAt, now), stop);
        return spent == 1 ? (account, null) : (null, new("По этой ссылке уже входили, она одноразовая. Попросите новую."));
    }
}

/// <summary>Secrets that travel in addresses: long enough not to be guessed, kept as a hash only.</summary>
static class Secrets
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
