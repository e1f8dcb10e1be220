using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents.Papers;

/// <summary>An invented Forum that is over, its seminar and a platform with a report: what papers are made of.</summary>
sealed record Forum(TestKrug Krug, int Id, int Platform)
{
    public const int Applications = 5, Presented = 3;

    public static async Task<Forum> Held(TestKrug krug)
    {
        var territory = krug.Territory.Id;
        await krug.Keep(new Organisation
        {
            TerritoryId = territory, Kind = OrganisationKind.Centre, LegalForm = "МКУ", ShortName = "Методический центр", FullName = "МКУ «Методический центр Озёрного района»",
            Address = "600100, г. Озёрный Яр, ул. Садовая, 1", Phone = "(00000) 1-23-45", Email = "metod@ozerny.example",
        });
        var first = await krug.Keep(new Organisation { TerritoryId = territory, LegalForm = "МБОУ", Kind = "СОШ", Number = "4", ShortName = "СОШ № 4" });
        var second = await krug.Keep(new Organisation { TerritoryId = territory, LegalForm = "МБОУ", Kind = "гимназия", ShortName = "Ольховская гимназия" });
        var forum = new Event
        {
            TerritoryId = territory, Kind = "форум", Title = "Районный Форум управленческих практик", Theme = "Команда, которая учится", On = new(2027, 3, 12), Start = new(10, 0), End = new(13, 0),
            Place = "г. Озёрный Яр, ул. Школьная, 3", HostId = second.Id, Goal = "обмен опытом управленческих команд", Mode = EventMode.Onsite, State = EventState.Held,
        };
        forum.Tracks.AddRange([new() { Number = 1, Title = "Наставничество" }, new() { Number = 2, Title = "Качество образования" }]);
        forum.Municipalities.AddRange([new() { Name = "город Заречный", Order = 1 }, new() { Name = "Лесной район", Order = 2 }, new() { Name = "Степной район", Order = 3 }]);
        forum.Notes.AddRange(
        [
            new() { Kind = NoteKind.Problem, Text = "нарушение временного регламента выступлений", Order = 1 }, new() { Kind = NoteKind.Problem, Text = "неустойчивая связь с отдалёнными школами", Order = 2 },
            new() { Kind = NoteKind.Proposal, Text = "изучать опыт успешных практик в течение года", Order = 1 }, new() { Kind = NoteKind.Proposal, Text = "проводить встречи команд на базе школ", Order = 2 },
            new() { Kind = NoteKind.Conclusion, Text = "Обмен опытом улучшает управление школой", Order = 1 }, new() { Kind = NoteKind.Conclusion, Text = "Команды готовы к взаимному обучению", Order = 2 },
        ]);
        forum.Figures.AddRange([new() { Key = "applications", Value = 7 }, new() { Key = "connections_min", Value = 15 }, new() { Key = "connections_max", Value = 27 }]);
        forum.Slots.AddRange([
            new() { Kind = SlotKind.Opening, Title = "Открытие Форума", Start = new(10, 0), End = new(10, 15), Order = 1, Speakers = { new() { Name = "Рогова Н.Ю.", Position = "методист", Order = 1 } } },
            new() { Kind = SlotKind.Closing, Title = "Подведение итогов Форума", Start = new(12, 45), End = new(13, 0), Order = 9, Speakers = { new() { Group = "участники Форума", Order = 1 } } },
        ]);
        await krug.Keep(forum);
        await using (var db = krug.Storage.Open())
        {
            db.AddRange(
                new Slot { EventId = forum.Id, TrackId = forum.Tracks[0].Id, Title = "Наставник в сельской школе", Start = new(10, 20), End = new(10, 40), Order = 2, Speakers = { new() { Name = "Ключарёва О.И.", Position = "директор", OrganisationId = first.Id, Order = 1 } } },
                new Slot { EventId = forum.Id, TrackId = forum.Tracks[1].Id, Title = "Оценка, которой верят", Start = new(10, 20), End = new(10, 40), Order = 2, Speakers = { new() { Name = "Гранин П.Р.", Position = "заместитель директора", OrganisationId = second.Id, Order = 1 } } });
            db.AddRange(
                New("Наставник в сельской школе", first.Id, PracticeState.Presented, praised: true, "августовскую педагогическую конференцию"), New("Школьный урок для директора", first.Id, PracticeState.Presented, praised: true, null),
                New("Оценка, которой верят", second.Id, PracticeState.Presented, praised: false, "августовскую педагогическую конференцию"),
                New("Цифровой портфель", second.Id, PracticeState.Declined, false, null), New("Открытый педсовет", first.Id, PracticeState.NotPresented, false, null));
            db.AddRange(
                new Assignment { TerritoryId = territory, EventId = forum.Id, Audience = "Руководителям образовательных организаций", Text = "Изучить практики, представленные на Форуме", Due = new(2027, 6, 1), Source = "Резолюция Форума" },
                new Assignment { TerritoryId = territory, EventId = forum.Id, Audience = "Методическому центру", Text = "Подготовить сборник практик", Due = new(2027, 9, 1), Source = "Резолюция Форума" });
            await db.SaveChangesAsync();
        }
        var platform = new Platform { TerritoryId = territory, OrganisationId = first.Id, Kind = "РИП", Theme = "Школа наставника", OrderNumber = "417", OrderDate = new(2026, 1, 15), Goal = "создать условия для роста молодых учителей" };
        var report = new PlatformReport { Period = "2026-H2", StageNumber = 1, StageTitle = "диагностический", StageGoal = "изучить запросы молодых учителей" };
        report.Objectives.AddRange([new() { Order = 1, Text = "изучить запросы команд" }, new() { Order = 2, Text = "описать модель наставничества" }]);
        report.Tasks.Add(new() { Order = 1, Number = "1", Task = "Изучить запросы молодых учителей", Activity = "Опрос и беседы", Result = "Составлен перечень дефицитов", Evidence = "Протокол методического совета" });
        report.Sections.Add(new() { Number = "3.1", Title = "Достигнутые результаты", Text = "Опрошены молодые учителя района, составлен перечень дефицитов." });
        report.Products.Add(new() { Order = 1, Text = "карта наставничества" });
        platform.Reports.Add(report);
        await krug.Keep(platform);
        return new(krug, forum.Id, report.Id);

        Practice New(string title, int organisation, PracticeState state, bool praised, string? to) => new()
        {
            TerritoryId = territory, EventId = forum.Id, Title = title, OrganisationId = organisation, State = state, Praised = praised, RecommendedTo = to, Authors = { new() { Name = "Ключарёва О.И.", Position = "директор", Order = 1 } },
        };
    }

    /// <summary>Makes a paper as a methodist does and gives its address.</summary>
    public async Task<string> Paper(Browser browser, string form)
    {
        var page = await browser.Get(form.StartsWith("platform", StringComparison.Ordinal) ? $"/documents/new?report={Platform}" : $"/documents/new?event={Id}");
        var made = await page.Submit("Составить бумагу", ("Form", form));
        Assert.StartsWith("/documents/papers/", made.Path, StringComparison.Ordinal);
        Assert.Equal(200, made.Status);
        return made.Path;
    }

    public Task<Paper> Kept(string path)
    {
        var id = int.Parse(path.Split(['/', '?'])[3]);
        return Krug.Ask(db => db.Papers.AsNoTracking().Include(p => p.Overrides).Include(p => p.Texts).SingleAsync(p => p.Id == id));
    }
}
