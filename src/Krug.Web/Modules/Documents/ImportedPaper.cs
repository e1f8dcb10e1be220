using Krug.Web.Shared.Data;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents;

public enum ImportState { Reading, Waiting, Done, Dropped }

/// <summary>A paper somebody brought: the file, the text that was read in it, and what came of it. The hash notices the same paper twice.</summary>
public sealed class ImportedPaper : ITerritorial, IVersioned
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public int FileId { get; set; }
    public StoredFile? File { get; set; }
    public required string Name { get; set; }
    public string Text { get; set; } = "";
    /// <summary>SHA-256 of the text with its spaces evened out, so that the same paper in another format is the same.</summary>
    public string TextHash { get; set; } = "";
    public ImportState State { get; set; }
    public int AccountId { get; set; }
    public DateTimeOffset At { get; set; }
    public List<ImportItem> Items { get; } = [];
}

public enum ImportItemState { Waiting, Accepted, Corrected, Rejected }

/// <summary>One thing found in a paper: as read, as corrected, where it stands, what it is tied to and which record came of it.</summary>
public sealed class ImportItem : IRecord
{
    public int Id { get; private set; }
    public int PaperId { get; set; }
    /// <summary>Which document of the file, from 0.</summary>
    public int Document { get; set; }
    /// <summary>What it is within the document: <c>facts.applications</c>, <c>practices.3</c>, <c>assignments.0</c>.</summary>
    public string Path { get; set; } = "";
    public string Kind { get; set; } = "";
    /// <summary>JSON as it was read.</summary>
    public string Read { get; set; } = "";
    /// <summary>JSON as a person corrected it.</summary>
    public string? Corrected { get; set; }
    public ImportItemState State { get; set; }
    public int? From { get; set; }
    public int? To { get; set; }
    public int Order { get; set; }
    public List<ImportLink> Links { get; } = [];
    /// <summary>The record made of it: «Practice», 17.</summary>
    public string? CreatedKind { get; set; }
    public int? CreatedId { get; set; }
}

/// <summary>A name in an item tied to the directory: <c>organisation</c>, <c>authors.0</c>.</summary>
public sealed class ImportLink : IRecord
{
    public int Id { get; private set; }
    public int ItemId { get; set; }
    public string Path { get; set; } = "";
    public int? OrganisationId { get; set; }
    public int? PersonId { get; set; }
}
