using Krug.Core.Calls;

namespace Krug.Core.Tests.Calls;

public class AttendanceTests
{
    static readonly DateTime Day = new(2026, 9, 24);

    static Stay At(string name, string from, string to, string? email = null) => new(name, email, Day + TimeSpan.Parse(from), Day + TimeSpan.Parse(to), null);

    static string[] People(params Stay[] stays) => [.. Attendance.Merge([new("Zoom", stays, [])], new()).Select(Logs.Line)];

    [Fact]
    public void Reconnects_are_one_person_whatever_the_case_spaces_and_marks() =>
        Assert.Equal(["Полёва Ася 10:00–10:20, 10:30–10:40, 10:50–11:00, 11:10–11:20, 11:30–11:40 60"], People(At("Полёва Ася", "10:00", "10:20"), At("полева  АСЯ (гость)", "10:30", "10:40"),
            At("\u200FПолёва Ася\u0001 🌷", "10:50", "11:00"), At("Полёва Ася #2", "11:10", "11:20"), At("Полёва Ася (2)", "11:30", "11:40")));

    [Fact]
    public void Two_devices_at_once_count_a_minute_once() => Assert.Equal(["Полынина Ася 10:00–11:00 60"], People(At("Полынина Ася", "10:00", "10:40"), At("Полынина Ася", "10:20", "11:00")));

    [Fact]
    public void An_address_unites_different_names_and_the_fuller_one_is_shown()
    {
        var person = Assert.Single(Attendance.Merge([new("Zoom", [At("iPhone", "10:00", "10:20", "asya@example.org"), At("Полынина Ася", "10:30", "11:00", "Asya@example.org")], [])], new()));
        Assert.Equal("Полынина Ася", person.Name);
        Assert.Equal(["iPhone", "Полынина Ася"], person.Names);
    }

    [Fact]
    public void The_real_name_in_brackets_unites_but_an_organisation_does_not()
    {
        Assert.Single(People(At("Ася из третьей (Полынина Ася)", "10:00", "10:20"), At("Полынина Ася", "10:30", "11:00")));
        Assert.Equal(2, People(At("Полынина Ася (школа 3)", "10:00", "10:20"), At("Каледина Вера (школа 3)", "10:30", "11:00")).Length);
        Assert.Single(People(At("Полынина Ася (школа 3)", "10:00", "10:20"), At("Полынина Ася", "10:30", "11:00")));
        Assert.Equal(3, People(At("Полынина Ася (школа 3)", "10:00", "10:20"), At("Полынина Ася (школа 8)", "10:00", "10:20"), At("Полынина Ася", "10:30", "11:00")).Length);
    }

    [Fact]
    public void One_first_name_with_two_addresses_is_two_people() =>
        Assert.Equal(["Елена 10:00–10:20 20", "Елена 10:30–11:00 30"], People(At("Елена", "10:00", "10:20", "one@example.org"), At("Елена", "10:30", "11:00", "two@example.org")));

    [Fact]
    public void One_full_name_with_two_addresses_is_one_person_only_while_never_at_the_same_time()
    {
        Assert.Single(People(At("Полынина Ася", "10:00", "10:20", "one@example.org"), At("Полынина Ася", "10:30", "11:00", "two@example.org")));
        Assert.Equal(2, People(At("Полынина Ася", "10:00", "10:20", "one@example.org"), At("Полынина Ася", "10:30", "11:00", "two@example.org"), At("Полынина Ася", "10:35", "11:00", "three@example.org")).Length);
    }

    [Fact]
    public void Devices_at_the_same_time_are_different_and_one_after_another_go_on() =>
        Assert.Equal(["iPhone 10:00–10:20, 10:21–10:40 39", "iPhone 10:05–11:00 55"], People(At("iPhone", "10:00", "10:20"), At("iPhone", "10:05", "11:00"), At("iPhone", "10:21", "10:40")));

    [Fact]
    public void Several_logs_are_one_call_and_a_log_given_twice_counts_once()
    {
        var first = new CallLog("Zoom", [At("Полынина Ася", "10:00", "10:20"), At("Елена", "10:00", "10:20")], []);
        var second = new CallLog("Zoom", [At("Полынина Ася", "10:30", "11:00"), At("Елена", "10:31", "11:00")], []);
        Assert.Equal(["Полынина Ася 10:00–10:20, 10:30–11:00 50", "Елена 10:00–10:20, 10:31–11:00 49"], Attendance.Merge([first, second, first], new()).Select(Logs.Line));
    }

    [Fact]
    public void Presence_is_cut_by_the_events_hours()
    {
        var options = new CallOptions { Start = new(10, 0), End = new(11, 0) };
        var people = Attendance.Merge([new("Zoom", [At("Полынина Ася", "9:40", "10:30"), At("Каледина Вера", "10:50", "11:20"), At("Ранняя Пташка", "9:00", "9:30")], [])], options);
        Assert.Equal(["Полынина Ася 10:00–10:30 30", "Каледина Вера 10:50–11:00 10", "Ранняя Пташка  0"], people.Select(Logs.Line));
        var night = new CallOptions { Start = new(22, 0), End = new(1, 0) };
        Assert.Equal(180, Assert.Single(Attendance.Merge([new("Zoom", [new("Полынина Ася", null, Day.AddHours(21), Day.AddHours(26), null)], [])], night)).Minutes);
    }

    [Fact]
    public void Minutes_without_times_are_added_and_not_counted_beside_times()
    {
        var totals = new CallLog("Zoom", [new("Полынина Ася", null, null, null, 40), new("Полынина Ася", null, null, null, 5), new("iPhone", null, null, null, 3), new("iPhone", null, null, null, 4)], []);
        Assert.Equal([45, 3, 4], Attendance.Merge([totals], new()).Select(person => person.Minutes));
        Assert.Equal(60, Attendance.Merge([totals, new("Zoom", [At("Полынина Ася", "10:00", "11:00")], [])], new())[0].Minutes);
    }
}
