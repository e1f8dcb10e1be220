using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

public sealed class SameWeekdayTests
{
    [Theory]
    [InlineData("2026-12-03", "2027-12-02"), InlineData("2027-04-22", "2028-04-20"), InlineData("2026-12-01", "2027-12-07"), InlineData("2028-02-29", "2029-02-27"), InlineData("2027-01-01", "2028-01-07")]
    public void A_day_moves_to_the_same_weekday_of_the_same_month(string day, string next) =>
        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture), SameWeekday.NextYear(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Neither_the_weekday_nor_the_month_ever_changes()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2032; day = day.AddDays(1))
        {
            var next = SameWeekday.NextYear(day);
            Assert.Equal((day.DayOfWeek, day.Month, day.Year + 1), (next.DayOfWeek, next.Month, next.Year));
        }
    }
}
