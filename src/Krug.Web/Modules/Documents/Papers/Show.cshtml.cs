using Krug.Core.Writing;
using Krug.Web.Modules.Documents.Composing;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>A paper as it prints beside its figures, with what there is to check and the one way forward.</summary>
public sealed class ShowPage(Db db, Composer composer, Printing printing, LibreOffice office, TimeProvider clock) : PageModel
{
    public Paper Paper { get; private set; } = null!;
    public ComposedPaper Composed { get; private set; } = null!;
    public RenderedPaper Rendered { get; private set; } = null!;
    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];
    public IReadOnlyList<ComposedFigure> Figures => Composed.Figures;
    public IReadOnlyCollection<string> Keys => [.. Figures.Select(figure => figure.Key)];
    public string? About { get; private set; }
    public string? AboutHref { get; private set; }
    public bool HasPdf => office.IsPresent;
    public string When(DateTimeOffset at) => Moments.Of(at, clock);
    /// <summary>Figures that stand on the sheet by themselves, so that their line can lead back to it.</summary>
    public IReadOnlySet<string> Printed { get; private set; } = new HashSet<string>();
    public string? Refused { get; private set; }

    Template template = null!;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await Draw(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostForward(int id, int version, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Refused = Paper.Version != version ? "Пока вы смотрели, бумагу изменили. Посмотрите её ещё раз и повторите." : Paper.WhyNotForward()?.Text;
        if (Refused is null)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            Paper.Forward(Composed, User.Who().Name, clock.GetUtcNow());
            try
            {
                // The bytes themselves are kept: a template changed later, or a new version of Krug, does not reach what was approved.
                if (Paper.State is PaperState.Approved or PaperState.Signed && Paper.CopyId is null)
                {
                    var (file, refusal) = await db.Keep(Paper.TerritoryId, Printing.FileName(Paper, "docx"), Word, new MemoryStream(Written()), clock.GetUtcNow(), stop);
                    if (file is null) throw new InvalidOperationException(refusal!.Text);
                    Paper.CopyId = file.Id;
                }
                await db.SaveChangesAsync(stop);
                await transaction.CommitAsync(stop);
                TempData.Say($"Бумага {PaperRules.Word(Paper)}");
                return RedirectToPage(new { id });
            }
            catch (DbUpdateConcurrencyException)
            {
                TempData.Say("Это уже сделал кто-то другой. Посмотрите бумагу ещё раз");
                return RedirectToPage(new { id });
            }
        }
        Response.StatusCode = StatusCodes.Status409Conflict;
        await Draw(stop);
        return Page();
    }

    public async Task<IActionResult> OnGetDocx(int id, CancellationToken stop) => await Load(id, stop)
        ? File(await Issued(stop), Word, Printing.FileName(Paper, "docx")) : NotFound();

    public async Task<IActionResult> OnGetPdf(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (await office.ToPdf(await Issued(stop), stop) is { } pdf) return File(pdf, "application/pdf", Printing.FileName(Paper, "pdf"));
        Refused = office.IsPresent ? "PDF не получился: LibreOffice не ответил за минуту. Скачайте DOCX или попробуйте ещё раз." : "На этом сервере нет LibreOffice, поэтому PDF не сделать. Скачайте DOCX.";
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await Draw(stop);
        return Page();
    }

    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The bytes kept at approval; before it, what the records say now.</summary>
    async Task<byte[]> Issued(CancellationToken stop) => Paper.CopyId is { } copy ? await printing.Bytes(copy, stop) : Written();

    byte[] Written() => template.Write(Composed.ToWrite, Printing.Texts(Paper), Composed.Forms);

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { } paper) return false;
        Paper = paper;
        Composed = await composer.Compose(paper, stop);
        template = await printing.TemplateOf(paper.TerritoryId, paper.Form, stop);
        return true;
    }

    async Task Draw(CancellationToken stop)
    {
        Rendered = template.Render(Composed.ToWrite, Printing.Texts(Paper), Composed.Forms);
        Printed = SheetHtml.FiguresOf(Rendered);
        Doubts = await PaperReview.Of(db, Paper, Composed, Rendered, stop);
        if (Paper.EventId is { } one) (About, AboutHref) = (await db.Events.Where(e => e.Id == one).Select(e => e.Title).SingleAsync(stop), $"/events/{one}");
        else if (Paper.PlatformReportId is { } report) (About, AboutHref) = (await db.PlatformReports.Where(r => r.Id == report).Select(r => r.Platform!.Theme).SingleAsync(stop), null);
    }
}
