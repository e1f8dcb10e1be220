using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Recognisers;

/// <summary>What is easily taken for something else: a task for a practice, what was heard for what was decided, a hall for a speaker.</summary>
public sealed class EasilyMisreadTests
{
    static PaperFacts Read(string text) => Assert.Single(PaperReader.Read(SourceReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "бумага.txt")));

    [Theory]
    [InlineData("2. Подвести итоги работы методических объединений до 1 мая 2027 г.")]
    [InlineData("2. Практику взаимных визитов закрепить в планах школ на 2027/28 учебный год.")]
    public void A_task_right_above_the_signature_is_no_practice(string last)
    {
        var paper = Read($"РЕЗОЛЮЦИЯ\nконференции «Общий урок»\n12.03.2027\nРекомендовать руководителям, чей опыт работы представлен:\n1. Описать практику визитов до 20.04.2027.\n{last}\nПредседатель Н.И. Верещака");
        Assert.Empty(paper.Practices);
        Assert.Equal(["1", "2"], paper.Assignments.Select(task => task.Number));
        Assert.Equal("Верещака Н.И.", paper.Signatory?.Name);
    }

    [Fact]
    public void A_task_that_names_its_answerable_person_is_no_practice()
    {
        var paper = Read("РЕЗОЛЮЦИЯ\nконференции «Общий урок»\n12.03.2027\nПо итогам работы участники решили:\n1. Назначить ответственной за сборник Верещаку Н.И., методиста.\n2. Издать сборник до 20.04.2027.\nПредседатель О.П. Лодыгин");
        Assert.Empty(paper.Practices);
        Assert.Equal(2, paper.Assignments.Count);
    }

    [Fact]
    public void Minutes_give_tasks_behind_what_was_decided_and_none_behind_what_was_heard()
    {
        var paper = Read("ПРОТОКОЛ № 7\nсовещания завучей\n12.03.2027\n1. СЛУШАЛИ:\n1.1. Верещаку Н.И. о ходе подготовки сборника.\nРЕШИЛИ:\n1.1. Принять информацию к сведению.\n1.2. Завучам собрать материалы до 20.04.2027.\n2. СЛУШАЛИ:\nЛодыгина О.П. о летней школе.\nРЕШИЛИ:\n2.1. Методистам составить смету не позднее 15 мая 2027 г.\nПредседатель О.П. Лодыгин\nСекретарь Н.И. Верещака");
        Assert.Equal(("resolution", "7"), (paper.Kind, paper.Number));
        Assert.Equal([("1.2", "2027-04-20"), ("2.1", "2027-05-15")], paper.Assignments.Select(task => (task.Number, task.Due)));
    }

    [Fact]
    public void Minutes_that_decide_nothing_are_no_paper_of_ours() =>
        Assert.Empty(PaperReader.Read(SourceReader.Read("ПРОТОКОЛ № 7\nжеребьёвки команд\n12.03.2027\nКоманды разделены на две группы."u8.ToArray(), "бумага.txt")));

    [Theory]
    [InlineData("Принять участников 26 марта 2027 г.", "2027-03-26")]
    [InlineData("Исполнить приказ от 26 марта 2027 г.", null)]
    [InlineData("Изучить опыт встречи 2 февраля 2027 г.", null)]
    public void What_is_bound_to_a_coming_day_is_done_by_it(string text, string? due) =>
        Assert.Equal(due, Krug.Core.Reading.Recognisers.Deadlines.Of(text, new DateOnly(2027, 3, 1))?.Last?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("Провести заседания в течение I полугодия", 2026, 9, "2026-12-31")]
    [InlineData("Провести заседания в течение первого полугодия", 2027, 2, "2027-06-30")]
    [InlineData("Провести заседания в течение II полугодия", 2027, 2, null)]
    [InlineData("Провести заседания в течение I полугодия 2028 года", 2026, 9, "2028-06-30")]
    public void A_first_half_year_without_its_year_is_the_one_that_goes_on(string text, int year, int month, string? due) =>
        Assert.Equal(due, Krug.Core.Reading.Recognisers.Deadlines.Of(text, new DateOnly(year, month, 15))?.Last?.ToString("yyyy-MM-dd"));

    [Fact]
    public void A_programme_behind_an_order_is_dated_by_its_own_day_and_tells_halls_from_speakers()
    {
        var papers = PaperReader.Read(SourceReader.Read(System.Text.Encoding.UTF8.GetBytes("""
            Приложение
            к приказу от 12.10.2026 № 311-о

            Программа дня открытых планёрок
            28 октября 2026 года

            8.00–8.30\tРегистрация\tхолл
            8.30–8.50\tОткрытая планёрка\tмузыкальный зал\tИльчук Л.А., заведующая МБДОУ д/с «Росток»
            8.50–9.20\tРазбор планёрки\tметодкабинет\tФомичёва О.Ю., методист; Каюмова Д.Р., воспитатель МБДОУ д/с № 4
            9.20–9.30\tПодведение итогов
            """.Replace("\\t", "\t")), "план.txt"));
        var programme = Assert.Single(papers);
        Assert.Equal("2026-10-28", programme.Facts?.Date);
        Assert.Equal(["Открытая планёрка", "Разбор планёрки"], programme.Slots.Skip(1).Take(2).Select(slot => slot.Title));
        Assert.Equal([1, 2], programme.Slots.Skip(1).Take(2).Select(slot => slot.Speakers.Count));
    }
}
