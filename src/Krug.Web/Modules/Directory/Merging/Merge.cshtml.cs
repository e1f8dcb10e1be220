using Krug.Web.Modules.Directory.Sheets;

namespace Krug.Web.Modules.Directory.Merging;

/// <summary>Two records side by side: what stays, what is filled in, what is moved; then they are one.</summary>
public sealed class MergePage(Db db, MergingDeed merging, TimeProvider clock) : PageModel
{
    /// <param name="Key">Names the field in the form.</param>
    public sealed record Line(string Key, string Field, string? Kept, string? Gone)
    {
        public string? Stays => string.IsNullOrEmpty(Kept) ? Gone : Kept;
        /// <summary>Both say something, and not the same: somebody must choose.</summary>
        public bool Differs => !string.IsNullOrEmpty(Kept) && !string.IsNullOrEmpty(Gone) && Kept != Gone;

        public IEnumerable<SelectListItem> Choices => [new(Kept, "kept"), new(Gone, "gone")];
    }

    [BindProperty(SupportsGet = true)] public bool People { get; set; }
    [BindProperty(SupportsGet = true)] public int Kept { get; set; }
    [BindProperty(SupportsGet = true)] public int Gone { get; set; }
    /// <summary>By the field's key: <c>gone</c> where the value of the record that goes is taken.</summary>
    [BindProperty] public Dictionary<string, string> Choice { get; set; } = [];
    public string KeptTitle { get; private set; } = "";
    public string GoneTitle { get; private set; } = "";
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<Line> Differing { get; private set; } = [];
    public int Moved { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        var (merge, refusal) = await merging.Merge(People, Kept, Gone, Choice.Where(choice => choice.Value == "gone").Select(choice => choice.Key).ToHashSet(StringComparer.Ordinal), User.Who(), stop);
        if (ModelState.Refuse(refusal)) return Page();
        TempData.Say("Записи объединены", undo: Url.Page("Duplicates", "Undo", new { id = merge, People }));
        return RedirectToPage("Duplicates", new { People });
    }

    /// <summary>«Это разные записи»: remembered, so that nobody is asked again.</summary>
    public async Task<IActionResult> OnPostApart(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        var (kind, one, other) = (People ? nameof(Person) : nameof(Organisation), Math.Min(Kept, Gone), Math.Max(Kept, Gone));
        var apart = await db.Apart.SingleOrDefaultAsync(a => a.Kind == kind && a.OneId == one && a.OtherId == other, stop);
        if (apart is null)
        {
            apart = new() { TerritoryId = User.Who().TerritoryId, Kind = kind, OneId = one, OtherId = other, Title = $"{KeptTitle} и {GoneTitle}", Who = User.Who().Name, At = clock.GetUtcNow() };
            db.Add(apart);
            await db.SaveChangesAsync(stop);
        }
        TempData.Say("Записи признаны разными: больше не предлагаются", undo: Url.Page("Duplicates", "Together", new { apart.Id, People }));
        return RedirectToPage("Duplicates", new { People });
    }

    async Task<bool> Load(CancellationToken stop)
    {
        var who = User.Who();
        if (People)
        {
            var both = await db.People.AsNoTracking().EditableBy(who).Where(p => p.Id == Kept || p.Id == Gone).ToListAsync(stop);
            if (both.Find(p => p.Id == Kept) is not { } kept || both.Find(p => p.Id == Gone) is not { } gone) return false;
            (KeptTitle, GoneTitle) = (kept.ListName, gone.ListName);
            Lines = [.. MergingDeed.Personal.Select(field => new Line(field.Name, field.Word, field.Get(kept), field.Get(gone))).Where(line => line.Stays is not null)];
        }
        else
        {
            var both = await db.Organisations.AsNoTracking().EditableBy(who).Where(o => o.Id == Kept || o.Id == Gone).ToListAsync(stop);
            if (both.Find(o => o.Id == Kept) is not { } kept || both.Find(o => o.Id == Gone) is not { } gone) return false;
            (KeptTitle, GoneTitle) = (kept.ShortName, gone.ShortName);
            Lines = [.. ColumnWords.Fields.Select(field => new Line(field.Column.ToString(), field.Column.Word(), field.Get(kept), field.Get(gone))).Where(line => line.Stays is not null)];
        }
        // Other names are not chosen between: all of them stay.
        Differing = [.. Lines.Where(line => line.Differs && line.Key != nameof(Krug.Core.Reading.Sheets.Column.Aliases))];
        Moved = (await merging.Count(People ? typeof(Person) : typeof(Organisation), Gone, stop)).Sum(one => one.Count);
        return true;
    }
}
