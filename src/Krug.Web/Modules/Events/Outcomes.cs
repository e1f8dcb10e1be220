using Krug.Web.Shared.Data;

namespace Krug.Web.Modules.Events;

/// <summary>A municipality whose people took part, as papers name it: «город Приозёрск».</summary>
public sealed class EventMunicipality : IRecord
{
    public int Id { get; private set; }
    public int EventId { get; set; }
    public string Name { get; set; } = "";
    public int Order { get; set; }
}

public enum NoteKind { Problem, Proposal, Conclusion, Risk, Praise }

/// <summary>What the participants noticed, proposed, concluded.</summary>
public sealed class EventNote : IRecord
{
    public int Id { get; private set; }
    public int EventId { get; set; }
    public NoteKind Kind { get; set; }
    public string Text { get; set; } = "";
    public int Order { get; set; }
}

/// <summary>A figure as an imported paper states it, kept beside the counted one and shown as «по документу».</summary>
public sealed class EventFigure : IRecord
{
    public int Id { get; private set; }
    public int EventId { get; set; }
    /// <summary>As the import names it: <c>applications</c>, <c>connections_max</c>.</summary>
    public string Key { get; set; } = "";
    public decimal Value { get; set; }
    /// <summary>The imported paper it was read in.</summary>
    public int? PaperId { get; set; }
}
