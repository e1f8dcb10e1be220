using Microsoft.EntityFrameworkCore.Query;

namespace Krug.Web.Shared.Audit;

/// <summary>Changing or deleting many records by one command, told to the journal: such commands pass the saving by.</summary>
public static class AuditedSets
{
    /// <summary>As <c>ExecuteUpdateAsync</c>, with an entry for each record that changed. Reads the records before and after; for as many as one person does at once.</summary>
    public static async Task<int> ChangeAll<T>(this IQueryable<T> records, Db db, Action<UpdateSettersBuilder<T>> set, CancellationToken stop = default) where T : class
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var before = await records.IgnoreAutoIncludes().AsNoTracking().ToListAsync(stop);
        if (before.Count == 0) return 0;
        var ids = before.ConvertAll(record => Id(db, record));
        var changed = await records.ExecuteUpdateAsync(set, stop);
        var after = await db.Set<T>().IgnoreQueryFilters().IgnoreAutoIncludes().AsNoTracking().Where(record => ids.Contains(EF.Property<int>(record, "Id"))).ToDictionaryAsync(record => Id(db, record), stop);
        await Write(db, AuditKind.Changed, before.Where(record => after.ContainsKey(Id(db, record))).Select(record => (record, (T?)after[Id(db, record)])), stop);
        if (own is not null) await own.CommitAsync(stop);
        return changed;
    }

    /// <summary>As <c>ExecuteDeleteAsync</c>, with an entry for each record that went.</summary>
    public static async Task<int> RemoveAll<T>(this IQueryable<T> records, Db db, CancellationToken stop = default) where T : class
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var before = await records.IgnoreAutoIncludes().AsNoTracking().ToListAsync(stop);
        if (before.Count == 0) return 0;
        await Write(db, AuditKind.Deleted, before.Select(record => (record, (T?)null)), stop);
        var gone = await records.ExecuteDeleteAsync(stop);
        if (own is not null) await own.CommitAsync(stop);
        return gone;
    }

    static int Id<T>(Db db, T record) where T : class => (int)db.Model.FindEntityType(typeof(T))!.FindProperty("Id")!.GetGetter().GetClrValue(record)!;

    static async Task Write<T>(Db db, AuditKind kind, IEnumerable<(T Before, T? After)> pairs, CancellationToken stop) where T : class
    {
        var changes = new AuditChanges();
        foreach (var (before, after) in pairs)
        {
            // Not tracked: the entry only tells how the record is laid out.
            var entry = db.Entry(before);
            if (AuditWords.Of(AuditChanges.TypeOf(entry.Metadata)) is null) return;
            var line = new AuditChanges.Line { Kind = kind, Type = AuditChanges.TypeOf(entry.Metadata) };
            foreach (var property in entry.Metadata.GetProperties().Where(property => AuditWords.Of(line.Type, property.Name) is not null && property.GetGetter() is not null))
            {
                var was = property.GetGetter().GetClrValue(before);
                if (after is null) { if (was is not null) line.Values[property.Name] = [was]; }
                else if (property.GetGetter().GetClrValue(after) is var now && !property.GetValueComparer().Equals(was, now)) line.Values[property.Name] = [was, now];
            }
            if (after is not null && line.Values.Count == 0) continue;
            AuditChanges.PlaceOf(db, entry, line);
            changes.Add(line);
        }
        if (changes.Any) await changes.Write(db, stop);
    }
}
