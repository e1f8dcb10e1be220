using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using QRCoder;

namespace Krug.Web.Modules.Accounts;

/// <summary>Codes of six figures that an application on the phone makes every half-minute (RFC 6238): the code of now, of just before and of just after, each taken once.</summary>
sealed class SecondStep(Db db, TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    const int Seconds = 30;
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>The codes are made on the phone.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / Seconds;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), Encoding.UTF8.GetBytes(token))) continue;
            // The database decides: of two uses of one code one is taken.
            var taken = step;
            if (await db.Accounts.Where(account => account.Id == user.Id && (account.CodeStep == null || account.CodeStep < taken)).ExecuteUpdateAsync(set => set.SetProperty(account => account.CodeStep, taken)) == 0) return false;
            // Identity writes the whole account at its next saving.
            user.CodeStep = taken;
            return true;
        }
        return false;
    }

    public static string Code(string key, DateTimeOffset now) => Code(key, now.ToUnixTimeSeconds() / Seconds);

    static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // HMAC-SHA1 is what every application of codes knows; as a keyed hash it stands.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    static byte[] Bytes(string key)
    {
        var (bytes, kept, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in key)
        {
            (kept, bits) = (((kept << 5) | Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF, bits + 5);
            if (bits >= 8) bytes.Add((byte)(kept >> (bits -= 8)));
        }
        return [.. bytes];
    }

    /// <summary>What the application on the phone opens.</summary>
    public static string Link(string key, string mail) => $"otpauth://totp/{Uri.EscapeDataString("Круг:" + mail)}?secret={key}&issuer={Uri.EscapeDataString("Круг")}&digits=6&period={Seconds}";

    /// <summary>The same as a drawing: the squares of a QR code in one path of SVG.</summary>
    public static (string Path, int Size) Drawing(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (path.ToString(), code.ModuleMatrix.Count);
    }
}

static class SwitchingOff
{
    /// <summary>Without the second step, and without its key: the next time begins with a new one. Remembered devices are forgotten with it.</summary>
    public static async Task SwitchOff(this UserManager<Account> accounts, Account account)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
    }
}

/// <summary>Keeps accounts as Identity does, and keeps keys and recovery codes of the second step under the key ring of the folder <c>keys</c>: the database alone gives none away.</summary>
sealed class AccountStore(Db db, IDataProtectionProvider protection) : UserOnlyStore<Account, Db, int>(db)
{
    readonly IDataProtector protector = protection.CreateProtector("Krug.SecondStep");

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

    /// <summary>What cannot be read any more (the folder of keys is lost) is as if it had never been set, so nobody is locked out for ever.</summary>
    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        if (await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is not { } kept) return null;
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
