using Krug.Core.Reading.Sheets;
using Krug.Web.Modules.Directory.Sheets;

namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>Organisations of the territory: found, ordered, counted.</summary>
public sealed class IndexPage(Db db, TimeProvider clock) : PageModel
{
    static readonly Listing<Organisation> listing = new Listing<Organisation>().By("name", o => o.SortKey).By("kind", o => o.Kind).By("place", o => o.Locality ?? "");

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Place { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }
    /// <summary>One of <see cref="Views"/>; nothing is all that are open.</summary>
    [BindProperty(SupportsGet = true)] public string? View { get; set; }

    public sealed record Row(int Id, string ShortName, string Kind, string? Locality, string? Head, int Team, IReadOnlyList<FlagKind> Flags);

    /// <summary>A view of the list as a tab: its name in the address, its words, how many stand in it.</summary>
    public sealed record Tab(string? Name, string Words, int Count);

    static readonly FlagKind[] weak = [FlagKind.LowResults, FlagKind.HardConditions], strong = [FlagKind.Leader, FlagKind.Promising, FlagKind.HiddenReserve];

    sealed record Exported(Organisation Organisation, string? Head, string? Post);

    public Page<Row> List { get; private set; } = null!;
    public IReadOnlyList<string> Kinds { get; private set; } = [];
    public IReadOnlyList<string> Places { get; private set; } = [];
    public IReadOnlyList<Tab> Views { get; private set; } = [];
    public bool Filtered => View is not null || Q is not null || Kind is not null || Place is not null;

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        var today = clock.Today();
        var all = db.Organisations.AsNoTracking().VisibleTo(User.Who());
        Kinds = await all.Where(o => o.Kind != "").Select(o => o.Kind).Distinct().OrderBy(kind => kind).ToListAsync(stop);
        Places = await all.Where(o => o.Locality != null).Select(o => o.Locality!).Distinct().OrderBy(place => place).ToListAsync(stop);
        List = await listing.Page(Found(), Sort, after, before, o => new Row(o.Id, o.ShortName, o.Kind, o.Locality,
            o.Posts.Where(p => p.Heads && p.To == null).Select(p => p.Person!.ListName).FirstOrDefault(), o.Posts.Count(p => p.To == null),
            o.Flags.Where(f => (f.From == null || f.From <= today) && (f.To == null || f.To >= today)).OrderBy(f => f.Id).Select(f => f.Kind).ToList()), stop);
        var counts = await all.GroupBy(_ => 1).Select(g => new
        {
            Open = g.Count(o => o.ClosedOn == null), Closed = g.Count(o => o.ClosedOn != null),
            Headless = g.Count(o => o.ClosedOn == null && !o.Posts.Any(p => p.Heads && p.To == null)),
            Weak = g.Count(o => o.ClosedOn == null && o.Flags.Any(f => weak.Contains(f.Kind) && (f.From == null || f.From <= today) && (f.To == null || f.To >= today))),
            Strong = g.Count(o => o.ClosedOn == null && o.Flags.Any(f => strong.Contains(f.Kind) && (f.From == null || f.From <= today) && (f.To == null || f.To >= today))),
        }).SingleOrDefaultAsync(stop);
        Views =
        [
            new(null, "Все", counts?.Open ?? 0), new("weak", "ШНОР и ШНСУ", counts?.Weak ?? 0), new("strong", "Лидеры и растущие", counts?.Strong ?? 0), new("headless", "Без руководителя", counts?.Headless ?? 0),
            .. counts?.Closed > 0 ? [new Tab("closed", "Закрытые", counts.Closed)] : Array.Empty<Tab>(),
        ];
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        var rows = await listing.All(Found(), Sort, o => new
        {
            Organisation = o,
            Head = o.Posts.Where(p => p.Heads && p.To == null).Select(p => new { p.Person!.Surname, p.Person.Given, p.Person.Patronymic, p.Title }).FirstOrDefault(),
        }, stop);
        // Every column comes back in through the import as it went out.
        return Sheet.Of("Организации", rows.ConvertAll(row => new Exported(row.Organisation, row.Head is { } head ? $"{head.Surname} {head.Given} {head.Patronymic}".Trim() : null, row.Head?.Title)),
            [.. ColumnWords.Fields.Select(field => (field.Column.Word(), (Func<Exported, object?>)(row => field.Get(row.Organisation)))), (Column.PersonName.Word(), row => row.Head), (Column.Post.Word(), row => row.Post)]);
    }

    IQueryable<Organisation> Found()
    {
        var found = db.Organisations.AsNoTracking().VisibleTo(User.Who()).Matching(Q, User.Who());
        var today = clock.Today();
        found = View switch
        {
            "closed" => found.Where(o => o.ClosedOn != null),
            "weak" => found.Where(o => o.ClosedOn == null && o.Flags.Any(f => weak.Contains(f.Kind) && (f.From == null || f.From <= today) && (f.To == null || f.To >= today))),
            "strong" => found.Where(o => o.ClosedOn == null && o.Flags.Any(f => strong.Contains(f.Kind) && (f.From == null || f.From <= today) && (f.To == null || f.To >= today))),
            "headless" => found.Where(o => o.ClosedOn == null && !o.Posts.Any(p => p.Heads && p.To == null)),
            _ => found.Where(o => o.ClosedOn == null),
        };
        if (Kind is not null) found = found.Where(o => o.Kind == Kind);
        if (Place is not null) found = found.Where(o => o.Locality == Place);
        return found;
    }
}
