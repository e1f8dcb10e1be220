using Krug.Web.Modules.Dictionaries;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Term> Terms => Set<Term>();
    }
}

namespace Krug.Web.Modules.Dictionaries
{
    sealed class DictionaryTables : IEntityTypeConfiguration<Term>
    {
        public void Configure(EntityTypeBuilder<Term> term)
        {
            term.HasIndex(t => new { t.TerritoryId, t.Dictionary, t.Order, t.Id });
            term.HasOne<Term>().WithMany().HasForeignKey(t => t.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
