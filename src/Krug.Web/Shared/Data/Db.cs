using Krug.Web.Modules.Accounts;
using Krug.Web.Shared.Audit;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Krug.Web.Shared.Data;

/// <summary>
/// The one database. Each module adds its own tables in a <c>Tables.cs</c> of its folder (this class is partial) and says there how they are tied;
/// how a value is stored is said here and in the two kinds of it.
/// </summary>
public abstract partial class Db(DbContextOptions options) : IdentityUserContext<Account, int>(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        // Nothing vanishes with something else unless its table says so.
        configurationBuilder.Conventions.Remove<CascadeDeleteConvention>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => typeof(IVersioned).IsAssignableFrom(type)).ToList())
            builder.Entity(type).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Prepare();
        using var noted = Changes.Of(this);
        var (words, journal) = (SearchChanges.Of(this), AuditChanges.Of(this));
        if (!words.Any && !journal.Any) return base.SaveChanges(acceptAllChangesOnSuccess);
        using var own = Database.CurrentTransaction is null ? Database.BeginTransaction() : null;
        var saved = base.SaveChanges(acceptAllChangesOnSuccess);
        words.Write(this);
        if (journal.Any) journal.Write(this);
        own?.Commit();
        Journalled();
        return saved;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Prepare();
        using var noted = Changes.Of(this);
        var (words, journal) = (SearchChanges.Of(this), AuditChanges.Of(this));
        if (!words.Any && !journal.Any) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await words.Write(this, cancellationToken);
        if (journal.Any) await journal.Write(this, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        Journalled();
        return saved;
    }

    /// <summary>Keys and versions made anew, and what the saving will tell the index of words and the journal. What changed is looked for twice, not at every question.</summary>
    (SearchChanges Words, AuditChanges Journal) Prepare()
    {
        RefreshKeys();
        if (!ChangeTracker.AutoDetectChangesEnabled) return (SearchChanges.Of(this), AuditChanges.Of(this));
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try { return (SearchChanges.Of(this), AuditChanges.Of(this)); }
        finally { ChangeTracker.AutoDetectChangesEnabled = true; }
    }

    void RefreshKeys()
    {
        var entries = ChangeTracker.Entries().ToList();
        // What a record owns (its other names) is part of its keys, though the record itself looks unchanged.
        var owned = entries.Exists(entry => entry.Metadata.IsOwned() && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        foreach (var entry in entries)
        {
            if (entry.Entity is IKeyed keyed && (entry.State is EntityState.Added or EntityState.Modified || (owned && entry.State == EntityState.Unchanged))) keyed.RefreshKeys();
            if (entry is { Entity: IVersioned versioned, State: EntityState.Modified }) versioned.Version++;
        }
    }
}
