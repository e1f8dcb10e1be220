using Krug.Core.Language;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Papers brought so far and the place to drop more. Several files come at once; a refused one does not hold the others.</summary>
[RequestSizeLimit(MostTogether), RequestFormLimits(MultipartBodyLengthLimit = MostTogether)]
public sealed class IndexPage(Db db, Receiving receiving, TimeProvider clock) : PageModel
{
    /// <summary>All files of one drop; each has a limit of its own, said in a sentence.</summary>
    const long MostTogether = 512L * 1024 * 1024;
    const int PageSize = 40;
    const int MostFiles = 40;

    public sealed record Row(int Id, string Name, DateTimeOffset At, string Who, ImportState State, int Items, int Decided);

    [BindProperty(SupportsGet = true)] public int? After { get; set; }
    public IReadOnlyList<Row> Papers { get; private set; } = [];
    public IReadOnlyList<string> Refusals { get; private set; } = [];
    public IReadOnlyList<(int Id, string Name)> Taken { get; private set; } = [];
    public bool Earlier { get; private set; }

    public string RefusedTitle => Refusals.Count == 1 ? "Одна бумага не загружена" : $"Не загружено: {Numbers.Count(Refusals.Count, "бумага", "бумаги", "бумаг")}";
    public string TakenTitle => Taken.Count == 1 ? "Бумага загружена" : $"Загружено: {Numbers.Count(Taken.Count, "бумага", "бумаги", "бумаг")}";
    public string Caption => Numbers.Count(Papers.Count, "бумага", "бумаги", "бумаг") + (After is null && !Earlier ? ", новые сверху" : " на этой странице, новые сверху");
    public string Range => Numbers.Count(Papers.Count, "бумага", "бумаги", "бумаг");

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    public async Task<IActionResult> OnPost(List<IFormFile> files, CancellationToken stop)
    {
        var (who, taken, refusals) = (User.Who(), new List<(int, string)>(), new List<string>());
        if (files.Count == 0) refusals.Add("Выберите хотя бы один файл.");
        if (files.Count > MostFiles) refusals.Add($"Файлов больше {MostFiles}. Загрузите остальные следующим разом.");
        foreach (var file in files.Take(MostFiles))
        {
            var (paper, refusal) = await receiving.Take(file.FileName, file.OpenReadStream, who, stop);
            if (paper is null) refusals.Add(refusal!.Text);
            else taken.Add((paper.Id, paper.Name));
        }
        if (taken is [var (only, _)] && refusals.Count == 0) return Redirect(Url.Page("Show", new { id = only }) + "#content");
        (Refusals, Taken, After) = (refusals, taken, null);
        if (refusals.Count > 0) ModelState.AddModelError("files", refusals[0]);
        await Load(stop);
        return Page();
    }

    async Task Load(CancellationToken stop)
    {
        var found = await db.ImportedPapers.AsNoTracking().VisibleTo(User.Who()).Where(p => p.State != ImportState.Dropped && (After == null || p.Id < After)).OrderByDescending(p => p.Id).Take(PageSize + 1)
            .Select(p => new Row(p.Id, p.Name, p.At, db.Accounts.Where(a => a.Id == p.AccountId).Select(a => a.Name).First(), p.State, p.Items.Count, p.Items.Count(i => i.State != ImportItemState.Waiting))).ToListAsync(stop);
        Earlier = After is not null;
        Papers = [.. found.Take(PageSize)];
        After = found.Count > PageSize ? Papers[^1].Id : null;
    }

    public string When(DateTimeOffset at) => Moments.Of(at, clock);
}
