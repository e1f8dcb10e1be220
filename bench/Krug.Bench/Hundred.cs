using System.Reflection;
using Krug.Web;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Data;
using Krug.Web.Shared.Web;

namespace Krug.Bench;

/// <summary>Krug as it is, but its lists show a hundred rows a page instead of its usual number. Runs as <c>Krug.Bench krug URL FOLDER</c>.</summary>
static class Hundred
{
    public static async Task<int> Run(string url, string folder)
    {
        Widen<Person>(typeof(Krug.Web.Modules.Directory.People.IndexPage));
        Widen<Organisation>(typeof(Krug.Web.Modules.Directory.Organisations.IndexPage));
        await using var krug = KrugApp.Build(new Storage(folder), url);
        await krug.RunAsync();
        return 0;
    }

    static void Widen<T>(Type page) where T : class, IRecord
    {
        var listing = (Listing<T>)page.GetField("listing", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        // The captured parameter of the primary constructor: nobody but this bench needs another number.
        typeof(Listing<T>).GetField("<size>P", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(listing, 100);
    }
}
