using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Krug.Web.Shared.Ui;
using Krug.Web.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>A line of the programme with up to four speakers; more are added one form later.</summary>
public sealed class SlotPage(Db db) : PageModel
{
    public sealed class Voice
    {
        public int? PersonId { get; set; }
        public int? OrganisationId { get; set; }
        public string? Words { get; set; }
        public string? Position { get; set; }
    }

    public Slot Slot { get; private set; } = new();
    [BindProperty] public List<Voice> Voices { get; set; } = [];
    public string Event { get; private set; } = "";
    public List<SelectListItem> Tracks { get; private set; } = [];
    public List<SelectListItem> People { get; private set; } = [];
    public List<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(int eventId, int? id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        Voices = [.. Slot.Speakers.OrderBy(s => s.Order).Select(s => new Voice { PersonId = s.PersonId, OrganisationId = s.OrganisationId, Words = s.Group ?? s.Name, Position = s.Position }), new()];
        return Page();
    }

    public async Task<IActionResult> OnPost(int eventId, int? id, CancellationToken stop)
    {
        if (!await Load(eventId, id, stop)) return NotFound();
        await TryUpdateModelAsync(Slot, nameof(Slot), s => s.Start, s => s.End, s => s.Kind, s => s.Title, s => s.Room, s => s.TrackId, s => s.Order);
        ModelState.Refuse(Slot.WhyNotKeep(), "Slot.");
        Listed("Slot.TrackId", Slot.TrackId, Tracks, "Выберите площадку из списка.");
        for (var at = 0; at < Voices.Count; at++)
        {
            Listed($"Voices[{at}].PersonId", Voices[at].PersonId, People, "Выберите человека из списка.");
            Listed($"Voices[{at}].OrganisationId", Voices[at].OrganisationId, Organisations, "Выберите организацию из списка.");
        }
        if (!ModelState.IsValid) return Page();
        Speak();
        if (id is null) db.Add(Slot);
        await db.SaveChangesAsync(stop);
        TempData.Say("Строка программы сохранена");
        return RedirectToPage("Show", null, new { Id = eventId }, "programme");
    }

    void Speak()
    {
        var former = Slot.Speakers.OrderBy(s => s.Order).ToList();
        Slot.Speakers.Clear();
        foreach (var (voice, at) in Voices.Select((voice, at) => (voice, at)))
        {
            if (voice is { PersonId: null, Words: null }) continue;
            // What an import read and the form does not show stays with the speaker.
            var was = former.ElementAtOrDefault(at);
            var group = voice.PersonId is null && voice.OrganisationId is null && voice.Position is null && was?.Name is null;
            Slot.Speakers.Add(new()
            {
                Order = at + 1, PersonId = voice.PersonId, OrganisationId = voice.OrganisationId, Position = voice.Position,
                Name = group ? null : voice.Words, Group = group ? voice.Words : null, OrganisationName = voice.OrganisationId is null ? was?.OrganisationName : null,
            });
        }
        db.RemoveRange(former.Where(speaker => speaker.Id != 0));
    }

    void Listed(string field, int? chosen, List<SelectListItem> items, string sentence)
    {
        if (chosen is { } number && !items.Exists(item => item.Value == $"{number}")) ModelState.AddModelError(field, sentence);
    }

    async Task<bool> Load(int eventId, int? id, CancellationToken stop)
    {
        var viewer = User.Who();
        if (await db.Events.EditableBy(viewer).Where(e => e.Id == eventId).Select(e => e.Title).SingleOrDefaultAsync(stop) is not { } title) return false;
        Event = title;
        if (id is null) Slot.EventId = eventId;
        else if (await db.Slots.Include(s => s.Speakers).SingleOrDefaultAsync(s => s.Id == id && s.EventId == eventId, stop) is { } found) Slot = found;
        else return false;
        Tracks = [new("Общая для всех", ""), .. await db.Tracks.Where(t => t.EventId == eventId).OrderBy(t => t.Number).Select(t => new SelectListItem(t.Number + ". " + t.Title, t.Id.ToString())).ToListAsync(stop)];
        People = await db.PersonChoices(viewer, "Не из справочника", stop);
        Organisations = await db.OrganisationChoices(viewer, "Не выбрана", stop);
        return true;
    }
}
