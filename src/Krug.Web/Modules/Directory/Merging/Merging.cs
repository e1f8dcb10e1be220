using System.Text.Json;
using Krug.Web.Modules.Directory.Sheets;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Krug.Web.Modules.Directory.Merging;

/// <summary>Makes two records of one thing one, and takes it back: every row that points at the one that goes is moved, found out of the model, so that no module is forgotten.</summary>
public sealed class MergingDeed(Db db, TimeProvider clock)
{
    /// <summary>What a merge did: rows by tie, fields of the kept record that were empty, names it got, posts that no longer head, and by field what the kept record said where the other's word was taken.</summary>
    sealed record Done(List<Rows> Moved, List<string> Filled, List<string> Names, List<int> Unheaded, Dictionary<string, string> Replaced);

    sealed record Rows(string Table, string Column, string Key, List<int> Ids);

    /// <summary>Every tie to <paramref name="kind"/> but the mark of a merged record itself.</summary>
    public static IReadOnlyList<Tie> Ties(IModel model, Type kind) => [.. Shared.Data.Ties.To(model, kind).Where(tie => tie.Column != nameof(Organisation.MergedIntoId))];

    /// <summary>How many rows of each table would be moved.</summary>
    public async Task<IReadOnlyList<(string Table, int Count)>> Count(Type kind, int gone, CancellationToken stop)
    {
        var counts = new List<(string Table, int Count)>();
        foreach (var tie in Ties(db.Model, kind)) counts.Add((tie.Table, (await Ids(tie, gone, stop)).Count));
        return [.. counts.GroupBy(one => one.Table).Select(group => (group.Key, group.Sum(one => one.Count))).Where(one => one.Item2 > 0)];
    }

    /// <param name="people">People, or organisations.</param>
    /// <param name="keptId">The record that stays.</param>
    /// <param name="goneId">The record that goes.</param>
    /// <param name="taken">Fields whose value is taken from the record that goes, though the other has one.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="stop">Whether nobody waits any more.</param>
    public async Task<(int? Merge, Refusal? Refusal)> Merge(bool people, int keptId, int goneId, IReadOnlySet<string> taken, Viewer who, CancellationToken stop)
    {
        if (keptId == goneId) return (null, new("Это одна и та же запись. Выберите две разные."));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var done = new Done([], [], [], [], []);
        var (title, territory) = people ? await MergePeople(keptId, goneId, taken, who, done, stop) : await MergeOrganisations(keptId, goneId, taken, who, done, stop);
        if (title is null) return (null, new("Одной из записей больше нет. Откройте список похожих ещё раз."));
        if (territory is not { } own) return (null, new("Записи разных территорий не объединяются."));
        foreach (var tie in Ties(db.Model, people ? typeof(Person) : typeof(Organisation)))
        {
            var ids = await Ids(tie, goneId, stop);
            if (ids.Count == 0) continue;
            await Point(tie, ids, goneId, keptId, stop);
            done.Moved.Add(new(tie.Table, tie.Column, tie.Key, ids));
        }
        var merge = new Merge { TerritoryId = own, Kind = people ? nameof(Person) : nameof(Organisation), KeptId = keptId, GoneId = goneId, Title = title, Who = who.Name, At = clock.GetUtcNow(), Moved = JsonSerializer.Serialize(done) };
        db.Add(merge);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return (merge.Id, null);
    }

