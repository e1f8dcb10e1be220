using System.Globalization;
using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.History;

/// <summary>The journal of the territory: who did what, the last first, found by person, kind of record and day.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    const int Size = 40, Exported = 20_000;

    [BindProperty(SupportsGet = true)] public int? Who { get; set; }
    [BindProperty(SupportsGet = true)] public string? Type { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public bool Looks { get; set; }
    [BindProperty(SupportsGet = true)] public long? Before { get; set; }

    public IReadOnlyList<HistoryAct> Acts { get; private set; } = [];
    public List<SelectListItem> People { get; private set; } = [];
    public List<SelectListItem> Types { get; } = [new("Любые", ""), .. AuditWords.Pages.Select(page => new SelectListItem(page.Name, page.Type)).OrderBy(item => item.Text, StringComparer.Ordinal)];
    public long? Older { get; private set; }
    public string? Seal { get; private set; }
    public bool Filtered => Who is not null || Type is not null || From is not null || To is not null || Looks;

    public async Task OnGet(CancellationToken stop)
    {
        var viewer = User.Who();
        People = [new("Любой", ""), .. (await db.Accounts.Where(account => viewer.IsAdministrator || account.TerritoryId == viewer.TerritoryId).OrderBy(account => account.Name).Select(account => new { account.Id, account.Name }).ToListAsync(stop)).Select(account => new SelectListItem(account.Name, account.Id.ToString(CultureInfo.InvariantCulture)))];
        var acts = await Found().Select(entry => entry.ActId).Distinct().Where(act => Before == null || act < Before).OrderByDescending(act => act).Take(Size + 1).ToListAsync(stop);
        if (acts.Count > Size)
        {
            acts.RemoveAt(Size);
            Older = acts[^1];
        }
        // An import brings thousands of records in one act: the first of them tell enough here.
        Acts = await db.Told(await Found().Where(entry => acts.Contains(entry.ActId) && entry.Number <= 20).ToListAsync(stop), stop);
        var last = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Id).Select(seal => new { seal.Id, seal.Hash, seal.At }).FirstOrDefaultAsync(stop);
        if (last is not null) Seal = $"№ {last.Id} от {new DateTimeOffset(last.At, TimeSpan.Zero).ToLocalTime():dd.MM.yyyy HH:mm}: {Convert.ToHexStringLower(last.Hash)[..16]}";
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        var acts = await db.Told(await Found().OrderByDescending(entry => entry.ActId).Take(Exported).ToListAsync(stop), stop);
        var rows = (from act in acts from line in act.Lines from field in line.Fields.DefaultIfEmpty() select (act, line, field)).ToList();
        return Sheet.Of("Журнал изменений", rows, ("Когда", row => row.act.At.ToLocalTime().ToString("dd.MM.yyyy HH:mm")), ("Кто", row => row.act.Who), ("Чем", row => row.act.Cause), ("Что", row => ActsView.Word(row.line.Kind)),
            ("Запись", row => row.line.Noun), ("Название", row => row.line.Title), ("Поле", row => row.field?.Name), ("Было", row => row.field?.Before), ("Стало", row => row.field?.After));
    }

    IQueryable<AuditEntry> Found()
    {
        var viewer = User.Who();
        var entries = db.AuditEntries.AsNoTracking().Where(entry => viewer.IsAdministrator || entry.TerritoryId == viewer.TerritoryId);
        entries = Looks ? entries.Where(entry => entry.Kind == AuditKind.Looked) : entries.Where(entry => entry.Kind != AuditKind.Looked);
        if (Type is not null) entries = entries.Where(entry => entry.Type == Type || db.AuditSubjects.Any(subject => subject.ActId == entry.ActId && subject.Number == entry.Number && subject.Type == Type));
        if (Who is not null || From is not null || To is not null)
        {
            var (from, to) = (From is { } first ? Ticks(first) : 0, To is { } last ? Ticks(last.AddDays(1)) : long.MaxValue);
            entries = entries.Where(entry => db.AuditActs.Any(act => act.Id == entry.ActId && act.At >= from && act.At < to && (Who == null || act.AccountId == Who)));
        }
        return entries;
    }

    static long Ticks(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.Local.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue))).UtcTicks;
}
