namespace Krug.Web.Modules.Events;

/// <summary>Lists of events and their tracks to choose from, for forms of any module.</summary>
public static class EventChoices
{
    public static async Task<List<SelectListItem>> EventsToChoose(this Db db, Viewer viewer, string first, CancellationToken stop = default) =>
        [new(first, ""), .. await db.Events.AsNoTracking().VisibleTo(viewer).OrderByDescending(e => e.On).ThenBy(e => e.Id).Select(e => new SelectListItem(e.Title, e.Id.ToString())).ToListAsync(stop)];

    public static async Task<List<SelectListItem>> TracksToChoose(this Db db, Viewer viewer, string first, CancellationToken stop = default) =>
        [new(first, ""), .. await db.Events.AsNoTracking().VisibleTo(viewer).OrderByDescending(e => e.On).ThenBy(e => e.Id).SelectMany(e => e.Tracks.OrderBy(t => t.Number),
            (e, t) => new SelectListItem(e.Title + ": " + t.Number + ". " + t.Title, t.Id.ToString())).ToListAsync(stop)];
}
