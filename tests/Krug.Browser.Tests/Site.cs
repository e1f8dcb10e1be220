using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Krug.Browser.Tests.Site))]

namespace Krug.Browser.Tests;

/// <summary>The real application on a free port and one real browser for the whole run. Where no Chromium is to be had, the tests say so and step aside, unless KRUG_REQUIRE=all.</summary>
public sealed class Site : IAsyncLifetime
{
    static readonly string[] quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    readonly App app = new();
    IPlaywright? playwright;
    IBrowser? browser;
    string? whyNot;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium() is not { } chromium)
        {
            whyNot = "Chromium is not on the PATH";
            return;
        }
        app.UseKestrel(0);
        app.StartServer();
        Address = app.ClientOptions.BaseAddress;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>A fresh visitor at a screen of the given width.</summary>
    public async Task<IPage> Visit(string path, int width = 1280, string theme = "light", bool scripts = true)
    {
        var page = await Stranger(width, theme, scripts);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>The same before any page is opened.</summary>
    public async Task<IPage> Stranger(int width = 1280, string theme = "light", bool scripts = true)
    {
        if (browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("KRUG_REQUIRE") == "all", whyNot);
            Assert.Skip(whyNot!);
        }
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(), ViewportSize = new() { Width = width, Height = 800 }, JavaScriptEnabled = scripts, Locale = "ru-RU",
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    static string? Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    sealed class App : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Development")
            .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }
}
