using Krug.Web.Modules.Accounts;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
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
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Prepare();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    void Prepare()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Entity is IKeyed keyed) keyed.RefreshKeys();
            if (entry is { Entity: IVersioned versioned, State: EntityState.Modified }) versioned.Version++;
        }
    }
}
