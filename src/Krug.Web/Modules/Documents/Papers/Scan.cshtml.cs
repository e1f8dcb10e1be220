using Krug.Web.Modules.Documents.Composing;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>The scan with the signature and the stamp: attached, replaced, looked at. What it is, its first bytes tell, not its name.</summary>
public sealed class ScanPage(Db db, Printing printing, TimeProvider clock) : PageModel
{
    const long Limit = 20 * 1024 * 1024;

    [BindProperty] public IFormFile? Scan { get; set; }
    public Paper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFile(int id, CancellationToken stop)
    {
        if (!await Load(id, stop) || Paper.ScanId is not { } scan) return NotFound();
        var type = await db.Files.Where(f => f.Id == scan).Select(f => f.ContentType).SingleAsync(stop);
        return File(await printing.Bytes(scan, stop), type, Printing.FileName(Paper, type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..]));
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (ModelState.Refuse(Paper.WhyNoScan())) return Page();
        var type = Scan is null ? null : await TypeOf(Scan, stop);
        if (Scan is null) ModelState.AddModelError(nameof(Scan), "Выберите файл со сканом.");
        else if (Scan.Length > Limit) ModelState.AddModelError(nameof(Scan), "Скан больше 20 МБ. Отсканируйте его с меньшим разрешением.");
        else if (type is null) ModelState.AddModelError(nameof(Scan), "Это не PDF, не JPG и не PNG. Отсканируйте бумагу в один из этих видов.");
        if (!ModelState.IsValid) return Page();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await using var bytes = Scan!.OpenReadStream();
        var (file, refusal) = await db.Keep(Paper.TerritoryId, Scan.FileName, type!, bytes, clock.GetUtcNow(), stop);
        if (ModelState.Refuse(refusal)) return Page();
        Paper.Note(Paper.ScanId is null ? "Приложен скан" : "Скан заменён", User.Who().Name, clock.GetUtcNow());
        Paper.ScanId = file!.Id;
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        await transaction.CommitAsync(stop);
        TempData.Say("Скан приложен");
        return RedirectToPage("Show", new { id });
    }

    static async Task<string?> TypeOf(IFormFile scan, CancellationToken stop)
    {
        var head = new byte[8];
        await using var bytes = scan.OpenReadStream();
        var read = await bytes.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop);
        return read < head.Length ? null : head.AsSpan().StartsWith("%PDF-"u8) ? "application/pdf" : head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
            : head.AsSpan().SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png" : null;
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { } paper) return false;
        Paper = paper;
        return true;
    }
}
