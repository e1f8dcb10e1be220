using Krug.Core.Language;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Platforms;
using PlatformTask = Krug.Core.Reading.Papers.PlatformTask;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>A platform's report as the facts of its paper, and the figures counted in it.</summary>
static class PlatformPapers
{
    public static Task<PlatformReport> Load(Db db, int reportId, CancellationToken stop) =>
        db.PlatformReports.AsNoTracking().AsSplitQuery().Include(r => r.Platform).ThenInclude(p => p!.Organisation)
            .Include(r => r.Objectives).Include(r => r.Tasks).Include(r => r.Sections).Include(r => r.Register).Include(r => r.Products).SingleAsync(r => r.Id == reportId, stop);

    public static PaperFacts Facts(PlatformReport report, Phrasing words)
    {
        var platform = report.Platform!;
        return new()
        {
            Kind = PaperKind.PlatformReport, Title = Title(platform, words), Subject = Phrasing.Bare(platform.Theme),
            Platform = new()
            {
                Organisation = platform.Organisation is { } organisation ? Phrasing.Name(organisation) : platform.OrganisationName,
                StatusOrderNumber = platform.OrderNumber, StatusOrderDate = platform.OrderDate?.ToString("yyyy-MM-dd"), Period = report.Period.Length > 0 ? report.Period : null,
                Theme = Phrasing.Bare(platform.Theme), Goal = platform.Goal, Site = platform.Site, Coordinator = platform.Coordinator, Responsible = platform.Responsible, Contacts = platform.Contacts,
                Objectives = [.. report.Objectives.OrderBy(o => o.Order).Select(o => o.Text)],
                Stage = report.StageNumber is null && report.StageTitle is null ? null : new(report.StageNumber, report.StageTitle, report.StageGoal),
                Tasks = [.. report.Tasks.OrderBy(t => t.Order).Select(t => new PlatformTask(t.Number, t.Task, t.Activity, t.Result, t.Evidence))],
                Sections = new(report.Sections.DistinctBy(s => s.Number).ToDictionary(s => s.Number, s => s.Text, StringComparer.Ordinal), StringComparer.Ordinal),
                SectionTitles = new(report.Sections.Where(s => s.Title is not null).DistinctBy(s => s.Number).ToDictionary(s => s.Number, s => s.Title!, StringComparer.Ordinal), StringComparer.Ordinal),
                Register = [.. report.Register.OrderBy(r => r.Order).Select(r => new RegisterRow(r.Number, r.Item, r.Result))],
                Products = [.. report.Products.OrderBy(p => p.Order).Select(p => p.Text)],
            },
        };
    }

    public static IReadOnlyList<ComposedFigure> Figures(PlatformReport report)
    {
        ComposedFigure One(string key, (string, string, string) words, string list, IEnumerable<FigureRow> rows) => new() { Key = key, Words = words, List = list, Rows = [.. rows] };
        return
        [
            One("platform.objectives", ("задача проекта", "задачи проекта", "задач проекта"), "Задачи проекта", report.Objectives.OrderBy(o => o.Order).Select(o => new FigureRow(o.Text))),
            One("platform.tasks", ("строка таблицы этапа", "строки таблицы этапа", "строк таблицы этапа"), "Таблица этапа", report.Tasks.OrderBy(t => t.Order).Select(t => new FigureRow(t.Task ?? t.Activity ?? "", t.Result))),
            One("platform.register", ("мероприятие реестра", "мероприятия реестра", "мероприятий реестра"), "Реестр мероприятий", report.Register.OrderBy(r => r.Order).Select(r => new FigureRow(r.Item ?? "", r.Result))),
            One("platform.products", ("продукт", "продукта", "продуктов"), "Инновационные продукты", report.Products.OrderBy(p => p.Order).Select(p => new FigureRow(p.Text))),
            One("platform.sections", ("раздел", "раздела", "разделов"), "Разделы отчёта", report.Sections.OrderBy(s => s.Number, StringComparer.Ordinal).Select(s => new FigureRow($"{s.Number}. {s.Title}".TrimEnd(' '), null))),
        ];
    }

    static string Title(Platform platform, Phrasing words) => platform.Kind switch
    {
        "РИП" => "Отчёт о деятельности региональной инновационной площадки",
        "КИП" => "Отчёт о деятельности краевой инновационной площадки",
        "МИП" => "Отчёт о деятельности муниципальной инновационной площадки",
        var kind => "Отчёт о деятельности " + words.In("инновационная площадка", Case.Genitive) + " " + kind,
    };
}
