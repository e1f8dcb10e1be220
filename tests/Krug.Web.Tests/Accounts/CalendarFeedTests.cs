using Krug.Web.Modules.Accounts;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Accounts;

/// <summary>A phone's calendar asks with no cookie: the secret address says whose events it may see.</summary>
public sealed class CalendarFeedTests
{
    static async Task<string> Made(Browser browser, string button = "Сделать адрес")
    {
        var address = (await (await browser.Get("/calendar")).Submit(button)).Page.QuerySelector("main code")!.TextContent;
        return new Uri(address).AbsolutePath;
    }

    [Fact]
    public async Task A_calendar_without_a_cookie_reads_by_the_address_only_what_its_owner_may_see()
    {
        await using var krug = await TestKrug.Start();
        var neighbour = await krug.Neighbour();
        await krug.Event("Форум наставников");
        await krug.Event("Чужой семинар", neighbour.Id);
        var address = await Made(await krug.SignedIn());
        var feed = await krug.Visitor().Get(address);
        Assert.Equal((200, "text/calendar"), (feed.Status, feed.Answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("SUMMARY:Форум наставников", feed.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Чужой семинар", feed.Source, StringComparison.Ordinal);
        // The address opens the feed and nothing else.
        var visitor = krug.Visitor();
        await visitor.Get(address);
        Assert.StartsWith("/sign-in", (await visitor.Get("/events/calendar.ics")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_shown_once_kept_as_a_hash_and_dies_when_replaced_or_taken_away()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var first = await Made(browser);
        Assert.Null((await browser.Get("/calendar")).Page.QuerySelector("main code"));
        var secret = Path.GetFileNameWithoutExtension(first);
        Assert.DoesNotContain(secret, await krug.Ask(db => db.Accounts.Where(a => a.CalendarHash != null).Select(a => a.CalendarHash!).SingleAsync()), StringComparison.Ordinal);
        var second = await Made(browser, "Заменить адрес");
        Assert.Equal((404, 200), ((await krug.Visitor().Get(first)).Status, (await krug.Visitor().Get(second)).Status));
        await (await browser.Get("/calendar")).Submit("Отключить адрес");
        Assert.Equal(404, (await krug.Visitor().Get(second)).Status);
    }

    [Fact]
    public async Task A_wrong_secret_is_nothing_there_even_for_one_signed_in_and_guessing_is_stopped()
    {
        await using var krug = await TestKrug.Start();
        Assert.Equal(404, (await (await krug.SignedIn(Role.Administrator)).Get("/calendar/unknown.ics")).Status);
        var visitor = krug.Visitor();
        var last = 0;
        for (var guess = 0; guess <= CalendarLimit.AtOnce; guess++) last = (await visitor.Get($"/calendar/guess-{guess}.ics")).Status;
        Assert.Equal(429, last);
    }
}
