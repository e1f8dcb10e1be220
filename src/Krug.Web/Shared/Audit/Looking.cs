namespace Krug.Web.Shared.Audit;

/// <summary>Looks at personal data are written down too, so that a person can see who looked.</summary>
public static class Looking
{
    static readonly TimeSpan Same = TimeSpan.FromHours(1);

    /// <summary>The viewer saw private data of this record. Looks within an hour of one another are one look.</summary>
    public static async Task Looked(this Db db, string type, int id, CancellationToken stop)
    {
        var (since, who) = ((db.Author.Clock.GetUtcNow() - Same).UtcTicks, db.Author.AccountId);
        var already = await db.AuditEntries.AnyAsync(entry => entry.Type == type && entry.RecordId == id && entry.Kind == AuditKind.Looked
            && db.AuditActs.Any(act => act.Id == entry.ActId && act.AccountId == who && act.At > since), stop);
        if (!already) await db.Looked(type, [id], null, stop);
    }

    /// <summary>Private data of many left Krug at once, as a sheet; every one of them is told.</summary>
    public static async Task Looked(this Db db, string type, IEnumerable<int> ids, string? cause, CancellationToken stop)
    {
        var looks = new AuditChanges();
        foreach (var id in ids) looks.Add(new() { Kind = AuditKind.Looked, Type = type, RecordId = id });
        if (!looks.Any) return;
        var former = db.Cause;
        db.Cause = cause;
        await using (var own = await db.Database.BeginTransactionAsync(stop))
        {
            await looks.Write(db, stop);
            await own.CommitAsync(stop);
        }
        db.Cause = former;
    }
}
