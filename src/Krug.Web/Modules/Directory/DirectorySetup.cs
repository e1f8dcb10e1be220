using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory.Organisations;

namespace Krug.Web.Modules.Directory;

static class DirectorySetup
{
    /// <summary>What of the directory stands under words of the dictionaries.</summary>
    public static void AddDirectory(this IServiceCollection services) => services.AddSingleton<CountedFacts>()
        .AddSingleton(new TermUse(Dictionary.OrganisationKind, "организация", "организации", "организаций",
            (db, terms) => terms.Select(t => new TermCount(t.Id, db.Organisations.Count(o => o.TerritoryId == t.TerritoryId && o.Kind == t.Name))), term => $"/organisations?kind={Uri.EscapeDataString(term.Name)}"))
        .AddSingleton(new TermUse(Dictionary.BodyKind, "объединение", "объединения", "объединений",
            (db, terms) => terms.Select(t => new TermCount(t.Id, db.Bodies.Count(b => b.TerritoryId == t.TerritoryId && b.Kind == t.Name))), term => $"/bodies?kind={Uri.EscapeDataString(term.Name)}"))
        .AddSingleton(new TermUse(Dictionary.Direction, "объединение", "объединения", "объединений",
            (db, terms) => terms.Select(t => new TermCount(t.Id, db.Bodies.Count(b => b.DirectionId == t.Id))), term => $"/bodies?direction={term.Id}"))
        .AddSingleton(new TermUse(Dictionary.Direction, "куратор", "куратора", "кураторов",
            (db, terms) => terms.Select(t => new TermCount(t.Id, db.Curators.Count(c => c.DirectionId == t.Id))), term => $"/curators#d{term.Id}"));
}
