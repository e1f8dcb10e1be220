using Krug.Web.Modules.Events;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Krug.Browser.Tests;

/// <summary>A programme by the keyboard alone, by dragging, without scripts, readable at both widths.</summary>
public sealed class ProgrammeTests(Site site)
{
    const int KeysASecond = 5;

    /// <summary>Title, minutes, who; a title or minutes left empty are taken as proposed.</summary>
    static readonly (string? Title, string? Minutes, string? Who)[] slots =
    [
        ("Открытие семинара. Приветственное слово", null, "Вершинин О.П., начальник, Управление образования"), ("Представление проекта «Тихая перемена»", null, "Тетерин В.Г., директор, СОШ № 4; Шубина М.К., заведующий, Детский сад № 7"),
        ("Обсуждение выступления, вопросы по проекту", "5", null), ("Как школа считает деньги вместе с детьми", "10", "Брагин Д.И., заместитель директора по ВР, СОШ № 8"), (null, null, null),
        ("Проекты воспитания в сельской школе", "10", "Мухин К.Е., директор, Липовская ООШ"), (null, null, null), ("Школьный музей, в который возвращаются", "10", "Вязова П.К., директор, Лицей № 3"), (null, null, null),
        ("Кофе-брейк", "30", null), ("От площадки района к финалу всероссийского конкурса", "10", "Зимина О.Л., директор, СОШ № 9"), (null, null, null), ("Библиотека как гостиная. Экскурсия", "40", "Осинцева Д.Р., директор, СОШ № 13"), (null, null, null),
        ("Среда, в которой хочется учиться", "10", "Гордеева Л.С., директор, Ключевская СОШ"), (null, null, null), ("Подведение итогов семинара", "40", "участники семинара"),
    ];

    async Task<int> Seminar(params Slot[] given) => await site.Ask(async db =>
    {
        var made = new Event { TerritoryId = await db.Accounts.Where(a => a.Role == Role.Methodist).Select(a => a.TerritoryId).FirstAsync(), Kind = "семинар", Title = "Семинар для пробы", On = new(2027, 4, 20), Start = new(10, 0), End = new(13, 30) };
        made.Slots.AddRange(given);
        db.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    });

    Task<List<Slot>> Kept(int id) => site.Ask(db => db.Slots.AsNoTracking().Where(s => s.EventId == id).OrderBy(s => s.Start).ToListAsync());

    static Slot Talk(string title, int hour, int minute) => new() { Title = title, Start = new(hour, minute), End = new TimeOnly(hour, minute).AddMinutes(10) };

    Task<int> Forum() => site.Ask(db => db.Events.Where(e => e.Kind == "форум" && e.State == EventState.Planned).Select(e => e.Id).FirstAsync());

    [Fact]
    public async Task Seventeen_slots_are_typed_by_the_keyboard_alone_in_under_ten_minutes()
    {
        var id = await Seminar();
        var page = await site.Methodist($"/events/{id}/programme");
        var keys = 1;
        await page.Keyboard.PressAsync("Insert");
        foreach (var ((title, minutes, who), at) in slots.Select((slot, at) => (slot, at)))
        {
            await Assertions.Expect(page.Locator("#Form_Title")).ToBeFocusedAsync();
            if (title is not null) { await page.Keyboard.TypeAsync(title); keys += title.Length; }
            if (minutes is not null || who is not null)
            {
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.PressAsync("Tab");
                if (minutes is not null) await page.Keyboard.TypeAsync(minutes);
                await page.Keyboard.PressAsync("Tab");
                if (who is not null) await page.Keyboard.TypeAsync(who);
                keys += 3 + (minutes?.Length ?? 0) + (who?.Length ?? 0);
            }
            await page.Keyboard.PressAsync("Control+Enter");
            keys += 2;
            await Assertions.Expect(page.Locator("a[data-slot]")).ToHaveCountAsync(at + 1);
        }
        var kept = await Kept(id);
        TestContext.Current.TestOutputHelper!.WriteLine($"{keys} keys: {keys / KeysASecond / 60} min {keys / KeysASecond % 60} s at {KeysASecond} keys a second");
        Assert.True(keys < 600 * KeysASecond, $"{keys} keys");
        Assert.Equal(17, kept.Count);
        Assert.Equal(new TimeOnly(13, 30), kept[^1].End);
        Assert.Equal((7, 1, 1), (kept.Count(s => s.Kind == SlotKind.Discussion), kept.Count(s => s.Kind == SlotKind.Break), kept.Count(s => s.Kind == SlotKind.Closing)));
        Assert.True(kept.Zip(kept.Skip(1)).All(pair => pair.First.End == pair.Second.Start), "There is free time or an overlap.");
    }

