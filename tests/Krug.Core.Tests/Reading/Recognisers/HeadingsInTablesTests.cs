using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Krug.Core.Writing;

namespace Krug.Core.Tests.Reading.Recognisers;

/// <summary>What stands in a table's cell is rarely a heading, and a schedule may be one line long.</summary>
public sealed class HeadingsInTablesTests
{
    static IReadOnlyList<PaperFacts> Read(PaperFacts facts) => PaperReader.Read(SourceReader.Read(Reissue.Write(facts), "paper.docx"));

    [Fact]
    public void A_product_called_a_programme_does_not_part_a_platform_report_in_two()
    {
        var report = Assert.Single(Read(new()
        {
            Kind = PaperKind.PlatformReport, Title = "Отчёт о деятельности региональной инновационной площадки", Subject = "Школа наставника",
            Platform = new()
            {
                Organisation = "МБОУ СОШ № 4", Theme = "Школа наставника", Period = "2026-H1", Stage = new(1, "диагностический", "изучить запросы"),
                Tasks = [new("1", "Изучить запросы", "Опрос", "Составлен перечень дефицитов", "Протокол методического совета")],
                Register = [new("1", "Договор о сети школ", "подписан"), new("2", "Программа занятий наставников", "принята методическим советом")],
                Sections = new(new Dictionary<string, string> { ["3.1"] = "Опрошены молодые учителя района, составлен перечень дефицитов." }, StringComparer.Ordinal),
                SectionTitles = new(new Dictionary<string, string> { ["3.1"] = "Достигнутые результаты" }, StringComparer.Ordinal),
            },
        }));
        Assert.Equal(2, report.Platform!.Register.Count);
        Assert.Contains("3.1", report.Platform.Sections.Keys);
    }

    [Fact]
    public void A_programme_of_one_line_is_a_programme()
    {
        var programme = Assert.Single(Read(new()
        {
            Kind = PaperKind.Programme, Title = "Программа районного Форума управленческих практик", Subject = "Команда учится у команды",
            Facts = new() { Date = "2027-05-06", Start = "10:00", End = "13:00" }, Event = new() { Title = "Команда учится у команды", Place = "г. Озёрный Яр, ул. Садовая, 1" },
            Slots = [new() { Start = "10:00", End = "10:10", Kind = "opening", Title = "Открытие Форума" }],
        }));
        Assert.Equal("Открытие Форума", Assert.Single(programme.Slots).Title);
    }
}
