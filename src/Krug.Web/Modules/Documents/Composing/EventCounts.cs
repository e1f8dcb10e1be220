using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;
using Practice = Krug.Web.Modules.Practices.Practice;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>Figures of an event: each is the length of a list made here, so that the number and the list it leads to can never part.</summary>
static class EventCounts
{
    sealed record Counted(string Key, (string, string, string) Words, string List, Func<EventRecords, IEnumerable<FigureRow>?>? Rows, string Unknown);

    static readonly Counted[] All =
    [
        new("facts.applications", ("заявка подана", "заявки поданы", "заявок подано"), "Заявки", r => r.Practices.Count == 0 ? null : r.Practices.Select(Row), "заявок в записях нет"),
        new("facts.presented", ("практика представлена", "практики представлены", "практик представлено"), "Представленные практики",
            r => Told(r) ? r.Practices.Where(p => p.State == PracticeState.Presented).Select(Row) : null, "станет известно, когда отметят выступивших"),
        new("facts.declined", ("заявка отклонена", "заявки отклонены", "заявок отклонено"), "Отклонённые заявки", r => r.Practices.Count == 0 ? null : r.Practices.Where(p => p.State == PracticeState.Declined).Select(Row), "заявок в записях нет"),
        new("facts.absent", ("практика не представлена", "практики не представлены", "практик не представлено"), "Непредставленные и отозванные практики",
            r => Told(r) ? r.Practices.Where(p => p.State is PracticeState.NotPresented or PracticeState.Withdrawn).Select(Row) : null, "станет известно, когда отметят выступивших"),
        new("tracks", ("площадка", "площадки", "площадок"), "Площадки", r => r.Event.Tracks.OrderBy(t => t.Number).Select(t => new FigureRow(t.Title, $"площадка {t.Number}", $"/events/{r.Event.Id}/track/{t.Id}")), ""),
        new("slots", ("строка программы", "строки программы", "строк программы"), "Программа", r => ProgrammeFacts.Ordered(r).Select(s => new FigureRow(s.Title, Time(s), $"/events/{r.Event.Id}/slot/{s.Id}")), ""),
        new("municipalities", ("муниципалитет", "муниципалитета", "муниципалитетов"), "Муниципалитеты-участники", r => r.Municipalities.Select(name => new FigureRow(name)), ""),
        new("facts.registered", ("человек зарегистрирован", "человека зарегистрировано", "человек зарегистрировано"), "Зарегистрированные", r => EventPeople.Rows(EventPeople.Registered(r)), "никто ещё не зарегистрирован"),
        new("facts.came", ("человек пришёл", "человека пришли", "человек пришли"), "Пришедшие", r => EventPeople.Rows(EventPeople.Came(r)), "кто пришёл, ещё не отмечено"),
        new("facts.organisations", ("организация", "организации", "организаций"), "Организации участников", EventPeople.Organisations, "участников в записях нет"),
        new("facts.connections_min", ("подключение, меньше всего", "подключения, меньше всего", "подключений, меньше всего"), "Подключения", null, "журнала подключений в записях нет"),
        new("facts.connections_max", ("подключение, больше всего", "подключения, больше всего", "подключений, больше всего"), "Подключения", null, "журнала подключений в записях нет"),
        new("facts.responses", ("ответ на анкету", "ответа на анкету", "ответов на анкету"), "Ответы на анкету", null, "ответов на анкету в записях нет"),
        new("praised", ("практика отмечена", "практики отмечены", "практик отмечено"), "Практики с высокой оценкой", r => r.Practices.Where(p => p.Praised).Select(Row), ""),
        new("practices", ("практика рекомендована", "практики рекомендованы", "практик рекомендовано"), "Рекомендованные практики", r => r.Practices.Where(p => p.RecommendedTo is { Length: > 0 }).Select(Row), ""),
        Notes("problems", ("проблема названа", "проблемы названы", "проблем названо"), "Проблемы", NoteKind.Problem),
        Notes("risks", ("риск", "риска", "рисков"), "Риски", NoteKind.Risk),
        Notes("proposals", ("предложение", "предложения", "предложений"), "Предложения", NoteKind.Proposal),
        Notes("conclusions", ("вывод", "вывода", "выводов"), "Выводы", NoteKind.Conclusion),
        new("assignments", ("поручение", "поручения", "поручений"), "Поручения", r => r.Assignments.Select(a => new FigureRow(a.Text, a.Due is { } due ? $"до {due:dd.MM.yyyy}" : a.DueAs, $"/tasks/{a.Id}")), ""),
    ];

