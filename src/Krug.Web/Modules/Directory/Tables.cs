using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Territory> Territories => Set<Territory>();
        public DbSet<Organisation> Organisations => Set<Organisation>();
        public DbSet<Person> People => Set<Person>();
        public DbSet<Post> Posts => Set<Post>();
    }
}

namespace Krug.Web.Modules.Directory
{
    /// <summary>How a record is tied to its territory, in every module.</summary>
    public static class Territorial
    {
        public static void OfTerritory<T>(this EntityTypeBuilder<T> entity) where T : class, ITerritorial =>
            entity.HasOne<Territory>().WithMany().HasForeignKey(record => record.TerritoryId).OnDelete(DeleteBehavior.Restrict);
    }

    sealed class DirectoryTables : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Organisation> organisation)
        {
            organisation.OfTerritory();
            organisation.HasIndex(o => new { o.TerritoryId, o.SortKey, o.Id });
        }

        public void Configure(EntityTypeBuilder<Person> person)
        {
            person.OfTerritory();
            person.HasIndex(p => new { p.TerritoryId, p.SortKey, p.Id });
        }

        public void Configure(EntityTypeBuilder<Post> post)
        {
            post.OfTerritory();
            post.HasOne(p => p.Person).WithMany(p => p.Posts).HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
            post.HasOne(p => p.Organisation).WithMany(o => o.Posts).HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
