using System.Text;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Recognisers;
using Krug.Core.Reading.Sources;
using Krug.Core.Tests.Reading.Papers;

namespace Krug.Core.Tests.Reading.Recognisers;

/// <summary>One thing said in many ways: words of other municipalities for what the reader knows.</summary>
public sealed class OtherWordingsTests
{
    static PaperFacts Read(string text) => Assert.Single(PaperReader.Read(SourceReader.Read(Encoding.UTF8.GetBytes(text), "бумага.txt")));

    static PaperFacts ReadBlocks(string blocks) => Assert.Single(PaperReader.Read(SourceReader.Read(BlockPaper.Docx(System.Text.Json.Nodes.JsonNode.Parse(blocks)!), "бумага.docx")));

    [Theory]
    [InlineData("Запись участников вебинара", "registration")]
    [InlineData("Начало работы", "opening")]
    [InlineData("Вводное слово", "opening")]
    [InlineData("Открываем встречу", "opening")]
    [InlineData("Профессиональный разговор о главном", "discussion")]
    [InlineData("Общий диалог", "discussion")]
    [InlineData("Фуршет", "break")]
    [InlineData("Ответы на вопросы, подведение итогов", "closing")]
    [InlineData("Итоги вебинара", "closing")]
    [InlineData("Вручение сертификатов", "closing")]
    [InlineData("Итоги первого года наставничества", "talk")]
    [InlineData("Вопросы воспитания в малой школе", "talk")]
    [InlineData("Начало чтения: как учить первоклассников", "talk")]
    public void A_slot_is_what_its_words_say(string title, string kind) => Assert.Equal(kind, SlotReading.KindOf(title));

    [Theory]
    [InlineData("провести сверку в первой декаде марта 2026 года", "2026-03-10")]
    [InlineData("провести сверку во II декаде марта 2026 года", "2026-03-20")]
    [InlineData("провести сверку в последней декаде февраля 2026 года", "2026-02-28")]
    [InlineData("провести слёт весной 2026 года", "2026-05-31")]
    [InlineData("провести слёт (осень 2026 года)", "2026-11-30")]
    public void Part_of_a_month_or_a_year_ends_on_its_last_day(string task, string last) => Assert.Equal(last, Deadlines.Of(task, new(2026, 1, 12))?.Last?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("Отв.: МБОУ СОШ № 4, МБОУ СОШ № 9")]
    [InlineData("Отв. МБОУ СОШ № 4, МБОУ СОШ № 9")]
    [InlineData("Исп.: МБОУ СОШ № 4, МБОУ СОШ № 9")]
    [InlineData("Ответственные: МБОУ СОШ № 4, МБОУ СОШ № 9")]
    public void Who_answers_for_a_task_may_stand_shortened_below_it(string line)
    {
        var paper = Read($"РЕЗОЛЮЦИЯ\nсовещания «Общий урок»\n12.03.2027\nУчастники решили:\n1. Описать опыт визитов.\nСрок: 20.04.2027\n{line}\nПредседатель О.П. Лодыгин");
        Assert.Equal(["МБОУ СОШ № 4", "МБОУ СОШ № 9"], Assert.Single(paper.Assignments).Organisations);
    }

    [Theory]
    [InlineData("Семинар пройдёт 5 мая. Просим Вас:")]
    [InlineData("В связи с этим прошу:")]
    [InlineData("Для участия необходимо:")]
    public void A_letter_asks_in_a_list(string request)
    {
        var letter = Read($"Отдел образования\nот 12.03.2027 № 8\nУважаемые коллеги!\n{request}\n1. Назначить ответственного до 20.03.2027.\n2. Прислать заявку.\nНачальник отдела О.П. Лодыгин");
        Assert.Equal(["2027-03-20", null], letter.Assignments.Select(task => task.Due));
    }

    [Fact]
    public void Sections_marked_with_capital_letters_say_for_whom_their_tasks_are()
    {
        var paper = Read("РЕЗОЛЮЦИЯ\nсовещания «Общий урок»\n12.03.2027\nУчастники считают необходимым:\nА. Школам района\n1) описать опыт;\n2) собрать заявки.\nБ. Методическому центру\n1) издать сборник.\nПредседатель О.П. Лодыгин");
        Assert.Equal(["Школам района", "Школам района", "Методическому центру"], paper.Assignments.Select(task => task.Audience));
    }

    [Fact]
    public void Letter_spaced_words_are_words()
    {
        var order = Read("П Р И К А З\nот 12.03.2027 № 8\nВ целях подготовки слёта п р и к а з ы в а ю:\n1. Провести слёт 5 мая 2027 года.\nНачальник отдела О.П. Лодыгин\n\nПриложение к приказу от 12.03.2027 № 8\nСписок участников слёта\nТрунова Е.Е., учитель\nМясников С.С., учитель\nКислых А.А., учитель\nРепина Г.Г., учитель\nЖуков Л.Л., учитель\nСизов О.О., учитель\nВолков М.М., учитель\nСомова Д.Д., учитель");
        Assert.Equal(("order", "Лодыгин О.П."), (order.Kind, order.Signatory?.Name));
        Assert.Equal("2027-05-05", Assert.Single(order.Assignments).Due);
    }

    [Fact]
    public void Figures_may_stand_in_a_table()
    {
        var note = ReadBlocks("""
            {"blocks": ["Аналитическая справка об итогах форума «Общий урок»", "Форум прошёл 12 марта 2027 года.",
              {"table": [["Показатель", "Значение"], ["Подано заявок", "19"], ["Отклонено заявок", "2"], ["Показано практик", "15"], ["Не явились авторы", "2"], ["Подключения", "7 – 12"], ["Ответили на анкету", "33"]]}]}
            """);
        var figures = note.Facts!;
        Assert.Equal((19, 2, 15, 2, 7, 12, 33), (figures.Applications, figures.Declined, figures.Presented, figures.Absent, figures.ConnectionsMin, figures.ConnectionsMax, figures.Responses));
    }

    [Theory]
    [InlineData("III. Выявленные затруднения")]
    [InlineData("Что мешает работать")]
    [InlineData("Проблемные места:")]
    [InlineData("Над чем работать:")]
    public void Problems_stand_under_many_headings(string heading)
    {
        var note = Read($"Аналитическая справка\nоб итогах форума «Общий урок»\nФорум прошёл 12 марта 2027 года.\n{heading}\n– мало времени на вопросы;\n– слабая связь.\nДиректор О.П. Лодыгин");
        Assert.Equal(["мало времени на вопросы", "слабая связь"], note.Problems);
    }

    [Fact]
    public void A_time_merged_downwards_holds_for_each_slot_beside_it()
    {
        var paper = ReadBlocks("""
            {"blocks": ["Программа слёта «Общий урок»", {"table": [["Время", "Тема", "Докладчик"], ["10.00–10.10", "Открытие слёта", "Трунова Е.Е."],
              [{"text": "10.10–11.00", "rows": 2}, "Мастерская чтеца", "Мясников С.С."], ["Мастерская счёта", "Кислых А.А."], ["11.00–11.20", "Подведение итогов", ""]]}]}
            """);
        Assert.Equal([("10:10", "11:00", "Мастерская чтеца"), ("10:10", "11:00", "Мастерская счёта")], paper.Slots.Where(slot => slot.Kind == "talk").Select(slot => (slot.Start, slot.End, slot.Title)));
    }
}
