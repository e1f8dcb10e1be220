using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Krug.Web.Shared.Audit;

/// <summary>A field of an entry in words; <see cref="Before"/> is null for what was added.</summary>
public sealed record HistoryField(string Name, string? Before, string? After);

/// <summary>The record with a page that the entry belongs to.</summary>
public sealed record HistoryOwner(string Type, long Id, string Noun, string? Title, string Href);

/// <summary>An entry as the screen tells it. <see cref="Destroyed"/>: its values went with a person's data. <see cref="Returnable"/>: what was before may be put back.</summary>
public sealed record HistoryLine(long ActId, int Number, AuditKind Kind, string Type, long RecordId, string Noun, string? Title, string? Href, IReadOnlyList<HistoryOwner> Owners, IReadOnlyList<HistoryField> Fields, bool Destroyed, bool Returnable);

public sealed record HistoryAct(long Id, DateTimeOffset At, string Who, string? Cause, IReadOnlyList<HistoryLine> Lines);

/// <summary>Reads the journal into words. A fixed number of commands for a page, whatever is on it.</summary>
public static class History
{
    /// <summary>Entries that tell of the record: its own and those of its parts.</summary>
    public static IQueryable<AuditEntry> About(this Db db, string type, long id) =>
        db.AuditEntries.AsNoTracking().Where(entry => (entry.Type == type && entry.RecordId == id)
            || db.AuditSubjects.Any(subject => subject.ActId == entry.ActId && subject.Number == entry.Number && subject.Type == type && subject.RecordId == id));

    /// <summary>The acts of these entries in words, the last one first.</summary>
    public static async Task<IReadOnlyList<HistoryAct>> Told(this Db db, List<AuditEntry> entries, CancellationToken stop)
    {
        var ids = entries.Select(entry => entry.ActId).Distinct().ToList();
        var acts = await db.AuditActs.AsNoTracking().Where(act => ids.Contains(act.Id)).Select(act => new { act.Id, act.At, act.Cause, act.AccountId, Who = db.Accounts.Where(account => account.Id == act.AccountId).Select(account => account.Name).FirstOrDefault() }).ToListAsync(stop);
        var values = (await db.AuditValues.AsNoTracking().Where(value => ids.Contains(value.ActId)).ToListAsync(stop)).ToDictionary(value => (value.ActId, value.Number), value => JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(value.Json)!);
        var subjects = (await db.AuditSubjects.AsNoTracking().Where(subject => ids.Contains(subject.ActId)).ToListAsync(stop)).ToLookup(subject => (subject.ActId, subject.Number));
        var names = await Names(db, entries, values, subjects.SelectMany(group => group).Select(subject => (subject.Type, subject.RecordId)), stop);
        return [.. acts.OrderByDescending(act => act.Id).Select(act => new HistoryAct(act.Id, new(act.At, TimeSpan.Zero), act.Who ?? (act.AccountId is null ? "программа" : "учётной записи больше нет"), act.Cause,
            [.. entries.Where(entry => entry.ActId == act.Id).OrderBy(entry => entry.Number).Select(entry => Line(db.Model, entry, values.GetValueOrDefault((entry.ActId, entry.Number)), subjects[(entry.ActId, entry.Number)], names))]))];
    }

    static HistoryLine Line(IModel model, AuditEntry entry, Dictionary<string, JsonElement[]>? values, IEnumerable<AuditSubject> subjects, Dictionary<(string, long), string> names)
    {
        var kind = AuditWords.Of(entry.Type) ?? new(entry.Type, null, null);
        var type = TypeOf(model, entry.Type);
        var fields = new List<HistoryField>();
        var returnable = entry.Kind == AuditKind.Changed && kind.Path is not null;
        foreach (var (name, pair) in values ?? [])
        {
            if (AuditWords.Of(entry.Type, name) is not { } field) continue;
            var property = type?.FindProperty(name);
            var told = Array.ConvertAll(pair, value => Word(entry.Type, property, value, names));
            fields.Add(new(field.Name, pair.Length > 1 || entry.Kind == AuditKind.Deleted ? told[0] : null, pair.Length > 1 ? told[1] : entry.Kind == AuditKind.Deleted ? null : told[0]));
            returnable &= field.Returns;
        }
        var title = kind.Title is { } titled && values?.GetValueOrDefault(titled) is { } own ? Word(entry.Type, type?.FindProperty(titled), own[^1], names) : names.GetValueOrDefault((entry.Type, entry.RecordId));
        return new(entry.ActId, entry.Number, entry.Kind, entry.Type, entry.RecordId, kind.Name, title, kind.Path is { } path && names.ContainsKey((entry.Type, entry.RecordId)) ? path + entry.RecordId : null,
            [.. subjects.Select(subject => new HistoryOwner(subject.Type, subject.RecordId, AuditWords.Of(subject.Type)!.Name, names.GetValueOrDefault((subject.Type, subject.RecordId)), AuditWords.Of(subject.Type)!.Path + subject.RecordId))],
            fields, values is null && entry.Commitment is not null, returnable && fields.Count > 0);
    }

