using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>Halls and links of an event. A slot tells its room in words; a room renamed here is renamed there.</summary>
public sealed class RoomsPage(Db db, TimeProvider clock) : PageModel
{
    public int EventId { get; private set; }
    public string Event { get; private set; } = "";
    public EventRoom Room { get; private set; } = new();
    public List<EventRoom> Rooms { get; private set; } = [];
    /// <summary>How many slots stand in a room of the name.</summary>
    public Dictionary<string, int> Used { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, int? room, CancellationToken stop) => await Load(id, room, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int id, int? room, CancellationToken stop)
    {
        if (!await Load(id, room, stop)) return NotFound();
        var former = Room.Name;
        await TryUpdateModelAsync(Room, nameof(Room), r => r.Name, r => r.Seats, r => r.Link);
        if (Rooms.Exists(other => other.Id != Room.Id && other.Name.Equals(Room.Name, StringComparison.OrdinalIgnoreCase))) ModelState.AddModelError("Room.Name", $"«{Room.Name}» уже есть. Назовите зал иначе, чтобы их не путали.");
        if (!ModelState.IsValid | ModelState.Refuse(Room.WhyNotKeep(), "Room.")) return Page();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (room is null) { Room.Order = 1 + Rooms.Select(other => other.Order).DefaultIfEmpty().Max(); db.Add(Room); }
        else if (former != Room.Name) await db.Slots.Where(s => s.EventId == id && s.Room == former).ChangeAll(db, set => set.SetProperty(s => s.Room, Room.Name).SetProperty(s => s.Version, s => s.Version + 1), stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        TempData.Say("Зал сохранён");
        return RedirectToPage("Rooms", new { id, room = (int?)null });
    }

    public async Task<IActionResult> OnPostDelete(int id, int room, CancellationToken stop)
    {
        if (!await Load(id, room, stop)) return NotFound();
        Room.RemovedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(stop);
        TempData.Say($"Зал «{Room.Name}» убран из списка; в строках программы он остался", Url.Page("Rooms", "Restore", new { id, room }));
        return RedirectToPage("Rooms", new { id, room = (int?)null });
    }

    public async Task<IActionResult> OnPostRestore(int id, int room, CancellationToken stop)
    {
        if (!await Load(id, null, stop)) return NotFound();
        if (await db.EventRooms.IgnoreQueryFilters().Where(r => r.Id == room && r.EventId == id).ChangeAll(db, set => set.SetProperty(r => r.RemovedAt, (DateTimeOffset?)null), stop) == 0) return NotFound();
        TempData.Say("Зал возвращён");
        return RedirectToPage("Rooms", new { id, room = (int?)null });
    }

    public async Task<IActionResult> OnGetExport(int id, CancellationToken stop) => !await Load(id, null, stop) ? NotFound()
        : Sheet.Of("Залы", Rooms, ("Зал", r => r.Name), ("Мест", r => r.Seats), ("Подключение", r => r.Link), ("Строк в программе", r => Used.GetValueOrDefault(r.Name)));

    async Task<bool> Load(int id, int? room, CancellationToken stop)
    {
        if (await db.Events.EditableBy(User.Who()).Where(e => e.Id == id).Select(e => e.Title).SingleOrDefaultAsync(stop) is not { } title) return false;
        (EventId, Event) = (id, title);
        Rooms = await db.EventRooms.Where(r => r.EventId == id).OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(stop);
        Used = (await db.Slots.Where(s => s.EventId == id && s.Room != null).GroupBy(s => s.Room!).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(stop)).ToDictionary(same => same.Key, same => same.Count, StringComparer.Ordinal);
        if (room is null) Room.EventId = id;
        else if (Rooms.Find(one => one.Id == room) is { } found) Room = found;
        else return false;
        return true;
    }
}
