using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data;

/// <summary>A word by which records are found: kept when they are saved, never by hand.</summary>
public sealed class SearchWord
{
    public const int Longest = 40;

    /// <summary>The type of the record: <c>Organisation</c>.</summary>
    public string Kind { get; init; } = "";
    public int TerritoryId { get; init; }
    public string Word { get; init; } = "";
    public int RecordId { get; init; }
}

sealed class SearchTables : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> word)
    {
        word.ToTable("SearchWords");
        word.HasKey(w => new { w.Kind, w.Word, w.RecordId });
        word.HasIndex(w => new { w.Kind, w.TerritoryId, w.Word, w.RecordId });
        word.Property(w => w.Kind).HasMaxLength(40);
        word.Property(w => w.Word).HasMaxLength(SearchWord.Longest);
    }
}

/// <summary>What a saving does to the index of words: noted before it, written after it, in one transaction.</summary>
sealed class SearchChanges
{
    readonly List<(ISearchable Record, string[] Gone, string[] New)> changes = [];

    public bool Any => changes.Count > 0;

    public static SearchChanges Of(DbContext db)
    {
        var noted = new SearchChanges();
        foreach (var entry in db.ChangeTracker.Entries<ISearchable>())
        {
            if (entry.State == EntityState.Detached) continue;
            var before = entry.State == EntityState.Added ? [] : Searching.Indexed((string?)entry.OriginalValues[nameof(ISearchable.SearchKey)] ?? "").ToArray();
            var after = entry.State == EntityState.Deleted ? [] : Searching.Indexed(entry.Entity.SearchKey).ToArray();
            var moved = entry.State != EntityState.Added && (int)entry.OriginalValues[nameof(ITerritorial.TerritoryId)]! != entry.Entity.TerritoryId;
            var (gone, added) = moved ? (before, after) : (before.Except(after, StringComparer.Ordinal).ToArray(), after.Except(before, StringComparer.Ordinal).ToArray());
            if (gone.Length + added.Length > 0) noted.changes.Add((entry.Entity, gone, added));
        }
        return noted;
    }

    public async Task Write(DbContext db, CancellationToken stop)
    {
        foreach (var (record, gone, _) in changes.Where(change => change.Gone.Length > 0)) await Gone(db, record, gone).ExecuteDeleteAsync(stop);
        await New().Insert(db, stop);
    }

    public void Write(DbContext db)
    {
        foreach (var (record, gone, _) in changes.Where(change => change.Gone.Length > 0)) Gone(db, record, gone).ExecuteDelete();
        New().Insert(db);
    }

    static IQueryable<SearchWord> Gone(DbContext db, ISearchable record, string[] words)
    {
        var (kind, id) = (record.GetType().Name, record.Id);
        return db.Set<SearchWord>().Where(w => w.Kind == kind && w.RecordId == id && words.Contains(w.Word));
    }

    ManyRows New()
    {
        var rows = new ManyRows("SearchWords", "Kind", "TerritoryId", "Word", "RecordId");
        foreach (var (record, _, words) in changes)
            foreach (var word in words) rows.Add(record.GetType().Name, record.TerritoryId, word, record.Id);
        return rows;
    }
}
