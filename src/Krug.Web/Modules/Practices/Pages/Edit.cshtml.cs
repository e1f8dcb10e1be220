using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Practices.Pages;

/// <summary>A new practice, or changes of one. Authors are written a line each: «Полынина А.С., директор».</summary>
public sealed class EditPage(Db db) : PageModel
{
    public Practice Practice { get; private set; } = new();
    [BindProperty] public string Authors { get; set; } = "";
    [BindProperty] public int Version { get; set; }
    public List<SelectListItem> Events { get; private set; } = [];
    public List<SelectListItem> Tracks { get; private set; } = [];
    public List<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Version = Practice.Version;
        Authors = string.Join('\n', Practice.Authors.OrderBy(a => a.Order).Select(a => a.Position is null ? a.Name : $"{a.Name}, {a.Position}"));
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await TryUpdateModelAsync(Practice, nameof(Practice), p => p.Title, p => p.Note, p => p.EventId, p => p.TrackId, p => p.OrganisationId, p => p.State, p => p.SubmittedOn, p => p.Praised, p => p.RecommendedTo);
        ModelState.Refuse(Practice.WhyNotKeep(), "Practice.");
        Listed("Practice.EventId", Practice.EventId, Events, "Выберите событие из списка.");
        Listed("Practice.OrganisationId", Practice.OrganisationId, Organisations, "Выберите организацию из списка.");
        if (Practice.TrackId is { } track && !await db.Tracks.AnyAsync(t => t.Id == track && t.EventId == Practice.EventId, stop))
            ModelState.AddModelError("Practice.TrackId", "Эта площадка другого события. Выберите площадку того же события.");
        if (!ModelState.IsValid) return Page();
        Write();
        if (id is null) db.Add(Practice);
        else db.Since(Practice, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Практика сохранена");
        return RedirectToPage("Show", new { Practice.Id });
    }

    /// <summary>An author whose name stays keeps the tie to the directory.</summary>
    void Write()
    {
        var former = Practice.Authors.ToList();
        Practice.Authors.Clear();
        foreach (var (line, at) in Authors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, at) => (line, at)))
        {
            var (name, position) = line.Split(',', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (line, (string?)null);
            Practice.Authors.Add(new() { Order = at + 1, Name = name, Position = position, PersonId = former.Find(a => a.Name == name)?.PersonId });
        }
        db.RemoveRange(former.Where(author => author.Id != 0));
    }

    void Listed(string field, int? chosen, List<SelectListItem> items, string sentence)
    {
        if (chosen is { } number && !items.Exists(item => item.Value == $"{number}")) ModelState.AddModelError(field, sentence);
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        var viewer = User.Who();
        if (id is null) Practice.TerritoryId = viewer.TerritoryId;
        else if (await db.Practices.EditableBy(viewer).Include(p => p.Authors).SingleOrDefaultAsync(p => p.Id == id, stop) is { } found) Practice = found;
        else return false;
        Events = await db.EventsToChoose(viewer, "Не выбрано", stop);
        Tracks = await db.TracksToChoose(viewer, "Не выбрана", stop);
        Organisations = await db.OrganisationChoices(viewer, "Не выбрана", stop);
        return true;
    }
}
