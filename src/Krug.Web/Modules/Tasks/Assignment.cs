using Krug.Core.Language;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Tasks;

public enum AssignmentState { Given, Done, Cancelled }

/// <summary>A task given by a paper or by hand: to whom, what, until when. It is done when every executor has done it or somebody says so.</summary>
public sealed class Assignment : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    /// <summary>The imported paper that gives it.</summary>
    public int? SourcePaperId { get; set; }
    /// <summary>The paper in words: «Резолюция Форума от 22.04.2026».</summary>
    public string? Source { get; set; }
    public int? EventId { get; set; }
    public Event? Event { get; set; }
    /// <summary>The heading it stands under: «Руководителям образовательных организаций».</summary>
    public string? Audience { get; set; }
    public string? Number { get; set; }
    public string Text { get; set; } = "";
    /// <summary>The last day the paper allows.</summary>
    public DateOnly? Due { get; set; }
    /// <summary>The deadline in the paper's own words: «в течение учебного года».</summary>
    public string? DueAs { get; set; }
    public string? Responsible { get; set; }
    public AssignmentState State { get; set; }
    public DateOnly? DoneOn { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    public List<AssignmentExecutor> Executors { get; } = [];
    public List<AssignmentAction> Actions { get; } = [];

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(Text.Length > 200 ? Text[..200] : Text);
        SearchKey = Searching.Key(Text, Audience, Responsible, Source);
    }

    public bool IsLate(DateOnly today) => State == AssignmentState.Given && Due < today;

    public Refusal? WhyNotKeep() => this switch
    {
        { Text: "" } => new("Впишите, что нужно сделать.", nameof(Text)),
        { State: AssignmentState.Done, DoneOn: null } => new("Впишите день, когда поручение исполнили.", nameof(DoneOn)),
        _ => null,
    };

    public Refusal? WhyNotDone() => State switch
    {
        AssignmentState.Done => new("Поручение уже исполнено."),
        AssignmentState.Cancelled => new("Поручение снято с контроля. Верните его на контроль, если его всё-таки исполнили."),
        _ => null,
    };
}

/// <summary>An organisation that answers for the task.</summary>
public sealed class AssignmentExecutor : IRecord
{
    public int Id { get; private set; }
    public int AssignmentId { get; set; }
    public int? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    /// <summary>The organisation as a paper wrote it, where it is not in the directory.</summary>
    public string? Name { get; set; }
    public int Order { get; set; }
    public DateOnly? DoneOn { get; set; }
}

/// <summary>A part of a task that is given to a list of its own.</summary>
public sealed class AssignmentAction : IRecord
{
    public int Id { get; private set; }
    public int AssignmentId { get; set; }
    public int Order { get; set; }
    public string Text { get; set; } = "";
    public List<AssignmentActionExecutor> Executors { get; } = [];
}

public sealed class AssignmentActionExecutor : IRecord
{
    public int Id { get; private set; }
    public int AssignmentActionId { get; set; }
    public int? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public string? Name { get; set; }
    public int Order { get; set; }
}

public static class AssignmentWords
{
    public static string Word(this AssignmentState state) => state switch { AssignmentState.Given => "в работе", AssignmentState.Done => "исполнено", _ => "снято с контроля" };
}
