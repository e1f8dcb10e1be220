using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>How many came from an organisation, where nobody wrote the names down.</summary>
public sealed class HeadCountPage(Db db) : PageModel
{
    public HeadCount Count { get; private set; } = new();
    public int EventId { get; private set; }
    public string Event { get; private set; } = "";
    public List<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(int eventId, int? id, CancellationToken stop) => await Load(eventId, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int eventId, int? id, bool next, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        await TryUpdateModelAsync(Count, nameof(Count), h => h.OrganisationId, h => h.OrganisationName, h => h.Municipality, h => h.Registered, h => h.Came);
        if (Count.OrganisationId is { } chosen && !Organisations.Exists(item => item.Value == $"{chosen}")) ModelState.AddModelError("Count.OrganisationId", "Выберите организацию из списка.");
        if (Count.OrganisationId is not null)
        {
            Count.OrganisationName = null;
            Count.Municipality ??= await db.Territories.Where(t => db.Events.Any(e => e.Id == eventId && e.TerritoryId == t.Id)).Select(t => t.Name).SingleAsync(stop);
            if (await db.HeadCounts.AnyAsync(h => h.EventId == eventId && h.Id != Count.Id && h.OrganisationId == Count.OrganisationId, stop)) ModelState.AddModelError("Count.OrganisationId", "Число людей от этой организации уже внесено. Откройте его и исправьте.");
        }
        if (!ModelState.IsValid | ModelState.Refuse(Count.WhyNotKeep(), "Count.")) return Page();
        if (id is null) db.Add(Count);
        await db.SaveChangesAsync(stop);
        TempData.Say("Число людей сохранено");
        return next ? RedirectToPage("HeadCount", new { eventId, id = (int?)null }) : RedirectToPage("Totals", new { id = eventId });
    }

    async Task<bool> Load(int eventId, int? id, CancellationToken stop)
    {
        if (await db.Events.EditableBy(User.Who()).Where(e => e.Id == eventId).Select(e => e.Title).SingleOrDefaultAsync(stop) is not { } title) return false;
        (Event, EventId) = (title, eventId);
        if (id is null) Count.EventId = eventId;
        else if (await db.HeadCounts.SingleOrDefaultAsync(h => h.Id == id && h.EventId == eventId, stop) is { } found) Count = found;
        else return false;
        Organisations = await db.OrganisationChoices(User.Who(), "Не выбрана", stop);
        return true;
    }
}
