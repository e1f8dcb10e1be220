using Krug.Core.Language;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Practices;

public enum PracticeState { Submitted, Accepted, Declined, Withdrawn, Presented, NotPresented }

/// <summary>A way of managing that an organisation tells of: from the application to the recommendation.</summary>
public sealed class Practice : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public int? EventId { get; set; }
    public Event? Event { get; set; }
    public int? TrackId { get; set; }
    public Track? Track { get; set; }
    public int? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    /// <summary>The organisation as a paper wrote it, where it is not in the directory.</summary>
    public string? OrganisationName { get; set; }
    public string Title { get; set; } = "";
    /// <summary>What stands in brackets after the title: «Из опыта работы куратора».</summary>
    public string? Note { get; set; }
    public PracticeState State { get; set; }
    public DateOnly? SubmittedOn { get; set; }
    public bool Praised { get; set; }
    /// <summary>Where it is recommended to be shown, as behind «для представления на»: «августовскую педагогическую конференцию».</summary>
    public string? RecommendedTo { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    public List<PracticeAuthor> Authors { get; } = [];

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(Title);
        SearchKey = Searching.Key([Title, Note, OrganisationName, .. Authors.Select(author => author.Name)]);
    }

    public Refusal? WhyNotKeep() => this switch
    {
        { Title: "" } => new("Впишите название практики: под ним она войдёт в программу и в справку.", nameof(Title)),
        { State: PracticeState.Presented or PracticeState.NotPresented, EventId: null } => new("Выберите событие, на котором практику представляли.", nameof(EventId)),
        { TrackId: not null, EventId: null } => new("Площадка без события не бывает. Выберите событие.", nameof(EventId)),
        _ => null,
    };
}

/// <summary>An author: a person of the directory or a name as a paper wrote it; both keep the name and post of that day.</summary>
public sealed class PracticeAuthor : IRecord
{
    public int Id { get; private set; }
    public int PracticeId { get; set; }
    public int Order { get; set; }
    public int? PersonId { get; set; }
    public Person? Person { get; set; }
    public string Name { get; set; } = "";
    public string? Position { get; set; }
}

public static class PracticeWords
{
    public static string Word(this PracticeState state) => state switch
    {
        PracticeState.Submitted => "подана",
        PracticeState.Accepted => "принята",
        PracticeState.Declined => "отклонена",
        PracticeState.Withdrawn => "отозвана",
        PracticeState.Presented => "представлена",
        _ => "не представлена",
    };
}
