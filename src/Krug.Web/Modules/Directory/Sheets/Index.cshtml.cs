using Krug.Core.Language;
using Krug.Core.Reading.Sheets;
using Krug.Core.Reading.Sources;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>Sheets brought so far and the place to bring another.</summary>
[RequestSizeLimit(MostSent), RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
public sealed class IndexPage(Db db, TimeProvider clock) : PageModel
{
    /// <summary>A file above its own limit is let in so far that it can be refused in words.</summary>
    const long MostSent = 512L * 1024 * 1024;

    static readonly Listing<SheetImport> listing = new Listing<SheetImport>().By("new", s => s.Id, newest: true);

    public sealed record Row(int Id, string Name, string Who, DateTimeOffset At, SheetState State, int Added, int Changed);

    public Page<Row> List { get; private set; } = null!;

    public async Task OnGet(string? after, string? before, CancellationToken stop) => await Load(after, before, stop);

    public async Task<IActionResult> OnPost(IFormFile? file, CancellationToken stop)
    {
        var (sheet, refusal) = await Take(file, stop);
        if (sheet is not null) return RedirectToPage("Columns", new { sheet.Id });
        ModelState.AddModelError("file", refusal!.Text);
        await Load(null, null, stop);
        return Page();
    }

    public string Day(DateTimeOffset at) => Days.Near(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime), clock.Today());

    public static string Said(Row row) => row.State switch
    {
        SheetState.Columns => "столбцы не выбраны",
        SheetState.Comparing => "сравнивается",
        SheetState.Ready => "ждёт решения",
        SheetState.Writing => "записывается",
        _ when row.Added + row.Changed == 0 => "изменений не было",
        _ => $"добавлено {row.Added}, изменено {row.Changed}",
    };

    async Task<(SheetImport? Sheet, Refusal? Refusal)> Take(IFormFile? file, CancellationToken stop)
    {
        if (file is null) return (null, new("Выберите файл таблицы."));
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (file.Length > SheetReader.MostBytes) return (null, new(SheetReader.TooBig(name).Message));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        SheetColumns found;
        try
        {
            found = await Task.Run(() => SheetColumns.Find(SheetReader.Read(bytes.ToArray(), name)), stop);
        }
        catch (UnreadableException refused)
        {
            return (null, new(refused.Message));
        }
        if (found.Columns.All(column => column is null)) return (null, new($"В файле «{name}» не нашлось столбцов с названиями организаций или именами людей. Проверьте, есть ли у таблицы шапка."));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        bytes.Position = 0;
        var who = User.Who();
        var (kept, unkept) = await db.Keep(who.TerritoryId, name, "application/octet-stream", bytes, clock.GetUtcNow(), stop);
        if (kept is null) return (null, unkept);
        var sheet = new SheetImport { TerritoryId = who.TerritoryId, FileId = kept.Id, Name = name, Who = who.Name, At = clock.GetUtcNow(), Columns = ColumnWords.Write(found.Columns) };
        db.Add(sheet);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return (sheet, null);
    }

    async Task Load(string? after, string? before, CancellationToken stop) => List = await listing.Page(db.SheetImports.AsNoTracking().VisibleTo(User.Who()), null, after, before,
        s => new Row(s.Id, s.Name, s.Who, s.At, s.State, s.Added, s.Changed), stop);
}
