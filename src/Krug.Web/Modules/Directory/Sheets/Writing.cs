using Krug.Core.Language;
using Krug.Core.Reading.Sheets;
using Krug.Core.Reading.Sources;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>Compares a sheet with the directory and writes it there: the same comparing both times, so that what was shown is what is written, in one transaction.</summary>
public sealed class Writing(Db db, SheetProgress progress, TimeProvider clock)
{
    const int Together = 500;

    /// <summary>Makes the preview anew; rows that a person left out stay so.</summary>
    public async Task Compare(int id, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var sheet = await db.SheetImports.SingleAsync(s => s.Id == id, stop);
        await Keep(sheet, await Compared(sheet, stop), stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Writes what the preview shows. Where the directory has changed meanwhile nothing is written, and a new preview is made.</summary>
    public async Task Write(int id, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var sheet = await db.SheetImports.SingleAsync(s => s.Id == id, stop);
        db.WritesFor(sheet.AccountId, "загрузка таблицы");
        var rows = await Compared(sheet, stop);
        var shown = await db.SheetRows.Where(r => r.ImportId == id).OrderBy(r => r.Number).Select(r => new { r.Number, r.Outcome, r.Changes, r.LeftOut }).ToListAsync(stop);
        if (!shown.Select(r => (r.Number, r.Outcome, r.Changes)).SequenceEqual(rows.Select(r => (r.Row.Number, r.Outcome, r.ChangesText))))
        {
            await Keep(sheet, rows, stop);
            sheet = await db.SheetImports.SingleAsync(s => s.Id == id, stop);
            sheet.Trouble = "Пока таблица ждала, справочник изменился. Ничего не записано: посмотрите строки ещё раз.";
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return;
        }
        var left = shown.Where(r => r.LeftOut).Select(r => r.Number).ToHashSet();
        var work = rows.Where(row => row.Outcome is SheetOutcome.Add or SheetOutcome.Change && !left.Contains(row.Row.Number)).ToList();
        var (territory, today, named) = (sheet.TerritoryId, clock.Today(), new Dictionary<string, int>(StringComparer.Ordinal));
        var done = 0;
        foreach (var part in work.Chunk(Together))
        {
            db.ChangeTracker.Clear();
            await Put(part, territory, today, named, stop);
            progress.Tell(id, done += part.Length, work.Count);
        }
        db.ChangeTracker.Clear();
        sheet = await db.SheetImports.SingleAsync(s => s.Id == id, stop);
        (sheet.State, sheet.DoneAt, sheet.Trouble) = (SheetState.Done, clock.GetUtcNow(), null);
        (sheet.Added, sheet.Changed) = (work.Count(row => row.Outcome == SheetOutcome.Add), work.Count(row => row.Outcome == SheetOutcome.Change));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    async Task Put(Compared[] part, int territory, DateOnly today, Dictionary<string, int> named, CancellationToken stop)
    {
        var (ids, people, ended) = (part.Select(row => row.OrganisationId).OfType<int>().Distinct().ToList(), part.Select(row => row.Head?.PersonId).OfType<int>().ToList(), part.SelectMany(row => new[] { row.Head?.EndsPostId, row.Head?.PostId }).OfType<int>().ToList());
        var organisations = await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
        var known = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        var posts = await db.Posts.Where(p => ended.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        var fresh = new List<(string Key, Person Person)>();
        foreach (var row in part)
        {
            var organisation = row.OrganisationId is { } id ? organisations[id] : new() { TerritoryId = territory };
            foreach (var (field, value) in row.Writes) field.Set(organisation, value);
            if (row.OrganisationId is null) db.Add(organisation);
            if (row.Head is not { } head) continue;
            if (head.EndsPostId is { } old) posts[old].To = today.AddDays(-1);
            // One head of two organisations of the sheet is one person.
            var person = head.PersonId is { } own ? known[own] : head.Joins is null ? null
                : named.TryGetValue(head.Joins, out var before) ? await db.People.SingleAsync(p => p.Id == before, stop) : fresh.Find(one => one.Key == head.Joins).Person;
            if (person is null)
            {
                person = new() { TerritoryId = territory };
                db.Add(person);
                if (head.Joins is not null) fresh.Add((head.Joins, person));
                Name(person, head);
            }
            else if (head.Renames) Name(person, head);
            if (head.PostId is { } kept) posts[kept].Title = head.Title;
            else db.Add(new Post { TerritoryId = territory, Person = person, Organisation = organisation, Title = head.Title, Heads = head.Heads, From = head.EndsPostId is null ? null : today });
        }
        await db.SaveChangesAsync(stop);
        foreach (var (key, person) in fresh) named[key] = person.Id;
    }

    static void Name(Person person, HeadChange head)
    {
        (person.Surname, person.Given, person.Patronymic) = (head.Name.Surname, head.Name.Given ?? "", head.Name.Patronymic);
        person.SourceKey ??= head.Key;
    }

    async Task<List<Compared>> Compared(SheetImport sheet, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await db.CopyFile(sheet.FileId, bytes, stop);
        var (table, columns) = (SheetReader.Read(bytes.ToArray(), sheet.Name), ColumnWords.Read(sheet.Columns));
        var found = SheetColumns.Find(table);
        var rows = SheetRows.Of(table, found.FirstLine, columns, found.Titles);
        var organisations = await db.Organisations.AsNoTracking().Where(o => o.TerritoryId == sheet.TerritoryId).ToListAsync(stop);
        var posts = await db.Posts.AsNoTracking().Where(p => p.TerritoryId == sheet.TerritoryId && p.To == null)
            .Select(p => new KnownPost(p.Id, p.PersonId, p.OrganisationId, p.Person!.Surname, p.Person.Given, p.Person.Patronymic, p.Person.SourceKey, p.Title, p.Heads)).ToListAsync(stop);
        progress.Tell(sheet.Id, 0, rows.Count);
        Func<ListRow, Compared> compare = ColumnWords.IsOfPeople(columns) ? new PeopleComparing(organisations, posts).Compare : new Comparing(organisations, posts).Compare;
        return [.. rows.Select(compare)];
    }

    async Task Keep(SheetImport sheet, List<Compared> rows, CancellationToken stop)
    {
        var id = sheet.Id;
        var left = await db.SheetRows.Where(r => r.ImportId == id && r.LeftOut).Select(r => r.Number).ToListAsync(stop);
        await db.SheetRows.Where(r => r.ImportId == id).ExecuteDeleteAsync(stop);
        var done = 0;
        foreach (var part in rows.Chunk(Together))
        {
            db.ChangeTracker.Clear();
            var kept = new ManyRows("SheetRows", "ImportId", "Number", "Outcome", "Title", "Why", "Changes", "LeftOut", "OrganisationId");
            foreach (var row in part)
                kept.Add(id, row.Row.Number, row.Outcome.ToString(), row.Title, row.Why is { Length: > 0 } why ? why.Trim() : null, row.ChangesText, left.Contains(row.Row.Number), row.OrganisationId);
            await kept.Insert(db, stop);
            progress.Tell(id, done += part.Length, rows.Count);
        }
        db.ChangeTracker.Clear();
        sheet = await db.SheetImports.SingleAsync(s => s.Id == id, stop);
        sheet.State = SheetState.Ready;
        sheet.Trouble = null;
        (sheet.Added, sheet.Changed, sheet.Same, sheet.Skipped, sheet.Doubtful) = (Of(SheetOutcome.Add), Of(SheetOutcome.Change), Of(SheetOutcome.Same), Of(SheetOutcome.Skip), Of(SheetOutcome.Doubt));
        await db.SaveChangesAsync(stop);

        int Of(SheetOutcome outcome) => rows.Count(row => row.Outcome == outcome);
    }
}
