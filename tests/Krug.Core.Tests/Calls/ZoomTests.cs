namespace Krug.Core.Tests.Calls;

public class ZoomTests
{
    const string Russian = """
        Идентификатор конференции,Тема,Время начала,Время завершения,Электронная почта пользователя,Продолжительность (минуты),Участники,
        81000000001,Семинар,23.09.2026 13:55:00,23.09.2026 15:10:00,host@example.org,75,3,

        Имя (настоящее имя),Электронная почта пользователя,Время входа,Время выхода,Продолжительность (минуты),Гость,Согласие на запись,В зале ожидания
        "Полынина, Ася (школа 3)",asya@example.org,23.09.2026 14:03:00,23.09.2026 15:00:00,57,Да,,Нет
        iPhone,,23.09.2026 14:05:10,23.09.2026 14:20:10,15,Да,,Нет
        """;

    [Fact]
    public void A_Russian_meeting_with_its_block_is_read()
    {
        var log = Logs.Read(Russian);
        Assert.Equal("Zoom", log.Service);
        Assert.Equal(["Полынина, Ася (школа 3) 23.09.2026 14:03:00–15:00:00 57", "iPhone 23.09.2026 14:05:10–14:20:10 15"], log.Stays.Select(Logs.Line));
        Assert.Equal(["asya@example.org", null], log.Stays.Select(stay => stay.Email));
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public void The_time_of_day_is_read_with_AM_and_PM()
    {
        var log = Logs.Read("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nAnna,,10/25/2026 11:55:00 AM,10/25/2026 12:05:30 PM,11,Yes\n");
        Assert.Equal(["Anna 25.10.2026 11:55:00–12:05:30 11"], log.Stays.Select(Logs.Line));
    }

    [Fact]
    public void AM_and_PM_after_a_24_hour_time_mean_nothing_in_the_whole_log()
    {
        var log = Logs.Read("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\nAnna,,25.10.2026 12:48:53 AM,25.10.2026 20:48:53 PM,480\nBoris,,25.10.2026 10:00:00 PM,25.10.2026 11:00:00 PM,60\n");
        Assert.Equal(["Anna 25.10.2026 12:48:53–20:48:53 480", "Boris 25.10.2026 10:00:00–11:00:00 60"], log.Stays.Select(Logs.Line));
    }

    [Fact]
    public void Unique_users_have_minutes_and_no_times()
    {
        var log = Logs.Read("""
            Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
            81000000001,Seminar,03/08/2026 09:49:29 AM,03/08/2026 12:15:16 PM,host@example.org,146,2,

            Name (Original Name),User Email,Total Duration (Minutes),Guest
            Ася Полынина,asya@example.org,140,No
            Борис,,3,Yes
            """);
        Assert.Equal(["Ася Полынина –140", "Борис –3"], log.Stays.Select(stay => stay.Line().Replace(" –: ", "", StringComparison.Ordinal).Replace("– ", "–", StringComparison.Ordinal)));
        Assert.Equal([140, 3], log.Merge().Select(person => person.Minutes));
    }

    [Fact]
    public void A_webinar_gives_hosts_panelists_and_attendees_but_not_those_who_did_not_come()
    {
        var log = Logs.Read("""
            Attendee Report
            Report generated time,08/19/2026 02:31:08 PM
            Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registrants,Unique Viewers,Total Users
            Пленарное,000 0000 0000,"08/19/2026 10:45:00 AM",226,6,5,6
            Host Details
            Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
            Yes,Ведущая,host@example.org,"08/19/2026 10:45:00 AM","08/19/2026 02:30:00 PM",225,No,Russia
            Panelist Details
            Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
            Attendee Details
            Attended,User Name (Original Name),First Name,Last Name,Email,Phone,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
            Yes,Ася,Ася,Полынина,asya@example.org,70000000001,"08/08/2026 09:00:00 PM",approved,"08/19/2026 10:50:00 AM","08/19/2026 02:29:00 PM",219,No,Russia
            No,Неявка,Борис,Неявкин,no@example.org,70000000006,"08/08/2026 09:00:00 PM",approved,,,0,No,Russia
            Other Attended
            User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name
            79990000000,"08/19/2026 11:00:00 AM","08/19/2026 11:30:00 AM",30,Russia
            """);
        Assert.Equal(["Ведущая 19.08.2026 10:45:00–14:30:00 225", "Ася 19.08.2026 10:50:00–14:29:00 219", "79990000000 19.08.2026 11:00:00–11:30:00 30"], log.Stays.Select(Logs.Line));
    }

    [Theory]
    [InlineData("名前 (元の名前),ユーザーメール,参加時刻,退出時刻,所要時間（分）")]
    [InlineData("Neznama rec (druga),Posta,Kdaj noter,Kdaj ven,Kolko")]
    public void Another_language_is_read_by_its_words_or_by_the_shape(string header)
    {
        var log = Logs.Read(header + "\nАся,asya@example.org,2026/12/8 8:35,2026/12/8 9:39,65\nБорис,,2026/12/8 8:36,2026/12/8 9:00,24\n");
        Assert.Equal("Zoom", log.Service);
        Assert.Equal(["Ася 08.12.2026 08:35:00–09:39:00 65", "Борис 08.12.2026 08:36:00–09:00:00 24"], log.Stays.Select(Logs.Line));
    }

    [Fact]
    public void Newer_columns_and_their_case_do_not_matter()
    {
        var log = Logs.Read("Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room\nАся,,09/09/2026 19:02,09/09/2026 20:31,89,Yes,,No\nАся,,09/09/2026 20:32,09/09/2026 20:40,8,Yes,,No\n");
        Assert.Equal(["Ася 19:02–20:31, 20:32–20:40 97"], log.Merge().Select(Logs.Line));
    }
}
