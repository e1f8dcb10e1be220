using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Tasks.Pages;

/// <summary>A new task, or changes of one: what, to whom, until when.</summary>
public sealed class EditPage(Db db) : PageModel
{
    public Assignment Assignment { get; private set; } = new();
    [BindProperty] public List<int> Executors { get; set; } = [];
    [BindProperty] public int Version { get; set; }
    public List<SelectListItem> Events { get; private set; } = [];
    public List<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Version = Assignment.Version;
        Executors = [.. Assignment.Executors.Where(e => e.OrganisationId is not null).Select(e => e.OrganisationId!.Value)];
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await TryUpdateModelAsync(Assignment, nameof(Assignment), a => a.Number, a => a.Text, a => a.Audience, a => a.Due, a => a.DueAs, a => a.Responsible, a => a.Source, a => a.EventId);
        ModelState.Refuse(Assignment.WhyNotKeep(), "Assignment.");
        if (Assignment.EventId is { } chosen && !Events.Exists(item => item.Value == $"{chosen}")) ModelState.AddModelError("Assignment.EventId", "Выберите событие из списка.");
        if (Executors.Exists(executor => !Organisations.Exists(item => item.Value == $"{executor}"))) ModelState.AddModelError(nameof(Executors), "Выберите организации из списка.");
        if (!ModelState.IsValid) return Page();
        Answer();
        if (id is null) db.Add(Assignment);
        else db.Since(Assignment, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Поручение сохранено");
        return RedirectToPage("Show", new { Assignment.Id });
    }

    /// <summary>Who stays keeps what is done; executors known only by a paper's words stay too.</summary>
    void Answer()
    {
        Assignment.Executors.RemoveAll(e => e.OrganisationId is { } organisation && !Executors.Contains(organisation));
        foreach (var organisation in Executors.Distinct().Where(organisation => !Assignment.Executors.Exists(e => e.OrganisationId == organisation)))
            Assignment.Executors.Add(new() { OrganisationId = organisation, Order = Assignment.Executors.Count + 1 });
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        var viewer = User.Who();
        if (id is null) Assignment.TerritoryId = viewer.TerritoryId;
        else if (await db.Assignments.EditableBy(viewer).Include(a => a.Executors).SingleOrDefaultAsync(a => a.Id == id, stop) is { } found) Assignment = found;
        else return false;
        Events = await db.EventsToChoose(viewer, "Не выбрано", stop);
        Organisations = (await db.OrganisationChoices(viewer, "", stop))[1..];
        return true;
    }
}
