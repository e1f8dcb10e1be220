using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Tasks;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<ImportedPaper> ImportedPapers => Set<ImportedPaper>();
        public DbSet<ImportItem> ImportItems => Set<ImportItem>();
        public DbSet<ImportMention> ImportMentions => Set<ImportMention>();
        public DbSet<ImportMade> ImportMade => Set<ImportMade>();
        public DbSet<Paper> Papers => Set<Paper>();
        public DbSet<PaperText> PaperTexts => Set<PaperText>();
        public DbSet<FigureOverride> FigureOverrides => Set<FigureOverride>();
        public DbSet<PaperTemplate> PaperTemplates => Set<PaperTemplate>();
        public DbSet<PaperEntry> PaperEntries => Set<PaperEntry>();
        public DbSet<WordForm> WordForms => Set<WordForm>();
    }
}

namespace Krug.Web.Modules.Documents
{
    sealed class ImportTables : IEntityTypeConfiguration<ImportedPaper>, IEntityTypeConfiguration<ImportItem>, IEntityTypeConfiguration<ImportMention>, IEntityTypeConfiguration<ImportMade>,
        IEntityTypeConfiguration<EventFigure>, IEntityTypeConfiguration<Assignment>
    {
        public void Configure(EntityTypeBuilder<ImportedPaper> paper)
        {
            paper.OfTerritory();
            paper.HasIndex(p => new { p.TerritoryId, p.TextHash });
            paper.HasOne(p => p.File).WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
            paper.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
            paper.HasOne<ImportedPaper>().WithMany().HasForeignKey(p => p.RepeatsId).OnDelete(DeleteBehavior.Restrict);
            paper.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.PaperId).OnDelete(DeleteBehavior.Cascade);
            paper.HasMany(p => p.Mentions).WithOne().HasForeignKey(m => m.PaperId).OnDelete(DeleteBehavior.Cascade);
            paper.HasMany(p => p.Made).WithOne().HasForeignKey(m => m.PaperId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<ImportItem> item)
        {
            item.HasOne<Account>().WithMany().HasForeignKey(i => i.DecidedById).OnDelete(DeleteBehavior.Restrict);
            item.HasIndex(i => new { i.CreatedKind, i.CreatedId });
        }

        public void Configure(EntityTypeBuilder<ImportMention> mention)
        {
            mention.HasIndex(m => new { m.PaperId, m.IsPerson, m.Key }).IsUnique();
            mention.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            mention.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<ImportMade> made) =>
            made.HasOne<ImportItem>().WithMany().HasForeignKey(m => m.ItemId).OnDelete(DeleteBehavior.Restrict);

        // Events and tasks know nothing of papers; the tie is said here.
        public void Configure(EntityTypeBuilder<EventFigure> figure) =>
            figure.HasOne<ImportedPaper>().WithMany().HasForeignKey(f => f.PaperId).OnDelete(DeleteBehavior.Restrict);

        public void Configure(EntityTypeBuilder<Assignment> assignment) =>
            assignment.HasOne<ImportedPaper>().WithMany().HasForeignKey(a => a.SourcePaperId).OnDelete(DeleteBehavior.Restrict);
    }

    sealed class PaperTables : IEntityTypeConfiguration<Paper>, IEntityTypeConfiguration<PaperText>, IEntityTypeConfiguration<FigureOverride>,
        IEntityTypeConfiguration<PaperTemplate>, IEntityTypeConfiguration<WordForm>
    {
        public void Configure(EntityTypeBuilder<Paper> paper)
        {
            paper.OfTerritory();
            paper.HasIndex(p => new { p.TerritoryId, p.SortKey, p.Id });
            paper.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
            paper.HasMany(p => p.Entries).WithOne().HasForeignKey(e => e.PaperId).OnDelete(DeleteBehavior.Cascade);
            paper.HasOne(p => p.Event).WithMany().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Restrict);
            paper.HasOne(p => p.PlatformReport).WithMany().HasForeignKey(p => p.PlatformReportId).OnDelete(DeleteBehavior.Restrict);
            paper.HasOne(p => p.Copy).WithMany().HasForeignKey(p => p.CopyId).OnDelete(DeleteBehavior.Restrict);
            paper.HasOne(p => p.Scan).WithMany().HasForeignKey(p => p.ScanId).OnDelete(DeleteBehavior.Restrict);
            paper.HasMany(p => p.Texts).WithOne().HasForeignKey(t => t.PaperId).OnDelete(DeleteBehavior.Cascade);
            paper.HasMany(p => p.Overrides).WithOne().HasForeignKey(o => o.PaperId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<PaperText> text) => text.HasIndex(t => new { t.PaperId, t.Section }).IsUnique();

        public void Configure(EntityTypeBuilder<FigureOverride> figure)
        {
            figure.HasIndex(o => new { o.PaperId, o.Key }).IsUnique();
            figure.HasOne<Account>().WithMany().HasForeignKey(o => o.AccountId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<PaperTemplate> template)
        {
            template.OfTerritory();
            template.HasOne(t => t.File).WithMany().HasForeignKey(t => t.FileId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<WordForm> form)
        {
            form.OfTerritory();
            form.HasIndex(f => new { f.TerritoryId, f.Text, f.Case }).IsUnique();
        }
    }
}
