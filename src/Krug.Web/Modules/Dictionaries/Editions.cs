using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Dictionaries;

/// <summary>Keeping a changed word: in place while nothing stands under it, else as a new edition.</summary>
public sealed class Editions(Db db, TermUses uses)
{
    /// <summary>A name that stands in the list already would be two words for one thing.</summary>
    public async Task<Refusal?> WhyNotNamed(Term term, CancellationToken stop)
    {
        var key = Searching.Key(term.Name);
        var others = await db.Terms.AsNoTracking().Where(t => t.TerritoryId == term.TerritoryId && t.Dictionary == term.Dictionary && t.Id != term.Id && t.ReplacedById == null).Select(t => new { t.Name, t.Retired }).ToListAsync(stop);
        return others.Find(other => Searching.Key(other.Name) == key) is not { } twin ? null
            : new(twin.Retired ? $"«{twin.Name}» уже есть среди убранных. Верните его в список, а не вносите заново." : $"«{twin.Name}» в этом списке уже есть. Измените его или назовите это иначе.", nameof(Term.Name));
    }

    /// <summary>
    /// Keeps the changes. Where records stand under the old name they go on standing under it: a new edition takes the word's place in the list, and the old name becomes one of its synonyms,
    /// so that papers that use it are understood. Answers the word that is in the list now.
    /// </summary>
    public async Task<Term> Keep(Term term, string before, int version, CancellationToken stop)
    {
        if (term.Name == before || DictionaryFace.Find(term.Dictionary).ByCode || !await uses.Any(term, stop))
        {
            await db.SaveChangesAsync(stop);
            return term;
        }
        var next = term.Edition(before);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Entry(term).State = EntityState.Detached;
        db.Add(next);
        await db.SaveChangesAsync(stop);
        // A version in the condition: of two people who rename one word the second is refused by the page above.
        var replaced = await db.Terms.Where(t => t.Id == term.Id && t.Version == version && t.ReplacedById == null)
            .ChangeAll(db, set => set.SetProperty(t => t.ReplacedById, next.Id).SetProperty(t => t.Retired, true).SetProperty(t => t.Version, t => t.Version + 1), stop);
        if (replaced == 0) throw new DbUpdateConcurrencyException();
        await db.Terms.Where(t => t.ReplacedById == term.Id).ChangeAll(db, set => set.SetProperty(t => t.ReplacedById, next.Id), stop);
        await transaction.CommitAsync(stop);
        return next;
    }
}
