using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Directory.Curators;

/// <summary>Who looks after a direction, an organisation, or a direction in an organisation, and in which days.</summary>
public sealed class EditPage(Db db, TimeProvider clock) : PageModel
{
    public Curator Curator { get; private set; } = new();
    public List<SelectListItem> People { get; private set; } = [];
    public List<SelectListItem> Directions { get; private set; } = [];
    public List<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(int? id, int? direction, int? organisation, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (id is null) (Curator.DirectionId, Curator.OrganisationId, Curator.From) = (direction, organisation, clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await TryUpdateModelAsync(Curator, nameof(Curator), c => c.PersonId, c => c.DirectionId, c => c.OrganisationId, c => c.From, c => c.To);
        ModelState.Refuse(Curator.WhyNotKeep(), "Curator.");
        if (!People.Exists(item => item.Value == $"{Curator.PersonId}")) ModelState.TryAddModelError("Curator.PersonId", "Выберите человека из списка.");
        if (!Directions.Exists(item => item.Value == $"{Curator.DirectionId}")) ModelState.TryAddModelError("Curator.DirectionId", "Выберите направление из списка.");
        if (!Organisations.Exists(item => item.Value == $"{Curator.OrganisationId}")) ModelState.TryAddModelError("Curator.OrganisationId", "Выберите организацию из списка.");
        if (!ModelState.IsValid) return Page();
        if (id is null) db.Add(Curator);
        await db.SaveChangesAsync(stop);
        TempData.Say("Куратор назначен");
        return RedirectToPage("Index");
    }

    public Task<IActionResult> OnPostEnd(int id, CancellationToken stop) => End(id, clock.Today(), "Кураторство закончено сегодня", "Resume", stop);

    public Task<IActionResult> OnPostResume(int id, CancellationToken stop) => End(id, null, "Человек снова курирует", null, stop);

    async Task<IActionResult> End(int id, DateOnly? day, string said, string? undo, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Curator.To = day;
        if (ModelState.Refuse(Curator.WhyNotKeep())) return Page();
        await db.SaveChangesAsync(stop);
        TempData.Say(said, undo is null ? null : Url.Page("Edit", undo, new { id }));
        return RedirectToPage("Index");
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (id is null) Curator.TerritoryId = User.Who().TerritoryId;
        else if (await db.Curators.EditableBy(User.Who()).SingleOrDefaultAsync(c => c.Id == id, stop) is { } found) Curator = found;
        else return false;
        People = await db.PersonChoices(User.Who(), "Выберите", stop);
        Directions = await db.TermChoices(User.Who(), Dictionary.Direction, "Не выбрано", Curator.TerritoryId, Curator.DirectionId is { } direction ? [direction] : [], stop);
        Organisations = await db.OrganisationChoices(User.Who(), "Не выбрана", stop);
        return true;
    }
}
