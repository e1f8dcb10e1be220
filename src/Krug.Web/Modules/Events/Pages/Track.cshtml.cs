using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Krug.Web.Shared.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>A stream of the programme.</summary>
public sealed class TrackPage(Db db) : PageModel
{
    public Track Track { get; private set; } = new();
    public string Event { get; private set; } = "";

    public async Task<IActionResult> OnGet(int eventId, int? id, CancellationToken stop) => await Load(eventId, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int eventId, int? id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        await TryUpdateModelAsync(Track, nameof(Track), t => t.Number, t => t.Title, t => t.Directions);
        if (Track.Title.Length == 0) ModelState.AddModelError("Track.Title", "Впишите, о чём площадка.");
        if (!ModelState.IsValid) return Page();
        if (id is null) db.Add(Track);
        await db.SaveChangesAsync(stop);
        TempData.Say("Площадка сохранена");
        return RedirectToPage("Show", null, new { Id = eventId }, "tracks");
    }

    async Task<bool> Load(int eventId, int? id, CancellationToken stop)
    {
        if (await db.Events.EditableBy(User.Who()).Where(e => e.Id == eventId).Select(e => e.Title).SingleOrDefaultAsync(stop) is not { } title) return false;
        Event = title;
        if (id is null) (Track.EventId, Track.Number) = (eventId, 1 + (await db.Tracks.Where(t => t.EventId == eventId).MaxAsync(t => (int?)t.Number, stop) ?? 0));
        else if (await db.Tracks.SingleOrDefaultAsync(x => x.Id == id && x.EventId == eventId, stop) is { } found) Track = found;
        else return false;
        return true;
    }
}
