namespace Krug.Web.Modules.Events.Pages;

/// <summary>Participants by organisation and by municipality, named and counted by heads.</summary>
public sealed class TotalsPage(Db db) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    public string Title { get; private set; } = "";
    public Attendance All { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetExport(CancellationToken stop) => !await Load(stop) ? NotFound() : Sheet.Of("Участники по организациям", All.Crowds,
        ("Организация", c => c.Organisation), ("Муниципалитет", c => c.Municipality), ("Зарегистрировано", c => c.Registered), ("Пришло", c => c.Came));

    public string ListOf(Crowd crowd) => Url.Content($"~/events/{Id}/participants") + (crowd.OrganisationId is { } organisation ? $"?organisation={organisation}" : $"?q={Uri.EscapeDataString(crowd.Organisation)}");

    async Task<bool> Load(CancellationToken stop)
    {
        if (await db.Events.VisibleTo(User.Who()).Where(e => e.Id == Id).Select(e => e.Title).SingleOrDefaultAsync(stop) is not { } title) return false;
        Title = title;
        All = await Attendance.Of(db, Id, stop);
        return true;
    }
}
