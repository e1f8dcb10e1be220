using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Directory.Merging;
using Krug.Web.Modules.Directory.Sheets;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Territory> Territories => Set<Territory>();
        public DbSet<Organisation> Organisations => Set<Organisation>();
        public DbSet<Person> People => Set<Person>();
        public DbSet<Post> Posts => Set<Post>();
        public DbSet<OrganisationFlag> OrganisationFlags => Set<OrganisationFlag>();
        public DbSet<TeamMember> TeamMembers => Set<TeamMember>();
        public DbSet<Body> Bodies => Set<Body>();
        public DbSet<BodyMember> BodyMembers => Set<BodyMember>();
        public DbSet<Curator> Curators => Set<Curator>();
        public DbSet<Merge> Merges => Set<Merge>();
        public DbSet<Apart> Apart => Set<Apart>();
        public DbSet<SheetImport> SheetImports => Set<SheetImport>();
        public DbSet<SheetRow> SheetRows => Set<SheetRow>();
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

    sealed class DirectoryTables : IEntityTypeConfiguration<Territory>, IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Territory> territory) => territory.HasOne(t => t.Parent).WithMany().HasForeignKey(t => t.ParentId).OnDelete(DeleteBehavior.Restrict);

        public void Configure(EntityTypeBuilder<Organisation> organisation)
        {
            organisation.OfTerritory();
            organisation.HasIndex(o => new { o.TerritoryId, o.SortKey, o.Id });
            organisation.HasIndex(o => new { o.SortKey, o.Id });
            organisation.OwnsMany(o => o.Aliases, alias => alias.ToJson());
            organisation.HasMany(o => o.Flags).WithOne(f => f.Organisation).HasForeignKey(f => f.OrganisationId).OnDelete(DeleteBehavior.Cascade);
            organisation.HasQueryFilter(o => o.MergedIntoId == null);
            organisation.HasOne<Organisation>().WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Person> person)
        {
            person.OfTerritory();
            person.HasIndex(p => new { p.TerritoryId, p.SortKey, p.Id });
            person.HasQueryFilter(p => p.MergedIntoId == null);
            person.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Post> post)
        {
            post.OfTerritory();
            post.HasOne(p => p.Person).WithMany(p => p.Posts).HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
            post.HasOne(p => p.Organisation).WithMany(o => o.Posts).HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    sealed class BodyTables : IEntityTypeConfiguration<TeamMember>, IEntityTypeConfiguration<Body>, IEntityTypeConfiguration<BodyMember>, IEntityTypeConfiguration<Curator>, IEntityTypeConfiguration<Merge>, IEntityTypeConfiguration<Apart>, IEntityTypeConfiguration<Term>
    {
        public void Configure(EntityTypeBuilder<TeamMember> member)
        {
            member.OfTerritory();
            member.HasOne(m => m.Organisation).WithMany(o => o.Team).HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            member.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<Body> body)
        {
            body.OfTerritory();
            body.HasIndex(b => new { b.TerritoryId, b.SortKey, b.Id });
            body.HasOne(b => b.Direction).WithMany().HasForeignKey(b => b.DirectionId).OnDelete(DeleteBehavior.Restrict);
            body.HasMany(b => b.Members).WithOne(m => m.Body).HasForeignKey(m => m.BodyId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<BodyMember> member) =>
            member.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);

        public void Configure(EntityTypeBuilder<Curator> curator)
        {
            curator.OfTerritory();
            curator.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
            curator.HasOne(c => c.Direction).WithMany().HasForeignKey(c => c.DirectionId).OnDelete(DeleteBehavior.Restrict);
            curator.HasOne(c => c.Organisation).WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Merge> merge)
        {
            merge.OfTerritory();
            merge.HasIndex(m => new { m.TerritoryId, m.Id });
        }

        public void Configure(EntityTypeBuilder<Apart> apart)
        {
            apart.OfTerritory();
            apart.HasIndex(a => new { a.Kind, a.OneId, a.OtherId }).IsUnique();
        }

        // The dictionary knows no territories' table; the directory knows both.
        public void Configure(EntityTypeBuilder<Term> term) => term.OfTerritory();
    }
}
