using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Directory.Merging;

/// <summary>Records that may be one, with reasons, and what has been made one already.</summary>
public sealed class DuplicatesPage(Db db, MergingDeed merging) : PageModel
{
    public sealed record Row(int Id, string Title, string Who);

    [BindProperty(SupportsGet = true)] public bool People { get; set; }
    public IReadOnlyList<Pair> Pairs { get; private set; } = [];
    public IReadOnlyList<Row> Merged { get; private set; } = [];

    public IReadOnlyList<Row> Apart { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    public async Task<IActionResult> OnPostUndo(int id, CancellationToken stop)
    {
        if (!await db.Merges.EditableBy(User.Who()).AnyAsync(m => m.Id == id, stop)) return NotFound();
        TempData.Say((await merging.Undo(id, User.Who(), stop))?.Text ?? "Записи разделены: всё стоит, как стояло");
        return RedirectToPage(new { People });
    }

    /// <summary>The pair may be proposed again.</summary>
    public async Task<IActionResult> OnPostTogether(int id, CancellationToken stop)
    {
        if (await db.Apart.EditableBy(User.Who()).Where(a => a.Id == id).RemoveAll(db, stop) == 0) return NotFound();
        TempData.Say("Эти записи снова предлагаются как похожие");
        return RedirectToPage(new { People });
    }

    async Task Load(CancellationToken stop)
    {
        var who = User.Who();
        Pairs = People ? await Alike.People(db, who, stop) : await Alike.Organisations(db, who, stop);
        var kind = People ? nameof(Person) : nameof(Organisation);
        Merged = await db.Merges.AsNoTracking().VisibleTo(who).Where(m => m.Kind == kind && m.UndoneAt == null).OrderByDescending(m => m.Id).Take(40).Select(m => new Row(m.Id, m.Title, m.Who)).ToListAsync(stop);
        Apart = await db.Apart.AsNoTracking().VisibleTo(who).Where(a => a.Kind == kind).OrderByDescending(a => a.Id).Take(40).Select(a => new Row(a.Id, a.Title, a.Who)).ToListAsync(stop);
    }
}
