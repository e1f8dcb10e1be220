using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Krug.Web.Shared.Audit;

/// <summary>Who writes to the database and for what cause: read from the request by <see cref="Db"/>, empty for the command line.</summary>
public sealed record AuditAuthor(int? AccountId, int? TerritoryId, TimeProvider Clock);

/// <summary>What a saving changes, for the journal: noted before it (what was), completed after it (numbers given by the database), written in its transaction.</summary>
sealed class AuditChanges
{
    internal static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    readonly List<(EntityEntry? Entry, Line Line)> noted = [];

    /// <summary>One record of the act, on its way to the tables.</summary>
    internal sealed class Line
    {
        public required AuditKind Kind { get; init; }
        public required string Type { get; init; }
        public long RecordId { get; set; }
        public int? TerritoryId { get; set; }
        public Dictionary<string, object?[]> Values { get; init; } = new(StringComparer.Ordinal);
        public HashSet<(string Type, long Id)> Subjects { get; } = [];
    }

    public bool Any => noted.Count > 0;

    public void Add(Line line) => noted.Add((null, line));

    public static AuditChanges Of(DbContext db)
    {
        var changes = new AuditChanges();
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            var type = TypeOf(entry.Metadata);
            if (AuditWords.Of(type) is null) continue;
            var line = new Line { Kind = entry.State switch { EntityState.Added => AuditKind.Added, EntityState.Deleted => AuditKind.Deleted, _ => AuditKind.Changed }, Type = type };
            foreach (var property in entry.Properties.Where(property => AuditWords.Of(type, property.Metadata.Name) is not null))
            {
                if (entry.State == EntityState.Modified)
                {
                    if (property.IsModified && !Equals(property.OriginalValue, property.CurrentValue)) line.Values[property.Metadata.Name] = [property.OriginalValue, property.CurrentValue];
                }
                else if (entry.State == EntityState.Deleted && property.OriginalValue is { } was) line.Values[property.Metadata.Name] = [was];
            }
            if (entry.State == EntityState.Modified && line.Values.Count == 0) continue;
            if (entry.State != EntityState.Added) PlaceOf(db, entry, line);
            changes.noted.Add((entry, line));
        }
        return changes;
    }

    /// <summary>After the saving: numbers are known.</summary>
    void Complete(DbContext db)
    {
        foreach (var (entry, line) in noted)
        {
            if (entry is null || line.Kind != AuditKind.Added) continue;
            foreach (var property in entry.Properties.Where(property => AuditWords.Of(line.Type, property.Metadata.Name) is not null))
                if (property.CurrentValue is { } value) line.Values[property.Metadata.Name] = [value];
            PlaceOf(db, entry, line);
        }
    }

    public async Task Write(Db db, CancellationToken stop)
    {
        Complete(db);
        var (sql, values) = Act(db);
        var act = (await db.Database.SqlQueryRaw<long>(sql, values).ToListAsync(stop)).Single();
        foreach (var table in Tables(act)) await table.Insert(db, stop);
    }

    public void Write(Db db)
    {
        Complete(db);
        var (sql, values) = Act(db);
        var act = db.Database.SqlQueryRaw<long>(sql, values).ToList().Single();
        foreach (var table in Tables(act)) table.Insert(db);
    }

    internal static string TypeOf(IReadOnlyEntityType type) => type.IsPropertyBag ? type.ShortName() : type.ClrType.Name;

    /// <summary>The record's number, territory, and whose pages tell of it: its own, or those of the records it belongs to.</summary>
    internal static void PlaceOf(DbContext db, EntityEntry entry, Line line)
    {
        line.RecordId = Number(entry.Metadata.FindPrimaryKey()!.Properties.Where(key => !key.IsForeignKey() || entry.Metadata.IsOwned()).Select(key => Value(entry, key)).FirstOrDefault());
        line.TerritoryId = entry.Entity is ITerritorial own ? own.TerritoryId : null;
        if (!AuditWords.HasPage(line.Type)) Owners(db, entry, line, 0);
    }

    static void Owners(DbContext db, EntityEntry entry, Line line, int depth)
    {
        foreach (var tie in entry.Metadata.GetForeignKeys())
        {
            var owner = TypeOf(tie.PrincipalEntityType);
            if (Value(entry, tie.Properties[0]) is not { } value || AuditWords.Of(owner) is null || owner is "Account" or "Territory" or "Term") continue;
            if (AuditWords.HasPage(owner)) line.Subjects.Add((owner, Number(value)));
            var near = depth < 3 && (line.TerritoryId is null || !AuditWords.HasPage(owner)) ? db.ChangeTracker.Entries().FirstOrDefault(other => other.Metadata == tie.PrincipalEntityType && Equals(Value(other, tie.PrincipalKey.Properties[0]), value)) : null;
            if (near?.Entity is ITerritorial placed) line.TerritoryId ??= placed.TerritoryId;
            if (AuditWords.HasPage(owner)) continue;
            near ??= depth < 3 && db.Find(tie.PrincipalEntityType.ClrType, value) is { } found ? db.Entry(found) : null;
            if (near is not null) Owners(db, near, line, depth + 1);
        }
    }

    static object? Value(EntityEntry entry, IReadOnlyProperty property) => entry.State == EntityState.Deleted ? entry.OriginalValues[property.Name] : entry.CurrentValues[property.Name];

    static long Number(object? value) => value is null or string ? 0 : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    (string Sql, object[] Values) Act(Db db)
    {
        var values = new List<object>();
        string Put(object? value)
        {
            if (value is null) return "NULL";
            values.Add(value);
            return $"{{{values.Count - 1}}}";
        }
        var sql = $"INSERT INTO \"AuditActs\" (\"At\", \"AccountId\", \"Cause\") VALUES ({Put(db.Author.Clock.GetUtcNow().UtcTicks)}, {Put(db.Author.AccountId)}, {Put(db.Cause)}) RETURNING \"Id\" AS \"Value\"";
        foreach (var (_, line) in noted) line.TerritoryId ??= db.Author.TerritoryId;
        return (sql, [.. values]);
    }

    ManyRows[] Tables(long act)
    {
        var entries = new ManyRows("AuditEntries", "ActId", "Number", "Kind", "Type", "RecordId", "TerritoryId", "Commitment");
        var values = new ManyRows("AuditValues", "ActId", "Number", "Salt", "Json");
        var subjects = new ManyRows("AuditSubjects", "ActId", "Number", "Type", "RecordId");
        var number = 0;
        foreach (var (_, line) in noted)
        {
            number++;
            byte[]? commitment = null;
            if (line.Values.Count > 0)
            {
                var (salt, json) = (RandomNumberGenerator.GetBytes(16), JsonSerializer.Serialize(line.Values, Plain));
                commitment = AuditChain.Commit(salt, json);
                values.Add(act, number, salt, json);
            }
            entries.Add(act, number, line.Kind.ToString(), line.Type, line.RecordId, line.TerritoryId, commitment);
            foreach (var (type, id) in line.Subjects) subjects.Add(act, number, type, id);
        }
        return [entries, values, subjects];
    }
}
