using Krug.Web.Modules.Events;

namespace Krug.Web.Tests.Events;

public sealed class CalendarTests
{
    static Event Dated(TestKrug krug, string title, DateOnly on, TimeOnly? start = null, TimeOnly? end = null, int? host = null) =>
        new() { TerritoryId = krug.Territory.Id, Kind = "семинар", Title = title, On = on, Start = start, End = end, HostId = host };

    [Fact]
    public async Task A_month_shows_its_events_and_what_cannot_be_in_two_places()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        await krug.Keep(Dated(krug, "Семинар А", new(2026, 12, 3), new(10, 0), new(12, 0), school.Id));
        await krug.Keep(Dated(krug, "Семинар Б", new(2026, 12, 3), new(11, 0), new(13, 0), school.Id));
        await krug.Keep(Dated(krug, "Семинар В", new(2026, 12, 3), new(13, 0), new(14, 0), school.Id));
        await krug.Keep(Dated(krug, "Январский", new(2027, 1, 12)));
        var seen = await (await krug.SignedIn()).Get("/events/calendar?month=2026-12");
        Assert.Contains("3\u00a0декабря 2026: «Семинар А» и «Семинар Б» в одно время, принимает СОШ № 4.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Пересечения: 1", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Январский", seen.Text, StringComparison.Ordinal);
        Assert.Equal(["?month=2026-11", "?month=2027-01"], seen.Page.QuerySelectorAll("main .head .acts a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_person_speaking_at_two_events_at_once_is_named()
    {
        await using var krug = await TestKrug.Start();
        var person = await krug.Person();
        await krug.Event("Форум", speaker: person);
        await krug.Event("Семинар", speaker: person);
        Assert.Contains("«Форум» и «Семинар» в одно время, выступает Полынина\u00a0А.С.", (await (await krug.SignedIn()).Get("/events/calendar?month=2027-04")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_that_only_touch_do_not_clash_and_a_day_without_hours_clashes_with_any()
    {
        var day = new DateOnly(2027, 4, 20);
        Clashes.Busy One(int id, TimeOnly? from, TimeOnly? to) => new(id, $"{id}", day, from, to, "host 1", "принимает СОШ");
        Assert.Empty(Clashes.Among([One(1, new(10, 0), new(11, 0)), One(2, new(11, 0), new(12, 0))]));
        Assert.Single(Clashes.Among([One(1, null, null), One(2, new(11, 0), new(12, 0))]));
        Assert.Empty(Clashes.Among([One(1, new(10, 0), new(12, 0)), One(1, new(11, 0), new(12, 0))]));
    }

    [Fact]
    public async Task An_event_goes_into_a_calendar_in_the_district_s_own_zone()
    {
        await using var krug = await TestKrug.Start();
        await krug.Keep(Dated(krug, "Семинар А", new(2027, 4, 22), new(10, 0), new(12, 0)));
        await krug.Keep(Dated(krug, "Без часов", new(2027, 4, 30)));
        var browser = await krug.SignedIn();
        var one = await browser.Get("/events/1/calendar.ics");
        foreach (var line in new[] { "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Moscow:20270422T100000", "DTEND;TZID=Europe/Moscow:20270422T120000", "SUMMARY:Семинар А", "UID:event-1@krug" }) Assert.Contains(line, one.Source, StringComparison.Ordinal);
        var all = await browser.Get("/events/calendar.ics");
        Assert.Contains("DTSTART;VALUE=DATE:20270430", all.Source, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20270501", all.Source, StringComparison.Ordinal);
        var neighbour = await krug.Neighbour();
        Assert.Equal(404, (await (await krug.SignedIn(Krug.Web.Shared.Access.Role.Methodist, neighbour.Id)).Get("/events/1/calendar.ics")).Status);
        Assert.StartsWith("/sign-in", (await krug.Visitor().Get("/events/1/calendar.ics")).Path, StringComparison.Ordinal);
    }
}
