using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests;

/// <summary>Records a test needs, each with what does not matter filled in.</summary>
public sealed partial class TestKrug
{
    public Task<Organisation> Organisation(string name = "СОШ № 4", int? territory = null) =>
        Keep(new Organisation { TerritoryId = territory ?? Territory.Id, Kind = "СОШ", ShortName = name, Locality = "с. Каменка" });

    public Task<OrganisationFlag> Flag(Organisation organisation, FlagKind kind = FlagKind.LowResults, DateOnly? from = null, DateOnly? to = null) =>
        Keep(new OrganisationFlag { OrganisationId = organisation.Id, Kind = kind, From = from ?? new DateOnly(2026, 9, 1), To = to });

    public Task<TeamMember> TeamMember(Organisation organisation, Person person, DateOnly? to = null) =>
        Keep(new TeamMember { TerritoryId = organisation.TerritoryId, OrganisationId = organisation.Id, PersonId = person.Id, From = new DateOnly(2026, 9, 1), To = to });

    public Task<Body> Body(Person chair, string name = "ГМО учителей математики")
    {
        var made = new Body { TerritoryId = chair.TerritoryId, Kind = "ГМО", Name = name };
        made.Members.Add(new() { PersonId = chair.Id, Role = BodyMember.Chair });
        return Keep(made);
    }

    public Task<Curator> Curator(Person person, Organisation of) => Keep(new Curator { TerritoryId = of.TerritoryId, PersonId = person.Id, OrganisationId = of.Id });

    /// <summary>The default words of all dictionaries, as a new territory has them.</summary>
    public async Task<IReadOnlyList<Term>> Words(int? territory = null)
    {
        List<Term> words = [.. DefaultTerms.For(territory ?? Territory.Id)];
        await using var db = Storage.Open();
        db.AddRange(words);
        await db.SaveChangesAsync();
        return words;
    }

    public Task<Person> Person(string surname = "Полынина", string given = "Анна", string? patronymic = "Сергеевна", int? territory = null) =>
        Keep(new Person { TerritoryId = territory ?? Territory.Id, Surname = surname, Given = given, Patronymic = patronymic });

    public Task<Post> Post(Person person, Organisation organisation, string title = "директор", bool heads = true) =>
        Keep(new Post { TerritoryId = organisation.TerritoryId, PersonId = person.Id, OrganisationId = organisation.Id, Title = title, Heads = heads });

    /// <summary>An event of today with a track, a slot with a speaker and a note.</summary>
    public Task<Event> Event(string title = "Форум управленческих практик — 2027", int? territory = null, Person? speaker = null)
    {
        var made = new Event { TerritoryId = territory ?? Territory.Id, Kind = "форум", Title = title, On = Today, State = EventState.Planned };
        made.Tracks.Add(new() { Number = 1, Title = "Наставничество" });
        made.Notes.Add(new() { Kind = NoteKind.Problem, Text = "Мало времени на вопросы", Order = 1 });
        var slot = new Slot { Title = "Открытие", Kind = SlotKind.Opening, Start = new(10, 0), End = new(10, 10) };
        slot.Speakers.Add(new() { PersonId = speaker?.Id, Group = speaker is null ? "участники" : null, Order = 1 });
        made.Slots.Add(slot);
        return Keep(made);
    }

    /// <summary>One who registered in words of their own.</summary>
    public Task<Participant> Participant(Event at, string name = "Рогова Нина Юрьевна", Organisation? organisation = null, bool? came = null, string? municipality = null) => Keep(new Participant
    {
        TerritoryId = at.TerritoryId, EventId = at.Id, Name = name, Position = "методист", OrganisationId = organisation?.Id, OrganisationName = organisation?.ShortName ?? "Колледж", Municipality = municipality ?? "Озёрный район",
        Registered = true, Came = came, Source = "анкета", At = Now,
    });

    public Task<Practice> Practice(string title = "Час наставника", Event? at = null, Organisation? organisation = null, PracticeState state = PracticeState.Submitted, int? territory = null)
    {
        var made = new Practice { TerritoryId = territory ?? Territory.Id, Title = title, EventId = at?.Id, OrganisationId = organisation?.Id, State = state };
        made.Authors.Add(new() { Name = "Полынина А.С.", Position = "директор", Order = 1 });
        return Keep(made);
    }

    public Task<Assignment> Assignment(string text = "Разработать программу наставничества", DateOnly? due = null, Organisation? executor = null, int? territory = null)
    {
        var made = new Assignment { TerritoryId = territory ?? Territory.Id, Text = text, Due = due };
        if (executor is not null) made.Executors.Add(new() { OrganisationId = executor.Id, Order = 1 });
        return Keep(made);
    }

    /// <summary>A draft of the event's programme.</summary>
    public async Task<Paper> Paper(Event about, string form = "programme") => await Keep(new Paper
    {
        TerritoryId = about.TerritoryId, Kind = Krug.Web.Modules.Documents.Composing.PaperForm.Find(form)!.Kind, Form = form, EventId = about.Id, Title = "Программа Форума", At = Now, ChangedAt = Now,
        AccountId = await Ask(db => db.Accounts.Where(a => a.TerritoryId == about.TerritoryId).Select(a => a.Id).FirstAsync()),
    });

    /// <summary>A paper in which nothing was found but its title.</summary>
    public async Task<ImportedPaper> ImportedPaper()
    {
        var file = await Keep(new Krug.Web.Shared.Files.StoredFile { TerritoryId = Territory.Id, Name = "Справка.txt", ContentType = "text/plain", At = Now });
        var paper = new ImportedPaper
        {
            TerritoryId = Territory.Id, FileId = file.Id, Name = file.Name, Text = "Аналитическая справка", Lines = "[[0,0,21]]", Facts = "[]", At = Now,
            AccountId = await Ask(db => db.Accounts.Where(a => a.TerritoryId == Territory.Id).Select(a => a.Id).FirstAsync()),
        };
        paper.Items.Add(new() { Kind = "title", Path = "title", Read = """{"text":"Аналитическая справка"}""", From = 0, To = 21, Order = 1 });
        return await Keep(paper);
    }

    public Task<Platform> Platform(string theme = "Школа как центр села", Organisation? organisation = null, int? territory = null)
    {
        var made = new Platform { TerritoryId = territory ?? Territory.Id, Kind = "РИП", Theme = theme, OrganisationId = organisation?.Id, OrganisationName = organisation is null ? "СОШ № 4" : null };
        var report = new PlatformReport { Period = "2026-H2" };
        report.Tasks.Add(new() { Order = 1, Task = "Найти наставников", Activity = "Опрос", Result = "Список" });
        made.Reports.Add(report);
        return Keep(made);
    }

    /// <summary>A sheet of one row that waits for its decision.</summary>
    public async Task<Krug.Web.Modules.Directory.Sheets.SheetImport> SheetImport()
    {
        var file = await Keep(new Krug.Web.Shared.Files.StoredFile { TerritoryId = Territory.Id, Name = "Школы.csv", ContentType = "text/csv", At = Now });
        var sheet = new Krug.Web.Modules.Directory.Sheets.SheetImport { TerritoryId = Territory.Id, FileId = file.Id, Name = file.Name, Who = "Рогова Н.Ю.", At = Now, State = Krug.Web.Modules.Directory.Sheets.SheetState.Ready, Added = 1 };
        sheet.Rows.Add(new() { Number = 2, Title = "СОШ № 9", Outcome = Krug.Web.Modules.Directory.Sheets.SheetOutcome.Add, Changes = "Организация\t\tСОШ № 9" });
        return await Keep(sheet);
    }
}
