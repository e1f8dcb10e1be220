using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>Requisites of a paper: heading, date, number, who signs. They may be written in until the paper is signed; the heading only in a draft.</summary>
public sealed class DetailsPage(Db db, Composer composer, TimeProvider clock) : PageModel
{
    [BindProperty] public string? Heading { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public string? SignatoryPosition { get; set; }
    [BindProperty] public string? SignatoryName { get; set; }
    [BindProperty] public int Version { get; set; }

    public Paper Paper { get; private set; } = null!;
    public string Composed { get; private set; } = "";

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        (Heading, Date, Number, SignatoryPosition, SignatoryName, Version) = (Paper.Title, Paper.Date, Paper.Number, Paper.SignatoryPosition, Paper.SignatoryName, Paper.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        var (heading, name) = (Heading?.Trim() ?? "", SignatoryName?.Trim());
        if (Paper.State >= PaperState.Signed) ModelState.AddModelError("", "Бумага подписана, её реквизиты не меняют. Чтобы исправить, верните её в черновик.");
        if (heading.Length == 0) ModelState.AddModelError(nameof(Heading), "Впишите заголовок: под ним бумага печатается и стоит в списке.");
        else if (heading.Length > 400) ModelState.AddModelError(nameof(Heading), "Заголовок длиннее 400 знаков. Сократите его.");
        if (Number?.Length > 40) ModelState.AddModelError(nameof(Number), "Номер длиннее 40 знаков.");
        if (Paper.Version != Version)
        {
            ModelState.AddModelError("", $"Пока вы писали, бумагу изменили. Сейчас в ней: {string.Join(", ", new[] { Paper.Date?.ToString("dd.MM.yyyy"), Paper.Number is { } number ? $"№ {number}" : null, Paper.SignatoryName }.Where(part => part is not null)) switch { "" => "реквизитов нет", var told => told }}. Сохраните ещё раз, если ваши верны.");
            Version = Paper.Version;
            ModelState.Remove(nameof(Version));
        }
        if (!ModelState.IsValid) return Page();

        if (Paper.State == PaperState.Draft && heading != Paper.Title) (Paper.Title, Paper.OwnTitle) = (heading, heading != Composed);
        (Paper.Date, Paper.Number, Paper.SignatoryPosition, Paper.SignatoryName) = (Date, Or(Number), Or(SignatoryPosition), Or(name));
        // What was kept at approval no longer tells the requisites; it is kept anew when the paper is signed.
        Paper.CopyId = null;
        Paper.Note("Вписаны реквизиты", User.Who().Name, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Пока вы писали, бумагу изменил кто-то другой. Сохраните ещё раз.");
            return Page();
        }
        TempData.Say("Реквизиты сохранены");
        return RedirectToPage("Show", new { id });
    }

    static string? Or(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { } paper) return false;
        Paper = paper;
        var fresh = new Paper { TerritoryId = paper.TerritoryId, Kind = paper.Kind, Form = paper.Form, EventId = paper.EventId, PlatformReportId = paper.PlatformReportId };
        Composed = (await composer.Compose(fresh, stop)).Facts.Title ?? "";
        return true;
    }
}
