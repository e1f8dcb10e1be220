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
        new("registered", ("человек зарегистрирован", "человека зарегистрировано", "человек зарегистрировано"), "Зарегистрированные", r => People(r, p => p.Registered, h => h.Registered), "никто ещё не зарегистрирован"),
        new("came", ("человек пришёл", "человека пришли", "человек пришли"), "Пришедшие", r => People(r, p => p.Came == true, h => h.Came), "кто пришёл, ещё не отмечено"),
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
        ["attendance-sheet"] = ["registered"],
        [PaperKind.EventSummary] = ["facts.applications", "facts.presented", "facts.declined", "facts.absent", "tracks", "slots", "municipalities", "registered", "came", "facts.connections_min", "facts.connections_max", "facts.responses", "praised", "problems", "risks", "proposals", "conclusions"],
        [PaperKind.ForumAnalysis] = ["facts.applications", "facts.presented", "facts.declined", "facts.absent", "tracks", "municipalities", "registered", "came", "facts.connections_min", "facts.connections_max", "facts.responses", "praised", "practices", "problems", "risks", "proposals", "conclusions"],
        [PaperKind.Resolution] = ["assignments", "practices"],
    };

    public static IReadOnlyList<ComposedFigure> Of(EventRecords records, string kind)
    {
        var keys = ByKind.GetValueOrDefault(kind, []);
        return [.. All.Where(figure => keys.Contains(figure.Key, StringComparer.Ordinal)).OrderBy(figure => Array.IndexOf(keys, figure.Key)).Select(figure => One(records, figure))];
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

    /// <summary>Everybody by name, and a line for each of those a head count tells of beyond the names.</summary>
    static List<FigureRow>? People(EventRecords r, Func<Participant, bool> counts, Func<HeadCount, int?> heads)
    {
        var named = r.People.Where(counts).ToList();
        var unnamed = r.Event.HeadCounts.SelectMany(h => Enumerable.Repeat(new FigureRow("имя не записано", h.Organisation?.ShortName ?? h.OrganisationName ?? h.Municipality, $"/events/{r.Event.Id}/heads/{h.Id}"),
            Math.Max(0, (heads(h) ?? 0) - named.Count(p => Attendance.Key(p.OrganisationId, p.OrganisationName, p.Municipality) == Attendance.Key(h.OrganisationId, h.OrganisationName, h.Municipality)))));
        List<FigureRow> rows = [.. named.Select(p => new FigureRow(p.Name, p.Organisation?.ShortName ?? p.OrganisationName, $"/events/{r.Event.Id}/participant/{p.Id}")), .. unnamed];
        return rows.Count > 0 ? rows : null;
    }

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
