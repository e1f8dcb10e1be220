using Krug.Core.Language;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Events;
using Entry = Krug.Web.Modules.Events.Slot;
using Slot = Krug.Core.Reading.Papers.Slot;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>The programme of an event as facts: tracks that run side by side stand in the order of time, others one after another.</summary>
static class ProgrammeFacts
{
    public static List<Slot> Of(EventRecords records, Phrasing words) => [.. Ordered(records).Select(slot => new Slot
    {
        Start = Clock(slot.Start), End = Clock(slot.End), Kind = slot.Kind, Title = slot.Title, Room = RoomOf(slot, records.TrackOf(slot.TrackId)),
        Track = records.TrackOf(slot.TrackId) is { } track ? Heading(records.Event, track) : null,
        Speakers = Voices(slot, words),
    })];

    // «площадка 2» in the heading of the second track is no room.
    static string? RoomOf(Entry slot, Track? track) => slot.Room is not { Length: > 0 } room || (track is not null && room.Equals($"площадка {track.Number}", StringComparison.OrdinalIgnoreCase)) ? null : room;

    public static IEnumerable<Entry> Ordered(EventRecords records)
    {
        var slots = records.Event.Slots.OrderBy(s => s.Start).ThenBy(s => records.TrackOf(s.TrackId)?.Number ?? 0).ThenBy(s => s.Order).ThenBy(s => s.Id).ToList();
        var own = slots.Where(s => s.TrackId is not null).ToList();
        if (own.Count == 0 || own.GroupBy(s => (s.Start, s.End)).All(together => together.Count() > 1 && together.Select(s => s.TrackId).Distinct().Count() == together.Count())) return slots;
        var first = own.Min(s => s.Start);
        var common = slots.Where(s => s.TrackId is null).ToList();
        return [.. common.Where(s => s.Start is null || s.Start < first), .. own.OrderBy(s => records.TrackOf(s.TrackId)!.Number).ThenBy(s => s.Start).ThenBy(s => s.Order), .. common.Where(s => s.Start >= first)];
    }

    public static string? Clock(TimeOnly? time) => time?.ToString("HH\\:mm");

    static string Heading(Event one, Track track) => one.Tracks.Count > 1 && !track.Title.StartsWith("Площадка", StringComparison.OrdinalIgnoreCase) && !track.Title.StartsWith("Секция", StringComparison.OrdinalIgnoreCase)
        ? $"Площадка {track.Number}. {track.Title}" : track.Title;

    // Those who speak about one part together stand under it, and it is said once.
    static List<Speaker> Voices(Entry slot, Phrasing words)
    {
        var told = slot.Speakers.OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => Told(s, words)).ToList();
        return [.. told.Select((voice, at) => at > 0 && voice.Part == told[at - 1].Part ? voice with { Part = null } : voice)];
    }

    static Speaker Told(SlotSpeaker speaker, Phrasing words)
    {
        var (post, organisation) = speaker.Organisation is { } of ? words.Of(speaker.Position, of) : (speaker.Position, speaker.OrganisationName);
        return new() { Name = speaker.Person?.ListName ?? speaker.Name, Position = post, Organisation = organisation, Group = speaker.Group, Part = speaker.Part };
    }
}
