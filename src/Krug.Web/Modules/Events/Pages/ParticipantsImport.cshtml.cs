using Krug.Core.Language;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>A list of participants pasted or brought as a sheet: first what will be entered, then one transaction.</summary>
public sealed class ParticipantsImportPage(Db db, Enrolling enrolling, TimeProvider clock) : PageModel
{
    public sealed record Row(Participant Made, bool There, Refusal? Refusal);

    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public string? Lines { get; set; }
    [BindProperty] public IFormFile? Brought { get; set; }
    [BindProperty] public bool CameToo { get; set; }

    public Event Event { get; private set; } = null!;
    public List<Row> Rows { get; private set; } = [];
    public int Fresh => Rows.Count(row => row is { There: false, Refusal: null });

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        var (read, refusal) = Brought is { } file ? ParticipantList.OfFile(file.FileName, file.OpenReadStream()) : (ParticipantList.OfLines(Lines), null);
        if (refusal is null && read.Count == 0) refusal = Brought is null ? new("Вставьте список или выберите файл: строка на человека.", nameof(Lines)) : new("В файле не нашлось ни одного участника. Проверьте, что в первой строке есть «ФИО» и ещё хотя бы одна колонка.", nameof(Brought));
        if (ModelState.Refuse(refusal)) return Page();
        await Show(read, stop);
        Lines = string.Join('\n', read.Select(row => string.Join('\t', new[] { row.Name, row.Position, row.Organisation, row.Municipality, row.Email })));
        ModelState.Remove(nameof(Lines));
        return Page();
    }

    public async Task<IActionResult> OnPostEnter(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        await Show(ParticipantList.OfLines(Lines), stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.AddRange(Rows.Where(row => row is { There: false, Refusal: null }).Select(row => row.Made));
        try
        {
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError("", "Пока вы смотрели, кто-то из этих людей зарегистрировался сам. Посмотрите список ещё раз и внесите остальных.");
            Rows = [];
            return Page();
        }
        TempData.Say($"Внесено: {Numbers.Count(Fresh, "человек", "человека", "человек")}" + (Rows.Count > Fresh ? $", пропущено: {Rows.Count - Fresh}" : ""));
        return RedirectToPage("Participants", new { Id });
    }

    async Task Show(List<Enrolled> read, CancellationToken stop)
    {
        var known = await enrolling.Known(Event.TerritoryId, stop);
        var there = (await db.Participants.Where(p => p.EventId == Id).Select(p => p.SameKey).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        foreach (var who in read)
        {
            var made = Enrolling.Make(Event, who, known, "список", clock.GetUtcNow());
            made.Came = CameToo ? true : null;
            var why = made.WhyNotKeep();
            Rows.Add(new(made, why is null && !there.Add(made.SameKey), why));
        }
    }

    async Task<bool> Load(CancellationToken stop)
    {
        if (await db.Events.AsNoTracking().EditableBy(User.Who()).SingleOrDefaultAsync(e => e.Id == Id, stop) is not { } found) return false;
        Event = found;
        return true;
    }
}
