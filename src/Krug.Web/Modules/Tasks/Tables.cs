using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Tasks;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Assignment> Assignments => Set<Assignment>();
        public DbSet<AssignmentExecutor> AssignmentExecutors => Set<AssignmentExecutor>();
        public DbSet<AssignmentAction> AssignmentActions => Set<AssignmentAction>();
        public DbSet<AssignmentActionExecutor> AssignmentActionExecutors => Set<AssignmentActionExecutor>();
    }
}

namespace Krug.Web.Modules.Tasks
{
    sealed class TaskTables : IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<AssignmentExecutor>, IEntityTypeConfiguration<AssignmentAction>, IEntityTypeConfiguration<AssignmentActionExecutor>
    {
        public void Configure(EntityTypeBuilder<Assignment> assignment)
        {
            assignment.OfTerritory();
            assignment.HasIndex(a => new { a.TerritoryId, a.Due, a.Id });
            assignment.HasOne(a => a.Event).WithMany().HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.Restrict);
            assignment.HasMany(a => a.Executors).WithOne().HasForeignKey(e => e.AssignmentId).OnDelete(DeleteBehavior.Cascade);
            assignment.HasMany(a => a.Actions).WithOne().HasForeignKey(a => a.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<AssignmentExecutor> executor) =>
            executor.HasOne(e => e.Organisation).WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);

        public void Configure(EntityTypeBuilder<AssignmentAction> action) =>
            action.HasMany(a => a.Executors).WithOne().HasForeignKey(e => e.AssignmentActionId).OnDelete(DeleteBehavior.Cascade);

        public void Configure(EntityTypeBuilder<AssignmentActionExecutor> executor) =>
            executor.HasOne(e => e.Organisation).WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