    /// <summary>Puts everything back; a later merge of the same records is taken back first.</summary>
    public async Task<Refusal?> Undo(int id, Viewer who, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await db.Merges.EditableBy(who).SingleOrDefaultAsync(m => m.Id == id && m.UndoneAt == null, stop) is not { } merge) return new("Это объединение уже отменено.");
        if (await db.Merges.AnyAsync(m => m.Id > id && m.Kind == merge.Kind && m.UndoneAt == null && (m.KeptId == merge.KeptId || m.GoneId == merge.KeptId), stop)) return new("Эту запись потом объединили ещё раз. Сначала отмените последнее объединение.");
        var done = JsonSerializer.Deserialize<Done>(merge.Moved)!;
        foreach (var rows in done.Moved) await Point(new(rows.Table, rows.Column, rows.Key), rows.Ids, merge.KeptId, merge.GoneId, stop);
        if (merge.Kind == nameof(Person))
        {
            var (kept, gone) = (await db.People.SingleAsync(p => p.Id == merge.KeptId, stop), await db.People.IgnoreQueryFilters().SingleAsync(p => p.Id == merge.GoneId, stop));
            foreach (var field in Personal.Where(field => field.Get(kept) == field.Get(gone)))
            {
                if (done.Filled.Contains(field.Name, StringComparer.Ordinal)) field.Set(kept, null);
                else if (done.Replaced.TryGetValue(field.Name, out var had)) field.Set(kept, had);
            }
            gone.MergedIntoId = null;
        }
        else
        {
            var (kept, gone) = (await db.Organisations.SingleAsync(o => o.Id == merge.KeptId, stop), await db.Organisations.IgnoreQueryFilters().SingleAsync(o => o.Id == merge.GoneId, stop));
            foreach (var field in ColumnWords.Fields.Where(field => done.Filled.Contains(field.Column.ToString(), StringComparer.Ordinal)))
                if (field.Get(kept) == field.Get(gone)) field.Set(kept, null!);
            foreach (var field in ColumnWords.Fields)
                if (done.Replaced.TryGetValue(field.Column.ToString(), out var had) && field.Get(kept) == field.Get(gone)) field.Set(kept, had);
            kept.Aliases.RemoveAll(alias => done.Names.Contains(alias.Name, StringComparer.Ordinal));
            foreach (var post in await db.Posts.Where(p => done.Unheaded.Contains(p.Id)).ToListAsync(stop)) post.Heads = true;
            gone.MergedIntoId = null;
        }
        merge.UndoneAt = clock.GetUtcNow();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return null;
    }

    /// <summary>A field of a person that a merge fills or chooses.</summary>
    public sealed record PersonalField(string Name, string Word, Func<Person, string?> Get, Action<Person, string?> Set);

    public static readonly IReadOnlyList<PersonalField> Personal =
    [
        new(nameof(Person.Surname), "Фамилия", p => p.Surname, (p, value) => p.Surname = value ?? ""), new(nameof(Person.Given), "Имя", p => p.Given, (p, value) => p.Given = value ?? ""),
        new(nameof(Person.Patronymic), "Отчество", p => p.Patronymic, (p, value) => p.Patronymic = value), new(nameof(Person.Phone), "Телефон", p => p.Phone, (p, value) => p.Phone = value),
        new(nameof(Person.Email), "Почта", p => p.Email, (p, value) => p.Email = value), new(nameof(Person.SourceKey), "Код", p => p.SourceKey, (p, value) => p.SourceKey = value),
    ];

    async Task<(string? Title, int? Territory)> MergeOrganisations(int keptId, int goneId, IReadOnlySet<string> taken, Viewer who, Done done, CancellationToken stop)
    {
        var both = await db.Organisations.EditableBy(who).Where(o => o.Id == keptId || o.Id == goneId).ToListAsync(stop);
        if (both.Find(o => o.Id == keptId) is not { } kept || both.Find(o => o.Id == goneId) is not { } gone) return (null, null);
        foreach (var field in ColumnWords.Fields.Where(field => string.IsNullOrEmpty(field.Get(kept)) && !string.IsNullOrEmpty(field.Get(gone)) && field.Column != Krug.Core.Reading.Sheets.Column.Aliases))
        {
            field.Set(kept, field.Get(gone)!);
            done.Filled.Add(field.Column.ToString());
        }
        var title = $"{gone.ShortName} → {kept.ShortName}";
        var called = new[] { kept.ShortName, kept.FullName };
        foreach (var field in ColumnWords.Fields.Where(field => taken.Contains(field.Column.ToString()) && field.Column != Krug.Core.Reading.Sheets.Column.Aliases && !string.IsNullOrEmpty(field.Get(gone)) && field.Get(kept) != field.Get(gone)))
        {
            done.Replaced[field.Column.ToString()] = field.Get(kept)!;
            field.Set(kept, field.Get(gone)!);
        }
        var had = kept.Aliases.Select(alias => alias.Name).Append(kept.ShortName).Append(kept.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in gone.Aliases.Select(alias => alias.Name).Prepend(gone.FullName).Prepend(gone.ShortName).Concat(called).OfType<string>().Where(name => name.Length > 0 && had.Add(name)))
        {
            kept.Aliases.Add(new() { Name = name, Source = $"объединение записей, {Days.Far(clock.Today())}" });
            done.Names.Add(name);
        }
        // An organisation has one head: the kept record's stays.
        if (await db.Posts.AnyAsync(p => p.OrganisationId == keptId && p.Heads && p.To == null, stop))
            foreach (var post in await db.Posts.Where(p => p.OrganisationId == goneId && p.Heads && p.To == null).ToListAsync(stop))
            {
                post.Heads = false;
                done.Unheaded.Add(post.Id);
            }
        gone.MergedIntoId = keptId;
        await db.SaveChangesAsync(stop);
        return (title, kept.TerritoryId == gone.TerritoryId ? kept.TerritoryId : null);
    }

    async Task<(string? Title, int? Territory)> MergePeople(int keptId, int goneId, IReadOnlySet<string> taken, Viewer who, Done done, CancellationToken stop)
    {
        var both = await db.People.EditableBy(who).Where(p => p.Id == keptId || p.Id == goneId).ToListAsync(stop);
        if (both.Find(p => p.Id == keptId) is not { } kept || both.Find(p => p.Id == goneId) is not { } gone) return (null, null);
        var title = $"{gone.ListName} → {kept.ListName}";
        foreach (var field in Personal.Where(field => !string.IsNullOrEmpty(field.Get(gone)) && field.Get(kept) != field.Get(gone)))
        {
            if (string.IsNullOrEmpty(field.Get(kept))) done.Filled.Add(field.Name);
            else if (taken.Contains(field.Name)) done.Replaced[field.Name] = field.Get(kept)!;
            else continue;
            field.Set(kept, field.Get(gone));
        }
        gone.MergedIntoId = keptId;
        await db.SaveChangesAsync(stop);
        return (title, kept.TerritoryId == gone.TerritoryId ? kept.TerritoryId : null);
    }

    // Names of tables and columns come out of the model, never from a request.
#pragma warning disable EF1002
    Task<List<int>> Ids(Tie tie, int at, CancellationToken stop) => db.Database.SqlQueryRaw<int>($"SELECT \"{tie.Key}\" AS \"Value\" FROM \"{tie.Table}\" WHERE \"{tie.Column}\" = {{0}}", at).ToListAsync(stop);

    async Task Point(Tie tie, List<int> ids, int from, int to, CancellationToken stop)
    {
        foreach (var part in ids.Chunk(500))
            await db.Database.ExecuteSqlRawAsync($"UPDATE \"{tie.Table}\" SET \"{tie.Column}\" = {{0}} WHERE \"{tie.Column}\" = {{1}} AND \"{tie.Key}\" IN ({string.Join(',', part)})", [to, from], stop);
    }
#pragma warning restore EF1002
}
