using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Directory;

/// <summary>A new territory begins with the default words in its dictionaries, whoever founds it: the first run, an administrator, the demo.</summary>
public static class Founding
{
    public static async Task Found(this Db db, Territory territory, CancellationToken stop = default)
    {
        db.Add(territory);
        await db.SaveChangesAsync(stop);
        db.AddRange(DefaultTerms.For(territory.Id));
        await db.SaveChangesAsync(stop);
    }
}
