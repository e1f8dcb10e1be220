using Krug.Core.Language;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents;

public enum PaperState { Draft, Agreed, Approved, Signed, Published }

/// <summary>A paper Krug prints from its records. What is written by hand stands in <see cref="PaperText"/> and survives a refresh of figures.</summary>
public sealed class Paper : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    /// <summary>A word of <c>Krug.Core.Reading.Papers.PaperKind</c>.</summary>
    public string Kind { get; set; } = "";
    /// <summary>The template it is printed through, a name of <c>Krug.Core.Writing.DefaultTemplates</c>: a programme alone or as an appendix.</summary>
    public string Form { get; set; } = "";
    public int? EventId { get; set; }
    public Event? Event { get; set; }
    public int? PlatformReportId { get; set; }
    public PlatformReport? PlatformReport { get; set; }
    /// <summary>What the paper calls itself: as composed, or as somebody wrote it where <see cref="OwnTitle"/>.</summary>
    public string Title { get; set; } = "";
    public bool OwnTitle { get; set; }
    public DateOnly? Date { get; set; }
    public string? Number { get; set; }
    public PaperState State { get; set; }
    public string? SignatoryName { get; set; }
    public string? SignatoryPosition { get; set; }
    public int AccountId { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    /// <summary>The facts as JSON from the moment it ceased to be a draft: later changes of records do not reach it.</summary>
    public string? Kept { get; set; }
    /// <summary>The first day of the month, of a month's plan.</summary>
    public DateOnly? Month { get; set; }
    /// <summary>The DOCX as it was approved, byte for byte.</summary>
    public int? CopyId { get; set; }
    public StoredFile? Copy { get; set; }
    /// <summary>The scan with the signature and the stamp.</summary>
    public int? ScanId { get; set; }
    public StoredFile? Scan { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    public List<PaperText> Texts { get; } = [];
    public List<FigureOverride> Overrides { get; } = [];
    public List<PaperEntry> Entries { get; } = [];

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(Title);
        SearchKey = Searching.Key(Title, Number, Date?.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), SignatoryName);
    }
}

/// <summary>A line of a paper's history: what was done, by whom, why.</summary>
public sealed class PaperEntry : IRecord
{
    public int Id { get; private set; }
    public int PaperId { get; set; }
    public DateTimeOffset At { get; set; }
    public string Who { get; set; } = "";
    public string Text { get; set; } = "";
    public string? Reason { get; set; }
}

/// <summary>What somebody wrote in a section of a paper.</summary>
public sealed class PaperText : IRecord
{
    public int Id { get; private set; }
    public int PaperId { get; set; }
    public string Section { get; set; } = "";
    public string Text { get; set; } = "";
}

/// <summary>A counted figure overruled with a reason; the paper marks it.</summary>
public sealed class FigureOverride : IRecord
{
    public int Id { get; private set; }
    public int PaperId { get; set; }
    public string Key { get; set; } = "";
    public string Value { get; set; } = "";
    public string Reason { get; set; } = "";
    public int AccountId { get; set; }
    public string Who { get; set; } = "";
    public DateTimeOffset At { get; set; }
}

/// <summary>A territory's own Word template for a kind of paper.</summary>
public sealed class PaperTemplate : ITerritorial
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    /// <summary>The default template it stands in place of, a name of <c>Krug.Core.Writing.DefaultTemplates</c>.</summary>
    public string Form { get; set; } = "";
    public int FileId { get; set; }
    public StoredFile? File { get; set; }
    /// <summary>When it was tried on sample records and passed; one not kept yet is only on trial.</summary>
    public DateTimeOffset? CheckedAt { get; set; }
}

/// <summary>A case of a name or a phrase that somebody corrected by hand; it is remembered for the whole territory.</summary>
public sealed class WordForm : ITerritorial
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    /// <summary>The words in the nominative.</summary>
    public string Text { get; set; } = "";
    /// <summary>The name of the case in <c>Krug.Core.Language</c>.</summary>
    public string Case { get; set; } = "";
    public string Form { get; set; } = "";
}
