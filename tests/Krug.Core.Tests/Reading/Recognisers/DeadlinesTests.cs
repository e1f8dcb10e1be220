using Krug.Core.Reading.Recognisers;

namespace Krug.Core.Tests.Reading.Recognisers;

public sealed class DeadlinesTests
{
    static readonly DateOnly Adopted = new(2026, 2, 5);

    [Theory]
    [InlineData("До 31.03.2026 внести изменения в программу", "2026-03-31")]
    [InlineData("не позднее 15.05.2026 представить план", "2026-05-15")]
    [InlineData("в срок до 1 октября 2026 года утвердить положение", "2026-10-01")]
    [InlineData("содействовать обмену опытом (в течение 2026 года)", "2026-12-31")]
    [InlineData("Срок: до 1 марта 2026 г.", "2026-03-01")]
    [InlineData("Срок исполнения: март – май 2026 г.", "2026-05-31")]
    [InlineData("Срок – в течение II квартала 2026 года.", "2026-06-30")]
    [InlineData("подготовить паспорта к 1 сентября", "2026-09-01")]
    [InlineData("показать опыт в следующем учебном году", "2027-08-31")]
    [InlineData("включить в атлас в 2026/27 учебном году", "2027-08-31")]
    [InlineData("сопровождать команды до конца 2025/26 учебного года", "2026-08-31")]
    [InlineData("провести семинар (февраль 2028 года)", "2028-02-29")]
    [InlineData("поддержать дни открытых дверей, апрель 2026 г.", "2026-04-30")]
    [InlineData("провести в первом полугодии 2026 года три практикума", "2026-06-30")]
    [InlineData("завершить до конца года", "2026-12-31")]
    [InlineData("ответить в течение 10 дней", "2026-02-15")]
    public void A_deadline_is_the_last_day_the_text_allows(string text, string due) =>
        Assert.Equal(due, Deadlines.Of(text, Adopted)?.Last?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("Срок – постоянно.")]
    [InlineData("Срок: раз в полугодие")]
    [InlineData("вести банк разработок (постоянно)")]
    public void An_open_deadline_has_words_and_no_day(string text)
    {
        var deadline = Deadlines.Of(text, Adopted);
        Assert.NotNull(deadline);
        Assert.Null(deadline.Last);
    }

    [Theory]
    [InlineData("доработать практики с учётом этапов цикла")]
    [InlineData("учесть итоги замера, проведённого в марте 2024 года")]
    [InlineData("включить в план мероприятий, осуществлять контроль")]
    public void A_task_without_a_deadline_gets_none(string text) => Assert.Null(Deadlines.Of(text, Adopted)?.Last);
}
