using System.Collections.Concurrent;

namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>What the list of organisations shows beside its rows: words to choose from and how many stand in each view.</summary>
public sealed record Facts(IReadOnlyList<string> Kinds, IReadOnlyList<string> Places, IReadOnlyList<string> Municipalities, int Open, int Closed, int Headless, int Weak, int Strong)
{
    /// <summary>The count of a view, by its name in the address.</summary>
    public int Of(string? view) => view switch { "closed" => Closed, "headless" => Headless, "weak" => Weak, "strong" => Strong, _ => Open };
}

/// <summary>
/// Counts them by one command and keeps them for seconds: a page of a long list costs its rows. What this process saves is seen at once (<see cref="Changes"/>), what another node or a command saves within
/// <see cref="Kept"/>.
/// </summary>
public sealed class CountedFacts(TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    /// <param name="Territory">Null for an administrator, who sees all.</param>
    sealed record Whose(int? Territory, DateOnly Day);

    readonly ConcurrentDictionary<Whose, (long Version, DateTimeOffset Until, Facts Facts)> known = [];

    public async Task<Facts> Of(Db db, Viewer who, CancellationToken stop)
    {
        var whose = new Whose(who.IsAdministrator ? null : who.TerritoryId, clock.Today());
        var (version, now) = (Changes.Of(typeof(Organisation), typeof(OrganisationFlag), typeof(Post)), clock.GetUtcNow());
        if (known.TryGetValue(whose, out var kept) && kept.Version == version && kept.Until > now) return kept.Facts;
        var facts = await Count(db, who, whose.Day, stop);
        // Days gone by are not asked for again.
        foreach (var old in known.Where(entry => entry.Value.Until <= now).Select(entry => entry.Key)) known.TryRemove(old, out _);
        known[whose] = (version, now + Kept, facts);
        return facts;
    }

    static async Task<Facts> Count(Db db, Viewer who, DateOnly day, CancellationToken stop)
    {
        var groups = await Views.Marked(db.Organisations.AsNoTracking().VisibleTo(who), day).GroupBy(o => new { o.Kind, o.Place, o.Municipality }).Select(g => new
        {
            g.Key.Kind, g.Key.Place, g.Key.Municipality, Open = g.Count(o => !o.Closed), Closed = g.Count(o => o.Closed),
            Headless = g.Count(o => !o.Closed && o.Headless), Weak = g.Count(o => !o.Closed && o.Weak), Strong = g.Count(o => !o.Closed && o.Strong),
        }).ToListAsync(stop);
        return new(Words(groups.Select(g => g.Kind)), Words(groups.Select(g => g.Place)), Words(groups.Select(g => g.Municipality)),
            groups.Sum(g => g.Open), groups.Sum(g => g.Closed), groups.Sum(g => g.Headless), groups.Sum(g => g.Weak), groups.Sum(g => g.Strong));
    }

    static List<string> Words(IEnumerable<string?> words) => [.. words.OfType<string>().Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
