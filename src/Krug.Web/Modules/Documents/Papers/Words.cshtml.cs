using Krug.Core.Language;
using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>Names this paper has put into cases; a form corrected here is used by every later paper of the territory.</summary>
public sealed class WordsPage(Db db, Composer composer, TimeProvider clock) : PageModel
{
    public Paper Paper { get; private set; } = null!;
    public IReadOnlyList<PaperWord> Words { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int id, string text, string @case, string? form, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (Words.FirstOrDefault(word => word.Text == text && word.Case.ToString() == @case) is not { } known) return NotFound();
        var typed = form?.Trim() ?? "";
        if (typed.Length > 500)
        {
            ModelState.AddModelError("", "Форма длиннее 500 знаков. Сократите её.");
            return Page();
        }
        var kept = await db.WordForms.SingleOrDefaultAsync(f => f.TerritoryId == Paper.TerritoryId && f.Text == text && f.Case == @case, stop);
        if (typed.Length == 0)
        {
            if (kept is not null) db.WordForms.Remove(kept);
        }
        else if (kept is not null) kept.Form = typed;
        else db.WordForms.Add(new() { TerritoryId = Paper.TerritoryId, Text = text, Case = @case, Form = typed });
        Paper.Note(typed.Length == 0 ? $"Форма слова забыта: «{text}»" : $"Исправлена форма слова: «{typed}»", User.Who().Name, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError("", "Пока вы писали, эту форму исправил кто-то другой. Посмотрите её и сохраните ещё раз.");
            return Page();
        }
        if (Paper is { State: PaperState.Draft, OwnTitle: false } && (await composer.Compose(Paper, stop)).Facts.Title is { } title && title != Paper.Title)
        {
            Paper.Title = title;
            await db.SaveChangesAsync(stop);
        }
        TempData.Say(typed.Length == 0 ? "Форма снова подбирается по правилам" : $"Запомнено: «{known.Text}» — «{typed}»");
        return RedirectToPage(new { id });
    }

    public static string Ask(Case @case) => @case switch
    {
        Case.Genitive => "кого? чего?",
        Case.Dative => "кому? чему?",
        Case.Accusative => "кого? что?",
        Case.Instrumental => "кем? чем?",
        Case.Prepositional => "о ком? о чём?",
        _ => "кто? что?",
    };

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { } paper) return false;
        Paper = paper;
        Words = (await composer.Compose(paper, stop)).Words;
        return true;
    }
}
