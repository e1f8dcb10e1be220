using System.Globalization;
using Krug.Web.Modules.Dictionaries;
using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>A stream of the programme with the directions it covers. One that has slots goes away only when it is said where they go.</summary>
public sealed class TrackPage(Db db, TimeProvider clock) : PageModel
{
    const string Common = "common";

    public Track Track { get; private set; } = new();
    [BindProperty] public List<int> Covers { get; set; } = [];
    /// <summary>Where the slots go: the number of a track, or <see cref="Common"/>.</summary>
    [BindProperty] public string? To { get; set; }
    public string Event { get; private set; } = "";
    public int Slots { get; private set; }
    public List<SelectListItem> Terms { get; private set; } = [];
    public List<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGet(int eventId, int? id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        Covers = [.. Track.Covers.Select(term => term.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPost(int eventId, int? id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        await TryUpdateModelAsync(Track, nameof(Track), t => t.Number, t => t.Title, t => t.Directions);
        if (await db.Tracks.AnyAsync(t => t.EventId == eventId && t.Id != Track.Id && t.Number == Track.Number, stop)) ModelState.AddModelError("Track.Number", $"Площадка {Track.Number} уже есть. Впишите другой номер.");
        if (!ModelState.IsValid | ModelState.Refuse(Track.WhyNotKeep(), "Track.")) return Page();
        var offered = Terms.ConvertAll(term => int.Parse(term.Value, CultureInfo.InvariantCulture));
        var chosen = await db.Set<Term>().Where(term => Covers.Contains(term.Id) && offered.Contains(term.Id)).ToListAsync(stop);
        Track.Covers.Clear();
        Track.Covers.AddRange(chosen);
        if (id is null) db.Add(Track);
        await db.SaveChangesAsync(stop);
        TempData.Say("Площадка сохранена");
        return RedirectToPage("Programme", new { id = eventId });
    }

    public async Task<IActionResult> OnPostDelete(int eventId, int id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        if (Slots > 0 && Others.TrueForAll(other => other.Value != To || To is null)) ModelState.AddModelError(nameof(To), "На площадке есть строки программы. Выберите, куда они перейдут.");
        if (!ModelState.IsValid) return Page();
        int? to = To == Common || Slots == 0 ? null : int.Parse(To!, CultureInfo.InvariantCulture);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var moved = await db.Slots.Where(s => s.TrackId == id).Select(s => s.Id).ToListAsync(stop);
        await db.Slots.Where(s => s.TrackId == id).ChangeAll(db, set => set.SetProperty(s => s.TrackId, to).SetProperty(s => s.Version, s => s.Version + 1), stop);
        Track.RemovedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        TempData.Say($"Площадка {Track.Number} убрана", Url.Page("Track", "Restore", new { eventId, id, slots = string.Join('.', moved) }));
        return RedirectToPage("Programme", new { id = eventId });
    }

    /// <summary>Puts the track back, and the slots that went elsewhere with it.</summary>
    public async Task<IActionResult> OnPostRestore(int eventId, int id, string? slots, CancellationToken stop)
    {
        if (!await db.Events.EditableBy(User.Who()).AnyAsync(e => e.Id == eventId, stop)) return NotFound();
        if (await db.Tracks.IgnoreQueryFilters().Where(t => t.Id == id && t.EventId == eventId && t.RemovedAt != null).ChangeAll(db, set => set.SetProperty(t => t.RemovedAt, (DateTimeOffset?)null), stop) == 0) return NotFound();
        var back = (slots ?? "").Split('.').Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        await db.Slots.Where(s => s.EventId == eventId && back.Contains(s.Id)).ChangeAll(db, set => set.SetProperty(s => s.TrackId, id).SetProperty(s => s.Version, s => s.Version + 1), stop);
        TempData.Say("Площадка возвращена");
        return RedirectToPage("Programme", new { id = eventId });
    }

    async Task<bool> Load(int eventId, int? id, CancellationToken stop)
    {
        if (await db.Events.EditableBy(User.Who()).Where(e => e.Id == eventId).Select(e => new { e.Title, e.TerritoryId }).SingleOrDefaultAsync(stop) is not { } found) return false;
        Event = found.Title;
        var others = await db.Tracks.Include(t => t.Covers).Where(t => t.EventId == eventId).OrderBy(t => t.Number).ToListAsync(stop);
        if (id is null) (Track.EventId, Track.Number) = (eventId, 1 + others.Select(t => t.Number).DefaultIfEmpty().Max());
        else if (others.Find(track => track.Id == id) is { } one) Track = one;
        else return false;
        Slots = id is null ? 0 : await db.Slots.CountAsync(s => s.TrackId == id, stop);
        Others = [new("Выберите", ""), new("В общее для всех", Common), .. others.Where(track => track.Id != id).Select(track => new SelectListItem($"{track.Number}. {track.Title}", $"{track.Id}"))];
        var covered = Track.Covers.ConvertAll(term => term.Id);
        Terms = await db.Set<Term>().Where(term => term.TerritoryId == found.TerritoryId && term.Dictionary == Dictionary.Direction && (!term.Retired && term.ReplacedById == null || covered.Contains(term.Id))).OrderBy(term => term.Order).Select(term => new SelectListItem(term.Name, term.Id.ToString())).ToListAsync(stop);
        return true;
    }
}
