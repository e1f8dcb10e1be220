using System.Globalization;
using System.Security.Claims;

namespace Krug.Web.Shared.Access;

public enum Role { Administrator, Methodist }

/// <summary>Who looks: what access is decided by, read out of the sign-in cookie without asking the database.</summary>
public sealed record Viewer(int AccountId, string Name, Role Role, int TerritoryId, string Territory)
{
    public const string TerritoryClaim = "krug:territory", TerritoryNameClaim = "krug:territory-name", NameClaim = "krug:name", RoleClaim = "krug:role";

    /// <summary>Signing in by the secret in the address of a calendar feed, for that address only.</summary>
    public const string FeedScheme = "calendar-feed";

    public bool IsAdministrator => Role == Role.Administrator;
}

/// <summary>Access as a query: what may not be seen is not loaded, so it answers 404.</summary>
public static class Seeing
{
    /// <summary>The person signed in; null for a visitor.</summary>
    public static Viewer? WhoOrNull(this ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Enum.TryParse<Role>(user.FindFirstValue(Viewer.RoleClaim), out var role)
            ? new(Number(user, ClaimTypes.NameIdentifier), user.FindFirstValue(Viewer.NameClaim) ?? "", role, Number(user, Viewer.TerritoryClaim), user.FindFirstValue(Viewer.TerritoryNameClaim) ?? "")
            : null;

    /// <summary>The person signed in, on a page that is only for such.</summary>
    public static Viewer Who(this ClaimsPrincipal user) => user.WhoOrNull() ?? throw new InvalidOperationException("The page must require a signed-in person.");

    /// <summary>An administrator sees every territory of this Krug, a methodist one's own.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> records, Viewer viewer) where T : class, ITerritorial =>
        viewer.IsAdministrator ? records : records.Where(record => record.TerritoryId == viewer.TerritoryId);

    /// <summary>Who may see may edit, so far: both roles run the circle of their territory.</summary>
    public static IQueryable<T> EditableBy<T>(this IQueryable<T> records, Viewer viewer) where T : class, ITerritorial => records.VisibleTo(viewer);

    static int Number(ClaimsPrincipal user, string claim) => int.TryParse(user.FindFirstValue(claim), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
