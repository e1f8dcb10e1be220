using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Platforms;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Platform> Platforms => Set<Platform>();
        public DbSet<PlatformReport> PlatformReports => Set<PlatformReport>();
    }
}

namespace Krug.Web.Modules.Platforms
{
    sealed class PlatformTables : IEntityTypeConfiguration<Platform>, IEntityTypeConfiguration<PlatformReport>
    {
        public void Configure(EntityTypeBuilder<Platform> platform)
        {
            platform.OfTerritory();
            platform.HasIndex(p => new { p.TerritoryId, p.SortKey, p.Id });
            platform.HasOne(p => p.Organisation).WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            platform.HasMany(p => p.Reports).WithOne(r => r.Platform).HasForeignKey(r => r.PlatformId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<PlatformReport> report)
        {
            report.HasIndex(r => new { r.PlatformId, r.Period }).IsUnique();
            report.HasMany(r => r.Objectives).WithOne().HasForeignKey(row => row.PlatformReportId).OnDelete(DeleteBehavior.Cascade);
            report.HasMany(r => r.Tasks).WithOne().HasForeignKey(row => row.PlatformReportId).OnDelete(DeleteBehavior.Cascade);
            report.HasMany(r => r.Sections).WithOne().HasForeignKey(row => row.PlatformReportId).OnDelete(DeleteBehavior.Cascade);
            report.HasMany(r => r.Register).WithOne().HasForeignKey(row => row.PlatformReportId).OnDelete(DeleteBehavior.Cascade);
            report.HasMany(r => r.Products).WithOne().HasForeignKey(row => row.PlatformReportId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
