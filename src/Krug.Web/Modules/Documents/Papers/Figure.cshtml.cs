using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>The list a figure was counted from, row by row, and the way to overrule the figure with a reason or to go back to the counted one.</summary>
public sealed class FigurePage(Db db, Composer composer, TimeProvider clock) : PageModel
{
    [BindProperty] public string? Value { get; set; }
    [BindProperty] public string? Reason { get; set; }
    /// <summary>The value that stood in the paper when the form was opened.</summary>
    [BindProperty] public string? Was { get; set; }

    public Paper Paper { get; private set; } = null!;
    public ComposedFigure Figure { get; private set; } = null!;
    public string? DocumentName { get; private set; }
    public string When(DateTimeOffset at) => Moments.Of(at, clock);
    public bool CanOverrule => Figure.CanOverrule && Paper.WhyNotEdit() is null;

    public async Task<IActionResult> OnGet(int id, string key, CancellationToken stop)
    {
        if (!await Load(id, key, stop)) return NotFound();
        (Value, Was) = (Figure.Overruled?.Value, Figure.Overruled?.Value ?? "");
        Reason = Figure.Overruled?.Reason;
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, string key, CancellationToken stop)
    {
        if (!await Load(id, key, stop)) return NotFound();
        if (Paper.WhyNotEdit() is { } refusal) ModelState.AddModelError("", refusal.Text);
        else if (!Figure.CanOverrule) ModelState.AddModelError("", "Это число — длина списка. Исправьте список, и число исправится само.");
        if (!ComposedFigure.TryRead(Value, out var value)) ModelState.AddModelError(nameof(Value), "Впишите число цифрами, например 230.");
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Напишите, почему число другое: основание останется при числе.");
        if (Figure.Overruled is { } by && by.Value != (Was ?? "")) return Clash($"Пока вы писали, {by.Who} вписал(а) сюда {by.Value}: «{by.Reason}». Ваши слова на месте; сохраните ещё раз, если они важнее.", by.Value);
        if (!ModelState.IsValid) return Page();

        var now = clock.GetUtcNow();
        var viewer = User.Who();
        if (Figure.Overruled is { } kept) (kept.Value, kept.Reason, kept.AccountId, kept.Who, kept.At) = (ComposedFigure.Write(value), Reason!.Trim(), viewer.AccountId, viewer.Name, now);
        else Paper.Overrides.Add(new() { PaperId = Paper.Id, Key = key, Value = ComposedFigure.Write(value), Reason = Reason!.Trim(), AccountId = viewer.AccountId, Who = viewer.Name, At = now });
        Paper.Note($"Число исправлено: {Figure.Label} — {ComposedFigure.Write(value)}, было {((Figure.Counted ?? Figure.Document) is { } was ? ComposedFigure.Write(was) : "–")}", viewer.Name, now, Reason);
        return await Save("Число исправлено, в бумаге оно отмечено", stop);
    }

    public async Task<IActionResult> OnPostReturn(int id, string key, CancellationToken stop)
    {
        if (!await Load(id, key, stop)) return NotFound();
        if (Figure.Overruled is not { } by || Paper.WhyNotEdit() is not null) return RedirectToPage("Show", new { id });
        Paper.Overrides.Remove(by);
        Paper.Note($"Возвращено посчитанное число: {Figure.Label}", User.Who().Name, clock.GetUtcNow());
        return await Save("Число снова считается по записям", stop);
    }

    async Task<IActionResult> Save(string said, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            var (id, key) = (Paper.Id, Figure.Key);
            db.ChangeTracker.Clear();
            if (!await Load(id, key, stop)) return NotFound();
            return Clash("Пока вы писали, бумагу изменил кто-то другой. Ваши слова на месте; посмотрите число ещё раз и сохраните.", Figure.Overruled?.Value ?? "");
        }
        TempData.Say(said);
        return RedirectToPage("Show", null, new { id = Paper.Id }, $"f-{Figure.Anchor}");
    }

    PageResult Clash(string sentence, string now)
    {
        ModelState.Clear();
        ModelState.AddModelError("", sentence);
        Was = now;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    async Task<bool> Load(int id, string key, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { } paper) return false;
        Paper = paper;
        if ((await composer.Compose(paper, stop)).Figures.FirstOrDefault(figure => figure.Key == key) is not { } found) return false;
        Figure = found;
        if (found.DocumentPaperId is { } source) DocumentName = await db.ImportedPapers.Where(p => p.Id == source).Select(p => p.Name).SingleOrDefaultAsync(stop);
        return true;
    }
}
