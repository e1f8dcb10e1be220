namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>A member of an organisation's management team: taken in, changed, let go today and taken back.</summary>
public sealed class TeamPage(Db db, TimeProvider clock) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;
    public TeamMember Member { get; private set; } = new();
    public List<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGet(int organisationId, int? id, CancellationToken stop)
    {
        if (!await Load(organisationId, id, stop)) return NotFound();
        if (id is null) Member.From = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPost(int organisationId, int? id, CancellationToken stop)
    {
        if (!await Load(organisationId, id, stop)) return NotFound();
        await TryUpdateModelAsync(Member, nameof(Member), m => m.PersonId, m => m.Role, m => m.From, m => m.To);
        ModelState.Refuse(Member.WhyNotKeep() ?? Organisation.WhyNotTeam(Member), "Member.");
        if (!People.Exists(item => item.Value == $"{Member.PersonId}")) ModelState.TryAddModelError("Member.PersonId", "Выберите человека из списка.");
        if (!ModelState.IsValid) return Page();
        Member.TerritoryId = Organisation.TerritoryId;
        if (id is null) Organisation.Team.Add(Member);
        await db.SaveChangesAsync(stop);
        TempData.Say("Состав команды сохранён");
        return Redirect(Url.Page("Show", new { id = organisationId }) + "#command");
    }

    public Task<IActionResult> OnPostEnd(int organisationId, int id, CancellationToken stop) => End(organisationId, id, clock.Today(), "Участие в команде закончено сегодня", "Resume", stop);

    public Task<IActionResult> OnPostResume(int organisationId, int id, CancellationToken stop) => End(organisationId, id, null, "Человек снова в команде", null, stop);

    async Task<IActionResult> End(int organisationId, int id, DateOnly? day, string said, string? undo, CancellationToken stop)
    {
        if (!await Load(organisationId, id, stop)) return NotFound();
        Member.To = day;
        if (ModelState.Refuse(Member.WhyNotKeep() ?? Organisation.WhyNotTeam(Member))) return Page();
        await db.SaveChangesAsync(stop);
        TempData.Say(said, undo is null ? null : Url.Page("Team", undo, new { organisationId, id }));
        return RedirectToPage("Show", new { id = organisationId });
    }

    async Task<bool> Load(int organisationId, int? id, CancellationToken stop)
    {
        if (await db.Organisations.EditableBy(User.Who()).Include(o => o.Team).SingleOrDefaultAsync(o => o.Id == organisationId, stop) is not { } found) return false;
        Organisation = found;
        if (id is not null)
        {
            if (found.Team.Find(m => m.Id == id) is not { } member) return false;
            Member = member;
        }
        People = await db.PersonChoices(User.Who(), "Выберите", stop);
        return true;
    }
}
