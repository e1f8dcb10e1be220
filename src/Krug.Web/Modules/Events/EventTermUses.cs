using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Events;

static class EventTermUses
{
    /// <summary>What of the events stands under words of the dictionaries.</summary>
    public static void AddEventTermUses(this IServiceCollection services) => services
        .AddSingleton(new TermUse(Dictionary.EventKind, "событие", "события", "событий",
            (db, terms) => terms.Select(t => new TermCount(t.Id, db.Events.Count(e => e.TerritoryId == t.TerritoryId && e.Kind == t.Name))), term => $"/events?kind={Uri.EscapeDataString(term.Name)}"))
        .AddSingleton(new TermUse(Dictionary.Direction, "событие", "события", "событий",
            (db, terms) => terms.Select(t => new TermCount(t.Id, db.Events.Count(e => e.Directions.Any(d => d.Id == t.Id)))), _ => null));
}
