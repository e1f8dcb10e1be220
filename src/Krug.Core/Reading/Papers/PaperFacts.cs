using System.Text.Json.Serialization;

namespace Krug.Core.Reading.Papers;

/// <summary>
/// What <c>krug import</c> found in one file (the shape of the command's output). A file may hold several documents; each keeps its own facts.
/// What a document does not have is absent (null or empty): nothing is guessed. <c>At</c> of every item is its place in the extracted text.
/// </summary>
public sealed record ImportedFile(string File, IReadOnlyList<PaperFacts> Documents)
{
    /// <summary>For each document the places of its plain values: <c>"facts.applications"</c>, <c>"tracks.0"</c>. They stand beside the documents, so that the documents keep the contract's shape.</summary>
    public IEnumerable<SortedDictionary<string, Span>> Places => Documents.Select(document => document.Places);
}

/// <summary>Kinds of papers, as written in the output.</summary>
public static class PaperKind
{
    public const string EventSummary = "event-summary", Programme = "programme", ForumAnalysis = "forum-analysis", Resolution = "resolution",
        PlatformReport = "platform-report", Order = "order", Letter = "letter";
}

public sealed record PaperFacts
{
    public required string Kind { get; init; }
    /// <summary>The heading: what the paper calls itself, on one line.</summary>
    public string? Title { get; init; }
    /// <summary>The theme in the heading, without outer quotes.</summary>
    public string? Subject { get; init; }
    /// <summary>The paper's own date: ISO, or a month <c>2022-02</c>.</summary>
    public string? Date { get; init; }
    public string? Number { get; init; }
    public Signatory? Signatory { get; init; }
    public EventFigures? Facts { get; init; }
    public EventFacts? Event { get; init; }
    public Letterhead? Letterhead { get; init; }
    public List<string> Municipalities { get; init; } = [];
    public List<string> Tracks { get; init; } = [];
    public List<string> Praised { get; init; } = [];
    public List<string> Problems { get; init; } = [];
    public List<string> Proposals { get; init; } = [];
    public List<string> Risks { get; init; } = [];
    public List<string> Conclusions { get; init; } = [];
    public List<Slot> Slots { get; init; } = [];
    public List<Practice> Practices { get; init; } = [];
    public string? Preamble { get; init; }
    /// <summary>Points of the resolving part that judge or announce and give nobody a task.</summary>
    public List<string> Assessment { get; init; } = [];
    public List<Assignment> Assignments { get; init; } = [];
    public PlatformFacts? Platform { get; init; }
    /// <summary>Paragraphs that carry no fact of their own, in order, kept so that the paper can be written anew: the running text.</summary>
    public List<Passage> Body { get; init; } = [];
    /// <summary>How many registered and came, as Krug counts them; nothing is read into it.</summary>
    public Headcount? Headcount { get; init; }
    /// <summary>Rows of a list of registration that Krug prints itself; nothing is read into it.</summary>
    public List<Attendee>? Attendees { get; init; }
    /// <summary>Rows of a month's plan that Krug prints itself; nothing is read into it.</summary>
    public List<PlannedEvent>? Plan { get; init; }
    public List<Warning> Warnings { get; init; } = [];
    public Span At { get; init; }
    /// <summary>Places of the plain values above: <c>"title"</c>, <c>"facts.applications"</c>, <c>"tracks.0"</c> → place.</summary>
    public SortedDictionary<string, Span> Places { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>People at an event: registered, came, from how many organisations, and by municipality where there are several.</summary>
public sealed record Headcount(int? Registered, int? Came, int? Organisations, List<HeadcountPlace> Places);

/// <summary>People of one municipality.</summary>
public sealed record HeadcountPlace(string Name, int People);

/// <summary>A line of a list of registration; empty ones are filled in by hand.</summary>
public sealed record Attendee(string? Name, string? Position, string? Organisation);

/// <summary>A line of a month's plan, in the words of its columns.</summary>
public sealed record PlannedEvent(string? When, string Title, string? Place, string? Audience, string? Responsible);

public sealed record Signatory(string? Name, string? Position, Span? At = null);

/// <summary>Figures and times of the event the paper tells of. Counts are whole numbers ≥ 0; percent 0…100.</summary>
public sealed record EventFigures
{
    public string? Date { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public int? Applications { get; init; }
    public int? Presented { get; init; }
    public int? Declined { get; init; }
    public int? Absent { get; init; }
    public int? ConnectionsMin { get; init; }
    public int? ConnectionsMax { get; init; }
    public int? Responses { get; init; }
    public int? Events { get; init; }
    public int? Hosts { get; init; }
    public int? Directions { get; init; }
    public int? ContestParticipants { get; init; }
    public decimal? TeachersTrainedPercent { get; init; }
}

public sealed record EventFacts
{
    public string? Title { get; init; }
    public int? SeriesNumber { get; init; }
    public string? Place { get; init; }
    public string? Host { get; init; }
    public string? Basis { get; init; }
    public string? Goal { get; init; }
    /// <summary><c>online</c>, <c>onsite</c> or <c>mixed</c>, where the paper says so.</summary>
    public string? Mode { get; init; }
    public NextEvent? Next { get; init; }
    public Span? At { get; init; }
}

/// <summary>The next event of the series, as vaguely as the paper puts it: <c>2025-02</c>, «город Искитим».</summary>
public sealed record NextEvent(string? When, string? Where, Span? At = null);

/// <summary>The organisation's block at the head of an official paper.</summary>
public sealed record Letterhead
{
    public string? Organisation { get; init; }
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Fax { get; init; }
    public string? Email { get; init; }
    public string? Site { get; init; }
    public string? Ogrn { get; init; }
    public string? Inn { get; init; }
    public string? Kpp { get; init; }
    public Span? At { get; init; }
}

/// <summary>A slot of a programme; <c>Kind</c> is registration, opening, talk, discussion, break or closing; times HH:MM.</summary>
public sealed record Slot
{
    public string? Start { get; init; }
    public string? End { get; init; }
    public required string Kind { get; init; }
    public string? Title { get; init; }
    public string? Room { get; init; }
    public string? Track { get; init; }
    public List<Speaker> Speakers { get; init; } = [];
    public Span At { get; init; }
}

/// <summary>A person (name «Фамилия И.О.», position, organisation) or a group told in words.</summary>
public sealed record Speaker
{
    public string? Name { get; init; }
    public string? Position { get; init; }
    public string? Organisation { get; init; }
    public string? Group { get; init; }
    /// <summary>The part of the slot this one speaks about; known of records, not read in papers.</summary>
    public string? Part { get; init; }
    public Span? At { get; init; }
}

public sealed record Author(string Name, string? Position, Span? At = null);

public sealed record Practice
{
    public required string Title { get; init; }
    /// <summary>What stands in brackets after the title: «Из опыта работы куратора».</summary>
    public string? Note { get; init; }
    public string? Organisation { get; init; }
    public List<Author> Authors { get; init; } = [];
    public string? RecommendedTo { get; init; }
    public Span At { get; init; }
}

/// <summary>
/// A task the paper gives. <c>Due</c> is the last day the text allows, ISO; null where the text gives none or an open one.
/// <c>DueAs</c> is the deadline in the text's own words. <c>Actions</c> are given where one point asks different things of different lists.
/// </summary>
public sealed record Assignment
{
    public string? Audience { get; init; }
    public string? Number { get; init; }
    public required string Text { get; init; }
    public string? Due { get; init; }
    public string? DueAs { get; init; }
    public string? Responsible { get; init; }
    public List<string> Organisations { get; init; } = [];
    public List<AssignmentAction> Actions { get; init; } = [];
    public Span At { get; init; }
}

public sealed record AssignmentAction(string Text, IReadOnlyList<string> Organisations, Span? At = null);

/// <summary>What a report of an innovation platform (РИП, КИП) tells.</summary>
public sealed record PlatformFacts
{
    public string? Organisation { get; init; }
    public string? StatusOrderNumber { get; init; }
    public string? StatusOrderDate { get; init; }
    public string? Period { get; init; }
    public string? Theme { get; init; }
    public string? Goal { get; init; }
    public string? Site { get; init; }
    public string? Coordinator { get; init; }
    public string? Responsible { get; init; }
    public string? Contacts { get; init; }
    public List<string> Objectives { get; init; } = [];
    public PlatformStage? Stage { get; init; }
    public List<PlatformTask> Tasks { get; init; } = [];
    /// <summary>Numbered parts by number: «3.1» → text under its heading.</summary>
    public SortedDictionary<string, string> Sections { get; init; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, string> SectionTitles { get; init; } = new(StringComparer.Ordinal);
    public List<RegisterRow> Register { get; init; } = [];
    public List<string> Products { get; init; } = [];
    public Span? At { get; init; }
}

public sealed record PlatformStage(int? Number, string? Title, string? Goal, Span? At = null);

public sealed record PlatformTask(string? Number, string? Task, string? Activity, string? Result, string? Evidence, Span? At = null);

public sealed record RegisterRow(string? Number, string? Item, string? Result, Span? At = null);

/// <summary>A run of paragraphs between the facts, kept word for word; <c>Heading</c> where it stands under one.</summary>
public sealed record Passage(string? Heading, string Text, Span? At = null);

/// <summary>Something a careful reader would ask about. Codes are those of the import contract; quotes are the paper's own words.</summary>
public sealed record Warning(string Code, string Message, IReadOnlyList<string> Quotes, IReadOnlyList<Span>? At = null);
