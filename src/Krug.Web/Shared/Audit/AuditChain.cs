using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Krug.Web.Shared.Audit;

/// <summary>
/// The journal chained by hash (the way of RFC 9162, without its tree): every seal is SHA-256 over the seal before it and the acts under it, which hold salted commitments
/// to values and no values. Whoever alters, removes or adds an act under a seal breaks the chain from there on; values destroyed with a person's data leave it whole.
/// </summary>
public static class AuditChain
{
    const int Together = 500;

    /// <summary>SHA-256 of salt and values: with the salt gone, values cannot be guessed back.</summary>
    public static byte[] Commit(byte[] salt, string json) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(json)]);

    /// <summary>Puts every act not yet sealed under a seal. Of two programs sealing at once one gives way: a seal has one successor.</summary>
    /// <returns>How many acts were sealed.</returns>
    public static async Task<int> Seal(Db db, CancellationToken stop = default)
    {
        var all = 0;
        while (true)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var acts = await db.AuditActs.AsNoTracking().Where(act => act.SealId == null).OrderBy(act => act.Id).Take(Together).ToListAsync(stop);
            if (acts.Count == 0) return all;
            var last = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Id).FirstOrDefaultAsync(stop);
            var previous = last?.Hash ?? [];
            var made = new AuditSeal { Id = (last?.Id ?? 0) + 1, Previous = previous, Hash = await Hash(db, previous, acts, stop), At = db.Author.Clock.GetUtcNow().UtcTicks, Acts = acts.Count };
            db.AuditSeals.Add(made);
            try { await db.SaveChangesAsync(stop); }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                return all;
            }
            var ids = acts.ConvertAll(act => act.Id);
            await db.AuditActs.Where(act => ids.Contains(act.Id) && act.SealId == null).ExecuteUpdateAsync(set => set.SetProperty(act => act.SealId, made.Id), stop);
            await transaction.CommitAsync(stop);
            db.ChangeTracker.Clear();
            all += acts.Count;
        }
    }

    /// <summary>Every broken promise of the journal, a sentence each. Time grows with the journal; memory does not.</summary>
    public static async IAsyncEnumerable<string> Broken(Db db)
    {
        byte[] previous = [];
        long last = 0;
        while (await db.AuditSeals.AsNoTracking().Where(seal => seal.Id > last).OrderBy(seal => seal.Id).Take(Together).ToListAsync() is { Count: > 0 } seals)
        {
            foreach (var seal in seals)
            {
                if (seal.Id != last + 1 || !seal.Previous.AsSpan().SequenceEqual(previous)) yield return $"Журнал изменений: печать {seal.Id} не продолжает печать {last}, часть журнала удалена или вставлена.";
                var acts = await db.AuditActs.AsNoTracking().Where(act => act.SealId == seal.Id).OrderBy(act => act.Id).ToListAsync();
                if (acts.Count != seal.Acts || !(await Hash(db, seal.Previous, acts, default)).AsSpan().SequenceEqual(seal.Hash))
                    yield return $"Журнал изменений: записи под печатью {seal.Id} ({new DateTimeOffset(seal.At, TimeSpan.Zero):dd.MM.yyyy HH:mm} UTC) изменены после того, как были сделаны.";
                (previous, last) = (seal.Hash, seal.Id);
            }
        }
        var values = from value in db.AuditValues.AsNoTracking()
                     join entry in db.AuditEntries.AsNoTracking() on new { value.ActId, value.Number } equals new { entry.ActId, entry.Number } into entries
                     from entry in entries.DefaultIfEmpty()
                     orderby value.ActId, value.Number
                     select new { value.ActId, value.Number, value.Salt, value.Json, Commitment = entry == null ? null : entry.Commitment };
        await foreach (var value in values.AsAsyncEnumerable())
            if (value.Commitment is null || !Commit(value.Salt, value.Json).AsSpan().SequenceEqual(value.Commitment))
                yield return $"Журнал изменений: значения записи {value.ActId}/{value.Number} изменены после того, как были сделаны.";
    }

    static async Task<byte[]> Hash(Db db, byte[] previous, List<AuditAct> acts, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        if (acts.Count == 0) return hash.GetHashAndReset();
        var ids = acts.ConvertAll(act => act.Id);
        var entries = (await db.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.ActId)).OrderBy(entry => entry.ActId).ThenBy(entry => entry.Number).ToListAsync(stop)).ToLookup(entry => entry.ActId);
        var subjects = (await db.AuditSubjects.AsNoTracking().Where(subject => ids.Contains(subject.ActId)).ToListAsync(stop)).ToLookup(subject => (subject.ActId, subject.Number));
        foreach (var act in acts)
        {
            Append($"{act.Id}|{act.At}|{act.AccountId}|{act.ForOrganisationId}|{act.Cause}\n");
            foreach (var entry in entries[act.Id])
            {
                Append($"{entry.Number}|{entry.Kind}|{entry.Type}|{entry.RecordId}|{entry.TerritoryId}|{Convert.ToHexString(entry.Commitment ?? [])}\n");
                foreach (var subject in subjects[(entry.ActId, entry.Number)].OrderBy(subject => subject.Type, StringComparer.Ordinal).ThenBy(subject => subject.RecordId)) Append($"{subject.Type}|{subject.RecordId}\n");
            }
        }
        return hash.GetHashAndReset();

        void Append(FormattableString line) => hash.AppendData(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture)));
    }
}
