namespace Krug.Web.Modules.Documents.Import;

/// <summary>Asks before an import is taken back as a whole; says beforehand where it cannot be.</summary>
public sealed class UndoPage(Db db, Undoing undoing, TimeProvider clock) : PageModel
{
    public int Id { get; private set; }
    public string Facts { get; private set; } = "";
    public string? Refused { get; private set; }
    public IReadOnlyList<(string Heading, int Count)> Counted { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await db.ImportedPapers.EditableBy(User.Who()).AnyAsync(p => p.Id == id, stop)) return NotFound();
        if (await undoing.Undo(id, User.Who(), stop) is not { } refusal)
        {
            TempData.Say("Разбор отменён. Решения сохранены.");
            return RedirectToPage("Show", new { id });
        }
        db.ChangeTracker.Clear();
        if (!await Load(id, stop)) return NotFound();
        Refused = refusal.Text;
        return Page();
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        var paper = await db.ImportedPapers.AsNoTracking().VisibleTo(User.Who()).Include(p => p.Made).SingleOrDefaultAsync(p => p.Id == id, stop);
        if (paper is null) return false;
        (Id, Facts) = (id, $"«{paper.Name}», загружена {Moments.Of(paper.At, clock)}");
        Counted = [.. Words.Records.Select(record => (record.Heading, Count: paper.Made.Count(one => one.Kind == record.Kind))).Where(one => one.Count > 0)];
        Refused = paper.Made.Count == 0 ? "По этой бумаге ничего не создано, отменять нечего." : (await undoing.Why(paper, stop))?.Text;
        return true;
    }
}
