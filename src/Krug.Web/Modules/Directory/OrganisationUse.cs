namespace Krug.Web.Modules.Directory;

/// <summary>What an organisation has in another module, told by that module: how many, and where the list is.</summary>
public sealed record OrganisationUse(string Title, Func<Db, int, IQueryable<int>> Ids, Func<int, string?> Address)
{
    public Task<int> Count(Db db, int organisation, CancellationToken stop) => Ids(db, organisation).CountAsync(stop);
}
