using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Krug.Browser.Tests;

public sealed class PapersTests(Site site)
{
    static readonly string[] pages = ["/documents", "/documents/new", "/documents/papers/{0}", "/documents/papers/{0}/text", "/documents/papers/{0}/words", "/documents/papers/{0}/details", "/documents/papers/{0}/figures/facts.presented", "/documents/papers/{1}", "/documents/templates", "/documents/templates/resolution", "/documents/templates/fields"];

    public static TheoryData<string, int, string> Looks()
    {
        var looks = new TheoryData<string, int, string>();
        foreach (var page in pages)
            foreach (var width in new[] { 1280, 390 })
                foreach (var theme in new[] { "light", "dark" }) looks.Add(page, width, theme);
        return looks;
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task Pages_of_papers_and_templates_are_readable_and_nothing_moves_sideways(string path, int width, string theme)
    {
        var page = await site.Methodist(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, await Paper("forum-analysis"), await Paper("programme")), width, theme);
        if (Environment.GetEnvironmentVariable("KRUG_SCREENS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"papers{path.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}-{width}-{theme}.png"), FullPage = true });
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll(\"[style], style, script:not([src])\")].map(e => e.outerHTML.slice(0, 150))"));
        await Look.IsReadable(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page moves sideways.");
    }

    [Fact]
    public async Task Printed_a_paper_is_its_sheet_alone_with_plain_figures()
    {
        var page = await site.Methodist($"/documents/papers/{await Paper("forum-analysis")}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".top", ".foot", ".head", ".steps", "aside" }) Assert.False(await page.Locator(hidden).First.IsVisibleAsync(), hidden);
        Assert.True(await page.Locator(".sheet").First.IsVisibleAsync());
        Assert.Equal("rgba(0, 0, 0, 0)", await page.Locator(".sheet .fig-of").First.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        await page.PdfAsync();
    }

    [Fact]
    public async Task A_figure_of_the_sheet_leads_to_its_line_and_back()
    {
        var page = await site.Methodist($"/documents/papers/{await Paper("forum-analysis")}");
        await page.Locator(".sheet .fig-of").First.ClickAsync();
        Assert.EndsWith("#f-facts-applications", page.Url, StringComparison.Ordinal);
        await page.Locator("#f-facts-applications a.n").ClickAsync();
        Assert.EndsWith("#p-facts-applications", page.Url, StringComparison.Ordinal);
    }

    Task<int> Paper(string form) => site.Ask(db => db.Papers.Where(paper => paper.Form == form).OrderBy(paper => paper.Id).Select(paper => paper.Id).FirstAsync());
}
