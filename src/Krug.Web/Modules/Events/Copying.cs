using Krug.Core.Language;

namespace Krug.Web.Modules.Events;

/// <summary>«Как в прошлом году»: what an event is made of passes into the next one, what came of it does not.</summary>
public static class Copying
{
    /// <summary>The next event, with its tracks, rooms and the skeleton of its programme; no theme, basis, people, figures, notes or outcomes. Needs tracks with what they cover, slots, rooms and directions loaded.</summary>
    public static Event NextYear(Event last)
    {
        var on = last.On is { } day ? SameWeekday.NextYear(day) : (DateOnly?)null;
        var made = new Event
        {
            TerritoryId = last.TerritoryId, CopyOfId = last.Id, State = EventState.Planned, Kind = last.Kind, Title = Titled(last.Title, last.On?.Year, on?.Year), Series = last.Series, SeriesNumber = last.SeriesNumber + 1,
            Level = last.Level, Mode = last.Mode, Goal = last.Goal, Audience = last.Audience, HostId = last.HostId, OrganiserId = last.OrganiserId, Place = last.Place, Start = last.Start, End = last.End,
            On = on, Until = (on, last.On, last.Until) is ({ } to, { } from, { } until) ? to.AddDays(until.DayNumber - from.DayNumber) : null,
        };
        made.Directions.AddRange(last.Directions);
        made.Rooms.AddRange(last.Rooms.OrderBy(r => r.Order).Select(r => new EventRoom { Order = r.Order, Name = r.Name, Seats = r.Seats }));
        var tracks = last.Tracks.ToDictionary(track => track.Id, track =>
        {
            var same = new Track { Number = track.Number, Title = track.Title, Directions = track.Directions };
            same.Covers.AddRange(track.Covers);
            return same;
        });
        made.Tracks.AddRange(tracks.Values);
        made.Slots.AddRange(last.Slots.OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Order).Select(slot => new Slot
        {
            Track = slot.TrackId is { } id ? tracks.GetValueOrDefault(id) : null, Day = slot.Day, Start = slot.Start, End = slot.End, Kind = slot.Kind, Order = slot.Order, Room = slot.Room, Title = SkeletonTitle(slot),
        }));
        return made;
    }

    /// <summary>What is common to all is called as before; a talk is somebody's, and only its time passes on.</summary>
    public static string SkeletonTitle(Slot slot) => slot.TrackId is null && slot.Kind != SlotKind.Talk ? slot.Title : Letters.Capital(SlotKind.Word(slot.Kind));

    /// <summary>«Форум — 2027» → «Форум — 2028».</summary>
    static string Titled(string title, int? was, int? now) => was is { } old && now is { } fresh ? title.Replace($"{old}", $"{fresh}", StringComparison.Ordinal) : title;
}
