using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Trash;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Shared;

/// <summary>Lists: the same number of commands for one row and for many, order, search, paging by key, sheets.</summary>
public sealed class ListsTests
{
    [Theory]
    [InlineData("/organisations"), InlineData("/people"), InlineData("/events"), InlineData("/practices"), InlineData("/tasks"), InlineData("/platforms"), InlineData("/bodies"), InlineData("/curators"), InlineData("/territories"), InlineData("/bin"), InlineData("/")]
    public async Task A_list_asks_the_database_as_often_for_one_row_as_for_three(string address)
    {
        await using var krug = await TestKrug.Start();
        async Task Round(int number)
        {
            var organisation = await krug.Organisation($"СОШ № {number}");
            var person = await krug.Person("Рогова", "Нина", $"Юрьевна-{number}");
            await krug.Post(person, organisation);
            await krug.Practice($"Практика {number}", await krug.Event($"Форум {number}", speaker: person), organisation);
            await krug.Assignment($"Поручение {number}", TestKrug.Today.AddDays(-number), organisation);
            await krug.Platform($"Тема {number}", organisation);
            await krug.Body(person, $"ГМО {number}");
            await krug.Curator(person, organisation);
            await krug.Keep(new Territory { Kind = Territory.Settlement, Name = $"с. Каменка-{number}", Genitive = $"села Каменка-{number}", ParentId = krug.Territory.Id });
            await krug.Keep(new Binned { TerritoryId = krug.Territory.Id, Kind = "task", Title = $"Поручение {number}", Who = "Рогова Н.Ю.", At = TestKrug.Now, Until = TestKrug.Now.AddDays(30), Content = "[]" });
        }

        await Round(1);
        var browser = await krug.SignedIn();
        await browser.Get(address);
        krug.Sql.Restart();
        await browser.Get(address);
        var one = krug.Sql.Commands;
        await Round(2);
        await Round(3);
        // What a list counts once and keeps for seconds is counted anew.
        await browser.Get(address);
        krug.Sql.Restart();
        await browser.Get(address);
        Assert.Equal(one, krug.Sql.Commands);
        Assert.InRange(one, 1, 14);
    }

    [Fact]
    public async Task A_long_list_is_turned_by_key_there_and_back_and_a_row_added_meanwhile_shifts_nothing()
    {
        await using var krug = await TestKrug.Start();
        for (var number = 1; number <= 90; number++) await krug.Organisation($"СОШ № {number}");
        var browser = await krug.SignedIn();
        var first = await browser.Get("/organisations");
        Assert.Equal(("СОШ № 1", "СОШ № 40", 40), Ends(first));
        Assert.Contains("1–40 из 90", first.Text, StringComparison.Ordinal);

        await krug.Organisation("Гимназия № 1");
        var second = await browser.Get(Turn(first, "next")!);
        Assert.Equal(("СОШ № 41", "СОШ № 80", 40), Ends(second));
        var third = await browser.Get(Turn(second, "next")!);
        Assert.Equal(("СОШ № 81", "СОШ № 90", 10), Ends(third));
        Assert.Null(Turn(third, "next"));
        Assert.Equal(("СОШ № 41", "СОШ № 80", 40), Ends(await browser.Get(Turn(third, "prev")!)));
    }

    [Theory]
    [InlineData("13 школа", "СОШ № 13"), InlineData("КАМЕН", "Каменская ООШ"), InlineData("елка", "Детский сад «Ёлка»")]
    public async Task Words_find_what_people_mean(string question, string found)
    {
        await using var krug = await TestKrug.Start();
        foreach (var name in new[] { "СОШ № 13", "СОШ № 131", "Детский сад «Ёлка»" }) await krug.Organisation(name);
        await krug.Keep(new Organisation { TerritoryId = krug.Territory.Id, Kind = "ООШ", ShortName = "Каменская ООШ" });
        var seen = await (await krug.SignedIn()).Get($"/organisations?q={Uri.EscapeDataString(question)}");
        var names = Names(seen);
        Assert.Equal(question == "КАМЕН" ? 4 : 1, names.Count);
        Assert.Contains(found, names);
    }

    [Theory, InlineData("/organisations?after=@@@"), InlineData("/organisations?after=MXwyfDM&sort=-place"), InlineData("/events?before=AAAA"), InlineData("/organisations?sort=unknown")]
    public async Task A_place_nobody_gave_out_is_the_beginning(string address)
    {
        await using var krug = await TestKrug.Start();
        await krug.Organisation();
        Assert.Equal(200, (await (await krug.SignedIn()).Get(address)).Status);
    }

    [Fact]
    public async Task A_list_orders_by_a_date_and_turns()
    {
        await using var krug = await TestKrug.Start();
        for (var number = 0; number < 45; number++) await krug.Assignment($"Поручение {number:00}", number < 40 ? TestKrug.Today.AddDays(number) : null);
        var browser = await krug.SignedIn();
        var first = await browser.Get("/tasks?sort=due");
        Assert.Equal(("Поручение 00", "Поручение 39", 40), Ends(first));
        Assert.Equal(("Поручение 40", "Поручение 44", 5), Ends(await browser.Get(Turn(first, "next")!)));
    }

    [Fact]
    public async Task Papers_stand_the_last_changed_first_and_turn()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.Ask(db => db.Accounts.Select(a => a.Id).FirstAsync());
        for (var number = 0; number < 45; number++)
            await krug.Keep(new Paper { AccountId = account, TerritoryId = krug.Territory.Id, Title = $"Бумага {number:00}", Form = "note", ChangedAt = TestKrug.Now.AddMinutes(-(number * 7 % 45)) });
        var browser = await krug.SignedIn();
        var first = await browser.Get("/documents");
        var next = await browser.Get(Turn(first, "next")!);
        Assert.Equal(45, Names(first).Concat(Names(next)).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 45).OrderBy(number => number * 7 % 45).Select(number => $"Бумага {number:00}"), Names(first).Concat(Names(next)));
    }

    [Fact]
    public async Task A_sheet_holds_what_the_list_shows_and_no_formula()
    {
        await using var krug = await TestKrug.Start();
        await krug.Practice("=HYPERLINK(\"http://evil.example\")", state: PracticeState.Accepted);
        await krug.Practice("Час наставника");
        var seen = await (await krug.SignedIn()).Get("/practices?handler=Export&state=Accepted");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", seen.Answer.Content.Headers.ContentType!.MediaType);
        using var file = new MemoryStream(seen.Bytes);
        var cells = MiniExcelLibs.MiniExcel.Query(file).SelectMany(row => ((IDictionary<string, object?>)row).Values).OfType<string>().ToList();
        Assert.Contains("'=HYPERLINK(\"http://evil.example\")", cells);
        Assert.DoesNotContain("Час наставника", cells);
    }

    static List<string> Names(Seen seen) => [.. seen.Page.QuerySelectorAll("main tbody th a").Select(link => link.TextContent)];

    static (string, string, int) Ends(Seen seen) => Names(seen) is { Count: > 0 } names ? (names[0], names[^1], names.Count) : ("", "", 0);

    static string? Turn(Seen seen, string rel) => seen.Page.QuerySelector($"nav.pager a[rel={rel}]")?.GetAttribute("href") is { } href ? seen.Path.Split('?')[0] + href : null;
}
