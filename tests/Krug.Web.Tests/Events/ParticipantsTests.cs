using System.Net.Http.Headers;
using System.Text;
using Krug.Web.Modules.Events;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Krug.Web.Tests.Events;

/// <summary>Who registered and who came: by hand, by list, by number; marks; figures that lead to their lists.</summary>
public sealed class ParticipantsTests
{
    [Fact]
    public async Task A_pasted_list_is_shown_before_it_is_entered_and_enters_nobody_twice()
    {
        await using var krug = await TestKrug.Start();
        var forum = await krug.Event();
        await krug.Organisation("СОШ № 4");
        var browser = await krug.SignedIn();
        const string list = "ФИО\tДолжность\tОрганизация\tРайон\nПолынина Анна Сергеевна\tдиректор\tсош№4\t\nРогова Нина Юрьевна\tметодист\tКолледж\tСтепной район\nполынина анна сергеевна\tдиректор\tСОШ № 4\t\nБез школы\t\t\t";
        var shown = await (await browser.Get($"/events/{forum.Id}/participants/import")).Submit(("Lines", list));
        Assert.Contains("Новых 2, уже есть в списке 1, с ошибкой 1", shown.Text, StringComparison.Ordinal);
        Assert.Equal(0, await krug.Ask(db => db.Participants.CountAsync()));
        Assert.Contains("Внесено: 2 человека, пропущено: 2", (await shown.Submit("Внести")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var again = await (await browser.Get($"/events/{forum.Id}/participants/import")).Submit(("Lines", list));
        Assert.Contains("Новых 0", again.Text, StringComparison.Ordinal);
        Assert.Equal([("Полынина Анна Сергеевна", 1, "Озёрный район"), ("Рогова Нина Юрьевна", null, "Степной район")],
            await krug.Ask(db => db.Participants.OrderBy(p => p.SortKey).Select(p => new ValueTuple<string, int?, string?>(p.Name, p.OrganisationId, p.Municipality)).ToListAsync()));
    }

    [Fact]
    public async Task A_sheet_is_read_by_its_heads_wherever_they_stand()
    {
        await using var krug = await TestKrug.Start();
        var forum = await krug.Event();
        using var sheet = new MemoryStream();
        sheet.SaveAs(new[] { new Dictionary<string, object?> { ["№ п/п"] = 1, ["Место работы"] = "Колледж", ["Фамилия, имя, отчество"] = "Рогова Нина Юрьевна", ["Эл. почта"] = "rogova@krug.example" } });
        var browser = await krug.SignedIn();
        var token = (await browser.Get($"/events/{forum.Id}/participants/import")).Value("__RequestVerificationToken");
        var shown = await browser.Send(() => new(HttpMethod.Post, $"http://krug.test/events/{forum.Id}/participants/import")
        {
            Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(sheet.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "Brought", "лист.xlsx" } },
        });
        foreach (var said in new[] { "Рогова Нина Юрьевна", "Колледж", "rogova@krug.example", "внесём" }) Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        var broken = await browser.Send(() => new(HttpMethod.Post, $"http://krug.test/events/{forum.Id}/participants/import")
        {
            Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("not a sheet")), "Brought", "лист.xlsx" } },
        });
        Assert.Contains("Файл не читается", broken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_are_put_on_those_ticked_and_the_rest_at_once()
    {
        await using var krug = await TestKrug.Start();
        var forum = await krug.Event();
        foreach (var name in new[] { "Белова Анна Ивановна", "Ежова Пелагея Даниловна", "Уткина Вера Павловна" }) await krug.Participant(forum, name);
        var browser = await krug.SignedIn();
        var list = await browser.Get($"/events/{forum.Id}/participants");
        await list.Submit("Отмеченные не пришли", ("ids", "1"));
        var rest = await (await browser.Get($"/events/{forum.Id}/participants")).Submit("Пришли все");
        Assert.Contains("Отмечены пришедшими: 2 человека", rest.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal([false, true, true], await krug.Ask(db => db.Participants.OrderBy(p => p.Id).Select(p => p.Came == true).ToListAsync()));
        Assert.Contains("Никто не отмечен", (await (await browser.Get($"/events/{forum.Id}/participants")).Submit("Отмеченные пришли")).Text, StringComparison.Ordinal);
        Assert.Equal(1, (await browser.Get($"/events/{forum.Id}/participants?came=no")).Page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Names_and_a_head_count_of_one_organisation_are_not_counted_twice()
    {
        await using var krug = await TestKrug.Start();
        var forum = await krug.Event();
        var school = await krug.Organisation();
        await krug.Participant(forum, "Белова Анна Ивановна", school, came: true);
        await krug.Participant(forum, "Ежова Пелагея Даниловна", came: true, municipality: "Степной район");
        var browser = await krug.SignedIn();
        await (await browser.Get($"/events/{forum.Id}/heads")).Submit(("Count.OrganisationId", $"{school.Id}"), ("Count.Came", "12"));
        var counted = await krug.Ask(db => Attendance.Of(db, forum.Id));
        Assert.Equal((2, 13, 2, 2), (counted.Registered, counted.Came, counted.Organisations, counted.Municipalities.Count));
        Assert.Contains("уже внесено", (await (await browser.Get($"/events/{forum.Id}/heads")).Submit(("Count.OrganisationId", $"{school.Id}"), ("Count.Came", "5"))).Text, StringComparison.Ordinal);
        Assert.Equal("13", (await browser.Get($"/events/{forum.Id}")).Page.QuerySelector($"main a[href='/events/{forum.Id}/participants?came=yes']")!.TextContent);
    }

    [Fact]
    public async Task One_taken_off_the_list_is_put_back()
    {
        await using var krug = await TestKrug.Start();
        var forum = await krug.Event();
        await krug.Participant(forum);
        var off = await (await (await krug.SignedIn()).Get($"/events/{forum.Id}/participant/1")).Submit("Убрать");
        Assert.Contains("Участников пока нет", off.Text, StringComparison.Ordinal);
        Assert.Contains("Рогова Нина Юрьевна", (await off.Submit("Вернуть")).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("participants"), InlineData("participants/totals"), InlineData("")]
    public async Task A_page_of_participants_asks_the_database_as_often_for_one_as_for_many(string page)
    {
        await using var krug = await TestKrug.Start();
        var forum = await krug.Event();
        await krug.Participant(forum, "Белова Анна Ивановна", await krug.Organisation("СОШ № 1"));
        var browser = await krug.SignedIn();
        async Task<int> Asked()
        {
            await browser.Get($"/events/{forum.Id}/{page}");
            krug.Sql.Restart();
            Assert.Equal(200, (await browser.Get($"/events/{forum.Id}/{page}")).Status);
            return krug.Sql.Commands;
        }
        var one = await Asked();
        for (var i = 2; i < 6; i++) await krug.Participant(forum, $"Белова Анна Ивановна {i}", await krug.Organisation($"СОШ № {i}"), municipality: $"Район {i}");
        Assert.Equal(one, await Asked());
    }
}
