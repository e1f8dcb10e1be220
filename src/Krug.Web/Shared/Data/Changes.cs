using System.Collections.Concurrent;

namespace Krug.Web.Shared.Data;

/// <summary>How often records of a type were saved by this process: what was counted out of them before may be out of date. Another node is not heard of, so what is kept by it is kept for seconds.</summary>
public sealed class Changes : IDisposable
{
    static readonly ConcurrentDictionary<Type, long> saved = new();
    readonly List<Type> types;

    Changes(List<Type> types) => this.types = types;

    /// <summary>A number that grows with every saving of any of these types.</summary>
    public static long Of(params ReadOnlySpan<Type> types)
    {
        var sum = 0L;
        foreach (var type in types) sum += saved.GetValueOrDefault(type);
        return sum;
    }

    /// <summary>What a saving is about to change; told when it is over.</summary>
    internal static Changes Of(DbContext db) =>
        new([.. db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(entry => entry.Metadata.ClrType).Distinct()]);

    public void Dispose()
    {
        foreach (var type in types) saved.AddOrUpdate(type, 1, (_, count) => count + 1);
    }
}
