using System.Reflection;
using Krug.Web;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Directory.People;
using Krug.Web.Shared.Data;
using Krug.Web.Shared.Web;

namespace Krug.Bench;

/// <summary>Krug as it is, but its list of people shows a hundred rows a page instead of its usual number. Runs as <c>Krug.Bench krug URL FOLDER</c>.</summary>
static class Hundred
{
    public static async Task<int> Run(string url, string folder)
    {
        var listing = (Listing<Person>)typeof(IndexPage).GetField("listing", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        // The captured parameter of the primary constructor: nobody but this bench needs another number.
        typeof(Listing<Person>).GetField("<size>P", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(listing, 100);
        await using var krug = KrugApp.Build(new Storage(folder), url);
        await krug.RunAsync();
        return 0;
    }
}
