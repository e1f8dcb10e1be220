using System.Reflection;
using System.Text.Json;

namespace Krug.Web.Shared.Audit;

/// <summary>Putting back what a record held before a change, where that is safe: the fields still hold what that change left, and no state or tie with rules of its own is among them.</summary>
public static class Returning
{
    const string Cause = "возврат прежнего значения";

    public static Task<Refusal?> PutBack(this Db db, Viewer who, long act, int number, CancellationToken stop)
    {
        var entry = db.AuditEntries.AsNoTracking().SingleOrDefault(entry => entry.ActId == act && entry.Number == number && entry.Kind == AuditKind.Changed);
        if (entry is null || History.TypeOf(db.Model, entry.Type)?.ClrType is not { } type || !typeof(ITerritorial).IsAssignableFrom(type)) return Task.FromResult<Refusal?>(new("Такой правки в журнале нет."));
        return (Task<Refusal?>)typeof(Returning).GetMethod(nameof(Back), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db, who, entry, stop])!;
    }

    static async Task<Refusal?> Back<T>(Db db, Viewer who, AuditEntry entry, CancellationToken stop) where T : class, ITerritorial
    {
        var id = (int)entry.RecordId;
        if (await db.Set<T>().EditableBy(who).SingleOrDefaultAsync(record => record.Id == id, stop) is not { } record) return new("Этой записи больше нет или менять её может не каждый.");
        if (await db.AuditValues.AsNoTracking().SingleOrDefaultAsync(value => value.ActId == entry.ActId && value.Number == entry.Number, stop) is not { } kept) return new("Прежних значений больше нет: они уничтожены вместе с персональными данными.");
        var fields = db.Entry(record);
        foreach (var (name, pair) in JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(kept.Json)!)
        {
            if (AuditWords.Of(entry.Type, name) is not { Returns: true } || fields.Metadata.FindProperty(name) is not { } property) return new("Эту правку обратно не вернуть отсюда: у такого изменения свой порядок, откройте саму запись.");
            if (JsonSerializer.Serialize(fields.Property(name).CurrentValue, AuditChanges.Plain) != JsonSerializer.Serialize(pair[1].Deserialize(property.ClrType, AuditChanges.Plain), AuditChanges.Plain))
                return new($"Поле «{AuditWords.Of(entry.Type, name)!.Name}» с тех пор изменили ещё раз: верните сначала последнюю правку.");
            fields.Property(name).CurrentValue = pair[0].Deserialize(property.ClrType, AuditChanges.Plain);
        }
        db.Cause = Cause;
        try { return await db.TrySave(stop); }
        catch (DbUpdateException) { return new("Прежнее значение больше не подходит: того, на что оно указывало, уже нет."); }
    }
}
