namespace Krug.Web.Modules.Directory.People;

/// <summary>Who is what, where, from when and until when.</summary>
public sealed class PostPage(Db db) : PageModel
{
    public Post Held { get; private set; } = new();
    public List<SelectListItem> People { get; private set; } = [];
    public List<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(int? id, int? person, int? organisation, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (id is null) (Held.PersonId, Held.OrganisationId) = (person ?? 0, organisation ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await TryUpdateModelAsync(Held, nameof(Held), p => p.PersonId, p => p.OrganisationId, p => p.Title, p => p.Heads, p => p.From, p => p.To);
        ModelState.Refuse(Held.WhyNotKeep(), "Held.");
        // Only what stands in the lists may be chosen.
        if (!People.Exists(item => item.Value == $"{Held.PersonId}")) ModelState.TryAddModelError("Held.PersonId", "Выберите человека из списка.");
        if (!Organisations.Exists(item => item.Value == $"{Held.OrganisationId}")) ModelState.TryAddModelError("Held.OrganisationId", "Выберите организацию из списка.");
        if (Held is { Heads: true, To: null } && await db.Posts.Where(p => p.OrganisationId == Held.OrganisationId && p.Id != Held.Id && p.Heads && p.To == null).Select(p => p.Person!.ListName).FirstOrDefaultAsync(stop) is { } head)
            ModelState.AddModelError("Held.Heads", $"Руководитель там уже есть: {head}. Сначала впишите, по какой день он руководил.");
        if (!ModelState.IsValid) return Page();
        Held.TerritoryId = await db.People.Where(p => p.Id == Held.PersonId).Select(p => p.TerritoryId).SingleAsync(stop);
        if (id is null) db.Add(Held);
        await db.SaveChangesAsync(stop);
        TempData.Say("Должность сохранена");
        return RedirectToPage("Show", new { Id = Held.PersonId });
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (id is not null)
        {
            if (await db.Posts.EditableBy(User.Who()).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } found) return false;
            Held = found;
        }
        People = await db.PersonChoices(User.Who(), "Выберите", stop);
        Organisations = await db.OrganisationChoices(User.Who(), "Выберите", stop);
        return true;
    }
}
