using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.History;

/// <summary>The journal: every change told in words on the record's own page, sealed by hash, put back where that is safe.</summary>
public sealed class AuditTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_made_by_a_form_is_told_with_who_before_and_after()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var browser = await krug.SignedIn();
        await Rename(browser, school.Id, "СОШ № 5");

        var history = await browser.Get($"/history/organisation/{school.Id}");
        Assert.Contains("Рогова Н.Ю.", history.Text, StringComparison.Ordinal);
        Assert.Contains("краткое название: СОШ № 4 → СОШ № 5", history.Text, StringComparison.Ordinal);
        Assert.Contains("Добавлено: организация", history.Text, StringComparison.Ordinal);
        Assert.Contains("СОШ № 4 → СОШ № 5", (await browser.Get("/history?type=Organisation")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_told_on_the_pages_of_all_it_belongs_to()
    {
        await using var krug = await TestKrug.Start();
        var (school, person) = (await krug.Organisation(), await krug.Person());
        await krug.Post(person, school, "заместитель директора");
        await krug.Flag(school, FlagKind.Leader);
        await krug.Event(speaker: person);
        var browser = await krug.SignedIn();
        foreach (var page in new[] { $"/history/organisation/{school.Id}", $"/history/person/{person.Id}" })
            Assert.Contains("Добавлено: должность «заместитель директора»", (await browser.Get(page)).Text, StringComparison.Ordinal);
        Assert.Contains("признак: " + FlagKind.Leader.Word(), (await browser.Get($"/history/organisation/{school.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("выступающий", (await browser.Get("/history/event/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_is_put_back_only_while_nothing_else_came_over_it()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var browser = await krug.SignedIn();
        await Rename(browser, school.Id, "СОШ № 5");
        var first = await browser.Get($"/history/organisation/{school.Id}");
        await Rename(browser, school.Id, "СОШ № 6");
        var refused = await first.Submit("Вернуть, как было");
        Assert.Contains("с тех пор изменили ещё раз", refused.Text, StringComparison.Ordinal);
        var back = await (await browser.Get($"/history/organisation/{school.Id}")).Submit("Вернуть, как было");
        Assert.Contains("возврат прежнего значения", back.Text, StringComparison.Ordinal);
        Assert.Equal("СОШ № 5", await krug.Ask(db => db.Organisations.Select(o => o.ShortName).SingleAsync()));
        Assert.Contains("5", await krug.Ask(db => db.Organisations.Select(o => o.SearchKey).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/history/organisation/2"), InlineData("/history/person/99"), InlineData("/history/account/1"), InlineData("/history/nonsense/1")]
    public async Task The_history_of_what_one_may_not_see_is_not_found(string address)
    {
        await using var krug = await TestKrug.Start();
        await krug.Organisation();
        var neighbour = await krug.Neighbour();
        await krug.Organisation("СОШ № 9", neighbour.Id);
        var browser = await krug.SignedIn();
        Assert.Equal(404, (await browser.Get(address)).Status);
        Assert.DoesNotContain("СОШ № 9", (await browser.Get("/history")).Text, StringComparison.Ordinal);
        Assert.Contains("СОШ № 9", (await (await krug.SignedIn(Role.Administrator)).Get("/history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_that_pass_the_saving_by_are_told_too()
    {
        await using var krug = await TestKrug.Start();
        var forum = await krug.Event();
        await krug.Participant(forum);
        await krug.Participant(forum, "Липин Борис Борисович");
        await using var db = krug.Storage.Open();
        Assert.Equal(2, await db.Participants.Where(p => p.EventId == forum.Id).ChangeAll(db, set => set.SetProperty(p => p.Came, true), Stop));
        Assert.Equal(1, await db.Participants.Where(p => p.Name.StartsWith("Липин")).RemoveAll(db, Stop));
        var told = await db.About("Event", forum.Id).Where(entry => entry.Type == "Participant").GroupBy(entry => entry.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, Stop);
        Assert.Equal((2, 2, 1), (told[AuditKind.Added], told[AuditKind.Changed], told[AuditKind.Deleted]));
    }

    [Fact]
    public async Task A_look_at_private_contacts_is_written_down_once_an_hour()
    {
        await using var krug = await TestKrug.Start();
        var hidden = await krug.Keep(new Person { TerritoryId = krug.Territory.Id, Surname = "Вязова", Given = "Полина", Phone = "+7 900 000-00-00" });
        var plain = await krug.Person();
        var browser = await krug.SignedIn();
        await browser.Get($"/people/{hidden.Id}");
        await browser.Get($"/people/{hidden.Id}");
        await browser.Get($"/people/{plain.Id}");
        Task<int> Looks() => krug.Ask(db => db.AuditEntries.CountAsync(entry => entry.Kind == AuditKind.Looked));
        Assert.Equal(1, await Looks());
        krug.Clock.Advance(TimeSpan.FromHours(2));
        await browser.Get($"/people/{hidden.Id}");
        Assert.Equal(2, await Looks());
        Assert.Contains("Посмотрели: человек", (await browser.Get("/history?looks=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_asks_the_database_as_often_for_one_change_as_for_many()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var browser = await krug.SignedIn();
        await Rename(browser, school.Id, "СОШ № 5");
        async Task<int> Commands()
        {
            krug.Sql.Restart();
            await browser.Get($"/history/organisation/{school.Id}");
            return krug.Sql.Commands;
        }
        var one = await Commands();
        for (var number = 6; number < 20; number++) await Rename(browser, school.Id, $"СОШ № {number}");
        Assert.Equal(one, await Commands());
    }

    [Fact]
    public async Task A_long_history_is_turned_page_by_page_and_nothing_is_lost()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        await using (var db = krug.Storage.Open())
        {
            var own = await db.Organisations.SingleAsync(Stop);
            for (var number = 5; number < 125; number++)
            {
                own.ShortName = $"СОШ № {number}";
                await db.SaveChangesAsync(Stop);
            }
        }
        var browser = await krug.SignedIn();
        var told = new List<string>();
        var page = await browser.Get($"/history/organisation/{school.Id}");
        for (var pages = 0; pages < 10; pages++)
        {
            told.AddRange(page.Page.QuerySelectorAll("ins").Select(ins => ins.TextContent).Where(text => text.StartsWith("СОШ №", StringComparison.Ordinal)));
            if (page.Page.QuerySelectorAll("main a").FirstOrDefault(a => a.TextContent == "Раньше")?.GetAttribute("href") is not { } older) break;
            page = await browser.Get($"/history/organisation/{school.Id}{older}");
        }
        Assert.Equal(Enumerable.Range(5, 120).Reverse().Select(number => $"СОШ № {number}"), told);
    }

    static async Task Rename(Browser browser, int id, string name) => await (await browser.Get($"/organisations/edit/{id}")).Submit(("Organisation.ShortName", name));
}
