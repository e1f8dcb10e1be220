namespace Krug.Web.Modules.Dictionaries.Pages;

/// <summary>A new word, or changes of one; it is retired and brought back here.</summary>
public sealed class EditPage(Db db, TermUses uses, Editions editions) : PageModel
{
    public Term Term { get; private set; } = new();
    public DictionaryFace Face { get; private set; } = DictionaryFace.All[0];
    public IReadOnlyList<(int Count, TermUse Use)> Uses { get; private set; } = [];
    /// <summary>The edition that stands in the list instead.</summary>
    public Term? Now { get; private set; }
    [BindProperty] public int Version { get; set; }

    public async Task<IActionResult> OnGet(int? id, string? of, CancellationToken stop)
    {
        if (!await Load(id, of, stop)) return NotFound();
        Version = Term.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, string? of, CancellationToken stop)
    {
        if (!await Load(id, of, stop)) return NotFound();
        var before = Term.Name;
        await TryUpdateModelAsync(Term, nameof(Term), t => t.Name, t => t.Short, t => t.Synonyms, t => t.Level, t => t.Text, t => t.Marked);
        if (!ModelState.IsValid | ModelState.Refuse(Term.WhyNotKeep(), "Term.")) return Page();
        if (ModelState.Refuse(await editions.WhyNotNamed(Term, stop), "Term.")) return Page();
        if (id is null)
        {
            Term.Order = 1 + (await db.Terms.Where(t => t.TerritoryId == Term.TerritoryId && t.Dictionary == Term.Dictionary).MaxAsync(t => (int?)t.Order, stop) ?? 0);
            db.Add(Term);
            await db.SaveChangesAsync(stop);
            TempData.Say("Слово добавлено");
        }
        else
        {
            db.Since(Term, Version);
            try
            {
                var kept = await editions.Keep(Term, before, Version, stop);
                TempData.Say(kept == Term ? "Слово сохранено" : "Слово переименовано: прежние записи остались под прежним названием");
            }
            catch (DbUpdateConcurrencyException)
            {
                ModelState.AddModelError("", "Пока вы писали, это слово изменил кто-то другой. Откройте его в новой вкладке, сравните и отправьте ещё раз.");
                return Page();
            }
        }
        return RedirectToPage("List", new { name = Face.Path });
    }

    public Task<IActionResult> OnPostRetire(int id, CancellationToken stop) => Turn(id, term => term.WhyNotRetire(), retired: true, "Слово убрано из списков", "Return", stop);

    public Task<IActionResult> OnPostReturn(int id, CancellationToken stop) => Turn(id, term => term.WhyNotReturn(), retired: false, "Слово снова в списках", null, stop);

    async Task<IActionResult> Turn(int id, Func<Term, Refusal?> why, bool retired, string said, string? undo, CancellationToken stop)
    {
        if (!await Load(id, null, stop)) return NotFound();
        if (ModelState.Refuse(why(Term))) return Page();
        Term.Retired = retired;
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say(said, undo is null ? null : Url.Page("Edit", undo, new { id }));
        return RedirectToPage("List", new { name = Face.Path });
    }

    async Task<bool> Load(int? id, string? of, CancellationToken stop)
    {
        if (id is null)
        {
            Face = DictionaryFace.Find(of) ?? Face;
            (Term.TerritoryId, Term.Dictionary) = (User.Who().TerritoryId, Face.Of);
            return true;
        }
        if (await db.Terms.EditableBy(User.Who()).SingleOrDefaultAsync(t => t.Id == id, stop) is not { } found) return false;
        Term = found;
        Face = DictionaryFace.Find(found.Dictionary);
        Uses = [.. (await uses.Of(found.Dictionary, db.Terms.Where(t => t.Id == id), stop))[found.Id]];
        if (found.ReplacedById is not null) Now = await db.Terms.AsNoTracking().SingleAsync(t => t.Id == found.ReplacedById, stop);
        return true;
    }
}
