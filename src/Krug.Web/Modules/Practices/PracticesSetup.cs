using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Practices;

static class PracticesSetup
{
    public static void AddPractices(this IServiceCollection services) =>
        services.AddSingleton(new OrganisationUse("Практики", (db, id) => db.Practices.Where(p => p.OrganisationId == id).Select(p => p.Id), id => $"/practices?organisation={id}"));
}
