using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Events;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Events;

public sealed class CopyingTests
{
    [Fact]
    public async Task Next_year_s_Forum_has_its_bones_and_no_figure_of_the_last()
    {
        await using var krug = await TestKrug.Start();
        var person = await krug.Person();
        var forum = new Event
        {
            TerritoryId = krug.Territory.Id, Kind = "форум", Title = "Форум управленческих практик — 2026", Theme = "Команда учится", Series = "Форум", SeriesNumber = 3, On = new(2026, 12, 3), Until = new(2026, 12, 4), Start = new(10, 0), End = new(13, 0),
            State = EventState.Held, Goal = "Обмен опытом", Audience = "директора", Basis = "План на 2026 год", Place = "актовый зал", SignUpKey = "k", NextWhen = "2027-12",
        };
        forum.Directions.Add(new Term { TerritoryId = krug.Territory.Id, Dictionary = Dictionary.Direction, Name = "Наставничество", Order = 1 });
        forum.Tracks.Add(new() { Number = 1, Title = "Наставничество" });
        forum.Rooms.Add(new() { Name = "зал", Order = 1 });
        forum.Notes.Add(new() { Kind = NoteKind.Problem, Text = "Мало времени", Order = 1 });
        forum.Figures.Add(new() { Key = "applications", Value = 24 });
        forum.Municipalities.Add(new() { Name = "Озёрный район", Order = 1 });
        forum.HeadCounts.Add(new() { OrganisationName = "Колледж", Came = 12 });
        forum.Slots.Add(new() { Kind = SlotKind.Opening, Title = "Открытие Форума", Start = new(10, 0), End = new(10, 10) });
        var talk = new Slot { Kind = SlotKind.Talk, Title = "Час наставника", Start = new(10, 10), End = new(10, 25), Track = forum.Tracks[0] };
        talk.Speakers.Add(new() { PersonId = person.Id, Order = 1 });
        forum.Slots.Add(talk);
        await krug.Keep(forum);
        await krug.Participant(forum);
        await krug.Practice(at: forum);

        var browser = await krug.SignedIn();
        var shown = await browser.Get($"/events/{forum.Id}/copy");
        foreach (var said in new[] { "2\u00a0декабря 2027", "четверг", "Форум управленческих практик — 2027", "Форум № 4" }) Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        await shown.Submit("Сделать");
        var made = await krug.Ask(db => db.Events.AsSplitQuery().Include(e => e.Tracks).Include(e => e.Slots).ThenInclude(s => s.Speakers).Include(e => e.Notes).Include(e => e.Figures).Include(e => e.Municipalities).Include(e => e.HeadCounts)
            .Include(e => e.Participants).Include(e => e.Rooms).Include(e => e.Directions).SingleAsync(e => e.CopyOfId == forum.Id));
        Assert.Equal((EventState.Planned, new DateOnly(2027, 12, 2), new DateOnly(2027, 12, 3), 4, null, null, null, null), (made.State, made.On, made.Until, made.SeriesNumber, made.Theme, made.Basis, made.SignUpKey, made.NextWhen));
        Assert.Equal(("Обмен опытом", "директора", "зал", "Наставничество"), (made.Goal, made.Audience, made.Rooms.Single().Name, made.Directions.Single().Name));
        Assert.Equal([("Открытие Форума", null), ("Выступление", made.Tracks.Single().Id)], made.Slots.OrderBy(s => s.Start).Select(s => (s.Title, s.TrackId)));
        Assert.Empty(made.Slots.SelectMany(s => s.Speakers));
        Assert.Equal(0, made.Notes.Count + made.Figures.Count + made.Participants.Count + made.HeadCounts.Count + made.Municipalities.Count);
        Assert.Equal(1, await krug.Ask(db => db.Terms.CountAsync()));
        Assert.Contains("Копия уже есть", (await browser.Get($"/events/{forum.Id}/copy")).Text, StringComparison.Ordinal);
    }
}
