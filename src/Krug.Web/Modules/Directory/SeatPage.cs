namespace Krug.Web.Modules.Directory;

/// <summary>Somebody's place in a team or a body, from a day and until a day (both included; unknown where empty).</summary>
public interface ISeat : IRecord
{
    int PersonId { get; set; }
    DateOnly? From { get; set; }
    DateOnly? To { get; set; }

    Refusal? WhyNotKeep();
}

/// <summary>A person brought into a team or a body, changed, let go today and taken back. The page below says of what and in which words.</summary>
public abstract class SeatPage<TSeat>(Db db, TimeProvider clock) : PageModel where TSeat : class, ISeat, new()
{
    public TSeat Member { get; private set; } = new();
    public List<SelectListItem> People { get; private set; } = [];

    protected sealed record Words(string Saved, string Ended, string Resumed);

    protected abstract Words Said { get; }

    /// <summary>All seats of the team or body the address names; null where the viewer may not change it.</summary>
    protected abstract Task<List<TSeat>?> Seats(CancellationToken stop);

    /// <summary>What the team or body says against the seat.</summary>
    protected abstract Refusal? WhyNot(TSeat seat);

    /// <summary>Puts into the seat what was typed.</summary>
    protected abstract Task Read(TSeat seat);

    /// <summary>Where the team or body is shown.</summary>
    protected abstract string Shown { get; }

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (await Load(id, stop) is null) return NotFound();
        if (id is null) Member.From = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (await Load(id, stop) is not { } seats) return NotFound();
        await Read(Member);
        ModelState.Refuse(Member.WhyNotKeep() ?? WhyNot(Member), "Member.");
        if (!People.Exists(item => item.Value == $"{Member.PersonId}")) ModelState.TryAddModelError("Member.PersonId", "Выберите человека из списка.");
        if (!ModelState.IsValid) return Page();
        if (id is null) seats.Add(Member);
        await db.SaveChangesAsync(stop);
        TempData.Say(Said.Saved);
        return Redirect(Shown);
    }

    public Task<IActionResult> OnPostEnd(int id, CancellationToken stop) => End(id, clock.Today(), Said.Ended, "Resume", stop);

    public Task<IActionResult> OnPostResume(int id, CancellationToken stop) => End(id, null, Said.Resumed, null, stop);

    async Task<IActionResult> End(int id, DateOnly? day, string said, string? undo, CancellationToken stop)
    {
        if (await Load(id, stop) is null) return NotFound();
        Member.To = day;
        if (ModelState.Refuse(Member.WhyNotKeep() ?? WhyNot(Member))) return Page();
        await db.SaveChangesAsync(stop);
        TempData.Say(said, undo is null ? null : Url.Page(null, undo, new { id }));
        return Redirect(Shown);
    }

    async Task<List<TSeat>?> Load(int? id, CancellationToken stop)
    {
        if (await Seats(stop) is not { } seats) return null;
        if (id is not null)
        {
            if (seats.Find(seat => seat.Id == id) is not { } found) return null;
            Member = found;
        }
        People = await db.PersonChoices(User.Who(), "Выберите", stop);
        return seats;
    }
}
