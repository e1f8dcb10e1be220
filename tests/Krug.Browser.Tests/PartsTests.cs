using Microsoft.Playwright;

namespace Krug.Browser.Tests;

/// <summary>How single components behave under a hand.</summary>
public sealed class PartsTests(Site site)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_refusal_names_the_places_and_keeps_the_text(bool scripts)
    {
        var page = await site.Visit("/ui", scripts: scripts);
        await page.GetByLabel("Что именно делали").FillAsync("Наставник и новичок каждый вторник смотрят запись урока.");
        await page.Locator("#Title").FillAsync("");
        await page.Locator("#Due").FillAsync("31.04.2027");
        await page.Locator("form.form").GetByRole(AriaRole.Button, new() { Name = "Отправить заявку" }).ClickAsync();

        var refusal = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(refusal).ToContainTextAsync("Заявка не отправлена: исправьте три места");
        await Assertions.Expect(refusal).ToContainTextAsync("31 апреля не бывает. Впишите дату так: 30.04.2027.");
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Ошибка:"));
        await Assertions.Expect(page.GetByLabel("Что именно делали")).ToHaveValueAsync("Наставник и новичок каждый вторник смотрят запись урока.");
        await Assertions.Expect(page.Locator("#Due")).ToHaveValueAsync("31.04.2027");
        await Assertions.Expect(page.Locator("#Title")).ToHaveAttributeAsync("aria-invalid", "true");
        if (scripts) await Assertions.Expect(refusal).ToBeFocusedAsync();
        await refusal.GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.EndsWith("#Title", page.Url);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_theme_a_person_chose_stays_against_the_system(bool scripts)
    {
        var page = await site.Visit("/ui", theme: "light", scripts: scripts);
        await page.Locator(".person > summary").ClickAsync();
        await page.Locator(".person").GetByRole(AriaRole.Button, new() { Name = "Тёмная" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/ui").ToString());
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(21, 24, 29)");
        await page.Locator(".person > summary").ClickAsync();
        await page.Locator(".person").GetByRole(AriaRole.Button, new() { Name = "Как в системе" }).ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    [Fact]
    public async Task A_menu_closes_by_Esc_and_by_a_press_outside()
    {
        var page = await site.Visit("/ui");
        var menu = page.Locator("details.person");
        await menu.Locator("summary").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).Not.ToHaveAttributeAsync("open", "");
        await Assertions.Expect(menu.Locator("summary")).ToBeFocusedAsync();
        await menu.Locator("summary").ClickAsync();
        await Assertions.Expect(menu).ToHaveAttributeAsync("open", "");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await Assertions.Expect(menu).Not.ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task What_has_been_done_is_said_once_under_the_head()
    {
        var page = await site.Visit("/ui");
        await page.GetByRole(AriaRole.Button, new() { Name = "Показать строку о сделанном" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Поручение снято");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Button, new() { Name = "Вернуть" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Printed_a_page_is_black_on_white_even_from_a_dark_screen()
    {
        var page = await site.Visit("/ui", theme: "dark");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Assertions.Expect(page.Locator("header.top")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_refusal_and_an_open_menu_are_readable_by_ear_too()
    {
        foreach (var (width, theme) in new[] { (1280, "light"), (390, "dark") })
        {
            var page = await site.Visit("/ui", width, theme);
            await page.Locator("form.form").GetByRole(AriaRole.Button, new() { Name = "Отправить заявку" }).ClickAsync();
            await Look.IsReadable(page);
            await page.GotoAsync("/ui");
            await page.GetByRole(AriaRole.Button, new() { Name = "Показать строку о сделанном" }).ClickAsync();
            await page.Locator(width > 800 ? "details.person > summary" : "details.phone > summary").ClickAsync();
            await Look.IsReadable(page);
            await page.Context.CloseAsync();
        }
    }
}
