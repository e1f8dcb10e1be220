using System.IO.Compression;
using System.Text;
using Krug.Core.Calls;

namespace Krug.Core.Tests.Calls;

public class BadLogsTests
{
    const string Header = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n";

    [Fact]
    public void Nothing_in_it_is_said()
    {
        Assert.Contains("пуст", Logs.Refused(""), StringComparison.Ordinal);
        Assert.Contains("пуст", Logs.Refused("\uFEFF\r\n \n"), StringComparison.Ordinal);
        Assert.Contains("ни одного участника", Logs.Refused(Header), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_is_said()
    {
        Assert.Contains("больше 64 МБ", Logs.Refused(new byte[200 << 20]), StringComparison.Ordinal);
        Assert.Contains("строка длиннее", Logs.Refused(Header + new string('я', 1_100_000)), StringComparison.Ordinal);
        var rows = new StringBuilder(Header);
        for (var i = 0; i <= 200_000; i++) rows.Append("Ася,,24.09.2026 10:00,24.09.2026 11:00,60\n");
        Assert.Contains("200 000", Logs.Refused(rows.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_log_is_named()
    {
        Assert.Contains("изображение", Logs.Refused([0xFF, 0xD8, 0xFF, 0xE0, 1, 2]), StringComparison.Ordinal);
        Assert.Contains("веб-страница", Logs.Refused("<!DOCTYPE html><html></html>"), StringComparison.Ordinal);
        Assert.Contains("XML", Logs.Refused("<?xml version=\"1.0\"?><note/>"), StringComparison.Ordinal);
        Assert.Contains("JSON", Logs.Refused("{\"a\": 1}"), StringComparison.Ordinal);
        Assert.Contains("знаки вместо слов", Logs.Refused([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_from_outside_and_bombs_are_refused()
    {
        Logs.Refused("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><recording meeting_id=\"1\">&x;</recording>");
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open())
        {
            sheet.Write("<worksheet><sheetData>"u8);
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)' ');
            for (var i = 0; i < 100; i++) sheet.Write(block);
        }
        Assert.Contains("бомбу", Logs.Refused(file.ToArray(), name: "журнал.xlsx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Stray_quotes_do_not_swallow_rows()
    {
        var log = Logs.Read(Header + "Ася \"Звезда\" Полынина,,24.09.2026 10:00,24.09.2026 11:00,60\n\"Борис,,24.09.2026 10:00,24.09.2026 11:00,60\nВера,,24.09.2026 10:00,24.09.2026 11:00,60\n\"Глеб \"\"Г\"\" Сосновый\",,24.09.2026 10:00,24.09.2026 11:00,60\n");
        Assert.Equal(["Ася \"Звезда\" Полынина", "\"Борис", "Вера", "Глеб \"Г\" Сосновый"], log.Stays.Select(stay => stay.Name));
    }

    [Fact]
    public void One_name_five_hundred_times_is_one_person_and_marks_are_kept()
    {
        var name = "\u202EПолынина\u0007 Ася 🌷";
        var log = Logs.Read(Header + string.Concat(Enumerable.Range(0, 500).Select(i => $"{name},,24.09.2026 {8 + i / 60:00}:{i % 60:00},24.09.2026 {8 + i / 60:00}:{i % 60:00}:30,1\n")));
        var person = Assert.Single(log.Merge());
        Assert.Equal((name, 500, 250.0), (person.Name, person.Intervals.Count, person.Minutes));
    }

    [Fact]
    public void Five_thousand_columns_are_no_harm()
    {
        var more = string.Concat(Enumerable.Range(0, 5000).Select(i => $",Вопрос {i}"));
        Assert.Single(Logs.Read(Header.TrimEnd() + more + "\nАся,,24.09.2026 10:00,24.09.2026 11:00,60" + new string(',', 5000) + "\n").Stays);
    }

    [Fact]
    public void A_damaged_log_is_read_or_refused_and_nothing_else()
    {
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Header + "Полынина Ася (школа 3),a@example.org,09/24/2026 10:00:00 AM,09/24/2026 11:00:00 AM,60\niPhone,,09/24/2026 10:00:00 AM,09/24/2026 11:00:00 AM,60\n"),
            Encoding.Unicode.GetBytes("\uFEFF" + ServicesTests.Teams), Encoding.BigEndianUnicode.GetBytes(ServicesTests.Legacy), Encoding.UTF8.GetBytes(ServicesTests.Meet), Encoding.UTF8.GetBytes(ServicesTests.Link),
            Encoding.UTF8.GetBytes(ServicesTests.Dashboard), Encoding.UTF8.GetBytes(ServicesTests.Events),
            ServicesTests.Sheet("<row><c t=\"inlineStr\"><is><t>Имя</t></is></c><c t=\"inlineStr\"><is><t>Вход</t></is></c></row><row><c t=\"inlineStr\"><is><t>Ася</t></is></c><c s=\"1\"><v>46289.4</v></c></row>"),
            Encoding.UTF8.GetBytes("Полынина Ася\nшкола 3\n"), Encoding.UTF8.GetBytes("10:02:03 От Ася кому Все:\n\tДобрый день!\n"),
        ];
        CallOptions[] all = [new(), Logs.On("2026-09-24"), Logs.On("2026-09-24", "10:00", "12:00"), new() { Utc = TimeSpan.FromHours(3), Start = new(22, 0), End = new(1, 0) }];
        files.Holds((file, random) =>
        {
            var options = all[random.Next(all.Length)];
            try
            {
                var log = CallReader.Read(file, "журнал", options);
                Assert.All(log.Stays, stay => Assert.False(stay.Leave < stay.Join));
                Assert.All(log.Merge(options), person => Assert.True(person.Minutes >= 0));
            }
            catch (CallRefused refused) { Assert.Matches(@"[.?]$", refused.Message); }
            try { ChatReader.Read(file, "чат"); }
            catch (CallRefused refused) { Assert.EndsWith(".", refused.Message, StringComparison.Ordinal); }
        });
    }
}
