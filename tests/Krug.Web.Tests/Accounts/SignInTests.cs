using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task A_link_signs_in_once_and_opening_it_does_not_spend_it()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.Ask(db => db.Accounts.Where(a => a.Role == Role.Methodist).Select(a => a.Id).SingleAsync());
        var link = await krug.Link(account);
        await krug.Visitor().Get(link);
        Assert.Equal("/", (await (await krug.Visitor().Get(link)).Submit()).Path);
        Assert.Contains("одноразовая", (await krug.Visitor().Get(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_link_says_that_its_time_is_over()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.Ask(db => db.Accounts.Select(a => a.Id).FirstAsync());
        var link = await krug.Link(account);
        krug.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Contains("Срок этой ссылки вышел", (await krug.Visitor().Get(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_led_to_the_sign_in_and_a_wrong_password_keeps_the_mail()
    {
        await using var krug = await TestKrug.Start();
        var seen = await krug.Visitor().Get("/");
        Assert.StartsWith("/sign-in", seen.Path, StringComparison.Ordinal);
        var refused = await seen.Submit(("Email", "кто-то@krug.example"), ("Password", "не тот"));
        Assert.Contains("не сходятся", refused.Text, StringComparison.Ordinal);
        Assert.Equal("кто-то@krug.example", refused.Value("Email"));
    }

    [Fact]
    public async Task Who_signed_out_is_a_visitor_again()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        await (await browser.Get("/sign-out")).Submit();
        Assert.StartsWith("/sign-in", (await browser.Get("/")).Path, StringComparison.Ordinal);
    }
}
