using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Krug.Web.Shared.Ui;
using Krug.Web.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>A new event, or changes of one.</summary>
public sealed class EditPage(Db db, TimeProvider clock) : PageModel
{
    public Event Event { get; private set; } = new();
    public List<SelectListItem> Organisations { get; private set; } = [];
    [BindProperty] public int Version { get; set; }

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Version = Event.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await TryUpdateModelAsync(Event, nameof(Event), e => e.Kind, e => e.Title, e => e.Theme, e => e.SeriesNumber, e => e.Level, e => e.On, e => e.Until, e => e.Start, e => e.End, e => e.Place,
            e => e.HostId, e => e.Basis, e => e.Goal, e => e.Mode, e => e.State, e => e.NextWhen, e => e.NextWhere);
        if (Event.HostId is { } host && !Organisations.Exists(item => item.Value == $"{host}")) ModelState.AddModelError("Event.HostId", "Выберите организацию из списка.");
        if (!ModelState.IsValid | ModelState.Refuse(Event.WhyNotKeep(clock.Today()), "Event.")) return Page();
        if (id is null) db.Add(Event);
        else db.Since(Event, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Событие сохранено");
        return RedirectToPage("Show", new { Event.Id });
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (id is null) Event.TerritoryId = User.Who().TerritoryId;
        else if (await db.Events.EditableBy(User.Who()).SingleOrDefaultAsync(e => e.Id == id, stop) is { } found) Event = found;
        else return false;
        Organisations = await db.OrganisationChoices(User.Who(), "Не выбрана", stop);
        return true;
    }
}
