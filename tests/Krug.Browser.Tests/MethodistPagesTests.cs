namespace Krug.Browser.Tests;

/// <summary>Every screen of the methodist over the demo district: readable by ear and by eye, on a desk and on a phone; their pictures are taken by <see cref="ScreensTests"/>.</summary>
public sealed class MethodistPagesTests(Site site)
{
    public static readonly TheoryData<string> Screens =
    [
        "/", "/search?q=1", "/organisations", "/organisations?view=weak", "/organisations/2", "/organisations/edit/2", "/organisations/import", "/organisations/duplicates", "/people", "/people/1", "/people/edit/1", "/bodies", "/bodies/1",
        "/curators", "/dictionaries", "/dictionaries/directions", "/platforms", "/platforms/1", "/events", "/events/1", "/events/edit", "/events/calendar", "/events/2/programme", "/events/2/programme/lines", "/events/2/participants", "/events/2/outcomes", "/events/2/participants/form", "/events/2/copy", "/calendar",
        "/practices", "/practices/1", "/tasks", "/tasks/1", "/documents", "/documents/new", "/documents/papers/1", "/documents/import", "/documents/templates", "/history", "/history/event/2", "/territories", "/bin", "/views", "/account",
    ];

    public static TheoryData<string, int, string> Looks()
    {
        var looks = new TheoryData<string, int, string>();
        foreach (var screen in Screens)
        {
            looks.Add(screen.Data, 1280, "light");
            looks.Add(screen.Data, 390, "dark");
        }
        return looks;
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task A_screen_is_readable_by_ear_and_by_eye(string path, int width, string theme)
    {
        var page = await site.Methodist(path, width, theme);
        Assert.Equal(1, await page.Locator("main h1").CountAsync());
        await Look.IsReadable(page);
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= width, $"{path} is {wide} px wide on a screen of {width}.");
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task Without_scripts_a_screen_says_the_same(string path)
    {
        var page = await site.Methodist(path, 390, "light", scripts: false);
        Assert.Equal(1, await page.Locator("main h1").CountAsync());
        Assert.DoesNotContain("Такой страницы нет", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
