using Krug.Core.Language;

namespace Krug.Web.Modules.Trash;

/// <summary>The question before a record is deleted, and the deleting: into the bin, with the way back.</summary>
public sealed class DeletePage(Db db, Deleting deleting, TimeProvider clock) : PageModel
{
    public BinKind Kind { get; private set; } = null!;
    public Doomed Doomed { get; private set; } = null!;
    public Refusal? Held { get; private set; }
    public int Parts { get; private set; }

    public string Stays => $"{(Parts == 0 ? "" : $"Вместе с записью уйдёт то, что внутри неё: {Numbers.Count(Parts, "строка", "строки", "строк")}. ")}До {Days.Far(clock.Today().AddDays(Binned.Days))} её можно вернуть из корзины, потом она исчезнет совсем.";

    public async Task<IActionResult> OnGet(string kind, int id, CancellationToken stop)
    {
        if (!await Load(kind, id, stop)) return NotFound();
        (Held, Parts) = await deleting.Ask(Doomed, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string kind, int id, CancellationToken stop)
    {
        if (!await Load(kind, id, stop)) return NotFound();
        var (binned, refusal) = await deleting.Delete(Kind, Doomed, User.Who(), stop);
        if (ModelState.Refuse(refusal)) return Page();
        TempData.Say(Kind.Deleted, undo: Url.Page("Index", "Return", new { id = binned, back = true }));
        return LocalRedirect("~" + Doomed.List);
    }

    async Task<bool> Load(string kind, int id, CancellationToken stop)
    {
        if (BinKind.Named(kind) is not { } known || await known.Find(db, User.Who(), id, stop) is not { } found) return false;
        (Kind, Doomed) = (known, found);
        return true;
    }
}
