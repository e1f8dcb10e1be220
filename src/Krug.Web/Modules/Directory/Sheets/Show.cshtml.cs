namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>A sheet row by row before it is written: what will be added, changed, skipped and why; while it is at work, how far it is.</summary>
public sealed class ShowPage(Db db, SheetWork work, SheetProgress progress) : PageModel
{
    static readonly Listing<SheetRow> listing = new Listing<SheetRow>(50).By("row", r => r.Number);

    public sealed record Row(int Id, int Number, SheetOutcome Outcome, string Title, string? Why, string Changes, bool LeftOut)
    {
        public IEnumerable<string[]> Fields => Changes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 3));
    }

    [BindProperty(SupportsGet = true)] public SheetOutcome? Only { get; set; }
    public SheetImport Sheet { get; private set; } = null!;
    public (int Done, int Of) Progress { get; private set; }
    public Page<Row> List { get; private set; } = null!;
    public int LeftOut { get; private set; }

    public static IReadOnlyList<(SheetOutcome Outcome, string Word, string Kind)> Outcomes { get; } =
        [(SheetOutcome.Add, "Добавятся", "green"), (SheetOutcome.Change, "Изменятся", "ink"), (SheetOutcome.Doubt, "Под вопросом", "amber"), (SheetOutcome.Skip, "Пропускаются", ""), (SheetOutcome.Same, "Без изменений", "")];

    public static string Word(SheetOutcome outcome) => outcome switch { SheetOutcome.Add => "добавится", SheetOutcome.Change => "изменится", SheetOutcome.Doubt => "под вопросом", SheetOutcome.Skip => "пропущена", _ => "без изменений" };

    public int Count(SheetOutcome outcome) => outcome switch
    {
        SheetOutcome.Add => Sheet.Added,
        SheetOutcome.Change => Sheet.Changed,
        SheetOutcome.Same => Sheet.Same,
        SheetOutcome.Skip => Sheet.Skipped,
        _ => Sheet.Doubtful,
    };

    public async Task<IActionResult> OnGet(int id, string? after, string? before, CancellationToken stop)
    {
        if (await db.SheetImports.AsNoTracking().VisibleTo(User.Who()).SingleOrDefaultAsync(s => s.Id == id, stop) is not { } sheet) return NotFound();
        Sheet = sheet;
        if (sheet.State == SheetState.Columns && sheet.Trouble is null) return RedirectToPage("Columns", new { id });
        Progress = progress.Of(id);
        if (sheet.IsAtWork) return Page();
        var rows = db.SheetRows.AsNoTracking().Where(r => r.ImportId == id);
        LeftOut = await rows.CountAsync(r => r.LeftOut && (r.Outcome == SheetOutcome.Add || r.Outcome == SheetOutcome.Change), stop);
        if (Only is { } only) rows = rows.Where(r => r.Outcome == only);
        List = await listing.Page(rows, null, after, before, r => new Row(r.Id, r.Number, r.Outcome, r.Title, r.Why, r.Changes, r.LeftOut), stop);
        return Page();
    }

    /// <summary>Leaves a row out, or takes it in again.</summary>
    public async Task<IActionResult> OnPostLeave(int id, int row, CancellationToken stop)
    {
        if (!await db.SheetImports.EditableBy(User.Who()).AnyAsync(s => s.Id == id, stop)) return NotFound();
        var changed = await db.SheetRows.Where(r => r.Id == row && r.ImportId == id && db.SheetImports.Any(s => s.Id == id && s.State == SheetState.Ready)).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeftOut, r => !r.LeftOut), stop);
        TempData.Say(changed == 0 ? "Таблица уже записана или записывается" : "Решение о строке принято");
        return Redirect(Url.Page("Show", new { id, Only }) + "#row-" + row);
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await db.SheetImports.EditableBy(User.Who()).AnyAsync(s => s.Id == id, stop)) return NotFound();
        // The database decides which of two presses begins the writing.
        var account = User.Who().AccountId;
        var begun = await db.SheetImports.Where(s => s.Id == id && s.State == SheetState.Ready).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SheetState.Writing).SetProperty(s => s.AccountId, account).SetProperty(s => s.Trouble, (string?)null), stop);
        if (begun > 0) work.Begin(id);
        return RedirectToPage("Show", new { id });
    }
}
