using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Krug.Bench.Pages;

/// <summary>The same hundred rows as Krug's list of organisations, asked for in the plainest way.</summary>
public sealed class OrganisationsPage(Db db) : PageModel
{
    public sealed record Row(int Id, string ShortName, string Kind, string? Locality, string? Head, int Team, IReadOnlyList<FlagKind> Flags);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        Rows = await db.Organisations.AsNoTracking().Where(o => o.TerritoryId == 1 && o.ClosedOn == null).OrderBy(o => o.SortKey).ThenBy(o => o.Id).Take(100).Select(o => new Row(o.Id, o.ShortName, o.Kind, o.Locality,
            o.Posts.Where(p => p.Heads && p.To == null).Select(p => p.Person!.ListName).FirstOrDefault(), o.Posts.Count(p => p.To == null),
            o.Flags.Where(f => (f.From == null || f.From <= today) && (f.To == null || f.To >= today)).OrderBy(f => f.Id).Select(f => f.Kind).ToList())).ToListAsync(stop);
    }
}
