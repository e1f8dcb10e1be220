using Microsoft.Playwright;

namespace Krug.Browser.Tests;

/// <summary>Pictures of every screen into the folder KRUG_SCREENS, taken by <c>./dev screens</c> to be looked at side by side, and never in an ordinary run.</summary>
public sealed class ScreensTests(Site site)
{
    /// <summary>What is below is more of the same, and the folder stays small.</summary>
    const int Tallest = 1900;

    [Theory(Explicit = true), MemberData(nameof(Pages.InEveryLook), MemberType = typeof(Pages))]
    public async Task Every_page_sits_for_its_picture(string path, int width, string theme)
    {
        if ((width, theme) is not ((1280, "light") or (390, "dark"))) return;
        await Sit(await site.Visit(path, width, theme), path, width, theme);
    }

    [Theory(Explicit = true), MemberData(nameof(MethodistPagesTests.Looks), MemberType = typeof(MethodistPagesTests))]
    public async Task Every_screen_of_the_methodist_sits_for_its_picture(string path, int width, string theme) => await Sit(await site.Methodist(path, width, theme), path, width, theme);

    static async Task Sit(IPage page, string path, int width, string theme)
    {
        await page.EvaluateAsync("document.fonts.ready");
        var name = path.Trim('/') is { Length: > 0 } words ? string.Concat(words.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')) : "desk";
        var folder = Environment.GetEnvironmentVariable("KRUG_SCREENS") is { Length: > 0 } named ? named : Path.GetTempPath();
        var height = Math.Min(Tallest, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{theme}.jpg"), Type = ScreenshotType.Jpeg, Quality = 48, FullPage = true, Clip = new() { X = 0, Y = 0, Width = width, Height = height } });
        await page.Context.CloseAsync();
    }
}
