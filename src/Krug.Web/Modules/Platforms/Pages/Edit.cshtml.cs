using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Platforms.Pages;

/// <summary>A new platform, or changes of one.</summary>
public sealed class EditPage(Db db) : PageModel
{
    public Platform Platform { get; private set; } = new();
    [BindProperty] public int Version { get; set; }
    public List<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Version = Platform.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await TryUpdateModelAsync(Platform, nameof(Platform), p => p.Kind, p => p.OrganisationId, p => p.OrderNumber, p => p.OrderDate, p => p.Theme, p => p.Goal, p => p.Site, p => p.Coordinator, p => p.Responsible, p => p.Contacts);
        ModelState.Refuse(Platform.WhyNotKeep(), "Platform.");
        if (Platform.OrganisationId is { } chosen && !Organisations.Exists(item => item.Value == $"{chosen}")) ModelState.AddModelError("Platform.OrganisationId", "Выберите организацию из списка.");
        if (!ModelState.IsValid) return Page();
        if (id is null) db.Add(Platform);
        else db.Since(Platform, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Площадка сохранена");
        return RedirectToPage("Show", new { Platform.Id });
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (id is null) Platform.TerritoryId = User.Who().TerritoryId;
        else if (await db.Platforms.EditableBy(User.Who()).SingleOrDefaultAsync(p => p.Id == id, stop) is { } found) Platform = found;
        else return false;
        Organisations = await db.OrganisationChoices(User.Who(), "Выберите", stop);
        return true;
    }
}
