using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Krug.Web.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>Organisations of the territory: found, ordered, counted.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    static readonly Listing<Organisation> listing = new Listing<Organisation>().By("name", o => o.SortKey).By("kind", o => o.Kind).By("place", o => o.Locality ?? "");

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Place { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }

    public sealed record Row(int Id, string ShortName, string Kind, string? Locality, string? Head, int Team);

    public Page<Row> List { get; private set; } = null!;
    public IReadOnlyList<string> Kinds { get; private set; } = [];
    public IReadOnlyList<string> Places { get; private set; } = [];
    public bool Filtered => Q is not null || Kind is not null || Place is not null;

    public async Task OnGet(string? after, string? before, CancellationToken stop)
    {
        var all = db.Organisations.AsNoTracking().VisibleTo(User.Who());
        Kinds = await all.Where(o => o.Kind != "").Select(o => o.Kind).Distinct().OrderBy(kind => kind).ToListAsync(stop);
        Places = await all.Where(o => o.Locality != null).Select(o => o.Locality!).Distinct().OrderBy(place => place).ToListAsync(stop);
        List = await listing.Page(Found(), Sort, after, before, o => new Row(o.Id, o.ShortName, o.Kind, o.Locality,
            o.Posts.Where(p => p.Heads && p.To == null).Select(p => p.Person!.ListName).FirstOrDefault(), o.Posts.Count(p => p.To == null)), stop);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        var rows = await listing.All(Found(), Sort, o => new
        {
            o.ShortName, o.FullName, o.Kind, o.LegalForm, o.Number, o.Locality, o.Address, o.Phone, o.Email, o.Site,
            Head = o.Posts.Where(p => p.Heads && p.To == null).Select(p => p.Person!.ListName).FirstOrDefault()
        }, stop);
        return Sheet.Of("Организации", rows, ("Организация", o => o.ShortName), ("Полное название", o => o.FullName), ("Вид", o => o.Kind), ("Форма", o => o.LegalForm), ("Номер", o => o.Number),
            ("Место", o => o.Locality), ("Адрес", o => o.Address), ("Руководитель", o => o.Head), ("Телефон", o => o.Phone), ("Почта", o => o.Email), ("Сайт", o => o.Site));
    }

    IQueryable<Organisation> Found()
    {
        var found = db.Organisations.AsNoTracking().VisibleTo(User.Who()).Matching(Q, User.Who());
        if (Kind is not null) found = found.Where(o => o.Kind == Kind);
        if (Place is not null) found = found.Where(o => o.Locality == Place);
        return found;
    }
}
