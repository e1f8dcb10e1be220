using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Events;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Krug.Web.Tests.Events;

public sealed class EventListTests
{
    static async Task<(TestKrug Krug, int School, int Direction)> District()
    {
        var krug = await TestKrug.Start();
        var (school, centre, other) = (await krug.Organisation(), await krug.Organisation("Методический центр"), await krug.Organisation("СОШ № 9"));
        var direction = (await krug.Words()).First(term => term.Dictionary == Dictionary.Direction);
        await krug.Keep(new Event { TerritoryId = krug.Territory.Id, Kind = "семинар", Title = "Семинар в школе", HostId = school.Id, OrganiserId = centre.Id });
        await krug.Keep(new Event { TerritoryId = krug.Territory.Id, Kind = "форум", Title = "Форум школы", HostId = other.Id, OrganiserId = school.Id });
        var directed = await krug.Keep(new Event { TerritoryId = krug.Territory.Id, Kind = "форум", Title = "Форум без хозяина" });
        await using var db = krug.Storage.Open();
        (await db.Events.Include(e => e.Directions).SingleAsync(e => e.Id == directed.Id)).Directions.Add(await db.Terms.SingleAsync(t => t.Id == direction.Id));
        await db.SaveChangesAsync();
        return (krug, school.Id, direction.Id);
    }

    static string[] Rows(Seen seen) => [.. seen.Page.QuerySelectorAll("tbody th").Select(head => head.TextContent).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Events_are_found_by_who_hosts_or_runs_them_and_by_direction_and_a_chip_takes_the_filter_off()
    {
        var (krug, school, direction) = await District();
        await using var _ = krug;
        var browser = await krug.SignedIn();
        var hosted = await browser.Get($"/events?organisation={school}&kind=форум");
        Assert.Equal(["Форум школы"], Rows(hosted));
        var chips = hosted.Page.QuerySelectorAll("nav.chips a");
        Assert.Equal(["Снять отбор: форум", "Снять отбор: СОШ № 4"], chips.Select(chip => chip.TextContent.Trim()));
        Assert.Equal(["Семинар в школе", "Форум школы"], Rows(await browser.Get(chips[0].GetAttribute("href")!)));
        Assert.Equal(["Форум без хозяина"], Rows(await browser.Get($"/events?direction={direction}")));
        var none = await browser.Get($"/events?direction={direction}&organisation={school}");
        Assert.Contains("Попробуйте другое слово или снимите отбор.", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_holds_what_the_list_is_narrowed_to()
    {
        var (krug, school, _) = await District();
        await using var __ = krug;
        var browser = await krug.SignedIn();
        var list = await browser.Get($"/events?organisation={school}");
        using var sheet = new MemoryStream((await browser.Get(list.Page.QuerySelector("main .acts a")!.GetAttribute("href")!)).Bytes);
        Assert.Equal(["Семинар в школе", "Форум школы"], sheet.Query(useHeaderRow: true).Select(row => (string)((IDictionary<string, object>)row)["Событие"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Counts_at_an_organisation_and_at_a_direction_lead_to_their_events()
    {
        var (krug, school, direction) = await District();
        await using var _ = krug;
        var browser = await krug.SignedIn();
        Assert.Contains($"/events?organisation={school}", (await browser.Get($"/organisations/{school}")).Source, StringComparison.Ordinal);
        Assert.Contains($"/events?direction={direction}", (await browser.Get("/dictionaries/directions")).Source, StringComparison.Ordinal);
    }
}
