using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Authorization;

namespace Krug.Web.Modules.Events;

/// <summary>Events as iCalendar (RFC 5545), in the time zone of their territory: a file for one, a feed for all that are near or ahead.</summary>
static class EventCalendar
{
    sealed record Dated(int Id, string Title, string? Theme, DateOnly On, DateOnly? Until, TimeOnly? Start, TimeOnly? End, string? Place, string? Host, string? Link, EventState State, int Version, string Zone);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/events/{id:int}/calendar.ics", async (int id, Db db, TimeProvider clock, HttpContext context, CancellationToken stop) =>
            await Read(db, db.Events.AsNoTracking().VisibleTo(context.User.Who()).Where(e => e.Id == id), stop) is [var one] ? Results.File(Write([one], clock.GetUtcNow()), "text/calendar; charset=utf-8", $"event-{id}.ics") : Results.NotFound());
        app.MapGet("/events/calendar.ics", async (Db db, TimeProvider clock, HttpContext context, CancellationToken stop) => Results.File(await Near(db, clock, context.User.Who(), stop), "text/calendar; charset=utf-8", "events.ics"));
        // For a calendar that comes by itself, with no cookie: the secret in the address says who asks.
        app.MapGet("/calendar/{secret}.ics", async (Db db, TimeProvider clock, HttpContext context, CancellationToken stop) => Results.Bytes(await Near(db, clock, context.User.Who(), stop), "text/calendar; charset=utf-8"))
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = Viewer.FeedScheme });
    }

    /// <summary>What the viewer may see of the last month and all that is ahead.</summary>
    static async Task<byte[]> Near(Db db, TimeProvider clock, Viewer viewer, CancellationToken stop)
    {
        var from = clock.Today().AddDays(-31);
        return Write(await Read(db, db.Events.AsNoTracking().VisibleTo(viewer).Where(e => e.On >= from).OrderBy(e => e.On).ThenBy(e => e.Id), stop), clock.GetUtcNow(), viewer.Territory);
    }

    static Task<List<Dated>> Read(Db db, IQueryable<Event> events, CancellationToken stop) => events.Where(e => e.On != null)
        .Select(e => new Dated(e.Id, e.Title, e.Theme, e.On!.Value, e.Until, e.Start, e.End, e.Place, e.Host!.ShortName, e.Link, e.State, e.Version, db.Territories.Where(t => t.Id == e.TerritoryId).Select(t => t.TimeZone).First())).ToListAsync(stop);

    static byte[] Write(IEnumerable<Dated> events, DateTimeOffset now, string? name = null)
    {
        var calendar = new Calendar { ProductId = "-//Krug//RU" };
        if (name is { Length: > 0 }) calendar.AddProperty("X-WR-CALNAME", $"События: {name}");
        foreach (var one in events)
        {
            if (one.Start is not null && !calendar.TimeZones.Any(zone => zone.TzId == one.Zone)) calendar.AddTimeZone(VTimeZone.FromDateTimeZone(one.Zone));
            var last = one.Until ?? one.On;
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"event-{one.Id}@krug", DtStamp = new CalDateTime(now.UtcDateTime, "UTC"), Sequence = one.Version, Summary = one.Title, Description = one.Theme is { } theme ? $"Тема: «{theme}»" : null,
                Location = string.Join(", ", new[] { one.Place, one.Host }.Where(part => part is not null).Distinct()), Url = Uri.TryCreate(one.Link, UriKind.Absolute, out var link) ? link : null,
                Status = one.State == EventState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
                // Without hours it lasts whole days, the end being the day after the last.
                DtStart = one.Start is { } start ? new CalDateTime(one.On, start, one.Zone) : new CalDateTime(one.On),
                DtEnd = one.Start is not { } from ? new CalDateTime(last.AddDays(1)) : one.End is { } end ? new CalDateTime(last, end, one.Zone) : new CalDateTime(last, from.AddHours(1) > from ? from.AddHours(1) : new(23, 59), one.Zone),
            });
        }
        return System.Text.Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }
}
