namespace Krug.Web.Modules.Documents.Papers;

/// <summary>Back to a draft, with a reason that stays in the paper's history.</summary>
public sealed class BackPage(Db db, TimeProvider clock) : PageModel
{
    [BindProperty] public string? Reason { get; set; }
    public Paper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { } paper) return NotFound();
        Paper = paper;
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { } paper) return NotFound();
        Paper = paper;
        if (paper.WhyNotBack(Reason) is { } refusal)
        {
            ModelState.AddModelError(refusal.Field ?? "", refusal.Text);
            return Page();
        }
        paper.Back(Reason!, User.Who().Name, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Пока вы писали, бумагу изменил кто-то другой. Посмотрите её и повторите.");
            return Page();
        }
        TempData.Say("Бумага снова черновик: числа сверены с записями");
        return RedirectToPage("Show", new { id });
    }
}
