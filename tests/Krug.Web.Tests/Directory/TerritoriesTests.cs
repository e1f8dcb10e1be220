using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Directory;

/// <summary>The tree of territories: who may change it, what is refused, and that every figure is the length of its list.</summary>
public sealed class TerritoriesTests
{
    static Territory Place(TestKrug krug, string name, string kind = Territory.Settlement, int? parent = null) => new() { Kind = kind, Name = name, Genitive = name, ParentId = parent ?? krug.Territory.Id };

    [Fact]
    public async Task An_administrator_adds_a_settlement_and_a_methodist_reads_it()
    {
        await using var krug = await TestKrug.Start();
        var administrator = await krug.SignedIn(Role.Administrator);
        var listed = await (await administrator.Get("/territories/edit")).Submit(("Territory.Kind", "поселение"), ("Territory.Name", "с. Каменка"), ("Territory.Genitive", "села Каменка"), ("Territory.TimeZone", "Asia/Krasnoyarsk"));
        Assert.Contains("с. Каменка", listed.Text, StringComparison.Ordinal);
        Assert.Contains("красноярское, МСК+4", listed.Text, StringComparison.Ordinal);
        var methodist = await krug.SignedIn();
        var read = await methodist.Get("/territories");
        Assert.Contains("с. Каменка", read.Text, StringComparison.Ordinal);
        Assert.Null(read.Page.QuerySelector("main a[href^='/territories/edit']"));
        Assert.Equal(404, (await methodist.Get("/territories/edit/1")).Status);
        var token = (await methodist.Get("/organisations/edit")).Value("__RequestVerificationToken");
        Assert.Equal(404, (await methodist.Post("/territories/edit/1", [new("__RequestVerificationToken", token), new("Territory.Name", "Чужой район")])).Status);
    }

    [Fact]
    public async Task A_methodist_does_not_learn_of_a_neighbour()
    {
        await using var krug = await TestKrug.Start();
        var region = await krug.Keep(new Territory { Kind = Territory.Region, Name = "Лесной край", Genitive = "Лесного края" });
        await krug.Ask(db => db.Territories.Where(t => t.Id == krug.Territory.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.ParentId, region.Id)));
        var neighbour = await krug.Neighbour();
        await krug.Keep(Place(krug, "с. Дальнее", parent: neighbour.Id));
        var seen = await (await krug.SignedIn()).Get("/territories");
        Assert.Contains("Лесной край", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Степной район", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Дальнее", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Дальнее", (await (await krug.SignedIn(Role.Administrator)).Get("/territories")).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Role.Administrator), InlineData(Role.Methodist)]
    public async Task Every_count_is_the_length_of_the_list_it_leads_to(Role role)
    {
        await using var krug = await TestKrug.Start();
        var region = await krug.Keep(new Territory { Kind = Territory.Region, Name = "Лесной край", Genitive = "Лесного края" });
        await krug.Ask(db => db.Territories.Where(t => t.Id == krug.Territory.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.ParentId, region.Id)));
        await krug.Keep(Place(krug, "с. Каменка"));
        await krug.Keep(Place(krug, "п. Талица"));
        foreach (var (name, place) in new[] { ("СОШ № 1", "с. Каменка"), ("СОШ № 2", "с. Каменка"), ("СОШ № 3", "п. Талица"), ("СОШ № 4", "д. Ключи") })
            await krug.Keep(new Organisation { TerritoryId = krug.Territory.Id, Kind = "СОШ", ShortName = name, Locality = place, ClosedOn = name == "СОШ № 2" ? TestKrug.Today : null });
        var neighbour = await krug.Neighbour();
        await krug.Organisation("СОШ № 5", neighbour.Id);
        var browser = await krug.SignedIn(role);
        var counts = (await browser.Get("/territories")).Page.QuerySelectorAll("main tbody td.num a").Select(link => (Count: link.TextContent, Address: link.GetAttribute("href")!)).ToList();
        Assert.Equal(role == Role.Administrator ? 5 : 4, counts.Count);
        foreach (var (count, address) in counts) Assert.Equal((address, count), (address, $"{(await browser.Get(address)).Page.QuerySelectorAll("main tbody tr").Length}"));
    }

