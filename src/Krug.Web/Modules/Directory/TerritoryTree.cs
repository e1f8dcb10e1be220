namespace Krug.Web.Modules.Directory;

/// <summary>Territories in the order of their tree, each with the organisations that stand in it and the list they are counted by.</summary>
public sealed class TerritoryTree
{
    /// <param name="Depth">How deep in the shown tree, from 0.</param>
    /// <param name="Count">Organisations in it and in what is within it.</param>
    /// <param name="Query">The filter of <c>/organisations</c> that shows exactly these.</param>
    public sealed record Node(Territory It, int Depth, int Count, string Query);

    sealed record Group(int Owner, string? Municipality, string? Locality, int Count);

    public required IReadOnlyList<Node> Nodes { get; init; }

    /// <summary>What a viewer may know of: the own territory, what it is within and what is within it; an administrator knows all. Two commands.</summary>
    public static async Task<TerritoryTree> Load(Db db, Viewer who, CancellationToken stop)
    {
        var all = await db.Territories.AsNoTracking().KnownTo(db, who).OrderBy(t => t.SortKey).ThenBy(t => t.Id).ToListAsync(stop);
        var groups = await db.Organisations.AsNoTracking().VisibleTo(who).Where(o => o.ClosedOn == null).GroupBy(o => new { o.TerritoryId, o.Municipality, o.Locality })
            .Select(g => new Group(g.Key.TerritoryId, g.Key.Municipality, g.Key.Locality, g.Count())).ToListAsync(stop);
        var owners = groups.Select(group => group.Owner).Append(who.TerritoryId).ToHashSet();
        var within = all.ToLookup(t => all.Exists(other => other.Id == t.ParentId) ? t.ParentId : null);
        var nodes = new List<Node>();

        void Add(Territory it, Territory? owner, Territory? above, int depth)
        {
            if (owners.Contains(it.Id)) owner = it;
            var (municipality, locality) = owner is null || owner == it ? (null, null) : it.Level == 2 ? (above is not null && above != owner ? above.Name : null, it.Name) : (it.Name, (string?)null);
            var under = owner is null ? [.. Below(it)] : owner == it ? Below(it).ToHashSet() : [owner.Id];
            var count = groups.Where(group => under.Contains(group.Owner) && (municipality is null || group.Municipality == municipality) && (locality is null || group.Locality == locality)).Sum(group => group.Count);
            nodes.Add(new(it, depth, count, Address((owner ?? it).Id, municipality, locality)));
            foreach (var inner in within[it.Id]) Add(inner, owner, it, depth + 1);
        }

        IEnumerable<int> Below(Territory it) => within[it.Id].SelectMany(Below).Prepend(it.Id);

        foreach (var root in within[null]) Add(root, null, null, 0);
        return new() { Nodes = nodes };
    }

    static string Address(int owner, string? municipality, string? locality) =>
        $"territory={owner}{(municipality is null ? "" : "&municipality=" + Uri.EscapeDataString(municipality))}{(locality is null ? "" : "&place=" + Uri.EscapeDataString(locality))}";
}

public static class KnowingTerritories
{
    public static IQueryable<Territory> KnownTo(this IQueryable<Territory> territories, Db db, Viewer who)
    {
        if (who.IsAdministrator) return territories;
        var own = who.TerritoryId;
        return territories.Where(t => t.Id == own || t.ParentId == own || t.Parent!.ParentId == own || db.Territories.Any(o => o.Id == own && (o.ParentId == t.Id || o.Parent!.ParentId == t.Id)));
    }

    /// <summary>The territory and all within it.</summary>
    public static IQueryable<int> Within(this Db db, int territory) => db.Territories.Where(t => t.Id == territory || t.ParentId == territory || t.Parent!.ParentId == territory).Select(t => t.Id);

    /// <summary>Municipalities to choose from by their names, as records keep them; <paramref name="also"/> is the word the record has now.</summary>
    public static async Task<List<SelectListItem>> MunicipalityChoices(this Db db, Viewer who, string? also, CancellationToken stop) =>
        Forms.Choices(await db.Territories.AsNoTracking().KnownTo(db, who).Where(t => t.ArchivedOn == null && t.Kind != Territory.Region && t.Kind != Territory.Settlement).OrderBy(t => t.SortKey).Select(t => t.Name).Distinct().ToListAsync(stop), "Не выбран", also);

    /// <summary>Organisations that say they stand in this place: what a new name of it must reach.</summary>
    public static IQueryable<Organisation> StandingIn(this Db db, Territory place, string name)
    {
        var (parent, level) = (place.ParentId, place.Level);
        return level == 1 ? db.Organisations.Where(o => o.TerritoryId == parent && o.Municipality == name)
            : level == 2 ? db.Organisations.Where(o => o.Locality == name && (o.TerritoryId == parent || db.Territories.Any(t => t.Id == parent && t.ParentId == o.TerritoryId && t.Name == o.Municipality)))
            : db.Organisations.Where(_ => false);
    }
}
