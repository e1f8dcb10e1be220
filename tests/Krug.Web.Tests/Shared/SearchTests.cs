using Krug.Web.Modules.Directory;

namespace Krug.Web.Tests.Shared;

/// <summary>The field in the bar: everything by a few words, and nothing of the neighbours.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task One_field_finds_a_school_its_head_and_their_practice()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation("СОШ № 13");
        await krug.Person("Рябинина", "Ольга", "Петровна");
        await krug.Practice("Рябиновые встречи");
        var browser = await krug.SignedIn();

        var schools = await browser.Get("/search?q=13");
        Assert.Equal($"/organisations/{school.Id}", schools.Page.QuerySelector("main li a")!.GetAttribute("href"));
        var both = await browser.Get("/search?q=рябин");
        Assert.Equal(["Люди", "Практики"], both.Page.QuerySelectorAll("main h2").Select(head => head.TextContent.Trim()));
        Assert.Contains("«кедр» ничего нет", (await browser.Get("/search?q=кедр")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_the_database_as_often_for_one_found_as_for_many_and_finds_nothing_of_the_neighbours()
    {
        await using var krug = await TestKrug.Start();
        await krug.Organisation("СОШ № 1");
        var neighbour = await krug.Neighbour();
        await krug.Keep(new Organisation { TerritoryId = neighbour.Id, Kind = "СОШ", ShortName = "СОШ № 77", Number = "77" });
        var browser = await krug.SignedIn();
        Assert.Empty((await browser.Get("/search?q=77")).Page.QuerySelectorAll("main li a"));
        krug.Sql.Restart();
        await browser.Get("/search?q=сош");
        var one = krug.Sql.Commands;
        for (var number = 2; number < 9; number++) await krug.Organisation($"СОШ № {number}");
        krug.Sql.Restart();
        var many = await browser.Get("/search?q=сош");
        Assert.Equal((one, 5), (krug.Sql.Commands, many.Page.QuerySelectorAll("main li").Length));
        Assert.Equal("/organisations?q=%D1%81%D0%BE%D1%88", many.Page.QuerySelector("main h2 ~ a, main section a[href*='?q=']")!.GetAttribute("href"));
    }
}
