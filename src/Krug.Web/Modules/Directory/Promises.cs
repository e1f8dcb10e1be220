namespace Krug.Web.Modules.Directory;

/// <summary>What must hold between people, posts and organisations.</summary>
public static class DirectoryPromises
{
    public static async IAsyncEnumerable<string> Broken(Db db)
    {
        await foreach (var post in db.Posts.AsNoTracking().Where(p => p.To < p.From).Select(p => new { p.Id, p.Person!.ListName, p.Title }).AsAsyncEnumerable())
            yield return $"Должность {post.Id} ({post.ListName}, {post.Title}) кончается раньше, чем начинается.";
        await foreach (var post in db.Posts.AsNoTracking().Where(p => p.Person!.TerritoryId != p.TerritoryId || p.Organisation!.TerritoryId != p.TerritoryId)
            .Select(p => new { p.Id, p.Person!.ListName, p.Organisation!.ShortName }).AsAsyncEnumerable())
            yield return $"Должность {post.Id} ({post.ListName}, {post.ShortName}) связывает записи разных территорий.";
        await foreach (var organisation in db.Organisations.AsNoTracking().Where(o => o.ShortName == "" || o.SearchKey == "").Select(o => o.Id).AsAsyncEnumerable())
            yield return $"Организация {organisation} без названия или ключа поиска.";
        await foreach (var twice in db.Posts.AsNoTracking().Where(p => p.Heads && p.To == null).GroupBy(p => p.Organisation!.ShortName).Where(g => g.Count() > 1).Select(g => g.Key).AsAsyncEnumerable())
            yield return $"У организации «{twice}» больше одного руководителя.";
    }
}
