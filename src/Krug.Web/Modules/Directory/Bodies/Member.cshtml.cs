namespace Krug.Web.Modules.Directory.Bodies;

/// <summary>A member of a body: brought in, changed, let go today and taken back.</summary>
public sealed class MemberPage(Db db, TimeProvider clock) : PageModel
{
    public Body Body { get; private set; } = null!;
    public BodyMember Member { get; private set; } = new();
    public List<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGet(int bodyId, int? id, CancellationToken stop)
    {
        if (!await Load(bodyId, id, stop)) return NotFound();
        if (id is null) Member.From = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPost(int bodyId, int? id, CancellationToken stop)
    {
        if (!await Load(bodyId, id, stop)) return NotFound();
        await TryUpdateModelAsync(Member, nameof(Member), m => m.PersonId, m => m.Role, m => m.From, m => m.To, m => m.Basis);
        ModelState.Refuse(Member.WhyNotKeep() ?? Body.WhyNotSeat(Member), "Member.");
        if (!People.Exists(item => item.Value == $"{Member.PersonId}")) ModelState.TryAddModelError("Member.PersonId", "Выберите человека из списка.");
        if (!ModelState.IsValid) return Page();
        if (id is null) Body.Members.Add(Member);
        await db.SaveChangesAsync(stop);
        TempData.Say("Состав сохранён");
        return RedirectToPage("Show", new { id = bodyId });
    }

    public Task<IActionResult> OnPostEnd(int bodyId, int id, CancellationToken stop) => End(bodyId, id, clock.Today(), "Участие закончено сегодня", "Resume", stop);

    public Task<IActionResult> OnPostResume(int bodyId, int id, CancellationToken stop) => End(bodyId, id, null, "Человек снова в составе", null, stop);

    async Task<IActionResult> End(int bodyId, int id, DateOnly? day, string said, string? undo, CancellationToken stop)
    {
        if (!await Load(bodyId, id, stop)) return NotFound();
        Member.To = day;
        if (ModelState.Refuse(Member.WhyNotKeep() ?? Body.WhyNotSeat(Member))) return Page();
        await db.SaveChangesAsync(stop);
        TempData.Say(said, undo is null ? null : Url.Page("Member", undo, new { bodyId, id }));
        return RedirectToPage("Show", new { id = bodyId });
    }

    async Task<bool> Load(int bodyId, int? id, CancellationToken stop)
    {
        if (await db.Bodies.EditableBy(User.Who()).Include(b => b.Members).SingleOrDefaultAsync(b => b.Id == bodyId, stop) is not { } found) return false;
        Body = found;
        if (id is not null)
        {
            if (found.Members.Find(m => m.Id == id) is not { } member) return false;
            Member = member;
        }
        People = await db.PersonChoices(User.Who(), "Выберите", stop);
        return true;
    }
}
