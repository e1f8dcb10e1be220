using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Tasks;

static class TasksSetup
{
    public static void AddTasks(this IServiceCollection services) =>
        services.AddSingleton(new OrganisationUse("Поручения", (db, id) => db.Assignments.Where(a => a.Executors.Any(e => e.OrganisationId == id)).Select(a => a.Id), id => $"/tasks?organisation={id}"));
}
