using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Trash;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Binned> Binned => Set<Binned>();
    }
}

namespace Krug.Web.Modules.Trash
{
    sealed class BinTables : IEntityTypeConfiguration<Binned>
    {
        public void Configure(EntityTypeBuilder<Binned> binned)
        {
            binned.OfTerritory();
            binned.HasIndex(b => new { b.TerritoryId, b.At, b.Id });
            binned.HasIndex(b => b.Until);
        }
    }
}
