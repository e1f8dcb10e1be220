using System.Reflection;
using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.History;

/// <summary>What happened to a record: who changed what and when, in words, with a way back where it is safe. Who sees the record sees its history.</summary>
public sealed class RecordPage(Db db) : PageModel
{
    const int Size = 50;

    public string Noun { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Href { get; private set; } = "";
    public IReadOnlyList<HistoryAct> Acts { get; private set; } = [];
    /// <summary>The act the page ends at, for the next one; null at the end of the history.</summary>
    public long? Older { get; private set; }
    [BindProperty(SupportsGet = true)] public long? Before { get; set; }

    public async Task<IActionResult> OnGet(string kind, int id, CancellationToken stop)
    {
        if (await Find(kind, id, stop) is not { } type) return NotFound();
        var entries = db.About(type, id);
        if (Before is { } before) entries = entries.Where(entry => entry.ActId < before);
        var found = await entries.OrderByDescending(entry => entry.ActId).ThenBy(entry => entry.Number).Take(Size + 1).ToListAsync(stop);
        if (found.Count > Size)
        {
            Older = found[Size - 1].ActId;
            // An act is not torn in two: what is left of it opens the next page.
            if (found[Size].ActId == Older && found[0].ActId != Older) (Older, found) = (Older + 1, found.FindAll(entry => entry.ActId != Older));
            else found.RemoveAt(Size);
        }
        Acts = await db.Told(found, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostReturn(string kind, int id, long act, int number, CancellationToken stop)
    {
        if (await Find(kind, id, stop) is not { } type || !await db.About(type, id).AnyAsync(entry => entry.ActId == act && entry.Number == number, stop)) return NotFound();
        if (ModelState.Refuse(await db.PutBack(User.Who(), act, number, stop))) return await OnGet(kind, id, stop);
        TempData.Say("Прежнее значение возвращено");
        return RedirectToPage(new { kind, id });
    }

    /// <summary>The type of the record in the journal; null where there is none the viewer may see.</summary>
    async Task<string?> Find(string kind, int id, CancellationToken stop)
    {
        var type = db.Model.GetEntityTypes().Select(entity => entity.ClrType).FirstOrDefault(clr => string.Equals(clr.Name, kind, StringComparison.OrdinalIgnoreCase) && typeof(ITerritorial).IsAssignableFrom(clr) && AuditWords.HasPage(clr.Name));
        if (type is null) return null;
        var words = AuditWords.Of(type.Name)!;
        var title = await (Task<string?>)GetType().GetMethod(nameof(Named), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, [id, words.Title, stop])!;
        if (title is null) return null;
        (Noun, Title, Href) = (words.Name, title, words.Path + id);
        return type.Name;
    }

    Task<string?> Named<T>(int id, string title, CancellationToken stop) where T : class, ITerritorial =>
        db.Set<T>().AsNoTracking().VisibleTo(User.Who()).Where(record => record.Id == id).Select(record => EF.Property<string?>(record, title)).SingleOrDefaultAsync(stop);
}
