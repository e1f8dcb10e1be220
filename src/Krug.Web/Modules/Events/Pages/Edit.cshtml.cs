using Krug.Core.Writing;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>A new event, or changes of one.</summary>
public sealed class EditPage(Db db, TimeProvider clock) : PageModel
{
    public Event Event { get; private set; } = new();
    public List<SelectListItem> Organisations { get; private set; } = [];
    public List<EventTerms.Kind> Kinds { get; private set; } = [];
    public List<SelectListItem> DirectionChoices { get; private set; } = [];
    [BindProperty] public int Version { get; set; }
    [BindProperty] public int[] DirectionIds { get; set; } = [];
    /// <summary>The kind a new event begins with: its standing words stand in the goal.</summary>
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    public string? Standing { get; private set; }

    /// <summary>Moving and cancelling have a page of their own; the form keeps such a state and offers the usual two.</summary>
    public List<SelectListItem> States => [.. new[] { EventState.Planned, EventState.Held }.Union([Event.State]).Select(state => new SelectListItem(state.Word(), state.ToString()))];

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (id is null && Kinds.Find(kind => kind.Name == Kind) is { } chosen) (Event.Kind, Event.Goal, Standing) = (chosen.Name, chosen.Text, chosen.Text);
        Version = Event.Version;
        DirectionIds = [.. Event.Directions.Select(direction => direction.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        var (was, on) = (Event.State, Event.On);
        await TryUpdateModelAsync(Event, nameof(Event), e => e.Kind, e => e.Title, e => e.Theme, e => e.Series, e => e.SeriesNumber, e => e.Level, e => e.On, e => e.Until, e => e.Start, e => e.End, e => e.Place,
            e => e.Link, e => e.HostId, e => e.OrganiserId, e => e.Basis, e => e.PlanItem, e => e.Goal, e => e.Audience, e => e.Mode, e => e.State, e => e.NextWhen, e => e.NextWhere);
        Event.NextWhen = VagueDate.Read(Event.NextWhen);
        foreach (var (field, chosen) in new[] { (nameof(Event.HostId), Event.HostId), (nameof(Event.OrganiserId), Event.OrganiserId) })
            if (chosen is { } organisation && !Organisations.Exists(item => item.Value == $"{organisation}")) ModelState.AddModelError("Event." + field, "Выберите организацию из списка.");
        // A state that came from the page «Перенести или отменить» is not made here.
        if (Event.State is EventState.Moved or EventState.Cancelled && Event.State != was) ModelState.AddModelError("Event.State", "Переносят и отменяют на странице события: там прежний день останется в записи.");
        if (Event.State == EventState.Moved && on is null && Event.On is not null && Event.MovedFrom is null) Event.State = EventState.Planned;
        if (!ModelState.IsValid | ModelState.Refuse(Event.WhyNotKeep(clock.Today()), "Event.")) return Page();
        await Direct(stop);
        if (id is null) db.Add(Event);
        else db.Since(Event, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Событие сохранено");
        return RedirectToPage("Show", new { Event.Id });
    }

    /// <summary>Directions as ticked; one of an older edition, not offered any more, stays.</summary>
    async Task Direct(CancellationToken stop)
    {
        var offered = DirectionChoices.Select(item => item.Value).ToHashSet(StringComparer.Ordinal);
        Event.Directions.RemoveAll(direction => offered.Contains($"{direction.Id}") && !DirectionIds.Contains(direction.Id));
        var fresh = DirectionIds.Where(ticked => offered.Contains($"{ticked}") && !Event.Directions.Exists(direction => direction.Id == ticked)).ToList();
        if (fresh.Count > 0) Event.Directions.AddRange(await db.Terms.Where(t => fresh.Contains(t.Id)).ToListAsync(stop));
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (id is null) Event.TerritoryId = User.Who().TerritoryId;
        else if (await db.Events.EditableBy(User.Who()).Include(e => e.Directions).SingleOrDefaultAsync(e => e.Id == id, stop) is { } found) Event = found;
        else return false;
        Organisations = await db.OrganisationChoices(User.Who(), "Не выбрана", stop);
        Kinds = await db.EventKinds(User.Who(), stop);
        DirectionChoices = await db.DirectionsToTick(User.Who(), stop);
        return true;
    }
}
