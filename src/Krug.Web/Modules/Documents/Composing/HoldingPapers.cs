using Krug.Core.Language;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Events;
using Assignment = Krug.Core.Reading.Papers.Assignment;
using Words = Krug.Core.Writing.EventWords;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>Papers an event is held by: the order, the regulation, the letter of invitation, the list of registration.</summary>
static class HoldingPapers
{
    const int EmptyRows = 25;

    public static PaperFacts Order(PaperFacts facts, EventRecords records, Phrasing words)
    {
        var (one, of) = (records.Event, words.Heading(records.Event, Case.Genitive));
        List<string> points = [$"Провести {(one.On is { } on ? Day(on, one.Until) + " " : "")}{words.Heading(one, Case.Accusative)}{Mode(one)}{Host(one, words)}"];
        if (records.Event.Slots.Count > 0) points.Add($"Утвердить программу {of} (приложение)");
        if ((one.Organiser ?? records.Around.Centre) is { } organiser) points.Add($"{Letters.Capital(words.In(Phrasing.Name(organiser), Case.Dative))} обеспечить подготовку и проведение {of}");
        points.Add($"Руководителям образовательных организаций обеспечить участие управленческих команд{(one.Audience is { } audience ? $" ({audience})" : "")}{(one.SignUpUntil is { } until ? $", сведения об участниках направить до {until:dd.MM.yyyy}" : "")}");
        points.Add("Контроль за исполнением приказа оставляю за собой");
        var grounds = string.Join(", ", new[] { Words.Basis(words.Inside(one.Basis, Case.Genitive)), Aim(one.Goal, words) }.Where(part => part is { Length: > 0 }));
        return facts with
        {
            Title = "ПРИКАЗ О проведении " + of,
            Preamble = grounds.Length > 0 ? Letters.Capital(grounds) : $"В целях подготовки и проведения {of}",
            Assignments = [.. points.Select((text, i) => new Assignment { Number = $"{i + 1}", Text = text })],
        };
    }

    public static PaperFacts Letter(PaperFacts facts, EventRecords records, Phrasing words)
    {
        var one = records.Event;
        var which = Words.In(words.Heading(one, Case.Genitive)).Gender switch { 'м' => "который", 'ж' => "которая", _ => "которое" };
        List<string> text = [$"Приглашаем принять участие в {words.Heading(one, Case.Prepositional)}{(one.On is { } on ? $", {which} состоится {Day(on, one.Until)}" : "")}{Hours(one)}{Mode(one)}."];
        if (facts.Subject is { } theme) text.Add($"Тема: «{theme}».");
        if (one.Goal is { } goal) text.Add($"Цель: {Phrasing.Small(goal.TrimEnd('.', ' '))}.");
        if (one.Audience is { } audience) text.Add($"Приглашаются {Phrasing.Small(audience.TrimEnd('.', ' '))}.");
        if (Place(one) is { } place) text.Add($"Место проведения: {place}.");
        if (one.SignUpUntil is { } until) text.Add($"Регистрация участников – до {until:dd.MM.yyyy}.");
        if (one.Slots.Count > 0) text.Add("Программа прилагается.");
        return facts with { Title = "Уважаемые коллеги!", Subject = null, Body = [new(null, string.Join('\n', text))] };
    }

    public static PaperFacts Regulation(PaperFacts facts, EventRecords records, Phrasing words)
    {
        var (one, of) = (records.Event, words.Heading(records.Event, Case.Genitive));
        var called = Words.In(of);
        const string held = "проводится";
        var noun = Letters.Capital(called.Noun);
        List<string> general = [$"1.1. Настоящее положение определяет цель, участников, сроки и порядок проведения {of} (далее – {called.Noun})."];
        if (Words.Basis(words.Inside(one.Basis, Case.Genitive)) is { } basis) general.Add($"1.2. {noun} {held} {Phrasing.Small(basis)}.");
        if ((one.Organiser ?? records.Around.Centre) is { } organiser) general.Add($"1.{general.Count + 1}. Организатор: {Phrasing.Name(organiser)}.");
        List<string> when = [$"4.1. {noun} {held} {(one.On is { } on ? Day(on, one.Until) : "в срок, который назначает организатор")}{Hours(one)}{Mode(one)}."];
        if (Place(one) is { } place) when.Add($"4.2. Место проведения: {place}.");
        if (one.SignUpUntil is { } until) when.Add($"4.{when.Count + 1}. Регистрация участников – до {until:dd.MM.yyyy}.");
        List<Passage> parts = [new("1. Общие положения", string.Join('\n', general)), new("2. Цель", $"2.1. {(one.Goal is { } goal ? Letters.Capital(goal.TrimEnd('.', ' ')) : "Обмен опытом управленческих команд образовательных организаций")}."),
            new("3. Участники", $"3.1. К участию приглашаются {(one.Audience is { } audience ? Phrasing.Small(audience.TrimEnd('.', ' ')) : "управленческие команды образовательных организаций")}."), new("4. Сроки и место", string.Join('\n', when))];
        if (one.Tracks.Count > 0) parts.Add(new("5. Площадки", string.Join('\n', one.Tracks.OrderBy(t => t.Number).Select(t => $"5.{t.Number}. {t.Title}."))));
        var last = parts.Count + 1;
        parts.Add(new($"{last}. Подведение итогов", $"{last}.1. Участники обсуждают итоги в день проведения. Организатор готовит справку и доводит её до образовательных организаций."));
        return facts with { Title = "Положение о проведении " + of, Body = parts };
    }

    public static PaperFacts AttendanceSheet(PaperFacts facts, EventRecords records, Phrasing words)
    {
        var rows = records.People.Select(p => new Attendee(p.Name, p.Position, p.Organisation?.ShortName ?? p.OrganisationName)).ToList();
        if (rows.Count == 0) rows.AddRange(Enumerable.Repeat(new Attendee(null, null, null), EmptyRows));
        return facts with { Title = "Лист регистрации участников " + words.Heading(records.Event, Case.Genitive), Attendees = rows };
    }

    /// <summary>«с целью показать …», «с целью обмена опытом».</summary>
    static string? Aim(string? goal, Phrasing words)
    {
        if (goal?.TrimEnd('.', ' ') is not { Length: > 0 } told) return null;
        var first = told.Split(' ')[0];
        var verb = first.EndsWith("ть", StringComparison.Ordinal) || first.EndsWith("ти", StringComparison.Ordinal) || first.EndsWith("ться", StringComparison.Ordinal) || first.EndsWith("чь", StringComparison.Ordinal);
        return "с целью " + (verb ? Phrasing.Small(told) : words.In(Phrasing.Small(told), Case.Genitive));
    }

    static string Day(DateOnly on, DateOnly? until) => until is { } last ? Dates.Days(on, last) : Dates.Long(on);

    static string Hours(Event one) => (one.Start, one.End) switch
    {
        ({ } start, { } end) => $" с {start:HH\\.mm} до {end:HH\\.mm}",
        ({ } start, null) => $" в {start:HH\\.mm}",
        _ => "",
    };

    static string Mode(Event one) => one.Mode switch { EventMode.Online => " в дистанционном режиме", EventMode.Onsite => " в очном режиме", EventMode.Mixed => " в смешанном режиме", _ => "" };

    static string Host(Event one, Phrasing words) => one.Host is { } host ? $" на базе {words.In(Phrasing.Name(host), Case.Genitive)}" : "";

    static string? Place(Event one) => string.Join(", ", new[] { one.Place, one.Host is { } host ? Phrasing.Name(host) : null }.Where(part => part is { Length: > 0 }).Distinct()) is { Length: > 0 } place ? place : null;
}
