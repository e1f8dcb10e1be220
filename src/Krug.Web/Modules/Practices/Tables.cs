using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Practices;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Practice> Practices => Set<Practice>();
        public DbSet<PracticeAuthor> PracticeAuthors => Set<PracticeAuthor>();
    }
}

namespace Krug.Web.Modules.Practices
{
    sealed class PracticeTables : IEntityTypeConfiguration<Practice>, IEntityTypeConfiguration<PracticeAuthor>
    {
        public void Configure(EntityTypeBuilder<Practice> practice)
        {
            practice.OfTerritory();
            practice.HasIndex(p => new { p.TerritoryId, p.SortKey, p.Id });
            practice.HasIndex(p => new { p.EventId, p.State });
            practice.HasOne(p => p.Event).WithMany().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Restrict);
            practice.HasOne(p => p.Track).WithMany().HasForeignKey(p => p.TrackId).OnDelete(DeleteBehavior.Restrict);
            practice.HasOne(p => p.Organisation).WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            practice.HasMany(p => p.Authors).WithOne().HasForeignKey(a => a.PracticeId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<PracticeAuthor> author) =>
            author.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
