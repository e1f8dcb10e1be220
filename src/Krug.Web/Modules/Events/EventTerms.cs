using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Events;

/// <summary>The territory's own words for events: kinds with their standing texts, directions.</summary>
public static class EventTerms
{
    public sealed record Kind(string Name, string? Text);

    /// <summary>Kinds in the order of the dictionary; where it is empty, those Krug comes with.</summary>
    public static async Task<List<Kind>> EventKinds(this Db db, Viewer viewer, CancellationToken stop = default)
    {
        var own = await Terms(db, viewer, Dictionary.EventKind).Select(t => new Kind(t.Name, t.Text)).ToListAsync(stop);
        return own.Count > 0 ? own : [.. EventWords.Kinds.Select(name => new Kind(name, null))];
    }

    public static Task<List<SelectListItem>> DirectionsToTick(this Db db, Viewer viewer, CancellationToken stop = default) =>
        Terms(db, viewer, Dictionary.Direction).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync(stop);

    static IQueryable<Term> Terms(Db db, Viewer viewer, Dictionary dictionary) =>
        db.Terms.AsNoTracking().Where(t => t.TerritoryId == viewer.TerritoryId && t.Dictionary == dictionary && t.ReplacedById == null && !t.Retired).OrderBy(t => t.Order).ThenBy(t => t.Id);
}
