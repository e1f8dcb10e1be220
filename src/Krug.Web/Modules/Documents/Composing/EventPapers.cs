using Krug.Core.Language;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Events;
using Assignment = Krug.Core.Reading.Papers.Assignment;
using AssignmentAction = Krug.Core.Reading.Papers.AssignmentAction;
using Given = Krug.Web.Modules.Tasks.Assignment;
using Practice = Krug.Core.Reading.Papers.Practice;
using Shown = Krug.Web.Modules.Practices.Practice;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>Records of an event as the facts of its papers. Figures are put in by <see cref="Composer"/>.</summary>
static class EventPapers
{
    public static PaperFacts Facts(Paper paper, EventRecords records, Phrasing words)
    {
        var one = records.Event;
        var facts = new PaperFacts
        {
            Kind = paper.Kind, Title = Title(paper.Kind, one, words), Subject = Phrasing.Theme(one),
            Facts = new() { Date = one.On?.ToString("yyyy-MM-dd"), Start = ProgrammeFacts.Clock(one.Start), End = ProgrammeFacts.Clock(one.End) },
            Event = Told(one, words),
        };
        return paper.Kind switch
        {
            PaperKind.Programme => facts with { Slots = ProgrammeFacts.Of(records, words), Event = new() { Title = facts.Event!.Title, Place = one.Place } },
            PaperKind.EventSummary => Noted(facts, records) with { Slots = ProgrammeFacts.Of(records, words), Assignments = Tasks(records, notes: true) },
            PaperKind.ForumAnalysis => Noted(facts, records) with { Practices = Recommended(records, words), Assignments = Tasks(records, notes: true) },
            PaperKind.Resolution => facts with
            {
                Facts = new() { Date = facts.Facts.Date },
                Event = new() { Title = facts.Subject, SeriesNumber = one.SeriesNumber },
                Preamble = Preamble(one, words),
                Practices = Recommended(records, words),
                Assignments = Tasks(records, notes: false),
            },
            PaperKind.Order => HoldingPapers.Order(facts, records, words),
            PaperKind.Letter => HoldingPapers.Letter(facts, records, words),
            "regulation" => HoldingPapers.Regulation(facts, records, words),
            "attendance-sheet" => HoldingPapers.AttendanceSheet(facts, records, words),
            _ => facts,
        };
    }

    /// <summary>What the paper calls itself, when nobody says otherwise.</summary>
    static string Title(string kind, Event one, Phrasing words) => kind switch
    {
        PaperKind.Programme => "Программа ",
        PaperKind.EventSummary => "Итоговая справка о проведении ",
        PaperKind.ForumAnalysis => "Аналитическая справка об итогах ",
        _ => "Резолюция ",
    } + words.Heading(one, Case.Genitive);

    static EventFacts Told(Event one, Phrasing words) => new()
    {
        Title = Phrasing.Theme(one), SeriesNumber = one.SeriesNumber, Place = one.Place, Goal = one.Goal is { } goal ? Phrasing.Small(goal.TrimEnd('.', ' ')) : null, Basis = words.Inside(one.Basis, Case.Genitive),
        Host = one.Host is { } host ? words.In(Phrasing.Name(host), Case.Genitive) : null,
        Mode = one.Mode switch { EventMode.Online => "online", EventMode.Onsite => "onsite", EventMode.Mixed => "mixed", _ => null },
        Next = one.NextWhen is null && one.NextWhere is null ? null : new(one.NextWhen, words.Inside(one.NextWhere, Case.Genitive)),
    };

    static PaperFacts Noted(PaperFacts facts, EventRecords records) => facts with
    {
        Municipalities = [.. records.Municipalities.Select(Municipality)],
        Tracks = [.. records.Event.Tracks.OrderBy(t => t.Number).Select(t => t.Title)],
        Praised = Praised(records),
        Problems = Notes(records.Event, NoteKind.Problem),
        Proposals = Notes(records.Event, NoteKind.Proposal),
        Risks = Notes(records.Event, NoteKind.Risk),
        Conclusions = Notes(records.Event, NoteKind.Conclusion),
    };

    static List<string> Notes(Event one, NoteKind kind) => [.. one.Notes.Where(n => n.Kind == kind).OrderBy(n => n.Order).ThenBy(n => n.Id).Select(n => n.Text.TrimEnd('.', ';', ' '))];

