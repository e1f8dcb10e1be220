using Krug.Core.Reading.Papers;
using Krug.Core.Writing;
using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Templates;

/// <summary>What a template is tried on: the newest records its paper could be made of, or invented ones.</summary>
static class SamplePapers
{
    public static async Task<(PaperToWrite Paper, string Of)> For(Db db, Composer composer, Viewer viewer, string form, CancellationToken stop)
    {
        var of = PaperForm.Find(form)!;
        var paper = new Paper { TerritoryId = viewer.TerritoryId, Kind = of.Kind, Form = of.Name, Number = "12-р", Date = new(2027, 4, 23), SignatoryName = viewer.Name, SignatoryPosition = "Методист" };
        if (of.Name == PaperForm.MonthPlan)
        {
            paper.Month = new(2027, 4, 1);
            return ((await composer.Compose(paper, stop)).ToWrite, "план апреля 2027 года");
        }
        if (of.OfPlatform)
        {
            var report = await db.PlatformReports.Where(r => r.Platform!.TerritoryId == viewer.TerritoryId).OrderByDescending(r => r.Id).Select(r => new { r.Id, r.Platform!.Theme }).FirstOrDefaultAsync(stop);
            if (report is null) return (new(Invented(of.Kind)), "бумага с придуманными записями: своих отчётов площадок ещё нет");
            paper.PlatformReportId = report.Id;
            return ((await composer.Compose(paper, stop)).ToWrite, $"отчёт площадки «{Phrasing.Bare(report.Theme)}»");
        }
        var one = await db.Events.Where(e => e.TerritoryId == viewer.TerritoryId && e.Slots.Any()).OrderByDescending(e => db.Practices.Count(p => p.EventId == e.Id) > 0).ThenByDescending(e => e.On).Select(e => new { e.Id, e.Title }).FirstOrDefaultAsync(stop);
        if (one is null) return (new(Invented(of.Kind)), "бумага с придуманными записями: своих событий с программой ещё нет");
        paper.EventId = one.Id;
        return ((await composer.Compose(paper, stop)).ToWrite, $"бумага о событии «{one.Title}»");
    }

    /// <summary>A whole paper about people and places that are nowhere.</summary>
    static PaperFacts Invented(string kind) => new()
    {
        Kind = kind, Title = "Аналитическая справка об итогах районного Форума управленческих практик", Subject = "Команда, которая учится", Date = "2027-04-23", Number = "12-р",
        Signatory = new("Лунева З.А.", "Методист"), Municipalities = ["Заречный", "Озёрный"], Tracks = ["Наставничество", "Качество образования"],
        Facts = new() { Date = "2027-04-22", Start = "10:00", End = "13:00", Applications = 6, Presented = 5, Absent = 1, ConnectionsMin = 15, ConnectionsMax = 27, Responses = 39 },
        Event = new() { Title = "Команда, которая учится", Goal = "обмен опытом управленческих команд", Place = "г. Заречный, ул. Садовая, 1", Mode = "online" },
        Praised = ["СОШ № 5"], Problems = ["нарушение временного регламента"], Proposals = ["изучать опыт успешных практик"], Conclusions = ["Обмен опытом улучшает управление школой"],
        Slots =
        [
            new() { Start = "10:00", End = "10:10", Kind = "opening", Title = "Открытие Форума", Speakers = [new() { Name = "Лунева З.А.", Position = "методист" }] },
            new() { Start = "10:10", End = "10:30", Kind = "talk", Title = "Школа как среда проб", Speakers = [new() { Name = "Гранин О.П.", Position = "директор", Organisation = "МБОУ СОШ № 5" }] },
        ],
        Practices = [new() { Title = "Школа как среда проб", Organisation = "МБОУ СОШ № 5", Authors = [new("Гранин О.П.", "директор")], RecommendedTo = "августовскую педагогическую конференцию" }],
        Preamble = "Участники районного Форума управленческих практик, обсудив представленный опыт, РЕШИЛИ:",
        Assignments = [new() { Number = "1", Audience = "Руководителям образовательных организаций", Text = "Изучить опыт победителей", DueAs = "до 01.06.2027", Due = "2027-06-01" }],
        Platform = kind != PaperKind.PlatformReport ? null : new()
        {
            Organisation = "МБОУ СОШ № 5", Theme = "Команда, которая учится", Period = "2026-H2", Goal = "создать условия для развития команд", Objectives = ["изучить запросы команд"],
            Stage = new(1, "диагностический", "изучить потребности"), Tasks = [new("1", "Изучить запросы", "Опрос", "Составлен перечень", "Протокол")],
            Register = [new("1", "Создание рабочей группы", "Приказ")], Products = ["карта взаимодействия школ"],
        },
    };
}
