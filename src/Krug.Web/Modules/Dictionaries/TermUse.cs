namespace Krug.Web.Modules.Dictionaries;

/// <summary>How many records of one sort stand under a word.</summary>
public sealed record TermCount(int TermId, int Count);

/// <summary>
/// Records that stand under words of a dictionary, told by the module they belong to: <c>services.AddSingleton(new TermUse(Dictionary.BodyKind, …))</c>.
/// The counting is one command for all the words asked about.
/// </summary>
public sealed record TermUse(Dictionary Of, string One, string Few, string Many, Func<Db, IQueryable<Term>, IQueryable<TermCount>> Count, Func<Term, string?> Address);

/// <summary>What stands under words, asked of every module.</summary>
public sealed class TermUses(IEnumerable<TermUse> uses, Db db)
{
    public async Task<ILookup<int, (int Count, TermUse Use)>> Of(Dictionary dictionary, IQueryable<Term> terms, CancellationToken stop)
    {
        var found = new List<(int Term, int Count, TermUse Use)>();
        foreach (var use in uses.Where(use => use.Of == dictionary))
            found.AddRange((await use.Count(db, terms.AsNoTracking()).ToListAsync(stop)).Where(count => count.Count > 0).Select(count => (count.TermId, count.Count, use)));
        return found.ToLookup(count => count.Term, count => (count.Count, count.Use));
    }

    public async Task<bool> Any(Term term, CancellationToken stop) => (await Of(term.Dictionary, db.Terms.Where(t => t.Id == term.Id), stop)).Contains(term.Id);
}
