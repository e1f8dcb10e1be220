using Krug.Core.Timetables;
using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Events;

/// <summary>Moves slots together or not at all: each only if nobody has changed it since it was seen.</summary>
public sealed class Moving(Db db)
{
    public static readonly Refusal Changed = new("Строку только что изменил кто-то другой. Программа показана заново: посмотрите и сдвиньте ещё раз.");

    /// <summary>The slots as they are to stand, each with the version it was seen at.</summary>
    public async Task<Refusal?> Move(Event at, IReadOnlyList<(TimetableSlot To, int Version)> moved, CancellationToken stop)
    {
        foreach (var (to, _) in moved)
        {
            if (to.Day >= Math.Max(at.Days, 1)) return new($"«{to.Title}» ушла бы за последний день события. Впишите событию ещё день или оставьте как есть.");
            if (to.Overnight && to.Day + 1 >= at.Days) return new($"«{to.Title}» кончилась бы после полуночи, а следующего дня у события нет.");
        }
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // The database, not what the page showed, decides whether the slot is still the one that was seen.
        foreach (var (to, version) in moved)
            if (await db.Slots.Where(s => s.Id == to.Id && s.EventId == at.Id && s.Version == version).ChangeAll(db, set => set.SetProperty(s => s.Day, to.Day)
                .SetProperty(s => s.Start, to.Start).SetProperty(s => s.End, to.End).SetProperty(s => s.TrackId, to.Track).SetProperty(s => s.Room, to.Room).SetProperty(s => s.Version, s => s.Version + 1), stop) == 0) return Changed;
        await transaction.CommitAsync(stop);
        return null;
    }

    /// <summary>Takes a slot away for thirty days; nothing where it has gone already.</summary>
    public async Task<bool> Remove(int eventId, int id, DateTimeOffset now, CancellationToken stop) =>
        await db.Slots.Where(s => s.Id == id && s.EventId == eventId).ChangeAll(db, set => set.SetProperty(s => s.RemovedAt, now).SetProperty(s => s.Version, s => s.Version + 1), stop) == 1;

    /// <summary>Puts it back; where its track has gone meanwhile it becomes common.</summary>
    public async Task<bool> Restore(int eventId, int id, CancellationToken stop)
    {
        if (await db.Slots.IgnoreQueryFilters().Where(s => s.Id == id && s.EventId == eventId && s.RemovedAt != null).ChangeAll(db, set => set.SetProperty(s => s.RemovedAt, (DateTimeOffset?)null).SetProperty(s => s.Version, s => s.Version + 1), stop) != 1) return false;
        await db.Slots.Where(s => s.Id == id && s.TrackId != null && !db.Tracks.Any(t => t.Id == s.TrackId)).ChangeAll(db, set => set.SetProperty(s => s.TrackId, (int?)null), stop);
        return true;
    }
}
