using Krug.Web;
using Krug.Web.Demo;
using Krug.Web.Modules.Accounts;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Krug.Browser.Tests.Site))]

namespace Krug.Browser.Tests;

/// <summary>The demo district on a free port and one real browser for the whole run. Where no Chromium is to be had, the tests say so and step aside, unless KRUG_REQUIRE=all.</summary>
public sealed class Site : IAsyncLifetime
{
    static readonly string[] quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    readonly Storage storage = new(Directory.CreateTempSubdirectory("krug-browser-").FullName);
    WebApplication? app;
    IPlaywright? playwright;
    IBrowser? browser;
    string? whyNot;
    /// <summary>The methodist's cookies, once signed in.</summary>
    string? signedIn;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium() is not { } chromium)
        {
            whyNot = "Chromium is not on the PATH";
            return;
        }
        await storage.Migrate();
        await District.Make(storage, TimeProvider.System);
        app = KrugApp.Build(storage, "http://127.0.0.1:0", builder => builder.Configuration["Ui"] = "true");
        await app.StartAsync();
        Address = new(app.Address());
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null) await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(storage.Folder, recursive: true);
    }

    /// <summary>The methodist of the district, signed in, at the address.</summary>
    public async Task<IPage> Methodist(string path, int width = 1280, string theme = "light", bool scripts = true)
    {
        if (signedIn is null)
        {
            var first = await Stranger(width, theme, scripts);
            await using var scope = app!.Services.CreateAsyncScope();
            var account = await scope.ServiceProvider.GetRequiredService<Db>().Accounts.Where(a => a.Role == Role.Methodist).Select(a => a.Id).FirstAsync();
            await first.GotoAsync(await scope.ServiceProvider.GetRequiredService<SignInLinks>().New(account, TimeSpan.FromHours(1)));
            await first.Locator("main button").First.ClickAsync();
            signedIn = await first.Context.StorageStateAsync();
        }
        var page = await Stranger(width, theme, scripts, signedIn);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Asks the district's database.</summary>
    public async Task<T> Ask<T>(Func<Db, Task<T>> question)
    {
        await using var db = storage.Open();
        return await question(db);
    }

    /// <summary>A fresh visitor at a screen of the given width.</summary>
    public async Task<IPage> Visit(string path, int width = 1280, string theme = "light", bool scripts = true)
    {
        var page = await Stranger(width, theme, scripts);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>The same before any page is opened.</summary>
    public async Task<IPage> Stranger(int width = 1280, string theme = "light", bool scripts = true, string? state = null)
    {
        if (browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("KRUG_REQUIRE") == "all", whyNot);
            Assert.Skip(whyNot!);
        }
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(), ViewportSize = new() { Width = width, Height = 800 }, JavaScriptEnabled = scripts, Locale = "ru-RU", StorageState = state,
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    static string? Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
