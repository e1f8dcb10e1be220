using Krug.Web.Modules.Accounts;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Accounts;

/// <summary>The second step: codes of the phone, recovery codes, remembered devices, and the way out for who lost everything.</summary>
public sealed class SecondStepTests
{
    /// <summary>Switches it on as a person does; answers the key of the phone and the recovery codes.</summary>
    static async Task<(string Key, List<string> Codes, Browser Browser)> SwitchedOn(TestKrug krug)
    {
        var browser = await krug.SignedIn();
        var shown = await (await browser.Get("/account/second-step")).Submit();
        var key = shown.Page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains($"secret={key}", shown.Page.QuerySelector("main a[href^=otpauth]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(shown.Page.QuerySelector("main svg path"));
        var on = await shown.Submit("Включить второй шаг", ("Code", SecondStep.Code(key, krug.Clock.GetUtcNow())));
        var codes = on.Page.QuerySelectorAll("main li code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        return (key, codes, browser);
    }

    static async Task<Seen> Password(TestKrug krug, Browser browser, Account account) => await (await browser.Get("/sign-in?back=/account")).Submit(("Email", account.Email!), ("Password", TestKrug.Password));

    [Fact]
    public async Task After_the_password_the_code_is_asked_and_no_code_is_taken_twice()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        var (key, _, _) = await SwitchedOn(krug);
        var asked = await Password(krug, krug.Visitor(), account);
        Assert.StartsWith("/sign-in/code", asked.Path, StringComparison.Ordinal);
        // The code that switched it on has been used.
        Assert.Contains("не подошёл", (await asked.Submit(("Code", SecondStep.Code(key, krug.Clock.GetUtcNow())))).Text, StringComparison.Ordinal);
        krug.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = SecondStep.Code(key, krug.Clock.GetUtcNow());
        Assert.Equal("/account", (await asked.Submit(("Code", code[..3] + " " + code[3..]))).Path);
        var again = await Password(krug, krug.Visitor(), account);
        Assert.StartsWith("/sign-in/code", (await again.Submit(("Code", code))).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_code_neither_password_nor_link_lets_in()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        await SwitchedOn(krug);
        var (byPassword, byLink) = (krug.Visitor(), krug.Visitor());
        await Password(krug, byPassword, account);
        Assert.StartsWith("/sign-in/code", (await (await byLink.Get(await krug.Link(account.Id))).Submit()).Path, StringComparison.Ordinal);
        foreach (var browser in new[] { byPassword, byLink }) Assert.StartsWith("/sign-in", (await browser.Get("/account")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        var (_, codes, _) = await SwitchedOn(krug);
        Assert.Equal("/account", (await (await Password(krug, krug.Visitor(), account)).Submit(("Code", codes[3].ToLowerInvariant()))).Path);
        Assert.StartsWith("/sign-in/code", (await (await Password(krug, krug.Visitor(), account)).Submit(("Code", codes[3]))).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remembered_device_is_not_asked_for_thirty_days_and_then_is()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        var (key, _, _) = await SwitchedOn(krug);
        krug.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = krug.Visitor();
        await (await Password(krug, browser, account)).Submit(("Code", SecondStep.Code(key, krug.Clock.GetUtcNow())), ("Remember", "true"));
        await (await browser.Get("/sign-out")).Submit();
        krug.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal("/account", (await Password(krug, browser, account)).Path);
        await (await browser.Get("/sign-out")).Submit();
        krug.Clock.Advance(TimeSpan.FromDays(2));
        Assert.StartsWith("/sign-in/code", (await Password(krug, browser, account)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_are_not_guessed_one_after_another()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        var (key, codes, _) = await SwitchedOn(krug);
        var asked = await Password(krug, krug.Visitor(), account);
        for (var i = 0; i < 8; i++) await asked.Submit(("Code", i % 2 == 0 ? "000000" : "AAAAA-AAAAA"));
        krug.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("не подошёл", (await asked.Submit(("Code", SecondStep.Code(key, krug.Clock.GetUtcNow())))).Text, StringComparison.Ordinal);
        Assert.Contains("не подошёл", (await asked.Submit(("Code", codes[0]))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_switched_off_with_a_code_and_not_without()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        var (key, _, browser) = await SwitchedOn(krug);
        Assert.Contains("не подошёл", (await (await browser.Get("/account/second-step")).Submit("Выключить", ("Code", "000000"))).Text, StringComparison.Ordinal);
        krug.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/account", (await (await browser.Get("/account/second-step")).Submit("Выключить", ("Code", SecondStep.Code(key, krug.Clock.GetUtcNow())))).Path);
        Assert.Equal("/account", (await Password(krug, krug.Visitor(), account)).Path);
    }

    [Fact]
    public async Task Who_lost_everything_is_let_in_by_the_administrator_and_the_journal_tells_it()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        var (_, _, browser) = await SwitchedOn(krug);
        var token = (await browser.Get("/account")).Value("__RequestVerificationToken");
        Assert.Equal(404, (await browser.Post($"/accounts?handler=Off&account={account.Id}", [new("__RequestVerificationToken", token)])).Status);
        var administrator = await krug.SignedIn(Role.Administrator);
        await (await administrator.Get("/accounts")).Submit("Выключить");
        Assert.StartsWith("/sign-in", (await browser.Get("/account")).Path, StringComparison.Ordinal);
        Assert.Equal("/account", (await Password(krug, krug.Visitor(), account)).Path);
        var told = (await administrator.Get("/history")).Text;
        Assert.Contains("второй шаг выключил администратор", told, StringComparison.Ordinal);
        Assert.Contains("второй шаг входа: да → нет", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_alone_gives_neither_key_nor_recovery_codes_away()
    {
        await using var krug = await TestKrug.Start();
        var (key, codes, _) = await SwitchedOn(krug);
        var kept = await krug.Ask(db => db.UserTokens.Select(token => token.Value!).ToListAsync());
        Assert.Equal(2, kept.Count);
        Assert.All(kept, value => Assert.DoesNotContain(key, value, StringComparison.Ordinal));
        Assert.All(kept, value => Assert.DoesNotContain(codes[0], value, StringComparison.Ordinal));
    }

    /// <summary>RFC 6238, appendix B, SHA-1: the last six figures.</summary>
    [Theory, InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1234567890, "005924"), InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) => Assert.Equal(code, SecondStep.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(second)));
}
