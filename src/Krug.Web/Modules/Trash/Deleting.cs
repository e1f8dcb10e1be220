using System.Text.Json;

namespace Krug.Web.Modules.Trash;

/// <summary>Puts records into the bin, takes them back, and empties it of what has lain its thirty days.</summary>
public sealed class Deleting(Db db, TimeProvider clock)
{
    /// <summary>Why the record stays: others are tied to it. And how many parts go with it where it may go.</summary>
    public async Task<(Refusal? Why, int Parts)> Ask(Doomed doomed, CancellationToken stop)
    {
        var rows = await Rows.Gather(db, doomed.Record, stop);
        return (WhyHeld(await Rows.Holding(db, rows, stop)), rows.Count - 1);
    }

    public async Task<(int? Binned, Refusal? Refusal)> Delete(BinKind kind, Doomed doomed, Viewer who, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var rows = await Rows.Gather(db, doomed.Record, stop);
        if (WhyHeld(await Rows.Holding(db, rows, stop)) is { } held) return (null, held);
        var now = clock.GetUtcNow();
        var binned = new Binned
        {
            TerritoryId = doomed.TerritoryId, Kind = kind.Name, RecordId = doomed.Id, Title = doomed.Title, Who = who.Name, At = now, Until = now.AddDays(Binned.Days),
            Content = JsonSerializer.Serialize(rows.Select(Rows.Of)),
        };
        db.Add(binned);
        db.Cause = "удаление в корзину";
        // Parts first: a tie out of a record that goes before it would be undone in memory.
        foreach (var row in Enumerable.Reverse(rows)) row.State = EntityState.Deleted;
        try
        {
            if (await db.TrySave(stop) is { } changed) return (null, changed);
        }
        catch (DbUpdateException)
        {
            // Somebody tied a record to this one between the question and the answer.
            return (null, WhyHeld(["другие записи"]));
        }
        await transaction.CommitAsync(stop);
        return (binned.Id, null);
    }

    public async Task<(Binned? Binned, Refusal? Refusal)> Return(int id, Viewer who, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await db.Binned.AsNoTracking().EditableBy(who).SingleOrDefaultAsync(b => b.Id == id, stop) is not { } binned || binned.Until <= clock.GetUtcNow()) return (null, null);
        // Of two presses the first returns the record.
        if (await db.Binned.Where(b => b.Id == id).ExecuteDeleteAsync(stop) == 0) return (null, null);
        db.Cause = "возврат из корзины";
        foreach (var row in JsonSerializer.Deserialize<List<Row>>(binned.Content)!) Rows.Return(db, row);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return (binned, new($"«{binned.Title}» вернуть нельзя: того, к чему относилась запись, больше нет. Если и это в корзине, верните сначала его."));
        }
        await transaction.CommitAsync(stop);
        return (binned, null);
    }

    /// <summary>Destroys what has lain its time; how many.</summary>
    public Task<int> Purge(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return db.Binned.Where(b => b.Until <= now).ExecuteDeleteAsync(stop);
    }

    static Refusal? WhyHeld(IReadOnlyList<string> tables) => tables.Count == 0 ? null
        : new($"Удалить нельзя: за этой записью числятся {string.Join(", ", tables.Select(RecordWords.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}. Перенесите или удалите сначала их.");
}
