using Microsoft.Playwright;

namespace Krug.Browser.Tests;

/// <summary>What every page owes to every person: readable by ear, by keyboard, on a phone, without scripts, at 400 %.</summary>
public sealed class LookTests(Site site)
{
    [Theory, MemberData(nameof(Pages.InEveryLook), MemberType = typeof(Pages))]
    public async Task A_page_is_readable_by_ear_and_by_eye(string path, int width, string theme)
    {
        var page = await site.Visit(path, width, theme);
        await Look.IsReadable(page);
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task On_a_narrow_screen_or_at_four_hundred_percent_nothing_moves_sideways(string path)
    {
        var page = await site.Visit(path, 320);
        foreach (var width in new[] { 320, 390, 640, 769, 897, 993, 1024, 1153, 1366 })
        {
            await page.SetViewportSizeAsync(width, 800);
            var inside = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            var wide = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.tabs, .vh, thead'))
                  .slice(0, 5).map(e => e.outerHTML.slice(0, 120))
                """);
            Assert.True(inside <= width, $"{inside} px in {width}:\n{string.Join('\n', wide)}");
        }
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task The_first_press_of_Tab_offers_the_way_past_the_frame(string path)
    {
        var page = await site.Visit(path);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("К содержанию", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await page.Locator(".skip").EvaluateAsync<bool>("e => e.getBoundingClientRect().top >= 0"), "The link is not seen.");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Walking_by_Tab_the_place_is_always_seen(string path)
    {
        var page = await site.Visit(path);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step < 400; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var place = await page.EvaluateAsync<string>("""
                (() => { const e = document.activeElement; if (e === document.body) return '';
                  const s = getComputedStyle(e), r = e.getBoundingClientRect();
                  const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
                  const path = []; for (let n = e; n.parentElement; n = n.parentElement) path.unshift([...n.parentElement.children].indexOf(n));
                  return (ring && r.width > 0 ? 'seen ' : 'lost ') + path.join('.') + ' ' + e.outerHTML.slice(0, 100); })()
                """);
            if (place.Length == 0 || !seen.Add(place)) break;
            Assert.StartsWith("seen", place);
        }
        Assert.True(seen.Count > 1);
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task A_page_has_no_styles_and_scripts_of_its_own_and_asks_no_other_host(string path)
    {
        var page = await site.Stranger();
        var (asked, said) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") said.Add(message.Text); };
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.All(asked, url => Assert.StartsWith(site.Address.ToString(), url));
        Assert.Empty(said);
        Assert.Equal(0, await page.Locator("[style], style, script:not([src])").CountAsync());
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task A_page_is_light_on_a_weak_line(string path)
    {
        var page = await site.Stranger();
        Assert.InRange(await Weight(page, () => page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle })), 1, 150 * 1024);
        Assert.InRange(await Weight(page, () => page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle })), 1, 60 * 1024);
    }

    /// <summary>Bytes that came over the wire, heads and all.</summary>
    static async Task<long> Weight(IPage page, Func<Task> visit)
    {
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        var bytes = 0L;
        line.Event("Network.loadingFinished").OnEvent += (_, told) => bytes += (long)told!.Value.GetProperty("encodedDataLength").GetDouble();
        await visit();
        await line.DetachAsync();
        TestContext.Current.SendDiagnosticMessage($"{page.Url}: {bytes} bytes");
        return bytes;
    }
}
