using Krug.Core.Language;
using Krug.Web.Modules.Directory.Sheets;

namespace Krug.Web.Modules.Directory.Merging;

/// <summary>Two records that may be one, and why.</summary>
public sealed record Pair(int OneId, string One, int OtherId, string Other, string Why);

/// <summary>Proposes records that are alike: one tax number; one kind, number and place; one name or nearly.</summary>
public static class Alike
{
    const int Most = 200;

    public static async Task<IReadOnlyList<Pair>> Organisations(Db db, Viewer who, CancellationToken stop)
    {
        var all = await db.Organisations.AsNoTracking().VisibleTo(who).Where(o => o.TerritoryId == who.TerritoryId).OrderBy(o => o.Id)
            .Select(o => new { o.Id, o.ShortName, o.FullName, o.Kind, o.Number, o.Inn, o.Ogrn, o.SourceKey, Place = (o.Municipality ?? "") + " " + (o.Locality ?? "") }).ToListAsync(stop);
        var found = new Found(await Told(db, nameof(Organisation), stop));
        foreach (var group in all.Where(o => o.Inn is { Length: > 0 }).GroupBy(o => o.Inn!)) found.Add([.. group.Select(o => (o.Id, o.ShortName))], "один ИНН");
        foreach (var group in all.Where(o => o.Ogrn is { Length: > 0 }).GroupBy(o => o.Ogrn!)) found.Add([.. group.Select(o => (o.Id, o.ShortName))], "один ОГРН");
        // Records of one outer list with codes of their own are told apart by that list.
        foreach (var group in all.Where(o => o.Number is { Length: > 0 }).GroupBy(o => $"{Fold(o.Kind)}|{o.Number}|{Fold(o.Place)}"))
            found.Add([.. group.GroupBy(o => o.SourceKey is null).Count() > 1 || group.All(o => o.SourceKey is null) ? group.Select(o => (o.Id, o.ShortName)) : []], "один вид, номер и место");
        foreach (var group in all.GroupBy(o => $"{Near(o.ShortName)}|{Fold(o.Place)}").Where(group => group.All(o => o.SourceKey is null) || group.Any(o => o.SourceKey is null))) found.Add([.. group.Select(o => (o.Id, o.ShortName))], "одно название");
        return found.Pairs;
    }

    public static async Task<IReadOnlyList<Pair>> People(Db db, Viewer who, CancellationToken stop)
    {
        var all = await db.People.AsNoTracking().VisibleTo(who).Where(p => p.TerritoryId == who.TerritoryId).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Surname, p.Given, p.Patronymic, p.Email, p.SourceKey, p.ListName }).ToListAsync(stop);
        var found = new Found(await Told(db, nameof(Person), stop));
        foreach (var group in all.Where(p => p.Email is { Length: > 0 }).GroupBy(p => p.Email!.ToLowerInvariant())) found.Add([.. group.Select(p => (p.Id, p.ListName))], "одна почта");
        foreach (var group in all.GroupBy(p => Fold($"{p.Surname} {p.Given} {p.Patronymic}")).Where(group => group.Count(p => p.SourceKey is not null) < 2)) found.Add([.. group.Select(p => (p.Id, Full(p.Surname, p.Given, p.Patronymic)))], "одни фамилия, имя и отчество");
        foreach (var group in all.GroupBy(p => Fold(p.ListName)).Where(group => group.Any(p => p.Given.Length <= 2 || p.Given.EndsWith('.')))) found.Add([.. group.Select(p => (p.Id, Full(p.Surname, p.Given, p.Patronymic)))], "фамилия и инициалы совпадают");
        return found.Pairs;
    }

    static string Full(string surname, string given, string? patronymic) => string.Join(' ', new[] { surname, given, patronymic }.Where(part => !string.IsNullOrEmpty(part)));

    static string Fold(string text) => RussianOrder.SearchKey(text);

    /// <summary>A name without its legal form and in any order of words.</summary>
    static string Near(string name) => string.Join(' ', Fold(name).Split(' ').Where(word => !(word.Length is > 3 and < 8 && word[0] is 'м' or 'г' or 'ч' && word.EndsWith("оу", StringComparison.Ordinal))).Order(StringComparer.Ordinal));

    /// <summary>Pairs somebody said are different.</summary>
    static async Task<HashSet<(int, int)>> Told(Db db, string kind, CancellationToken stop) =>
        [.. (await db.Apart.AsNoTracking().Where(a => a.Kind == kind).Select(a => new { a.OneId, a.OtherId }).ToListAsync(stop)).Select(a => (a.OneId, a.OtherId))];

    sealed class Found(HashSet<(int, int)> apart)
    {
        readonly Dictionary<(int, int), Pair> pairs = [];

        public IReadOnlyList<Pair> Pairs => [.. pairs.Values];

        /// <summary>Each against the first of them it was not told from; a group of many is no likeness.</summary>
        public void Add(List<(int Id, string Name)> group, string why)
        {
            if (group.Count is < 2 or > 6) return;
            for (var at = 1; at < group.Count; at++)
            {
                var (id, name) = group[at];
                var like = group.FindIndex(0, at, one => !apart.Contains((one.Id, id)));
                if (like < 0) continue;
                var key = (group[like].Id, id);
                if (pairs.TryGetValue(key, out var known)) pairs[key] = known with { Why = $"{known.Why}, {why}" };
                else if (pairs.Count < Most) pairs[key] = new(key.Item1, group[like].Name, id, name, why);
            }
        }
    }
}
