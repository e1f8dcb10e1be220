using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;
using Krug.Web.Shared.Audit;

namespace Krug.Web.Commands;

/// <summary>All promises between records, asked of each module in turn.</summary>
public static class Promises
{
    static readonly Func<Db, IAsyncEnumerable<string>>[] modules = [DirectoryPromises.Broken, EventPromises.Broken, PracticePromises.Broken, TaskPromises.Broken, AuditChain.Broken];

    public static async IAsyncEnumerable<string> Broken(Db db)
    {
        foreach (var module in modules)
            await foreach (var promise in module(db)) yield return promise;
    }
}
