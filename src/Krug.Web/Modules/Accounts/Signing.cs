using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Krug.Web.Modules.Accounts;

/// <summary>Signing in so that a stranger learns nothing: an address nobody has, one without a password and one locked for a while answer alike and after as much work.</summary>
public sealed class Signing(UserManager<Account> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, context, claims, options, log, schemes, confirmation)
{
    static readonly Account nobody = new();
    static string? decoy;

    public override async Task<Microsoft.AspNetCore.Identity.SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var account = await UserManager.FindByNameAsync(userName);
        if (account?.PasswordHash is not null && !await UserManager.IsLockedOutAsync(account)) return await PasswordSignInAsync(account, password, isPersistent, lockoutOnFailure);
        decoy ??= UserManager.PasswordHasher.HashPassword(nobody, Guid.CreateVersion7().ToString());
        UserManager.PasswordHasher.VerifyHashedPassword(nobody, decoy, password);
        return Microsoft.AspNetCore.Identity.SignInResult.Failed;
    }

    /// <summary>Somebody known by other means, a personal link: in, or asked for the second step where there is one.</summary>
    public Task<Microsoft.AspNetCore.Identity.SignInResult> Enter(Account account) => SignInOrTwoFactorAsync(account, isPersistent: true);
}
