using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents;

/// <summary>Waiting: being gone through; done: everything is decided and made; repeated: the same text came before and nobody asked to go through it again; dropped: put away.</summary>
public enum ImportState { Waiting, Done, Repeated, Dropped }

/// <summary>A paper somebody brought: the file, the text that was read in it, what was found and what came of it. The hash notices the same paper twice.</summary>
public sealed class ImportedPaper : ITerritorial, IVersioned
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public int FileId { get; set; }
    public StoredFile? File { get; set; }
    public required string Name { get; set; }
    public string Text { get; set; } = "";
    /// <summary>Lines of the page as <see cref="Import.PageLines"/> writes them: places in <see cref="Text"/>.</summary>
    public string Lines { get; set; } = "";
    /// <summary>The documents read, as <c>PaperJson.Full</c> writes them: warnings are shown from here, figures compared with later papers.</summary>
    public string Facts { get; set; } = "";
    /// <summary>SHA-256 of the letters and figures of the text, so that the same paper in another format is the same.</summary>
    public string TextHash { get; set; } = "";
    public ImportState State { get; set; }
    /// <summary>The paper with the same text that came before.</summary>
    public int? RepeatsId { get; set; }
    public int AccountId { get; set; }
    public DateTimeOffset At { get; set; }
    public List<ImportItem> Items { get; } = [];
    public List<ImportMention> Mentions { get; } = [];
    public List<ImportMade> Made { get; } = [];

    public Refusal? WhyNotDecide() => State switch
    {
        ImportState.Dropped => new("Бумагу убрали из списка. Верните её, чтобы разбирать дальше."),
        ImportState.Repeated => new("Эта бумага уже загружена раньше. Откройте прежнюю или нажмите «Разобрать ещё раз»."),
        _ => null,
    };
}

public enum ImportItemState { Waiting, Accepted, Corrected, Rejected }

/// <summary>One thing found in a paper: as read, as corrected, where it stands, who decided and which record came of it.</summary>
public sealed class ImportItem : IRecord, IVersioned
{
    public int Id { get; private set; }
    public int PaperId { get; set; }
    public int Version { get; set; }
    /// <summary>Which document of the file, from 0.</summary>
    public int Document { get; set; }
    /// <summary>What it is within the document: <c>facts.applications</c>, <c>practices.3</c>, <c>assignments.0</c>.</summary>
    public string Path { get; set; } = "";
    /// <summary>The name of an <see cref="Import.ItemKind"/>.</summary>
    public string Kind { get; set; } = "";
    /// <summary>Fields as they were read, JSON.</summary>
    public string Read { get; set; } = "";
    /// <summary>Fields as a person corrected them, JSON.</summary>
    public string? Corrected { get; set; }
    public ImportItemState State { get; set; }
    /// <summary>Why it wants a look, in a sentence; an item with a doubt is never accepted in bulk.</summary>
    public string? Doubt { get; set; }
    /// <summary>What record it becomes: <c>new</c>, the number of one that is there, <c>doc.0</c> for the event of that document, <c>none</c>; null until somebody says or it is made.</summary>
    public string? Tie { get; set; }
    public int? From { get; set; }
    public int? To { get; set; }
    /// <summary>Its number on the page, from 1, in the order of the text.</summary>
    public int Order { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public int? DecidedById { get; set; }
    /// <summary>The record made of it, or found for it: «Practice», 17.</summary>
    public string? CreatedKind { get; set; }
    public int? CreatedId { get; set; }

    /// <summary>What counts: the corrected, else the read.</summary>
    public string Values => Corrected ?? Read;

    public Refusal? WhyNotReturn() => CreatedId is null ? null
        : new("По этому месту запись уже создана. Исправьте саму запись или отмените разбор бумаги целиком.");
}

public enum MentionChoice { Undecided, Tied, New, AsWritten }

/// <summary>An organisation or a person as this paper names it, and who that is in the directory: decided once for the whole paper.</summary>
public sealed class ImportMention : IRecord
{
    public int Id { get; private set; }
    public int PaperId { get; set; }
    public bool IsPerson { get; set; }
    /// <summary>The name as it is compared; for a person the organisation is part of it.</summary>
    public string Key { get; set; } = "";
    public string Text { get; set; } = "";
    /// <summary>A person's post and organisation as the paper names them.</summary>
    public string? Position { get; set; }
    public string? OrganisationText { get; set; }
    public MentionChoice Choice { get; set; }
    public int? OrganisationId { get; set; }
    public int? PersonId { get; set; }
}

/// <summary>A record this paper brought into being, as it was then: while it is the same, the import can be taken back.</summary>
public sealed class ImportMade : IRecord
{
    public int Id { get; private set; }
    public int PaperId { get; set; }
    public int? ItemId { get; set; }
    /// <summary>The name of its type: «Practice».</summary>
    public string Kind { get; set; } = "";
    public int RecordId { get; set; }
    public string Title { get; set; } = "";
    /// <summary>SHA-256 of the record with everything in it.</summary>
    public string Print { get; set; } = "";
}
