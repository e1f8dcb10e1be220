using Krug.Web.Modules.Directory.Sheets;

namespace Krug.Web.Modules.Directory.Merging;

/// <summary>Two records side by side: what stays, what is filled in, what is moved; then they are one.</summary>
public sealed class MergePage(Db db, MergingDeed merging) : PageModel
{
    public sealed record Line(string Field, string? Kept, string? Gone)
    {
        public string? Stays => string.IsNullOrEmpty(Kept) ? Gone : Kept;
    }

    [BindProperty(SupportsGet = true)] public bool People { get; set; }
    [BindProperty(SupportsGet = true)] public int Kept { get; set; }
    [BindProperty(SupportsGet = true)] public int Gone { get; set; }
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public int Moved { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        var (merge, refusal) = await merging.Merge(People, Kept, Gone, User.Who(), stop);
        if (ModelState.Refuse(refusal)) return Page();
        TempData.Say("Записи объединены", undo: Url.Page("Duplicates", "Undo", new { id = merge, People }));
        return RedirectToPage("Duplicates", new { People });
    }

    async Task<bool> Load(CancellationToken stop)
    {
        var who = User.Who();
        if (People)
        {
            var both = await db.People.AsNoTracking().EditableBy(who).Where(p => p.Id == Kept || p.Id == Gone).ToListAsync(stop);
            if (both.Find(p => p.Id == Kept) is not { } kept || both.Find(p => p.Id == Gone) is not { } gone) return false;
            Lines = [new("Фамилия", kept.Surname, gone.Surname), new("Имя", kept.Given, gone.Given), new("Отчество", kept.Patronymic, gone.Patronymic), new("Телефон", kept.Phone, gone.Phone), new("Почта", kept.Email, gone.Email), new("Код", kept.SourceKey, gone.SourceKey)];
        }
        else
        {
            var both = await db.Organisations.AsNoTracking().EditableBy(who).Where(o => o.Id == Kept || o.Id == Gone).ToListAsync(stop);
            if (both.Find(o => o.Id == Kept) is not { } kept || both.Find(o => o.Id == Gone) is not { } gone) return false;
            Lines = [.. ColumnWords.Fields.Select(field => new Line(field.Column.Word(), field.Get(kept), field.Get(gone))).Where(line => line.Stays is not null)];
        }
        Moved = (await merging.Count(People ? typeof(Person) : typeof(Organisation), Gone, stop)).Sum(one => one.Count);
        return true;
    }
}
