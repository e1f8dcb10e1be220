using System.Net;
using System.Threading.RateLimiting;
using Krug.Web.Shared.Web;
using Microsoft.AspNetCore.Http;

namespace Krug.Web.Tests.Accounts;

/// <summary>How often a stranger may try, and what the answer gives away.</summary>
public sealed class LimitsTests
{
    static (string, string)[] Typed(string mail) => [("Email", mail), ("Password", "не тот пароль")];

    [Fact]
    public void A_pace_counts_by_the_clock_of_the_application()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestKrug.Now);
        using var pace = new Pace(2, TimeSpan.FromMinutes(5), clock);
        Assert.True(pace.AttemptAcquire().IsAcquired);
        Assert.True(pace.AttemptAcquire().IsAcquired);
        clock.Advance(TimeSpan.FromMinutes(2));
        using var no = pace.AttemptAcquire();
        Assert.False(no.IsAcquired);
        Assert.True(no.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(TimeSpan.FromMinutes(3), wait);
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.True(pace.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public async Task Who_tries_too_often_is_told_so_in_words_and_may_come_again_later()
    {
        await using var krug = await TestKrug.Start();
        var form = await krug.Visitor("192.0.2.7").Get("/sign-in");
        var seen = form;
        for (var i = 0; i < Limits.SignIns; i++) Assert.Equal(200, (seen = await form.Submit(Typed($"кто-то-{i}@krug.example"))).Status);
        seen = await form.Submit(Typed("кто-то@krug.example"));
        Assert.Equal(429, seen.Status);
        Assert.Contains("Слишком много попыток", seen.Text, StringComparison.Ordinal);
        Assert.Equal("300", seen.Answer.Headers.GetValues("Retry-After").Single());
        // Another address is not hindered, and the page itself opens.
        Assert.Equal(200, (await (await krug.Visitor("192.0.2.8").Get("/sign-in")).Submit(Typed("кто-то@krug.example"))).Status);
        Assert.Equal(200, (await krug.Visitor("192.0.2.7").Get("/sign-in")).Status);
        krug.Clock.Advance(Limits.Window);
        Assert.Equal(200, (await form.Submit(Typed("кто-то@krug.example"))).Status);
    }

    [Fact]
    public async Task Links_are_not_guessed_one_after_another()
    {
        await using var krug = await TestKrug.Start();
        for (var i = 0; i < Limits.Links; i++) Assert.Equal(200, (await krug.Visitor("2001:db8:1:2::1").Get($"/in/guess-{i}")).Status);
        // One machine has every address of its network.
        Assert.Equal(429, (await krug.Visitor("2001:db8:1:2::ffff").Get("/in/guess")).Status);
        Assert.Equal(200, (await krug.Visitor("2001:db8:1:3::1").Get("/in/guess")).Status);
    }

    [Fact]
    public async Task The_code_of_the_console_is_not_guessed_even_from_many_addresses()
    {
        await using var krug = await TestKrug.StartEmpty();
        for (var i = 1; i <= Limits.Setups; i++) Assert.Equal(200, (await (await krug.Visitor($"192.0.2.{i}").Get("/setup")).Submit(("Code", "00000000"))).Status);
        Assert.Equal(429, (await (await krug.Visitor("192.0.2.99").Get("/setup")).Submit(("Code", "00000000"))).Status);
    }

    [Fact]
    public async Task A_wrong_password_a_locked_account_and_an_address_nobody_has_answer_alike()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.WithPassword();
        var browser = krug.Visitor();
        async Task<string> Said(string mail, string password) => (await (await browser.Get("/sign-in")).Submit(("Email", mail), ("Password", password))).Text.Replace(mail, "", StringComparison.Ordinal);
        var wrong = await Said(account.Email!, "не тот пароль");
        Assert.Equal(wrong, await Said("никто@krug.example", "не тот пароль"));
        for (var i = 0; i < 8; i++) await Said(account.Email!, "не тот пароль");
        // Locked now: even the right one is answered alike.
        Assert.Equal(wrong, await Said(account.Email!, TestKrug.Password));
    }

    [Fact]
    public async Task Only_a_proxy_that_was_named_may_say_from_where_and_how_a_visitor_came()
    {
        await using var krug = await TestKrug.Start("10.0.0.1");
        HttpRequestMessage Asked()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "http://krug.test/sign-in");
            request.Headers.Add("X-Forwarded-For", "192.0.2.7");
            request.Headers.Add("X-Forwarded-Proto", "https");
            return request;
        }
        var through = (await krug.Visitor("10.0.0.1").Send(Asked)).Answer;
        Assert.StartsWith("max-age=31536000", through.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.All(through.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(through.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(through.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        var past = (await krug.Visitor("10.0.0.2").Send(Asked)).Answer;
        Assert.False(past.Headers.Contains("Strict-Transport-Security"));
        Assert.All(past.Headers.GetValues("Set-Cookie"), cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task With_no_proxy_named_nobody_is_believed()
    {
        await using var krug = await TestKrug.Start();
        var answer = (await krug.Visitor("127.0.0.1").Send(() =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "http://krug.test/sign-in");
            request.Headers.Add("X-Forwarded-Proto", "https");
            return request;
        })).Answer;
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory, InlineData("127.0.0.1", true), InlineData("10.0.0.0/8", true), InlineData("::1", true), InlineData("прокси", false), InlineData("10.0.0.0/99", false)]
    public void An_address_of_a_proxy_is_an_address_or_a_network(string written, bool good) => Assert.Equal(good, Proxies.WhyNot(written) is null);

    [Fact]
    public void An_address_of_four_figures_is_one_in_either_spelling()
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("::ffff:192.0.2.7");
        Assert.Equal("192.0.2.7", Limits.Whence(context));
    }
}
