using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Krug.Web.Modules.Accounts;

/// <summary>Signing in by ASP.NET Core Identity; who somebody is travels in the cookie.</summary>
public static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            // Length says more than signs of four kinds.
            identity.Password = new() { RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 4 };
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = 8;
        }).AddEntityFrameworkStores<Db>().AddSignInManager().AddClaimsPrincipalFactory<Claims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "krug-who";
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "back";
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        }).AddScheme<AuthenticationSchemeOptions, CalendarFeed>(Viewer.FeedScheme, null);
        services.AddHttpContextAccessor().AddSingleton<FirstRun>().AddScoped<SignInLinks>().AddSingleton<CalendarLimit>();
    }

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
