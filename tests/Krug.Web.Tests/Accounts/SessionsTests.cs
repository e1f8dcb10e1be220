using Krug.Web.Modules.Accounts;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Accounts;

/// <summary>Where somebody is signed in, and how that ends.</summary>
public sealed class SessionsTests
{
    static async Task<bool> IsIn(Browser browser) => (await browser.Get("/account")).Path == "/account";

    [Fact]
    public async Task A_device_is_ended_from_another_one_at_once()
    {
        await using var krug = await TestKrug.Start();
        var (here, there) = (await krug.SignedIn(), await krug.SignedIn());
        Assert.True(await IsIn(there));
        var seen = await here.Get("/account");
        Assert.Equal(2, seen.Page.QuerySelectorAll("main tbody tr").Length);
        Assert.Single(seen.Page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("это устройство", StringComparison.Ordinal));
        Assert.Contains("завершён", (await seen.Submit("кроме этого")).Text, StringComparison.Ordinal);
        Assert.False(await IsIn(there));
        Assert.True(await IsIn(here));
    }

    [Fact]
    public async Task One_ends_one_s_own_devices_and_nobody_else_s()
    {
        await using var krug = await TestKrug.Start();
        var (mine, hers) = (await krug.SignedIn(), await krug.SignedIn(Role.Administrator));
        var other = await krug.Ask(db => db.AccountSessions.Where(s => s.Account!.Role == Role.Administrator).Select(s => s.Id).SingleAsync());
        var token = (await mine.Get("/account")).Value("__RequestVerificationToken");
        Assert.Equal(404, (await mine.Post($"/account?handler=End&session={other}", [new("__RequestVerificationToken", token)])).Status);
        Assert.True(await IsIn(hers));
        await (await mine.Get("/account")).Submit("Завершить");
        Assert.False(await IsIn(mine));
    }

    [Fact]
    public async Task A_cookie_kept_aside_is_worth_nothing_after_signing_out()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var kept = browser.Cookies();
        await (await browser.Get("/sign-out")).Submit();
        var thief = krug.Visitor();
        thief.Take(kept);
        var seen = await thief.Get("/account");
        Assert.StartsWith("/sign-in", seen.Path, StringComparison.Ordinal);
        Assert.False(await krug.Ask(db => db.AccountSessions.AnyAsync()));
    }

    [Fact]
    public async Task A_new_password_ends_every_other_device_and_opens_the_door()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        var (here, there) = (await krug.SignedIn(), await krug.SignedIn());
        var form = await here.Get("/account/password");
        Assert.Contains("не тот пароль", (await form.Submit(("Old", "не он"), ("New", "чайник поёт на крыше"))).Text, StringComparison.Ordinal);
        Assert.Contains("подбирают первым", (await form.Submit(("Old", TestKrug.Password), ("New", "qwerty123456"))).Text, StringComparison.Ordinal);
        Assert.True(await IsIn(there));
        Assert.Equal("/account", (await form.Submit(("Old", TestKrug.Password), ("New", "чайник поёт на крыше"))).Path);
        Assert.False(await IsIn(there));
        Assert.True(await IsIn(here));
        Assert.Equal("/", (await (await krug.Visitor().Get("/sign-in")).Submit(("Email", account.Email!), ("Password", "чайник поёт на крыше"))).Path);
        Assert.StartsWith("/sign-in", (await (await krug.Visitor().Get("/sign-in")).Submit(("Email", account.Email!), ("Password", TestKrug.Password))).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_whether_a_session_stands_costs_a_page_no_command()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        await browser.Get("/account");
        krug.Sql.Restart();
        await browser.Get("/account/password");
        // The account itself, nothing else.
        Assert.Equal(1, krug.Sql.Commands);
    }

    [Fact]
    public async Task A_device_is_seen_to_the_hour_and_forgotten_after_two_weeks()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        krug.Clock.Advance(TimeSpan.FromMinutes(150));
        Assert.True(await IsIn(browser));
        Assert.Equal(TestKrug.Now.AddHours(2), (await krug.Ask(db => db.AccountSessions.SingleAsync())).SeenAt);
        krug.Clock.Advance(Sessions.Life + TimeSpan.FromHours(1));
        Assert.False(await IsIn(browser));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36", "Chrome, Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 YaBrowser/24.6.0.0 Safari/537.36", "Яндекс Браузер, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox, Linux")]
    [InlineData("curl/8.5", "Неизвестное устройство"), InlineData(null, "Неизвестное устройство")]
    public void A_device_is_named_as_its_owner_knows_it(string? said, string word) => Assert.Equal(word, Devices.Word(said));
}
