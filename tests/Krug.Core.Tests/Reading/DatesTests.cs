using Krug.Core.Language;
using Krug.Core.Reading;

namespace Krug.Core.Tests.Reading;

public sealed class DatesTests
{
    static readonly DateOnly Near = new(2026, 2, 5);

    [Theory]
    [InlineData("Проведён 11.12.2024 в лицее", "2024-12-11")]
    [InlineData("от 28.12.2021г. №1608", "2021-12-28")]
    [InlineData("25. 02 .2022 г. № _____", "2022-02-25")]
    [InlineData("20 апреля 2022 г. состоялся", "2022-04-20")]
    [InlineData("«17» марта 2025 года", "2025-03-17")]
    [InlineData("Февраль, 2022", "2022-02")]
    [InlineData("в феврале 2025 года", "2025-02")]
    [InlineData("июль-сентябрь 2022г.", "2022-07/2022-09")]
    [InlineData("октябрь – ноябрь 2022г.", "2022-10/2022-11")]
    [InlineData("за 2 полугодие 2022 года", "2022-H2")]
    [InlineData("за II полугодие 2022 года", "2022-H2")]
    [InlineData("в первом полугодии 2026 года", "2026-H1")]
    [InlineData("в течение I квартала 2026 года", "2026-01/2026-03")]
    [InlineData("в 2022/23 учебном году", "2022/23")]
    [InlineData("за 2024-2025 учебный год", "2024/25")]
    [InlineData("до 1 марта", "2026-03-01")]
    [InlineData("к 15 января", "2027-01-15")]
    public void Dates_are_read_as_papers_write_them(string text, string iso) => Assert.Equal(iso, Assert.Single(DateReading.All(text, Near)).Iso);

    [Theory]
    [InlineData("31 февраля 2026 г.")]
    [InlineData("31.04.2027")]
    [InlineData("сроки: 40.13.2020")]
    public void A_day_that_does_not_exist_is_not_a_date(string text) => Assert.DoesNotContain(DateReading.All(text), date => date.Form == DateForm.Day);

    [Fact]
    public void A_school_year_ends_on_the_last_day_of_August()
    {
        Assert.Equal(new DateOnly(2022, 8, 31), Dates.SchoolYearEnd(new(2022, 2, 17)));
        Assert.Equal(new DateOnly(2023, 8, 31), Dates.SchoolYearEnd(new(2022, 9, 1)));
    }
}