    static readonly Dictionary<string, string[]> ByKind = new(StringComparer.Ordinal)
    {
        [PaperKind.Programme] = ["tracks", "slots"],
        ["attendance-sheet"] = ["facts.registered"],
        [PaperKind.EventSummary] = ["facts.applications", "facts.presented", "facts.declined", "facts.absent", "tracks", "slots", "municipalities", "facts.registered", "facts.came", "facts.organisations", "facts.connections_min", "facts.connections_max", "facts.responses", "praised", "problems", "risks", "proposals", "conclusions"],
        [PaperKind.ForumAnalysis] = ["facts.applications", "facts.presented", "facts.declined", "facts.absent", "tracks", "municipalities", "facts.registered", "facts.came", "facts.organisations", "facts.connections_min", "facts.connections_max", "facts.responses", "praised", "practices", "problems", "risks", "proposals", "conclusions"],
        [PaperKind.Resolution] = ["assignments", "practices"],
    };

    public static IReadOnlyList<ComposedFigure> Of(EventRecords records, string kind)
    {
        var keys = ByKind.GetValueOrDefault(kind, []);
        var all = All.Where(figure => keys.Contains(figure.Key, StringComparer.Ordinal)).OrderBy(figure => Array.IndexOf(keys, figure.Key)).Select(figure => One(records, figure)).ToList();
        // Municipalities stand behind the organisations they are told with.
        if (all.FindIndex(figure => figure.Key == "facts.organisations") is var at and >= 0) all.InsertRange(at + 1, EventPeople.Places(records));
        return all;
    }

    static ComposedFigure One(EventRecords records, Counted figure)
    {
        var told = figure.Key.StartsWith("facts.", StringComparison.Ordinal) ? records.Event.Figures.Where(f => f.Key == figure.Key["facts.".Length..]).OrderByDescending(f => f.Id).FirstOrDefault() : null;
        return new()
        {
            Key = figure.Key, Words = figure.Words, List = figure.List, Rows = figure.Rows?.Invoke(records)?.ToList(), Document = told?.Value, DocumentPaperId = told?.PaperId,
            Unknown = figure.Unknown.Length == 0 ? null : figure.Unknown,
        };
    }

    static Counted Notes(string key, (string, string, string) words, string list, NoteKind kind) =>
        new(key, words, list, r => r.Event.Notes.Where(n => n.Kind == kind).OrderBy(n => n.Order).ThenBy(n => n.Id).Select(n => new FigureRow(n.Text, null, $"/events/{r.Event.Id}/note/{n.Id}")), "");

    /// <summary>Somebody said of the practices who presented and who did not.</summary>
    static bool Told(EventRecords records) => records.Practices.Any(p => p.State is PracticeState.Presented or PracticeState.NotPresented);

    static FigureRow Row(Practice practice) => new(practice.Title, string.Join(" · ", new[] { practice.Organisation?.ShortName ?? practice.OrganisationName, practice.State.Word() }.Where(part => part is not null)), $"/practices/{practice.Id}");

    static string? Time(Events.Slot slot) => (slot.Start, slot.End) switch
    {
        ({ } start, { } end) => $"{start:HH\\:mm}–{end:HH\\:mm}",
        ({ } start, null) => $"{start:HH\\:mm}",
        _ => null,
    };
}