    [Fact]
    public async Task On_a_slot_keys_move_take_away_bring_back_and_open()
    {
        var id = await Seminar(Talk("Первое", 10, 0), Talk("Второе", 10, 10));
        var page = await site.Methodist($"/events/{id}/programme");
        await page.Locator("a[data-slot]").Last.FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("10:15–10:25");
        await Assertions.Expect(page.Locator("a[data-slot]").Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(page.Locator("a[data-slot]")).ToHaveCountAsync(1);
        await page.Locator(".toast button").PressAsync("Enter");
        await Assertions.Expect(page.Locator("a[data-slot]")).ToHaveCountAsync(2);
        await page.Locator("a[data-slot]").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Form_Title")).ToHaveValueAsync("Первое");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#editor")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_slot_is_dragged_to_another_time_and_another_track()
    {
        var page = await site.Methodist($"/events/{await Forum()}/programme");
        var free = page.Locator(".slot.free").First;
        var slot = page.Locator("a[data-slot]:not([data-track='0'])").Last;
        var id = int.Parse((await slot.GetAttributeAsync("data-slot"))!, System.Globalization.CultureInfo.InvariantCulture);
        var track = int.Parse((await free.Locator("a").GetAttributeAsync("data-track"))!, System.Globalization.CultureInfo.InvariantCulture);
        await slot.ScrollIntoViewIfNeededAsync();
        var (from, to) = ((await slot.BoundingBoxAsync())!, (await free.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(from.X + 20, from.Y + 6);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 30, to.Y + 6, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("площадка");
        Assert.Equal(track, await site.Ask(db => db.Slots.Where(s => s.Id == id).Select(s => s.TrackId).SingleAsync()));
        await page.Locator(".toast button").ClickAsync();
    }

    [Fact]
    public async Task Without_scripts_a_slot_is_added_moved_and_taken_away()
    {
        var id = await Seminar();
        var page = await site.Methodist($"/events/{id}/programme", scripts: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Добавить строку" }).ClickAsync();
        await page.Locator("#Form_Title").FillAsync("Час наставника");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить", Exact = true }).ClickAsync();
        await page.Locator("a[data-slot]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Позже на 5 минут" }).ClickAsync();
        Assert.Equal(new TimeOnly(10, 5), Assert.Single(await Kept(id)).Start);
        await page.Locator("a[data-slot]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Убрать строку" }).ClickAsync();
        Assert.Empty(await Kept(id));
    }

    [Theory, InlineData(1280, "light", true), InlineData(390, "dark", true), InlineData(1280, "dark", false), InlineData(390, "light", false)]
    public async Task The_screen_is_readable_by_ear_and_nothing_moves_sideways(int width, string theme, bool scripts)
    {
        var id = await Forum();
        var page = await site.Methodist($"/events/{id}/programme", width, theme, scripts);
        foreach (var address in new[] { "", "?new=0", "/lines", "/rooms" })
        {
            await page.GotoAsync($"/events/{id}/programme{address}");
            if (scripts) await Look.IsReadable(page);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, address);
        }
        await page.GotoAsync($"/events/{id}/programme");
        await page.Locator("a[data-slot]").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#editor")).ToBeVisibleAsync();
        if (scripts) await Look.IsReadable(page);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }
}
