using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Events;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Events;

/// <summary>The record of an event: its form, its states and the way back.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task The_whole_form_comes_back_on_the_record_and_a_vague_day_says_how_it_will_print()
    {
        await using var krug = await TestKrug.Start();
        await krug.Keep(new Term { TerritoryId = krug.Territory.Id, Dictionary = Dictionary.Direction, Name = "Работа с одарёнными детьми", Order = 1 });
        var centre = await krug.Organisation("Методический центр");
        var browser = await krug.SignedIn();
        var form = await browser.Get("/events/edit");
        var shown = await form.Submit(("Event.Kind", "семинар"), ("Event.Title", "Семинар наставников"), ("Event.Series", "Семинары наставников"), ("Event.SeriesNumber", "3"), ("Event.PlanItem", "п. 2.4"), ("Event.OrganiserId", $"{centre.Id}"),
            ("Event.Audience", "заместители директоров"), ("Event.Link", "https://call.example/1"), ("DirectionIds", "1"), ("Event.NextWhen", "осень 2027"));
        foreach (var said in new[] { "Семинары наставников, № 3", "п. 2.4", "Методический центр", "заместители директоров", "https://call.example/1", "Работа с одарёнными детьми" }) Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        Assert.Contains("Напечатается: «осенью 2027\u00a0года»", (await browser.Get("/events/edit/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_offers_its_standing_words_as_a_start()
    {
        await using var krug = await TestKrug.Start();
        await krug.Keep(new Term { TerritoryId = krug.Territory.Id, Dictionary = Dictionary.EventKind, Name = "педсовет", Text = "Обсудить итоги", Order = 1 });
        var form = await (await krug.SignedIn()).Get("/events/edit?kind=педсовет");
        Assert.Equal(("педсовет", "Обсудить итоги"), (form.Value("Event.Kind"), form.Value("Event.Goal")));
    }

    [Fact]
    public async Task Moving_keeps_the_first_day_and_carries_the_last_one_along()
    {
        await using var krug = await TestKrug.Start();
        await krug.Keep(new Event { TerritoryId = krug.Territory.Id, Kind = "форум", Title = "Форум", On = new(2027, 5, 13), Until = new(2027, 5, 14) });
        var browser = await krug.SignedIn();
        var moved = await (await browser.Get("/events/1/state")).Submit("Перенести событие", ("To", "20.05.2027"));
        Assert.Contains("перенесено, было назначено на 13\u00a0мая 2027", moved.Text, StringComparison.Ordinal);
        await (await browser.Get("/events/1/state")).Submit("Перенести событие", ("To", ""));
        var kept = await krug.Ask(db => db.Events.SingleAsync());
        Assert.Equal((EventState.Moved, null, null, new DateOnly(2027, 5, 13)), (kept.State, kept.On, kept.Until, kept.MovedFrom));
        Assert.Contains("и так перенесено", (await (await browser.Get("/events/1/state")).Submit("Перенести событие", ("To", ""))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_event_is_put_back_as_it_was_and_one_ahead_is_not_held()
    {
        await using var krug = await TestKrug.Start();
        await krug.Keep(new Event { TerritoryId = krug.Territory.Id, Kind = "форум", Title = "Форум", On = TestKrug.Today.AddDays(1) });
        var browser = await krug.SignedIn();
        var cancelled = await (await browser.Get("/events/1/state")).Submit("Отменить событие");
        Assert.Contains("Событие отменено", cancelled.Text, StringComparison.Ordinal);
        Assert.Contains("готовится", (await cancelled.Submit("Вернуть")).Text, StringComparison.Ordinal);
        var token = (await browser.Get("/events/1/state")).Value("__RequestVerificationToken");
        Assert.Contains("назначено на 21.04.2027", (await browser.Post("/events/1/state?handler=Held", [new("__RequestVerificationToken", token)])).Text, StringComparison.Ordinal);
    }
}
