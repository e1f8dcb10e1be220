namespace Krug.Core.Identification;

/// <summary>An organisation of the directory, as the log's names are compared with it. Absent values are null or empty.</summary>
public sealed record ListedOrganisation(string Id, string Name, string? ShortName, string? Number, string? Kind, string? Municipality, string? Locality);

/// <summary>A person of the directory with the one organisation the record is about; somebody with two posts is listed twice.</summary>
public sealed record ListedPerson(string Id, string Surname, string? Given, string? Patronymic, string? Position, string? OrganisationId);

/// <summary>What somebody confirmed before: under this display name sat this organisation, this person. <paramref name="Event"/> is the event it was confirmed for.</summary>
public sealed record ConfirmedName(string DisplayName, string? OrganisationId, string? PersonId, string? Event);

public enum Decision
{
    /// <summary>Nobody of the directory fits.</summary>
    Unknown,
    /// <summary>Several fit, or one fits not well enough: a person must choose.</summary>
    Ambiguous,
    /// <summary>Safe to use without a look.</summary>
    Linked,
}

/// <summary>
/// Who sat under a display name, and why so. <paramref name="Candidates"/> are organisations, the best first; <paramref name="Confidence"/> is the probability (0…1) that the first of them is right
/// (for <see cref="Decision.Unknown"/>: that nobody is). <paramref name="Reason"/> is a short Russian phrase for a methodist.
/// </summary>
public sealed record Identified(Decision Decision, string? OrganisationId, string? PersonId, double Confidence, IReadOnlyList<string> Candidates, bool Device, bool Several, string Reason);