    /// <summary>«город Приозёрск» → «Приозёрск», «Озёрный район» → «Озёрный»: the paper adds the words itself.</summary>
    static string Municipality(string name) =>
        name.StartsWith("город ", StringComparison.OrdinalIgnoreCase) ? name[6..] : name.StartsWith("г. ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name.EndsWith(" район", StringComparison.OrdinalIgnoreCase) ? name[..^6] : name;

    /// <summary>Whose practices were marked high; where none is marked, who was named so in words, as an imported note does.</summary>
    static List<string> Praised(EventRecords records) => !records.Practices.Any(p => p.Praised) ? Notes(records.Event, NoteKind.Praise) :
        [.. records.Practices.Where(p => p.Praised).GroupBy(p => p.Organisation?.ShortName.Replace('„', '«').Replace('“', '»') ?? p.OrganisationName ?? p.Title).OrderBy(g => RussianOrder.Key(g.Key), StringComparer.Ordinal).Select(g => g.Count() > 1 ? $"{g.Key} ({g.Count()} пр.)" : g.Key)];

    static List<Practice> Recommended(EventRecords records, Phrasing words) => [.. records.Practices.Where(p => p.RecommendedTo is { Length: > 0 })
        .OrderBy(p => p.RecommendedTo, StringComparer.Ordinal).ThenBy(p => p.SortKey, StringComparer.Ordinal).Select(p => Practice(p, words))];

    static Practice Practice(Shown practice, Phrasing words)
    {
        var authors = practice.Authors.OrderBy(a => a.Order).ThenBy(a => a.Id).Select(a => new Author(a.Name, a.Position)).ToList();
        // The organisation follows the last author: «Лунева З.А., директор Ольховской гимназии».
        var organisation = practice.Organisation is { } of ? words.Of(authors.LastOrDefault()?.Position, of).Organisation : practice.OrganisationName;
        return new() { Title = Phrasing.Bare(practice.Title), Note = practice.Note?.TrimEnd('.', ' '), RecommendedTo = practice.RecommendedTo, Organisation = organisation, Authors = authors };
    }

    /// <summary>Recommendations of a note go with the note, everything else with the resolution. Points nobody numbered are numbered in order.</summary>
    static List<Assignment> Tasks(EventRecords records, bool notes)
    {
        var given = records.Assignments.Where(a => (a.Source?.Contains("справк", StringComparison.OrdinalIgnoreCase) == true) == notes).ToList();
        var numbered = given.Exists(task => task.Number is { Length: > 0 });
        return [.. given.Select((task, i) => Task(task, numbered ? task.Number : $"{i + 1}"))];
    }

    static Assignment Task(Given task, string? number) => new()
    {
        Audience = task.Audience, Number = number, Text = task.Text, Due = task.Due?.ToString("yyyy-MM-dd"), Responsible = task.Responsible,
        DueAs = task.DueAs ?? (task.Due is { } due && !TellsDay(task.Text, due) ? $"до {due:dd.MM.yyyy}" : null),
        Organisations = [.. task.Executors.OrderBy(e => e.Order).ThenBy(e => e.Id).Select(e => e.Organisation is { } organisation ? Phrasing.Name(organisation) : e.Name).OfType<string>()],
        Actions = [.. task.Actions.OrderBy(a => a.Order).Select(a => new AssignmentAction(a.Text, [.. a.Executors.OrderBy(e => e.Order).Select(e => e.Organisation is { } organisation ? Phrasing.Name(organisation) : e.Name).OfType<string>()]))],
    };

    static bool TellsDay(string text, DateOnly day) => text.Contains($"{day:dd.MM.yyyy}", StringComparison.Ordinal) || text.Replace('\u00a0', ' ').Contains(Dates.DayAndMonth(day).Replace('\u00a0', ' '), StringComparison.Ordinal);

    static string Preamble(Event one, Phrasing words)
    {
        var day = one.On is { } on ? $", состоявшегося {Dates.Long(on)}," : ",";
        var theme = Phrasing.Theme(one) is { } said && RussianOrder.SearchKey(said) != RussianOrder.SearchKey(one.Title) ? $" по теме «{said}»" : "";
        return $"Участники {words.Heading(one, Case.Genitive)}{theme}{day} обсудив представленный опыт управленческих команд образовательных организаций, РЕШИЛИ:";
    }
}
