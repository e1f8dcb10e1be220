namespace Krug.Web.Modules.Directory.Territories;

/// <summary>A new territory, or changes of one: by an administrator alone. A new name reaches the organisations that stand in it.</summary>
public sealed class EditPage(Db db, TimeProvider clock) : PageModel
{
    public Territory Territory { get; private set; } = new() { Kind = Territory.Settlement, Name = "", Genitive = "" };
    public string Before { get; private set; } = "";
    public List<SelectListItem> Parents { get; private set; } = [];
    [BindProperty] public int Version { get; set; }
    List<Territory> all = [];

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Version = Territory.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        var standing = id is null ? [] : await db.StandingIn(Territory, Before).ToListAsync(stop);
        await TryUpdateModelAsync(Territory, nameof(Territory), t => t.Kind, t => t.ParentId, t => t.Name, t => t.Genitive, t => t.TimeZone);
        if (!ModelState.IsValid | ModelState.Refuse(Territory.WhyNotKeep(all), "Territory.")) return Page();
        if (id is null) await db.Found(Territory, stop);
        else
        {
            db.Since(Territory, Version);
            if (Territory.Name != Before)
                foreach (var organisation in standing)
                {
                    if (Territory.Level == 2) organisation.Locality = Territory.Name;
                    else organisation.Municipality = Territory.Name;
                }
            if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        }
        TempData.Say("Территория сохранена");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostArchive(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        return await Turn(Territory.WhyNotArchive(all, await Held(stop)), clock.Today(), "Территория убрана в архив", Url.Page("Edit", "Return", new { id }), stop);
    }

    public async Task<IActionResult> OnPostReturn(int id, CancellationToken stop) =>
        await Load(id, stop) ? await Turn(Territory.WhyNotReturn(all), null, "Территория снова в списке", null, stop) : NotFound();

    async Task<IActionResult> Turn(Refusal? why, DateOnly? day, string said, string? undo, CancellationToken stop)
    {
        if (!ModelState.Refuse(why))
        {
            Territory.ArchivedOn = day;
            if (!ModelState.Refuse(await db.TrySave(stop)))
            {
                TempData.Say(said, undo);
                return RedirectToPage("Index");
            }
        }
        Version = Territory.Version;
        return Page();
    }

    /// <summary>What of any module is kept under the territory; its own dictionaries do not count, and places count by what stands in them.</summary>
    async Task<List<string>> Held(CancellationToken stop)
    {
        var held = (await Ties.Holding(db, typeof(Territory), Territory.Id, stop)).Where(table => table is not ("Territories" or "Terms")).Select(RecordWords.Of).Distinct().ToList();
        if (!held.Contains(RecordWords.Of("Organisations")) && await db.StandingIn(Territory, Territory.Name).AnyAsync(stop)) held.Insert(0, RecordWords.Of("Organisations"));
        return held;
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (!User.Who().IsAdministrator) return false;
        all = await db.Territories.OrderBy(t => t.SortKey).ThenBy(t => t.Id).ToListAsync(stop);
        if (id is null) Territory.ParentId = User.Who().TerritoryId;
        else if (all.Find(t => t.Id == id) is { } found) Territory = found;
        else return false;
        Before = Territory.Name;
        Parents = [new("Ни во что не входит", ""), .. all.Where(t => t != Territory && t.Level < 2 && (t.ArchivedOn is null || t.Id == Territory.ParentId)).Select(t => new SelectListItem($"{t.Name} ({t.Kind})", $"{t.Id}"))];
        return true;
    }
}
