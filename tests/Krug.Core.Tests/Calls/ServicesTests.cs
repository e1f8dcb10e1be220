using System.IO.Compression;
using System.Text;
using Krug.Core.Calls;

namespace Krug.Core.Tests.Calls;

public class ServicesTests
{
    internal const string Teams = """
        1. Сводка
        Название собрания	Семинар
        Время начала	23.09.2026, 10:00:00
        Время окончания	23.09.2026, 11:02:10

        2. Участники
        Имя	Первое присоединение	Последний выход	Длительность на собрании	Электронная почта	ИД участника	Роль
        Ася Полынина	23.09.2026, 10:00:05	23.09.2026, 11:02:00	56 мин 55 с	asya@example.org	asya@example.org	Организатор
        Борис Каледин (гость)	23.09.2026, 10:05:00	23.09.2026, 11:00:00	55 мин			Участник

        3. Действия на собрании
        Имя	Время присоединения	Время выхода	Длительность	Электронная почта	Роль
        Ася Полынина	23.09.2026, 10:00:05	23.09.2026, 10:20:00	19 мин 55 с	asya@example.org	Организатор
        Ася Полынина	23.09.2026, 10:25:00	23.09.2026, 11:02:00	37 мин	asya@example.org	Организатор
        """;

    internal const string Legacy = "Full Name\tUser Action\tTimestamp\nАся\tJoined before\t9/24/2026, 11:57:51 AM\nАся\tLeft\t9/24/2026, 12:13:43 PM\nАся\tJoined\t9/24/2026, 12:20:00 PM\nБорис\tJoined\t9/24/2026, 12:00:43 PM\nБорис\tLeft\t9/24/2026, 12:30:43 PM\n";

    internal const string Meet = """
        {"participants":[
          {"name":"conferenceRecords/a/participants/1","signedinUser":{"user":"users/7","displayName":"Ася Полынина"},"earliestStartTime":"2026-09-24T07:00:00.1Z","latestEndTime":"2026-09-24T08:00:00Z"},
          {"name":"conferenceRecords/a/participants/2","anonymousUser":{"displayName":"Борис"},"earliestStartTime":"2026-09-24T07:05:00Z"}],
         "participantSessions":[
          {"name":"conferenceRecords/a/participants/1/participantSessions/1","startTime":"2026-09-24T07:00:00Z","endTime":"2026-09-24T07:20:00Z"},
          {"name":"conferenceRecords/a/participants/1/participantSessions/2","startTime":"2026-09-24T07:30:00Z","endTime":"2026-09-24T08:00:00Z"}]}
        """;

    internal const string Link = """
        [{"id":1,"email":"asya@example.org","name":"Ася","secondName":"Полынина","pattrName":"Борисовна","organization":"Школа 3","position":"учитель","eventSessions":[
            {"id":5,"name":"Семинар","startsAt":"2026-09-24T10:00:00+0300","endsAt":"2026-09-24T11:00:00+0300","connections":[
              {"joined":"2026-09-24T10:01:00+0300","leaved":"2026-09-24T10:30:00+0300"},{"joined":"2026-09-24T10:31:00+0300","leaved":"2026-09-24T11:00:00+0300"}]}]},
         {"id":2,"email":null,"name":"Вера","secondName":null,"eventSessions":[]}]
        """;

    internal const string Dashboard = """
        {"intId":"x","createdOn":1790233200000,"endedOn":1790240000000,"users":{
          "w_1":{"userKey":"w_1","name":"Ася Полынина","intIds":{"w_1":{"intId":"w_1","registeredOn":1790233200000,"leftOn":1790235000000},"w_9":{"registeredOn":1790235600000,"leftOn":0}}},
          "w_2":{"name":"Борис","registeredOn":1790233200000,"leftOn":1790236800000}}}
        """;

