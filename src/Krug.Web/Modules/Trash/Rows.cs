using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Krug.Web.Modules.Trash;

/// <summary>A row of any table as it stood: the name of its type, its columns and what it owns.</summary>
public sealed record Row(string Type, Dictionary<string, JsonElement> Values, Dictionary<string, JsonElement> Owned);

/// <summary>Takes a record with all that the database deletes with it out of the tables, and puts it back as it stood: found out of the model, so that no module is forgotten.</summary>
static class Rows
{
    static readonly MethodInfo pointing = typeof(Rows).GetMethod(nameof(Pointing), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The record and its parts, the record first; all tracked.</summary>
    public static async Task<List<EntityEntry>> Gather(Db db, object record, CancellationToken stop)
    {
        List<EntityEntry> found = [db.Entry(record)];
        for (var at = 0; at < found.Count; at++)
        {
            var entry = found[at];
            if (entry.Metadata.FindPrimaryKey()!.Properties is not [var key] || entry.Property(key).CurrentValue is not int id) continue;
            foreach (var tie in entry.Metadata.GetReferencingForeignKeys().Where(GoesAlong))
            {
                var rows = await (Task<List<object>>)pointing.MakeGenericMethod(tie.DeclaringEntityType.ClrType).Invoke(null, [db, tie, id, stop])!;
                foreach (var row in rows) if (!found.Exists(known => ReferenceEquals(known.Entity, row))) found.Add(db.Entry(row));
            }
        }
        return found;
    }

    /// <summary>A part of the record, or a mere tie between two records: a direction of an event.</summary>
    static bool GoesAlong(IReadOnlyForeignKey tie) => !tie.IsOwnership && (tie.DeleteBehavior == DeleteBehavior.Cascade || tie.DeclaringEntityType.HasSharedClrType);

    /// <summary>Tables outside these rows with something that points at them, for the refusal.</summary>
    public static async Task<IReadOnlyList<string>> Holding(Db db, List<EntityEntry> rows, CancellationToken stop)
    {
        var types = rows.Select(row => row.Metadata).ToHashSet();
        var holding = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Metadata.FindPrimaryKey()!.Properties.Count == 1 && !row.Metadata.HasSharedClrType))
        {
            var id = (int)row.Property(row.Metadata.FindPrimaryKey()!.Properties[0]).CurrentValue!;
            // A part that points at another part of the same record goes with it.
            holding.UnionWith(await Ties.Holding(db, row.Metadata.ClrType, id, stop, tie => !GoesAlong(tie) && (tie.DeclaringEntityType == row.Metadata || !types.Contains(tie.DeclaringEntityType))));
        }
        return [.. holding];
    }

    public static Row Of(EntityEntry entry) => new(entry.Metadata.Name,
        entry.Metadata.GetProperties().ToDictionary(property => property.Name, property => JsonSerializer.SerializeToElement(entry.Property(property).CurrentValue, property.ClrType), StringComparer.Ordinal),
        entry.Metadata.GetNavigations().Where(tie => tie.TargetEntityType.IsOwned()).ToDictionary(tie => tie.Name, tie => JsonSerializer.SerializeToElement(entry.Navigation(tie).CurrentValue, tie.ClrType), StringComparer.Ordinal));

    /// <summary>Adds the row again under its own number. A column that the program has had since keeps its default; one it has no longer is left out.</summary>
    public static void Return(Db db, Row row)
    {
        var type = db.Model.FindEntityType(row.Type) ?? throw new InvalidOperationException($"No records of type «{row.Type}».");
        if (type.HasSharedClrType)
        {
            var values = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var property in type.GetProperties()) if (row.Values.TryGetValue(property.Name, out var value)) values[property.Name] = value.Deserialize(property.ClrType)!;
            db.Set<Dictionary<string, object>>(type.Name).Add(values);
            return;
        }
        var record = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        var entry = db.Entry(record);
        foreach (var property in type.GetProperties()) if (row.Values.TryGetValue(property.Name, out var value)) entry.Property(property).CurrentValue = value.Deserialize(property.ClrType);
        foreach (var tie in type.GetNavigations().Where(tie => row.Owned.ContainsKey(tie.Name)))
            foreach (var part in (IEnumerable)row.Owned[tie.Name].Deserialize(tie.ClrType)!) ((IList)tie.PropertyInfo!.GetValue(record)!).Add(part);
        db.Add(record);
    }

    static async Task<List<object>> Pointing<T>(Db db, IForeignKey tie, int id, CancellationToken stop) where T : class
    {
        var (row, column) = (Expression.Parameter(typeof(T)), tie.Properties.Single());
        var value = Expression.Call(typeof(EF), nameof(EF.Property), [column.ClrType], row, Expression.Constant(column.Name));
        var points = Expression.Lambda<Func<T, bool>>(Expression.Equal(value, Expression.Convert(Expression.Property(Expression.Constant(new Id(id)), nameof(Id.Value)), column.ClrType)), row);
        var set = tie.DeclaringEntityType.HasSharedClrType ? db.Set<T>(tie.DeclaringEntityType.Name) : db.Set<T>();
        return [.. await set.IgnoreQueryFilters().Where(points).ToListAsync(stop)];
    }

    /// <summary>A number that travels as a parameter.</summary>
    sealed record Id(int Value);
}
