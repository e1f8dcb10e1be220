using Krug.Web.Shared.Files;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>Where a sheet is: its columns are looked at, its rows compared with the directory, shown, written; or it could not be.</summary>
public enum SheetState { Columns, Comparing, Ready, Writing, Done }

/// <summary>A sheet of organisations or people on its way into the directory. The file stays, so that it can be compared anew.</summary>
public sealed class SheetImport : ITerritorial, IVersioned
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public int FileId { get; set; }
    public StoredFile? File { get; set; }
    public string Name { get; set; } = "";
    public string Who { get; set; } = "";
    public DateTimeOffset At { get; set; }
    /// <summary>The account that told to write it, for the journal; nobody is asked who it is here.</summary>
    public int? AccountId { get; set; }
    public SheetState State { get; set; }
    /// <summary>What each column is, a word a column between commas, empty where the column is left out (<see cref="Column"/>).</summary>
    public string Columns { get; set; } = "";
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Same { get; set; }
    public int Skipped { get; set; }
    public int Doubtful { get; set; }
    /// <summary>Why the last comparing or writing came to nothing.</summary>
    public string? Trouble { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
    public List<SheetRow> Rows { get; } = [];

    public bool IsAtWork => State is SheetState.Comparing or SheetState.Writing;
}

/// <summary>What a row would do or did: add a record, change one, nothing new, nothing because it is no record, nothing until a person decides.</summary>
public enum SheetOutcome { Add, Change, Same, Skip, Doubt }

/// <summary>A row of the sheet as it was compared with the directory.</summary>
public sealed class SheetRow : IRecord
{
    public int Id { get; private set; }
    public int ImportId { get; set; }
    /// <summary>The row in the file, from one.</summary>
    public int Number { get; set; }
    public SheetOutcome Outcome { get; set; }
    public string Title { get; set; } = "";
    /// <summary>What was noticed, or why the row is skipped.</summary>
    public string? Why { get; set; }
    /// <summary>A line a field: name, old and new between tabs.</summary>
    public string Changes { get; set; } = "";
    /// <summary>Left out by a person.</summary>
    public bool LeftOut { get; set; }
    /// <summary>The record it met or made.</summary>
    public int? OrganisationId { get; set; }
}

sealed class SheetTables : IEntityTypeConfiguration<SheetImport>, IEntityTypeConfiguration<SheetRow>
{
    public void Configure(EntityTypeBuilder<SheetImport> sheet)
    {
        sheet.OfTerritory();
        sheet.HasIndex(s => new { s.TerritoryId, s.Id });
        sheet.HasOne(s => s.File).WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasMany(s => s.Rows).WithOne().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SheetRow> row)
    {
        row.HasIndex(r => new { r.ImportId, r.Outcome, r.Number });
        row.HasIndex(r => new { r.ImportId, r.Number });
        row.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }
}
