using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Krug.Web.Modules.Accounts;

/// <summary>Signing in by ASP.NET Core Identity; who somebody is travels in the cookie.</summary>
public static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        // Length and rarity say more than signs of four kinds: PasswordRules asks instead of Identity.
        services.RemoveAll<IPasswordValidator<Account>>().AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = 8;
        }).AddUserStore<AccountStore>().AddSignInManager<Signing>().AddClaimsPrincipalFactory<Claims>().AddTokenProvider<SecondStep>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.Cookie.Name = "krug-who";
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "back";
                cookie.ExpireTimeSpan = Sessions.Life;
                cookie.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                cookie.Events.OnSigningIn = context => Of(context.HttpContext).Begin(context);
                cookie.Events.OnSigningOut = context => Of(context.HttpContext).End(context);
                cookie.Events.OnValidatePrincipal = async context =>
                {
                    await SecurityStampValidator.ValidatePrincipalAsync(context);
                    await Of(context.HttpContext).Validate(context);
                };
            })
            // Between the password and the code.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => (cookie.Cookie.Name, cookie.ExpireTimeSpan) = ("krug-step", TimeSpan.FromMinutes(10)))
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, cookie =>
            {
                (cookie.Cookie.Name, cookie.ExpireTimeSpan, cookie.SlidingExpiration) = ("krug-device", TimeSpan.FromDays(30), false);
                cookie.Events = new CookieAuthenticationEvents { OnValidatePrincipal = SecurityStampValidator.ValidateAsync<ITwoFactorSecurityStampValidator> };
            })
            .AddScheme<AuthenticationSchemeOptions, CalendarFeed>(Viewer.FeedScheme, null);
        // The account is read anew every half an hour; the session stays the one it is.
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.OnRefreshingPrincipal = context =>
        {
            if (context.CurrentPrincipal?.FindFirst(Sessions.Claim) is { } session) (context.NewPrincipal?.Identity as ClaimsIdentity)?.AddClaim(session.Clone());
            return Task.CompletedTask;
        });
        services.AddHttpContextAccessor().AddSingleton<FirstRun>().AddSingleton<Sessions>().AddScoped<SignInLinks>().AddSingleton<CalendarLimit>();
    }

    static Sessions Of(HttpContext context) => context.RequestServices.GetRequiredService<Sessions>();

    /// <summary>What the viewer is made of (<see cref="Viewer"/>).</summary>
    sealed class Claims(UserManager<Account> accounts, IOptions<IdentityOptions> options, Db db) : UserClaimsPrincipalFactory<Account>(accounts, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new(Viewer.NameClaim, user.Name));
            identity.AddClaim(new(Viewer.RoleClaim, user.Role.ToString()));
            identity.AddClaim(new(Viewer.TerritoryClaim, $"{user.TerritoryId}"));
            identity.AddClaim(new(Viewer.TerritoryNameClaim, await db.Territories.Where(territory => territory.Id == user.TerritoryId).Select(territory => territory.Name).SingleAsync()));
            return identity;
        }
    }
}
