using Krug.Core.Writing;
using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Templates;

/// <summary>Which template each paper is printed through: Krug's own or the territory's.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    public sealed record Row(string Name, string Title, string? File, DateTimeOffset? Since, bool OnTrial);

    public List<Row> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var territory = User.Who().TerritoryId;
        var own = await db.PaperTemplates.AsNoTracking().Where(t => t.TerritoryId == territory).Select(t => new { t.Form, t.CheckedAt, t.File!.Name }).ToListAsync(stop);
        Rows = [.. DefaultTemplates.All.Where(known => PaperForm.Find(known.Name) is not null).Select(known =>
        {
            var kept = own.Find(t => t.Form == known.Name && t.CheckedAt is not null);
            return new Row(known.Name, known.Title, kept?.Name, kept?.CheckedAt, own.Exists(t => t.Form == known.Name && t.CheckedAt is null));
        })];
    }
}
