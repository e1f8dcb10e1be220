using Microsoft.AspNetCore.Identity;

namespace Krug.Web.Modules.Accounts;

/// <summary>Who may sign in, as what, and whose circle is run. The mail address is the name for signing in.</summary>
public sealed class Account : IdentityUser<int>, ITerritorial
{
    /// <summary>Everybody is locked for a while after wrong passwords, however the account was made.</summary>
    public Account() => LockoutEnabled = true;

    /// <summary>«Фамилия И.О.», as the frame of the page shows it.</summary>
    public string Name { get; set; } = "";
    public Role Role { get; set; }
    public int TerritoryId { get; set; }
    public int? PersonId { get; set; }
    /// <summary>The half-minute whose code of the second step was taken last: no code is taken twice.</summary>
    public long? CodeStep { get; set; }
    /// <summary>SHA-256 of the secret in the address of the calendar feed; the secret itself is not kept. None where there is no feed.</summary>
    public string? CalendarHash { get; set; }
    public DateTimeOffset? CalendarSince { get; set; }
}

/// <summary>A link that signs a person in once: opening it shows a button, and only pressing the button spends it.</summary>
public sealed class SignInLink
{
    public int Id { get; private set; }
    /// <summary>SHA-256 of the secret in the link; the secret itself is not kept.</summary>
    public required string Hash { get; init; }
    public int AccountId { get; init; }
    public Account? Account { get; init; }
    public DateTimeOffset Until { get; init; }
    public DateTimeOffset? SpentAt { get; set; }
}

/// <summary>A device that is signed in. Its key is in the cookie, only the hash of it here; with the row gone the cookie is worth nothing.</summary>
public sealed class AccountSession
{
    public int Id { get; private set; }
    public required string Hash { get; init; }
    public int AccountId { get; init; }
    public Account? Account { get; init; }
    /// <summary>In words: «Chrome, Windows».</summary>
    public required string Device { get; init; }
    public DateTimeOffset Since { get; init; }
    /// <summary>To the hour: whoever reads the database learns no more of a person's day.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
