namespace Krug.Web.Modules.Events.Pages;

/// <summary>One participant, entered or corrected by hand; one taken off the list can be put back.</summary>
public sealed class ParticipantPage(Db db, Enrolling enrolling, TimeProvider clock) : PageModel
{
    public Event Event { get; private set; } = null!;
    public Participant Participant { get; private set; } = new() { Registered = true, Source = "внесено методистом" };
    public List<SelectListItem> Tracks { get; private set; } = [];
    public List<SelectListItem> CameChoices => [new("Не отмечено", ""), new("Пришёл", "true"), new("Не пришёл", "false")];
    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? CameAs { get; set; }

    public async Task<IActionResult> OnGet(int eventId, int? id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        (Version, CameAs) = (Participant.Version, Participant.Came switch { true => "true", false => "false", _ => "" });
        return Page();
    }

    public async Task<IActionResult> OnPost(int eventId, int? id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        var was = Participant.OrganisationName;
        await TryUpdateModelAsync(Participant, nameof(Participant), p => p.Name, p => p.Position, p => p.OrganisationName, p => p.Municipality, p => p.Email, p => p.TrackId, p => p.Registered);
        Participant.Came = CameAs switch { "true" => true, "false" => false, _ => null };
        if (Participant.TrackId is { } track && !Tracks.Exists(item => item.Value == $"{track}")) ModelState.AddModelError("Participant.TrackId", "Выберите площадку из списка.");
        var known = await enrolling.Known(Event.TerritoryId, stop);
        if (Participant.OrganisationName != was || id is null) Participant.OrganisationId = known.Find(Participant.OrganisationName);
        Participant.Municipality = known.Municipality(Participant.Municipality, Participant.OrganisationId);
        if (!ModelState.IsValid | ModelState.Refuse(Participant.WhyNotKeep(), "Participant.")) return Page();
        var key = Participant.KeyOf(Participant.Name, Participant.OrganisationId, Participant.OrganisationName);
        if (await db.Participants.AnyAsync(p => p.EventId == eventId && p.Id != Participant.Id && p.SameKey == key, stop))
        {
            ModelState.AddModelError("Participant.Name", "Этот человек из этой организации уже есть в списке. Откройте его запись и поправьте её.");
            return Page();
        }
        if (id is null) (Participant.TerritoryId, Participant.EventId, Participant.At) = (Event.TerritoryId, eventId, clock.GetUtcNow());
        if (id is null) db.Add(Participant);
        else db.Since(Participant, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Участник сохранён");
        return RedirectToPage("Participants", new { id = eventId });
    }

    public Task<IActionResult> OnPostRemove(int eventId, int id, CancellationToken stop) => Turn(eventId, id, false, "Участник убран из списка", stop);

    public Task<IActionResult> OnPostReturn(int eventId, int id, CancellationToken stop) => Turn(eventId, id, true, "Участник снова в списке", stop);

    async Task<IActionResult> Turn(int eventId, int id, bool registered, string said, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        (Participant.Registered, Participant.Came) = (registered, registered ? Participant.Came : null);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say(said, registered ? null : Url.Page("Participant", "Return", new { eventId, id }));
        return RedirectToPage("Participants", new { id = eventId });
    }

    async Task<bool> Load(int eventId, int? id, CancellationToken stop)
    {
        if (await db.Events.AsNoTracking().EditableBy(User.Who()).SingleOrDefaultAsync(e => e.Id == eventId, stop) is not { } one) return false;
        Event = one;
        Tracks = [new("Не выбрана", ""), .. await db.Tracks.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Number).Select(t => new SelectListItem(t.Number + ". " + t.Title, t.Id.ToString())).ToListAsync(stop)];
        if (id is null) return true;
        if (await db.Participants.Include(p => p.Organisation).SingleOrDefaultAsync(p => p.Id == id && p.EventId == eventId, stop) is not { } found) return false;
        Participant = found;
        Participant.OrganisationName ??= found.Organisation?.ShortName;
        return true;
    }
}
