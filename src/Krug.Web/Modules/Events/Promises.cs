namespace Krug.Web.Modules.Events;

/// <summary>What must hold within an event and its programme.</summary>
public static class EventPromises
{
    public static async IAsyncEnumerable<string> Broken(Db db)
    {
        await foreach (var entity in db.Events.AsNoTracking().Where(e => e.Until < e.On || e.End <= e.Start && (e.Until == null || e.Until == e.On)).Select(e => new { e.Id, e.Title }).AsAsyncEnumerable())
            yield return $"Событие {entity.Id} «{entity.Title}» кончается раньше, чем начинается.";
        await foreach (var entity in db.Events.AsNoTracking().Where(e => e.State == EventState.Held && e.On == null).Select(e => new { e.Id, e.Title }).AsAsyncEnumerable())
            yield return $"Событие {entity.Id} «{entity.Title}» проведено, а даты у него нет.";
        await foreach (var entity in db.Events.AsNoTracking().Where(e => e.HostId != null && e.Host!.TerritoryId != e.TerritoryId).Select(e => new { e.Id, e.Title }).AsAsyncEnumerable())
            yield return $"Событие {entity.Id} «{entity.Title}» принимает организация другой территории.";
        await foreach (var slot in db.Slots.AsNoTracking().Where(s => s.End == s.Start || s.End < s.Start && (s.Event!.Until == null || s.Event.Until == s.Event.On)).Select(s => new { s.Id, s.Title, Event = s.Event!.Title }).AsAsyncEnumerable())
            yield return $"Строка программы {slot.Id} «{slot.Title}» («{slot.Event}») кончается не позже, чем начинается.";
        await foreach (var slot in db.Slots.AsNoTracking().Where(s => s.TrackId != null && s.Track!.EventId != s.EventId).Select(s => new { s.Id, s.Title }).AsAsyncEnumerable())
            yield return $"Строка программы {slot.Id} «{slot.Title}» стоит на площадке другого события.";
        await foreach (var speaker in db.Slots.AsNoTracking().SelectMany(s => s.Speakers, (s, speaker) => new { s.Title, Territory = s.Event!.TerritoryId, speaker })
            .Where(s => s.speaker.PersonId != null && s.speaker.Person!.TerritoryId != s.Territory || s.speaker.OrganisationId != null && s.speaker.Organisation!.TerritoryId != s.Territory).Select(s => s.Title).AsAsyncEnumerable())
            yield return $"В строке программы «{speaker}» выступает человек или организация другой территории.";
    }
}