    [Fact]
    public async Task A_new_name_reaches_the_organisations_that_stand_there()
    {
        await using var krug = await TestKrug.Start();
        var place = await krug.Keep(Place(krug, "с. Каменка"));
        var school = await krug.Organisation();
        var administrator = await krug.SignedIn(Role.Administrator);
        await (await administrator.Get($"/territories/edit/{place.Id}")).Submit(("Territory.Name", "с. Новая Каменка"));
        Assert.Equal("с. Новая Каменка", (await krug.Ask(db => db.Organisations.SingleAsync(o => o.Id == school.Id))).Locality);
        Assert.Contains("СОШ № 4", (await administrator.Get("/organisations?q=Новая Каменка")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("поселение", "с. каменка", "", "стоит внутри района"), InlineData("поселение", "С. Каменка", "own", "здесь уже есть"), InlineData("регион", "Край", "own", "ни во что не входит"), InlineData("муниципальный округ", "Округ", "own", "только то, что мельче")]
    public async Task A_double_and_a_wrong_place_are_refused_and_nothing_typed_is_lost(string kind, string name, string parent, string why)
    {
        await using var krug = await TestKrug.Start();
        await krug.Keep(Place(krug, "с. Каменка"));
        var refused = await (await (await krug.SignedIn(Role.Administrator)).Get("/territories/edit"))
            .Submit(("Territory.Kind", kind), ("Territory.Name", name), ("Territory.Genitive", "её"), ("Territory.ParentId", parent == "own" ? $"{krug.Territory.Id}" : ""));
        Assert.Contains(why, refused.Text, StringComparison.Ordinal);
        Assert.Equal(name, refused.Value("Territory.Name"));
    }

    [Fact]
    public async Task A_circle_of_territories_is_refused()
    {
        await using var krug = await TestKrug.Start();
        var place = await krug.Keep(Place(krug, "с. Каменка"));
        var refused = await (await (await krug.SignedIn(Role.Administrator)).Get($"/territories/edit/{krug.Territory.Id}")).Submit(("Territory.ParentId", $"{place.Id}"));
        Assert.Contains("внутри самой себя", refused.Text, StringComparison.Ordinal);
        Assert.Null((await krug.Ask(db => db.Territories.SingleAsync(t => t.Id == krug.Territory.Id))).ParentId);
    }

    [Fact]
    public async Task What_is_used_is_not_archived_and_what_is_archived_comes_back()
    {
        await using var krug = await TestKrug.Start();
        var (used, free) = (await krug.Keep(Place(krug, "с. Каменка")), await krug.Keep(Place(krug, "п. Талица")));
        await krug.Organisation();
        var administrator = await krug.SignedIn(Role.Administrator);
        Assert.Contains("числятся организации", (await (await administrator.Get($"/territories/edit/{used.Id}")).Submit("Убрать в архив")).Text, StringComparison.Ordinal);
        Assert.Contains("Внутри стоит", (await (await administrator.Get($"/territories/edit/{krug.Territory.Id}")).Submit("Убрать в архив")).Text, StringComparison.Ordinal);
        var listed = await (await administrator.Get($"/territories/edit/{free.Id}")).Submit("Убрать в архив");
        Assert.Contains("В архиве: 1", listed.Text, StringComparison.Ordinal);
        await listed.Undo();
        Assert.Null((await krug.Ask(db => db.Territories.SingleAsync(t => t.Id == free.Id))).ArchivedOn);
    }

    [Fact]
    public async Task The_municipality_of_an_organisation_is_chosen_among_territories_and_a_key_stands_once()
    {
        await using var krug = await TestKrug.Start();
        var (school, other) = (await krug.Organisation(), await krug.Keep(new Organisation { TerritoryId = krug.Territory.Id, Kind = "СОШ", ShortName = "СОШ № 5", SourceKey = "s-5" }));
        var methodist = await krug.SignedIn();
        var form = await methodist.Get($"/organisations/edit/{school.Id}");
        var shown = await form.Submit(("Organisation.Municipality", "Озёрный район"), ("Organisation.SourceKey", "s-4"));
        Assert.Contains("Озёрный район", shown.Text, StringComparison.Ordinal);
        Assert.Contains("s-4", shown.Text, StringComparison.Ordinal);
        Assert.Contains("из списка", (await (await methodist.Get($"/organisations/edit/{school.Id}")).Submit(("Organisation.Municipality", "Выдуманный"))).Text, StringComparison.Ordinal);
        Assert.Contains("уже есть «СОШ № 5»", (await (await methodist.Get($"/organisations/edit/{school.Id}")).Submit(("Organisation.SourceKey", other.SourceKey!))).Text, StringComparison.Ordinal);
    }
}
