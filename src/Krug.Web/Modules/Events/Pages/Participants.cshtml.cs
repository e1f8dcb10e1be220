using System.Linq.Expressions;
using Krug.Core.Language;
using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>Who registered and who came, by name; marks of attendance are put in bulk.</summary>
public sealed class ParticipantsPage(Db db) : PageModel
{
    public sealed record Row(int Id, string Name, string? Position, int? OrganisationId, string? Organisation, string? Municipality, int? Track, string Source, bool Registered, bool? Came, string? Email);

    static readonly Listing<Participant> listing = new Listing<Participant>().By("name", p => p.SortKey);

    static readonly Expression<Func<Participant, Row>> row = p => new(p.Id, p.Name, p.Position, p.OrganisationId, p.Organisation!.ShortName ?? p.OrganisationName, p.Municipality, (int?)p.Track!.Number, p.Source, p.Registered, p.Came, p.Email);

    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [FromQuery] public string? Q { get; set; }
    [FromQuery] public string? Came { get; set; }
    [FromQuery] public string? Municipality { get; set; }
    [FromQuery] public int? Track { get; set; }
    [FromQuery] public int? Organisation { get; set; }
    [FromQuery] public string Sort { get; set; } = "name";

    public string Title { get; private set; } = "";
    public Page<Row> List { get; private set; } = null!;
    public Attendance All { get; private set; } = null!;
    public IReadOnlyList<string> Municipalities { get; private set; } = [];
    public List<SelectListItem> Tracks { get; private set; } = [];
    public List<SelectListItem> CameChoices => [new("Все", ""), new("Пришли", "yes"), new("Не пришли", "no"), new("Не отмечено", "unknown")];
    public bool Used => Q is not null || Came is not null || Municipality is not null || Track is not null || Organisation is not null;
    public object Filter => new { Id, Q, Came, Municipality, Track, Organisation };

    public async Task<IActionResult> OnGet(string? after, string? before, CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        List = await listing.Page(Found(), Sort, after, before, row, stop);
        return Page();
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        return Sheet.Of("Участники", await listing.All(Found(), Sort, row, stop), ("ФИО", r => r.Name), ("Должность", r => r.Position), ("Организация", r => r.Organisation), ("Муниципалитет", r => r.Municipality), ("Почта", r => r.Email),
            ("Площадка", r => r.Track), ("Зарегистрирован", r => r.Registered ? "да" : null), ("Пришёл", r => r.Came switch { true => "да", false => "нет", _ => null }), ("Откуда", r => r.Source));
    }

    /// <summary>Marks those ticked, or everybody of the filter nobody has marked yet.</summary>
    public async Task<IActionResult> OnPostMark(int[] ids, [FromForm(Name = "came")] string? mark, [FromForm] bool rest, CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        bool? came = rest || mark == "true" ? true : mark == "false" ? false : null;
        if (!rest && ids.Length == 0)
        {
            ModelState.AddModelError("", "Никто не отмечен. Поставьте галочки слева от фамилий и повторите.");
            List = await listing.Page(Found(), Sort, null, null, row, stop);
            return Page();
        }
        var chosen = rest ? Found().Where(p => p.Came == null) : db.Participants.Where(p => p.EventId == Id && ids.Contains(p.Id));
        var marked = await chosen.ChangeAll(db, set => set.SetProperty(p => p.Came, came).SetProperty(p => p.Version, p => p.Version + 1), stop);
        TempData.Say(came switch { true => "Отмечены пришедшими: ", false => "Отмечены не пришедшими: ", _ => "Отметка снята: " } + Numbers.Count(marked, "человек", "человека", "человек"));
        return RedirectToPage("Participants", Filter);
    }

    async Task<bool> Load(CancellationToken stop)
    {
        if (await db.Events.VisibleTo(User.Who()).Where(e => e.Id == Id).Select(e => e.Title).SingleOrDefaultAsync(stop) is not { } title) return false;
        Title = title;
        All = await Attendance.Of(db, Id, stop);
        Municipalities = await db.Participants.AsNoTracking().Where(p => p.EventId == Id && p.Municipality != null).Select(p => p.Municipality!).Distinct().OrderBy(name => name).ToListAsync(stop);
        Tracks = [new("Любая", ""), .. await db.Tracks.AsNoTracking().Where(t => t.EventId == Id).OrderBy(t => t.Number).Select(t => new SelectListItem(t.Number + ". " + t.Title, t.Id.ToString())).ToListAsync(stop)];
        return true;
    }

    IQueryable<Participant> Found()
    {
        var found = db.Participants.AsNoTracking().Where(p => p.EventId == Id && (p.Registered || p.Came == true)).Matching(Q);
        found = Came switch { "yes" => found.Where(p => p.Came == true), "no" => found.Where(p => p.Came == false), "unknown" => found.Where(p => p.Came == null), _ => found };
        if (Municipality is { Length: > 0 } place) found = found.Where(p => p.Municipality == place);
        if (Track is { } track) found = found.Where(p => p.TrackId == track);
        if (Organisation is { } organisation) found = found.Where(p => p.OrganisationId == organisation);
        return found;
    }
}
