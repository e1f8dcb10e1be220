using Krug.Web.Modules.Events;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Events;

/// <summary>The programme of an event under the hands of methodists, without scripts.</summary>
public sealed class ProgrammeTests
{
    static async Task<(TestKrug Krug, Event Event, Browser Browser)> Seminar(Action<Event>? more = null)
    {
        var krug = await TestKrug.Start();
        var made = new Event { TerritoryId = krug.Territory.Id, Kind = "семинар", Title = "Семинар наставников", On = TestKrug.Today, Start = new(10, 0), End = new(12, 0), State = EventState.Planned };
        more?.Invoke(made);
        await krug.Keep(made);
        return (krug, made, await krug.SignedIn());
    }

    static Slot Talk(string title, int from, int to, Track? track = null) => new() { Title = title, Start = new(from / 60, from % 60), End = new(to / 60 % 24, to % 60), Track = track };

    static Task<List<Slot>> Kept(TestKrug krug) => krug.Ask(db => db.Slots.Include(s => s.Speakers).OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id).ToListAsync());

    [Fact]
    public async Task A_slot_is_added_with_several_speakers_of_the_directory_and_beyond()
    {
        var (krug, made, browser) = await Seminar();
        await using var _ = krug;
        var (school, person) = (await krug.Organisation(), await krug.Person());
        await krug.Post(person, school);
        var form = await browser.Get($"/events/{made.Id}/programme?new=0");
        Assert.Equal(("10:00", "5"), (form.Value("Form.Start"), form.Value("Form.Length")));
        var seen = await form.Submit("Сохранить и дальше", ("Form.Title", "Час наставника"), ("Form.Length", "15 + 5"), ("Form.Kind", "talk"), ("Form.Voices[0].Who", "Полынина А.С."), ("Form.Voices[1].Who", "Кедрин В.П., методист, Каменский центр; участники семинара"));
        var slot = Assert.Single(await Kept(krug));
        Assert.Equal((new TimeOnly(10, 20), 3), (slot.End, slot.Speakers.Count));
        Assert.Equal((person.Id, "директор", school.Id), (slot.Speakers[0].PersonId, slot.Speakers[0].Position, slot.Speakers[0].OrganisationId));
        Assert.Equal(("Кедрин В.П.", "участники семинара"), (slot.Speakers[1].Name, slot.Speakers[2].Group));
        Assert.Equal(("10:20", "20"), (seen.Value("Form.Start"), seen.Value("Form.Length")));
    }

    [Fact]
    public async Task Where_two_people_may_be_meant_the_methodist_chooses_and_nothing_typed_is_lost()
    {
        var (krug, made, browser) = await Seminar();
        await using var _ = krug;
        await krug.Person("Дёмина", "Ирина", "Львовна");
        var inna = await krug.Person("Дёмина", "Инна", "Юрьевна");
        var asked = await (await browser.Get($"/events/{made.Id}/programme?new=0")).Submit("Сохранить", ("Form.Title", "Кто второй автор"), ("Form.Voices[0].Who", "Дём"));
        Assert.Contains("может быть не один человек", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Кто второй автор", asked.Value("Form.Title"));
        await asked.Submit("Сохранить", ("Form.Voices[0].Chosen", $"{inna.Id}"));
        Assert.Equal(inna.Id, (await Kept(krug)).Single().Speakers.Single().PersonId);
    }

    [Theory]
    [InlineData("10:00", "0", "ноль минут")]
    [InlineData("10:00", "10:00", "ноль минут")]
    [InlineData("11:00", "10:00", "окончание в 10:00")]
    [InlineData("10:00", "долго", "Впишите, сколько минут")]
    [InlineData("23:50", "20", "через ночь")]
    [InlineData("25:00", "20", "Времени «25:00» не бывает")]
    [InlineData("", "20", "Впишите и начало")]
    public async Task A_length_that_cannot_be_is_refused_in_words(string start, string length, string why)
    {
        var (krug, made, browser) = await Seminar();
        await using var _ = krug;
        var seen = await (await browser.Get($"/events/{made.Id}/programme?new=0")).Submit("Сохранить", ("Form.Title", "Час наставника"), ("Form.Start", start), ("Form.Length", length));
        Assert.Contains(why, seen.Text, StringComparison.Ordinal);
        Assert.Equal(length, seen.Value("Form.Length"));
        Assert.Empty(await Kept(krug));
    }

    [Fact]
    public async Task An_event_with_a_next_day_goes_on_past_midnight()
    {
        var (krug, made, browser) = await Seminar(e => e.Until = TestKrug.Today.AddDays(1));
        await using var _ = krug;
        var seen = await (await browser.Get($"/events/{made.Id}/programme?new=0")).Submit("Сохранить и дальше", ("Form.Title", "Ночная школа"), ("Form.Start", "23:30"), ("Form.Length", "0:30"));
        Assert.Contains("Ночная школа", seen.Text, StringComparison.Ordinal);
        Assert.Equal(new TimeOnly(0, 30), (await Kept(krug)).Single().End);
        Assert.Empty(await krug.Ask(db => EventPromises.Broken(db).ToListAsync().AsTask()));
    }

    [Fact]
    public async Task In_the_night_of_the_change_of_clocks_both_lengths_are_told()
    {
        var (krug, made, browser) = await Seminar(e => { (e.On, e.Until, e.Start, e.End) = (new(2027, 3, 27), new(2027, 3, 28), new(22, 0), new(6, 0)); e.Slots.Add(new() { Day = 1, Title = "Ночная школа", Start = new(1, 0), End = new(4, 0) }); });
        await using var _ = krug;
        await krug.Ask(db => db.Territories.ExecuteUpdateAsync(set => set.SetProperty(t => t.TimeZone, "Europe/Berlin")));
        Assert.Contains("на часах 3 ч, на деле пройдёт 2 ч", (await browser.Get($"/events/{made.Id}/programme")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_meets_is_told_and_one_press_leads_out()
    {
        var (krug, made, browser) = await Seminar(e =>
        {
            e.Tracks.AddRange([new() { Number = 1, Title = "Наставничество" }, new() { Number = 2, Title = "Качество" }]);
            e.Slots.AddRange([Talk("Открытие", 600, 620), Talk("Первое", 620, 640, e.Tracks[0]), Talk("Второе", 620, 640, e.Tracks[1]), Talk("Третье", 640, 660, e.Tracks[0])]);
            foreach (var slot in e.Slots.Where(slot => slot.Title is "Первое" or "Второе")) slot.Speakers.Add(new() { Name = "Ложкин И.П.", Order = 1 });
        });
        await using var _ = krug;
        var second = made.Slots.Single(slot => slot.Title == "Второе");
        var seen = await browser.Get($"/events/{made.Id}/programme?slot={second.Id}");
        Assert.Contains("В программе одно пересечение", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Ложкин И.П. выступает одновременно", seen.Text, StringComparison.Ordinal);
        var mended = await seen.Submit("Сделать так");
        Assert.DoesNotContain("пересечение", mended.Text, StringComparison.Ordinal);
        Assert.Contains("свободно", mended.Text, StringComparison.Ordinal);
        Assert.Equal(new TimeOnly(10, 40), (await Kept(krug)).Single(slot => slot.Id == second.Id).Start);
    }

    [Fact]
    public async Task The_second_of_two_methodists_sees_what_changed_and_keeps_the_words()
    {
        var (krug, made, browser) = await Seminar(e => e.Slots.Add(Talk("Час наставника", 600, 620)));
        await using var _ = krug;
        var address = $"/events/{made.Id}/programme?slot={made.Slots[0].Id}";
        var (first, second) = (await browser.Get(address), await (await krug.SignedIn()).Get(address));
        await first.Submit("Сохранить", ("Form.Length", "30"));
        var refused = await second.Submit("Сохранить", ("Form.Title", "Два часа наставника"));
        Assert.Contains("изменил кто-то другой", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Два часа наставника", refused.Value("Form.Title"));
        Assert.Contains("30", refused.Page.QuerySelector("#editor table")!.TextContent, StringComparison.Ordinal);
        await refused.Submit("Сохранить");
        Assert.Equal("Два часа наставника", (await Kept(krug)).Single().Title);
    }

    [Fact]
    public async Task A_slot_moves_by_five_minutes_only_from_where_it_was_seen()
    {
        var (krug, made, browser) = await Seminar(e => e.Slots.Add(Talk("Час наставника", 600, 620)));
        await using var _ = krug;
        var stale = await browser.Get($"/events/{made.Id}/programme?slot={made.Slots[0].Id}");
        var moved = await stale.Submit("Позже на 5 минут");
        Assert.Equal(new TimeOnly(10, 5), (await Kept(krug)).Single().Start);
        Assert.Contains("только что изменил", (await stale.Submit("Позже на 5 минут")).Text, StringComparison.Ordinal);
        await moved.Submit("Вернуть");
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(10, 20)), (await Kept(krug)).Select(slot => (slot.Start, slot.End)).Single());
    }

    [Fact]
    public async Task A_slot_taken_away_comes_back_and_meanwhile_no_paper_counts_it()
    {
        var (krug, made, browser) = await Seminar(e => e.Slots.Add(Talk("Час наставника", 600, 620)));
        await using var _ = krug;
        var gone = await (await browser.Get($"/events/{made.Id}/programme?slot={made.Slots[0].Id}")).Submit("Убрать строку");
        Assert.Empty(await Kept(krug));
        Assert.Contains("Вернуть «Час наставника»", gone.Text, StringComparison.Ordinal);
        await gone.Submit("Вернуть");
        Assert.Single(await Kept(krug));
    }

    [Fact]
    public async Task A_track_goes_away_only_when_it_is_said_where_its_slots_go_and_comes_back_with_them()
    {
        var (krug, made, browser) = await Seminar(e => { e.Tracks.Add(new() { Number = 1, Title = "Наставничество" }); e.Slots.Add(Talk("Час наставника", 600, 620, e.Tracks[0])); });
        await using var _ = krug;
        var page = await browser.Get($"/events/{made.Id}/track/{made.Tracks[0].Id}");
        Assert.Contains("Выберите, куда они перейдут", (await page.Submit("Убрать площадку")).Text, StringComparison.Ordinal);
        var gone = await page.Submit("Убрать площадку", ("To", "common"));
        Assert.Null((await Kept(krug)).Single().TrackId);
        await gone.Submit("Вернуть");
        Assert.Equal(made.Tracks[0].Id, (await Kept(krug)).Single().TrackId);
    }

    [Fact]
    public async Task Rooms_are_named_once_and_renamed_everywhere()
    {
        var (krug, made, browser) = await Seminar(e => { var slot = Talk("Час наставника", 600, 620); slot.Room = "каб. 14"; e.Slots.Add(slot); });
        await using var _ = krug;
        await (await browser.Get($"/events/{made.Id}/programme/rooms")).Submit(("Room.Name", "каб. 14"), ("Room.Seats", "30"));
        var id = await krug.Ask(db => db.EventRooms.Select(r => r.Id).SingleAsync());
        await (await browser.Get($"/events/{made.Id}/programme/rooms/{id}")).Submit("Сохранить зал", ("Room.Name", "каб. 15"));
        Assert.Equal("каб. 15", (await Kept(krug)).Single().Room);
        var gone = await (await browser.Get($"/events/{made.Id}/programme/rooms/{id}")).Submit("Убрать зал");
        Assert.False(await krug.Ask(db => db.EventRooms.AnyAsync()));
        await gone.Submit("Вернуть");
        Assert.True(await krug.Ask(db => db.EventRooms.AnyAsync()));
    }

    [Fact]
    public async Task Lines_are_shown_before_they_are_kept()
    {
        var (krug, made, browser) = await Seminar();
        await using var _ = krug;
        var shown = await (await browser.Get($"/events/{made.Id}/programme/lines")).Submit(("Text", "10.00–10.05 Открытие\n10.05–10.20 Час наставника; Ложкин И.П., директор, СОШ № 4\n+5 Обсуждение\nбез времени"));
        Assert.Contains("Будет добавлено: 3", shown.Text, StringComparison.Ordinal);
        Assert.Empty(await Kept(krug));
        await shown.Submit("Добавить в программу");
        Assert.Equal([("opening", "10:00"), ("talk", "10:05"), ("discussion", "10:20")], (await Kept(krug)).Select(slot => (slot.Kind, $"{slot.Start:HH\\:mm}")));
    }

    [Fact]
    public async Task The_programme_asks_the_database_as_often_for_one_slot_as_for_sixty()
    {
        var (krug, made, browser) = await Seminar(e => e.Slots.Add(Talk("Час наставника", 600, 605)));
        await using var _ = krug;
        async Task<int> Commands() { krug.Sql.Restart(); await browser.Get($"/events/{made.Id}/programme"); return krug.Sql.Commands; }
        await Commands();
        var one = await Commands();
        foreach (var at in Enumerable.Range(0, 60)) { var slot = Talk($"Строка {at}", 605 + at * 5, 610 + at * 5); slot.EventId = made.Id; slot.Speakers.Add(new() { Group = "участники", Order = 1 }); await krug.Keep(slot); }
        Assert.Equal(one, await Commands());
    }
}