    internal const string Events = """
        <?xml version="1.0" encoding="UTF-8"?>
        <recording meeting_id="0a1b-1790233200000" bbb_version="2.4.0">
          <event timestamp="1000" module="PARTICIPANT" eventname="ParticipantJoinEvent"><userId>w_1</userId><name>Ася</name></event>
          <event timestamp="61000" module="PARTICIPANT" eventname="ParticipantJoinEvent"><userId>w_2</userId><name>Борис</name></event>
          <event timestamp="70000" module="VOICE" eventname="ParticipantLeftEvent"><participant>w_1</participant></event>
          <event timestamp="601000" module="PARTICIPANT" eventname="ParticipantLeftEvent"><userId>w_2</userId></event>
          <event timestamp="901000" module="CHAT" eventname="PublicChatEvent"><message>до свидания</message></event>
        </recording>
        """;

    [Theory]
    [InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE")]
    public void Teams_sections_are_known_by_their_numbers_in_any_encoding_without_a_mark(string encoding)
    {
        var log = Logs.Read(Teams, encoding: Encoding.GetEncoding(encoding));
        Assert.Equal("Microsoft Teams", log.Service);
        Assert.Equal(["Ася Полынина 10:00–10:20, 10:25–11:02 56.92", "Борис Каледин (гость) 10:05–11:00 55"], log.Merge().Select(Logs.Line));
    }

    [Fact]
    public void Teams_lines_of_joining_and_leaving_become_stays()
    {
        var log = Logs.Read(Legacy, Logs.On("2026-09-24", end: "12:40"));
        Assert.Equal(["Ася 11:57–12:13, 12:20–12:40 35.87", "Борис 12:00–12:30 30"], log.Merge(Logs.On("2026-09-24", end: "12:40")).Select(Logs.Line));
        Assert.Contains(log.Warnings, warning => warning.Contains("без времени выхода: 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_an_unknown_language_are_joining_when_they_stand_first() =>
        Assert.Equal(2, Logs.Read(Legacy.Replace("Full Name\tUser Action\tTimestamp", "Ako\tIke\tUno", StringComparison.Ordinal).Replace("Joined before", "Tuu", StringComparison.Ordinal).Replace("Joined", "Tuu", StringComparison.Ordinal)
            .Replace("Left", "Lah", StringComparison.Ordinal), Logs.On("2026-09-24")).Merge().Count);

    [Fact]
    public void A_dashboard_of_BigBlueButton_survives_its_header_and_its_Anonymous()
    {
        var log = Logs.Read("Name,Moderator,Activity Score,Talk Time,Webcam Time,Messages,Reactions,Poll Votes,Raise Hands,Join,Left,Duration,Да, или нет?\n\"Ася\",\"FALSE\",\"4.2\",\"00:03:10\",\"-\",\"5\",\"2\",\"1\",\"1\",\"9/23/2026, 06:03:00\u202FPM\",\"9/23/2026, 07:00:00\u202FPM\",\"00:57:00\",\"Да\"\n\"Anonymous\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Нет\nДа\"");
        Assert.Equal("BigBlueButton", log.Service);
        Assert.Equal(["Ася 23.09.2026 18:03:00–19:00:00 57"], log.Stays.Select(Logs.Line));
    }

    [Fact]
    public void Logs_in_UTC_are_moved_to_the_event_or_by_its_zone()
    {
        Assert.Equal(["Ася Полынина 10:00–10:20, 10:30–11:00 50", "Борис 10:05–11:30 85"], Logs.Read(Meet, new() { Utc = TimeSpan.FromHours(3) }).Merge(Logs.On("2026-09-24", "10:00", "11:30")).Select(Logs.Line));
        var moved = Logs.Read(Meet, Logs.On("2026-09-24", "10:00", "11:00"));
        Assert.Equal(10, moved.Stays[0].Join!.Value.Hour);
        Assert.Contains("всемирное", Assert.Single(moved.Warnings, warning => warning.Contains("UTC", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Connections_of_MTS_Link_are_stays_and_names_stand_in_order()
    {
        var log = Logs.Read(Link);
        Assert.Equal("МТС Линк", log.Service);
        Assert.Equal(["Полынина Ася Борисовна (Школа 3) 10:01–10:30, 10:31–11:00 58"], log.Merge().Select(Logs.Line));
    }

    [Theory]
    [InlineData(Dashboard, 3, 2), InlineData(Events, 2, 2)]
    public void BigBlueButton_tells_moments_in_milliseconds(string text, int stays, int people)
    {
        var log = Logs.Read(text, new() { Utc = TimeSpan.FromHours(3) });
        Assert.Equal(("BigBlueButton", stays, people), (log.Service, log.Stays.Count, log.Merge().Count));
        Assert.Equal(new DateTime(2026, 9, 24, 10, 0, 0), log.Stays[0].Join);
    }

    [Fact]
    public void A_workbook_with_dates_and_one_with_whole_lines_in_its_first_column_are_read()
    {
        var dates = Sheet("<row><c t=\"inlineStr\"><is><t>Имя</t></is></c><c t=\"inlineStr\"><is><t>Вход</t></is></c><c t=\"inlineStr\"><is><t>Выход</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ася</t></is></c><c r=\"B2\" s=\"1\"><v>46289.4166666667</v></c><c r=\"C2\" s=\"1\"><v>46289.4583333333</v></c></row>");
        Assert.Equal(["Ася 24.09.2026 10:00:00–11:00:00"], CallReader.Read(dates, "журнал.xlsx", new()).Stays.Select(Logs.Line));
        var lines = Sheet(string.Concat("Имя (настоящее имя),Электронная почта,Время входа,Время выхода\n\"Ася, школа 3\",,24.09.2026 10:00:00,24.09.2026 11:00:00".Split('\n').Select(line => $"<row><c t=\"inlineStr\"><is><t>{line}</t></is></c></row>")));
        Assert.Equal(["Ася, школа 3 24.09.2026 10:00:00–11:00:00"], CallReader.Read(lines, "журнал.xlsx", new()).Stays.Select(Logs.Line));
    }

    [Fact]
    public void An_unknown_table_is_read_by_a_mapping_and_asks_for_one()
    {
        const string table = "Кто;Логин;Зашёл;Вышел из зала;Секунд\nАся;a1;24.09.2026 10:00;24.09.2026 11:00;3600\n";
        var map = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Кто", ["join"] = "зашел", ["leave"] = "Вышел из зала" };
        Assert.Equal(["Ася 24.09.2026 10:00:00–11:00:00"], Logs.Read(table, new() { Map = map }).Stays.Select(Logs.Line));
        Assert.Contains("«Ник»", Logs.Refused(table, new() { Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Ник" } }), StringComparison.Ordinal);
        Assert.Contains("--map", Logs.Refused("Кто;Логин\nАся;a1\nБорис;b2\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chat_is_refused_as_a_log_and_read_as_a_chat()
    {
        const string chat = "10:02:03 От Ася кому Все:\n\tДобрый день! Запись будет?\n10:03:00\t From Борис : Спасибо, https://example.org/?a=1\n";
        Assert.Contains("переписка", Logs.Refused(chat, name: "chat.txt"), StringComparison.Ordinal);
        var read = ChatReader.Read(Encoding.UTF8.GetBytes(chat), "chat.txt");
        Assert.Equal(["Ася|Все|10:02:03|Добрый день! Запись будет?", "Борис||10:03:00|Спасибо, https://example.org/?a=1"], read.Messages.Select(message => $"{message.Name}|{message.To}|{message.At:HH:mm:ss}|{message.Text}"));
        Assert.Equal(1, read.Questions);
    }

    /// <summary>A workbook of one sheet, with what stands behind its rows; style 1 is a date.</summary>
    internal static byte[] Sheet(string rows, string after = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string xml)
            {
                using var writer = new StreamWriter(zip.Part(name));
                writer.Write(xml);
            }
            Part("[Content_Types].xml", "<Types/>");
            Part("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
            Part("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>");
        }
        return file.ToArray();
    }
}
