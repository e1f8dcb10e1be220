using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Directory.Bodies;

/// <summary>A new body, or changes of one.</summary>
public sealed class EditPage(Db db) : PageModel
{
    public Body Body { get; private set; } = new();
    public List<SelectListItem> Kinds { get; private set; } = [];
    public List<SelectListItem> Directions { get; private set; } = [];
    [BindProperty] public int Version { get; set; }

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Version = Body.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await TryUpdateModelAsync(Body, nameof(Body), b => b.Name, b => b.Kind, b => b.DirectionId, b => b.OrderNumber, b => b.OrderDate, b => b.ClosedOn);
        ModelState.Refuse(Body.WhyNotKeep(), "Body.");
        if (Body.DirectionId is not null && !Directions.Exists(item => item.Value == $"{Body.DirectionId}")) ModelState.TryAddModelError("Body.DirectionId", "Выберите направление из списка.");
        if (!ModelState.IsValid) return Page();
        if (id is null) db.Add(Body);
        else db.Since(Body, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Объединение сохранено");
        return RedirectToPage("Show", new { Body.Id });
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (id is null) Body.TerritoryId = User.Who().TerritoryId;
        else if (await db.Bodies.EditableBy(User.Who()).SingleOrDefaultAsync(b => b.Id == id, stop) is { } found) Body = found;
        else return false;
        Kinds = await db.WordChoices(User.Who(), Dictionary.BodyKind, "Выберите", Body.Kind, stop);
        Directions = await db.TermChoices(User.Who(), Dictionary.Direction, "Не выбрано", Body.TerritoryId, Body.DirectionId is { } direction ? [direction] : [], stop);
        return true;
    }
}
