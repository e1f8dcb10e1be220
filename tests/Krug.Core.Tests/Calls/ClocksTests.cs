namespace Krug.Core.Tests.Calls;

public class ClocksTests
{
    static string Zoom(params string[] rows) => "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n" + string.Join('\n', rows);

    [Fact]
    public void A_day_that_may_be_a_month_is_asked_for()
    {
        var question = Logs.Refused(Zoom("Ася,,04/05/2026 10:00:00 AM,04/05/2026 11:00:00 AM,60"), name: "participants.csv");
        Assert.Equal("В журнале «participants.csv» стоит 04/05/2026: это 4 мая или 5 апреля? Укажите день события: --date 2026-05-04.", question);
    }

    [Theory]
    [InlineData("2026-05-04", "2026-05-04"), InlineData("2026-04-05", "2026-04-05"), InlineData("2026-05-05", "2026-05-04")]
    public void The_events_day_answers(string day, string expected) =>
        Assert.Equal(DateTime.Parse(expected + "T10:00"), Logs.Read(Zoom("Ася,,04/05/2026 10:00:00 AM,04/05/2026 11:00:00 AM,60"), Logs.On(day)).Stays[0].Join);

    [Fact]
    public void An_impossible_month_anywhere_in_the_log_answers() =>
        Assert.Equal(new DateTime(2026, 12, 11, 23, 0, 0), Logs.Read("Topic,Start Time,End Time\nСеминар,12/11/2026 23:00,12/13/2026 00:30\n\n" + Zoom("Ася,,12/11/2026 23:00,12/12/2026 00:30,90")).Stays[0].Join);

    [Fact]
    public void A_call_that_would_last_a_month_answers() =>
        Assert.Equal(new DateTime(2026, 11, 9, 23, 0, 0), Logs.Read(Zoom("Ася,,09/11/2026 23:00,10/11/2026 00:30,90")).Stays[0].Join);

    [Fact]
    public void The_same_number_twice_is_no_question() => Assert.Equal(9, Logs.Read(Zoom("Ася,,09/09/2026 10:00,09/09/2026 11:00,60")).Stays[0].Join!.Value.Month);

    [Theory]
    [InlineData("10 апр. 2026 г., 20:48"), InlineData("Apr 10, 2026 8:48 PM"), InlineData("2026-04-10T20:48:00"), InlineData("10.04.26 20:48"), InlineData("2026年4月10日 20:48"), InlineData("46122.8666666667")]
    public void Other_ways_to_write_a_moment_are_known(string moment) =>
        Assert.Equal(new DateTime(2026, 4, 10, 20, 48, 0), Logs.Read("Имя;Вход;Выход\nАся;" + moment + ";" + moment + "\n").Stays[0].Join);

    [Fact]
    public void Bare_times_take_the_events_day_and_go_over_midnight()
    {
        const string log = "Имя;Вход;Выход\nАся;23:50;00:20\n";
        Assert.Equal(30, Assert.Single(Logs.Read(log, Logs.On("2026-09-24")).Merge()).Minutes);
        Assert.Contains("--date", Logs.Refused(log), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_seven_hours_off_is_set_right_and_said()
    {
        var log = Logs.Read(Zoom("Ася,,24.09.2026 03:02:00,24.09.2026 04:00:00,58", "Борис,,24.09.2026 03:00:00,24.09.2026 04:30:00,90"), Logs.On("2026-09-24", "10:00", "11:30"));
        Assert.Equal([new DateTime(2026, 9, 24, 10, 2, 0), new DateTime(2026, 9, 24, 10, 0, 0)], log.Stays.Select(stay => stay.Join!.Value));
        Assert.Equal("Часы журнала не сходятся с временем события: всё время сдвинуто на 7 часов вперёд.", Assert.Single(log.Warnings));
    }

    [Fact]
    public void A_clock_that_agrees_is_left_alone() =>
        Assert.Empty(Logs.Read(Zoom("Ася,,24.09.2026 09:02:00,24.09.2026 10:10:00,68"), Logs.On("2026-09-24", "10:00", "11:30")).Warnings);

    [Fact]
    public void A_log_of_another_day_is_refused_and_of_the_next_day_said()
    {
        var log = Zoom("Ася,,24.09.2026 10:00:00,24.09.2026 11:00:00,60");
        Assert.Contains("за 24 сентября 2026 года, а день события — 1 октября 2026 года", Logs.Refused(log, Logs.On("2026-10-01")), StringComparison.Ordinal);
        Assert.Contains("проверьте", Assert.Single(Logs.Read(log, Logs.On("2026-09-25")).Warnings), StringComparison.Ordinal);
    }
}
