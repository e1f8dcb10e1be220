using Krug.Core.Writing;
using Krug.Web.Modules.Documents.Composing;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents.Templates;

/// <summary>The template of one paper: download, put another in its place after a trial, go back to Krug's own.</summary>
public sealed class ShowPage(Db db, Composer composer, Printing printing, TimeProvider clock) : PageModel
{
    const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const long Largest = 10 * 1024 * 1024;

    [BindProperty] public IFormFile? Upload { get; set; }

    public string Name { get; private set; } = "";
    public string Title { get; private set; } = "";
    public PaperTemplate? Kept { get; private set; }
    public PaperTemplate? OnTrial { get; private set; }
    public IReadOnlyList<TemplateProblem> Problems { get; private set; } = [];
    public RenderedPaper? Sample { get; private set; }
    public string? SampleOf { get; private set; }

    public async Task<IActionResult> OnGet(string name, CancellationToken stop)
    {
        if (!await Load(name, stop)) return NotFound();
        if (OnTrial is { } trial) (Sample, SampleOf) = await Try(Template.Open(await printing.Bytes(trial.FileId, stop), PaperFields.Paper), stop);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(string name, bool trial, CancellationToken stop)
    {
        if (!await Load(name, stop)) return NotFound();
        var own = trial ? OnTrial : Kept;
        return File(own is null ? DefaultTemplates.File(name) : await printing.Bytes(own.FileId, stop), WordFile, $"Шаблон {PaperForm.TitleOf(name)}.docx");
    }

    public async Task<IActionResult> OnPostUpload(string name, CancellationToken stop)
    {
        if (!await Load(name, stop)) return NotFound();
        if (Upload is null || Upload.Length == 0) ModelState.AddModelError(nameof(Upload), "Выберите файл шаблона в формате DOCX.");
        else if (Upload.Length > Largest) ModelState.AddModelError(nameof(Upload), "Файл больше 10 МБ. Уберите из шаблона картинки и сохраните снова.");
        if (!ModelState.IsValid) return Page();

        using var bytes = new MemoryStream();
        await Upload!.CopyToAsync(bytes, stop);
        try
        {
            var template = Template.Open(bytes.ToArray(), PaperFields.Paper);
            Problems = template.Check();
            if (Problems.Count == 0) await Try(template, stop);
        }
        catch (UnusableTemplateException unusable)
        {
            ModelState.AddModelError(nameof(Upload), unusable.Message);
        }
        if (Problems.Count > 0) ModelState.AddModelError(nameof(Upload), "Исправьте места, названные ниже, и загрузите файл ещё раз. Пока бумаги печатаются по-прежнему.");
        if (!ModelState.IsValid) return Page();

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await Remove(OnTrial, stop);
        bytes.Position = 0;
        var territory = User.Who().TerritoryId;
        var (file, refusal) = await db.Keep(territory, Upload.FileName, WordFile, bytes, clock.GetUtcNow(), stop);
        if (file is null)
        {
            ModelState.AddModelError(nameof(Upload), refusal!.Text);
            return Page();
        }
        db.PaperTemplates.Add(new() { TerritoryId = territory, Form = name, FileId = file.Id });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return RedirectToPage("Show", new { name });
    }

    public async Task<IActionResult> OnPostKeep(string name, CancellationToken stop)
    {
        if (!await Load(name, stop)) return NotFound();
        if (OnTrial is null) return RedirectToPage("Show", new { name });
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await Remove(Kept, stop);
        OnTrial.CheckedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        TempData.Say("Бумаги теперь печатаются через этот шаблон");
        return RedirectToPage("Show", new { name });
    }

    public async Task<IActionResult> OnPostDrop(string name, bool trial, CancellationToken stop)
    {
        if (!await Load(name, stop)) return NotFound();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await Remove(trial ? OnTrial : Kept, stop);
        await transaction.CommitAsync(stop);
        TempData.Say(trial ? "Проба убрана, шаблон прежний" : "Бумаги снова печатаются через шаблон Круга");
        return RedirectToPage("Show", new { name });
    }

    /// <summary>The newest paper or event of this kind through the template; invented values where there is none.</summary>
    async Task<(RenderedPaper Paper, string Of)> Try(Template template, CancellationToken stop)
    {
        var (sample, of) = await SamplePapers.For(db, composer, User.Who(), Name, stop);
        return (template.Render(sample), of);
    }

    async Task Remove(PaperTemplate? template, CancellationToken stop)
    {
        if (template is null) return;
        db.PaperTemplates.Remove(template);
        await db.SaveChangesAsync(stop);
        await db.Files.Where(file => file.Id == template.FileId).ExecuteDeleteAsync(stop);
    }

    async Task<bool> Load(string name, CancellationToken stop)
    {
        if (PaperForm.Find(name) is null) return false;
        var territory = User.Who().TerritoryId;
        var own = await db.PaperTemplates.Include(t => t.File).Where(t => t.TerritoryId == territory && t.Form == name).OrderByDescending(t => t.Id).ToListAsync(stop);
        (Name, Title) = (name, DefaultTemplates.All.First(known => known.Name == name).Title);
        (Kept, OnTrial) = (own.Find(t => t.CheckedAt is not null), own.Find(t => t.CheckedAt is null));
        return true;
    }
}