    static string? Word(string type, IReadOnlyProperty? property, JsonElement value, Dictionary<(string, long), string> names)
    {
        if (value.ValueKind == JsonValueKind.Array) return string.Join("; ", value.EnumerateArray().Select(part => part.ToString()));
        if (property?.GetContainingForeignKeys().FirstOrDefault() is { } tie && value.TryId() is { } id)
            return names.GetValueOrDefault((AuditChanges.TypeOf(tie.PrincipalEntityType), id)) ?? $"№ {id} (записи больше нет)";
        var text = value.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.True => "да", JsonValueKind.False => "нет", _ => value.ToString() };
        if (text is null || property is null) return text;
        var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (clr.IsEnum) return EnumWords.Of(clr, text);
        if (clr == typeof(DateOnly) && DateOnly.TryParse(text, out var day)) return day.ToString("dd.MM.yyyy");
        if (clr == typeof(TimeOnly) && TimeOnly.TryParse(text, out var hour)) return hour.ToString("HH:mm");
        if (clr == typeof(DateTimeOffset) && DateTimeOffset.TryParse(text, out var moment)) return moment.ToString("dd.MM.yyyy HH:mm 'UTC'");
        return AuditWords.Read(type, property.Name, text);
    }

    static long? TryId(this JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id) ? id : null;

    internal static IEntityType? TypeOf(IModel model, string name) => model.GetEntityTypes().FirstOrDefault(type => AuditChanges.TypeOf(type) == name);

    /// <summary>Names of all records spoken of, a command for each type there is on the page; what has no title is left out.</summary>
    static async Task<Dictionary<(string, long), string>> Names(Db db, List<AuditEntry> entries, Dictionary<(long, int), Dictionary<string, JsonElement[]>> values, IEnumerable<(string, long)> also, CancellationToken stop)
    {
        var wanted = new HashSet<(string Type, long Id)>(also);
        foreach (var entry in entries)
        {
            if (AuditWords.HasPage(entry.Type)) wanted.Add((entry.Type, entry.RecordId));
            if (!values.TryGetValue((entry.ActId, entry.Number), out var own) || TypeOf(db.Model, entry.Type) is not { } type) continue;
            foreach (var (name, pair) in own)
                if (type.FindProperty(name)?.GetContainingForeignKeys().FirstOrDefault() is { } tie)
                    foreach (var value in pair)
                        if (value.TryId() is { } id) wanted.Add((AuditChanges.TypeOf(tie.PrincipalEntityType), id));
        }
        var names = new Dictionary<(string, long), string>();
        foreach (var group in wanted.GroupBy(one => one.Type, one => one.Id))
        {
            if (AuditWords.Of(group.Key)?.Title is not { } title || TypeOf(db.Model, group.Key) is not { } type) continue;
            var load = (Task<List<(int Id, string Name)>>)typeof(History).GetMethod(nameof(Titles), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db, group.Select(id => (int)id).ToList(), title, stop])!;
            foreach (var (id, name) in await load) names[(group.Key, id)] = name;
        }
        return names;
    }

    static async Task<List<(int Id, string Name)>> Titles<T>(Db db, List<int> ids, string title, CancellationToken stop) where T : class =>
        [.. (await db.Set<T>().IgnoreQueryFilters().IgnoreAutoIncludes().Where(record => ids.Contains(EF.Property<int>(record, "Id"))).Select(record => new { Id = EF.Property<int>(record, "Id"), Name = EF.Property<string>(record, title) }).ToListAsync(stop)).Select(row => (row.Id, row.Name))];
}
