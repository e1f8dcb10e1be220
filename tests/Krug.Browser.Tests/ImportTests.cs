using System.Text;
using Krug.Web;
using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Krug.Browser.Tests;

/// <summary>«Разбор документа» under a hand: by the keyboard alone, without scripts, readable by ear at both widths.</summary>
public sealed class ImportTests(Site site) : IAsyncLifetime
{
    const string Note = """
        Аналитическая справка по итогам районного форума управленческих практик

        16 апреля 2026 года состоялся районный форум управленческих практик Озёрного района. Тема форума — «Решаем по данным».
        На форум поступило 9 заявок, представлено 7 практик.
        По итогам голосования в число лучших вошли практики:
        1. «Тихая перемена» Ольхина Т.Г., директор МБОУ СОШ № 4.
        2. «Календарь наставника» Кедрин В.П., заместитель директора по УВР МКОУ Липовская ООШ.
        Всем командам, представившим практики, рекомендуется:
        1) дополнить описание практики расчётом затрат времени до 31 мая 2026 года.
        """;

    readonly Storage storage = new(Directory.CreateTempSubdirectory("krug-import-").FullName);
    WebApplication? app;
    string address = "";

    public async ValueTask InitializeAsync()
    {
        await storage.Migrate();
        await using (var db = storage.Open())
        {
            var territory = new Territory { Kind = "муниципальный район", Name = "Озёрный район", Genitive = "Озёрного района" };
            db.Add(territory);
            await db.SaveChangesAsync();
            db.Add(new Account { UserName = "m@krug.example", NormalizedUserName = "M@KRUG.EXAMPLE", Email = "m@krug.example", NormalizedEmail = "M@KRUG.EXAMPLE", SecurityStamp = "m", Name = "Рогова Н.Ю.", Role = Role.Methodist, TerritoryId = territory.Id });
            await db.SaveChangesAsync();
        }
        app = KrugApp.Build(storage, "http://127.0.0.1:0");
        await app.StartAsync();
        address = app.Address();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(storage.Folder, recursive: true);
    }

    async Task<IPage> Opened(int width = 1280, string theme = "light", bool scripts = true)
    {
        var page = await site.Stranger(width, theme, scripts);
        await using (var scope = app!.Services.CreateAsyncScope())
            await page.GotoAsync(address + await scope.ServiceProvider.GetRequiredService<SignInLinks>().New(1, TimeSpan.FromHours(1)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Войти" }).ClickAsync();
        await page.GotoAsync(address + "/documents/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "Справка.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Note) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Загрузить" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Разбор документа");
        return page;
    }

    static Task Solved(IPage page, int count) => Assertions.Expect(page.Locator(".bar-of")).ToContainTextAsync($"Решено {count} из");

    [Fact]
    public async Task By_the_keyboard_alone_items_are_accepted_rejected_returned_and_corrected()
    {
        var page = await Opened();
        await page.Locator("#i1").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Solved(page, 1);
        await Assertions.Expect(page.Locator("#i2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#i3.open")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#a3")).ToHaveAttributeAsync("aria-current", "true");
        await page.Keyboard.PressAsync("Delete");
        await Solved(page, 2);
        await page.Keyboard.PressAsync("Control+z");
        await Solved(page, 1);
        await Assertions.Expect(page.Locator("#i3.open")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F2");
        var field = page.Locator("#i3 textarea");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        // Delete belongs to the text while somebody writes.
        await page.Keyboard.PressAsync("Delete");
        await Solved(page, 1);
        await page.Locator("#i3").GetByRole(AriaRole.Button, new() { Name = "Сохранить исправление" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Впишите тему");
        await field.FillAsync("Решаем по фактам");
        await page.Locator("#i3").GetByRole(AriaRole.Button, new() { Name = "Сохранить исправление" }).PressAsync("Enter");
        await Solved(page, 2);
        await Assertions.Expect(page.Locator("#i3")).ToContainTextAsync("Решаем по фактам");
    }

    [Fact]
    public async Task Without_scripts_every_answer_leads_to_the_next_item()
    {
        var page = await Opened(scripts: false);
        await page.Locator("li.open").GetByRole(AriaRole.Button, new() { Name = "Принять" }).ClickAsync();
        await Solved(page, 1);
        await Assertions.Expect(page.Locator("li.open")).ToHaveIdAsync("i2");
        await page.Locator("li.open").GetByRole(AriaRole.Button, new() { Name = "Отклонить" }).ClickAsync();
        await Solved(page, 2);
        await page.Locator("#i2 .act").ClickAsync();
        await page.Locator("li.open").GetByRole(AriaRole.Button, new() { Name = "Вернуть" }).ClickAsync();
        await Solved(page, 1);
    }

    [Theory, InlineData(1280, "light"), InlineData(390, "dark")]
    public async Task The_screen_is_readable_by_ear_and_nothing_moves_sideways(int width, string theme)
    {
        var page = await Opened(width, theme);
        await Look.IsReadable(page);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        await page.Locator("#items a.act").Nth(3).ClickAsync();
        await page.Locator("li.open a[data-do=edit]").ClickAsync();
        await Assertions.Expect(page.Locator("li.open textarea, li.open input[type=text]").First).ToBeVisibleAsync();
        await Look.IsReadable(page);
        await page.GotoAsync(address + "/documents/import");
        await Look.IsReadable(page);
    }
}
