using Krug.Web.Shared.Ui;

namespace Krug.Web.Tests.Ui;

public sealed class DatesTests
{
    [Theory]
    [InlineData("30.04.2027", "2027-04-30"), InlineData(" 3.4.27 ", "2027-04-03"), InlineData("30.04.2027 г.", "2027-04-30"), InlineData("2027-04-30", "2027-04-30")]
    [InlineData("31.04.2027", null), InlineData("04/30/2027", null), InlineData("завтра", null), InlineData("29.02.2027", null)]
    public void A_date_is_read_as_people_write_it(string text, string? day) => Assert.Equal(day, RussianBinders.Day(text)?.ToString("yyyy-MM-dd"));

    [Theory, InlineData("9:05", "09:05"), InlineData("14.30", "14:30"), InlineData("9-00", "09:00"), InlineData("25:00", null), InlineData("полдень", null)]
    public void So_is_a_time(string text, string? time) => Assert.Equal(time, RussianBinders.Time(text)?.ToString("HH:mm"));
}
