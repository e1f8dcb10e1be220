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

public static class NoteWords
{
    public static string Word(this NoteKind kind) => kind switch
    {
        NoteKind.Problem => "проблема",
        NoteKind.Proposal => "предложение",
        NoteKind.Conclusion => "вывод",
        NoteKind.Risk => "риск",
        _ => "отмечены",
    };

    public static string Many(NoteKind kind) => kind switch
    {
        NoteKind.Problem => "Проблемы",
        NoteKind.Proposal => "Предложения",
        NoteKind.Conclusion => "Выводы",
        NoteKind.Risk => "Риски",
        _ => "Отмечены",
    };
}

/// <summary>Figures of an event, by the names the import gives them.</summary>
public static class FigureWords
{
    public static string Of(string key) => key switch
    {
        "applications" => "поступило заявок",
        "presented" => "представлено практик",
        "declined" => "отклонено",
        "absent" => "не представлено",
        "connections_min" => "подключений, наименьшее",
        "connections_max" => "подключений, наибольшее",
        "responses" => "ответов в опросе",
        "events" => "мероприятий",
        "hosts" => "принимающих организаций",
        "directions" => "направлений",
        "contest_participants" => "участников конкурса",
        "teachers_trained_percent" => "педагогов обучено, %",
        _ => key,
    };
}
