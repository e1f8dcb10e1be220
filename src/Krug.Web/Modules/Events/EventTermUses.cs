using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Events;

static class EventTermUses
{
    /// <summary>What of the events stands under words of the dictionaries, and at organisations.</summary>
    public static void AddEventTermUses(this IServiceCollection services) => services
        .AddSingleton(new TermUse(Dictionary.EventKind, "событие", "события", "событий",
            (db, terms) => terms.Select(t => new TermCount(t.Id, db.Events.Count(e => e.TerritoryId == t.TerritoryId && e.Kind == t.Name))), term => $"/events?kind={Uri.EscapeDataString(term.Name)}"))
        .AddSingleton(new TermUse(Dictionary.Direction, "событие", "события", "событий",
            (db, terms) => terms.Select(t => new TermCount(t.Id, db.Events.Count(e => e.Directions.Any(d => d.Id == t.Id)))), term => $"/events?direction={term.Id}"))
        .AddSingleton(new OrganisationUse("События на её базе", (db, id) => db.Events.Where(e => e.HostId == id || e.OrganiserId == id).Select(e => e.Id), id => $"/events?organisation={id}"));
}
