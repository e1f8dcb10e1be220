using Krug.Web.Shared.Ui.Views;
using Microsoft.AspNetCore.WebUtilities;

namespace Krug.Web.Modules.Ui;

/// <summary>The views a person saved of lists: saved, renamed, deleted and brought back here. Whose they are decides the account, nothing else.</summary>
public sealed class ViewsPage(Db db) : PageModel
{
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];
    /// <summary>What could not be saved, with what was typed.</summary>
    public SavedView? Refused { get; private set; }

    public async Task OnGet(CancellationToken stop) => Saved = await Own().AsNoTracking().OrderBy(v => v.List).ThenBy(v => v.Id).ToListAsync(stop);

    public async Task<IActionResult> OnPostSave(string? list, string? query, string? name, int? id, CancellationToken stop)
    {
        if (id is { } known) return await OnPostRename(known, name, stop);
        if (ListOfViews.At(list) is not { } of) return NotFound();
        var view = new SavedView { AccountId = User.Who().AccountId, List = of.Path, Name = name ?? "", Query = of.Query(QueryHelpers.ParseQuery(query)) };
        if (ModelState.Refuse(view.WhyNotKeep(await Own().AsNoTracking().Where(v => v.List == of.Path).ToListAsync(stop)))) return await Again(view, stop);
        db.Add(view);
        await db.SaveChangesAsync(stop);
        TempData.Say($"Вид «{view.Name}» сохранён");
        return LocalRedirect($"~{view.List}?{view.Query}");
    }

    public async Task<IActionResult> OnPostRename(int id, string? name, CancellationToken stop)
    {
        if (await Own().SingleOrDefaultAsync(v => v.Id == id, stop) is not { } view) return NotFound();
        view.Name = name ?? "";
        if (ModelState.Refuse(view.WhyNotKeep(await Own().AsNoTracking().Where(v => v.List == view.List && v.Id != id).ToListAsync(stop)))) return await Again(view, stop);
        await db.SaveChangesAsync(stop);
        TempData.Say($"Теперь вид называется «{view.Name}»");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDelete(int id, CancellationToken stop)
    {
        if (await Own().SingleOrDefaultAsync(v => v.Id == id, stop) is not { } view) return NotFound();
        db.Remove(view);
        await db.SaveChangesAsync(stop);
        TempData.Say($"Вид «{view.Name}» удалён", undo: Url.Page("Views", "Save", new { list = view.List, query = view.Query, name = view.Name }));
        return RedirectToPage();
    }

    async Task<IActionResult> Again(SavedView view, CancellationToken stop)
    {
        Refused = view;
        await OnGet(stop);
        return Page();
    }

    IQueryable<SavedView> Own()
    {
        var account = User.Who().AccountId;
        return db.SavedViews.Where(v => v.AccountId == account);
    }
}
