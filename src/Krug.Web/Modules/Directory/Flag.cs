using System.Linq.Expressions;

namespace Krug.Web.Modules.Directory;

/// <summary>What an organisation is marked by, for a period: ШНОР and ШНСУ by the lists of the region, the rest by the centre (DOMAIN.md, the resilience of schools).</summary>
public enum FlagKind { LowResults, HardConditions, Leader, Promising, HiddenReserve }

/// <summary>A flag from a day and until a day (both included; unknown where empty).</summary>
public sealed class OrganisationFlag : IRecord
{
    public int Id { get; private set; }
    public int OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public FlagKind Kind { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    /// <summary>The list, order or decision it stands on.</summary>
    public string? Basis { get; set; }

    /// <summary>The same as <see cref="IsOn"/>, asked of the database; with <paramref name="kinds"/> of these alone.</summary>
    public static Expression<Func<OrganisationFlag, bool>> InForce(DateOnly day, params FlagKind[] kinds) => kinds.Length == 0
        ? f => (f.From == null || f.From <= day) && (f.To == null || f.To >= day)
        : f => kinds.Contains(f.Kind) && (f.From == null || f.From <= day) && (f.To == null || f.To >= day);

    public bool IsOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);

    public Refusal? WhyNotKeep() => From is { } from && To is { } to && to < from ? new("Признак кончается раньше, чем начинается. Проверьте даты.", nameof(To)) : null;
}

public static class FlagWords
{
    public static string Word(this FlagKind kind) => kind switch
    {
        FlagKind.LowResults => "ШНОР",
        FlagKind.HardConditions => "ШНСУ",
        FlagKind.Leader => "лидер",
        FlagKind.Promising => "подаёт надежды",
        _ => "скрытый резерв",
    };

    /// <summary>The badge of the component set.</summary>
    public static string Badge(this FlagKind kind) => kind switch
    {
        FlagKind.Leader => "leader",
        FlagKind.Promising => "promising",
        FlagKind.HiddenReserve => "reserve",
        _ => "weak",
    };
}
