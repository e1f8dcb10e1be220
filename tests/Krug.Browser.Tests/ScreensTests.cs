namespace Krug.Browser.Tests;

/// <summary>Pictures of every page into the folder KRUG_SCREENS, taken by <c>./dev screens</c> to be looked at, and never in an ordinary run.</summary>
public sealed class ScreensTests(Site site)
{
    [Theory(Explicit = true), MemberData(nameof(Pages.InEveryLook), MemberType = typeof(Pages))]
    public async Task Every_page_sits_for_its_picture(string path, int width, string theme)
    {
        var page = await site.Visit(path, width, theme);
        await page.EvaluateAsync("document.fonts.ready");
        var name = path.Trim('/') is { Length: > 0 } words ? words.Replace('/', '-') : "desk";
        var folder = Environment.GetEnvironmentVariable("KRUG_SCREENS") is { Length: > 0 } named ? named : Path.GetTempPath();
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{theme}.png"), FullPage = true });
    }
}
