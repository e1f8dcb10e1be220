using System.Globalization;
using Krug.Core.Language;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;

namespace Krug.Web.Modules.Search;

/// <summary>One field for everything: the first few of each kind and the way to all of them. Always ten commands, whatever is found.</summary>
public sealed class SearchPage(Db db) : PageModel
{
    const int Shown = 5;

    /// <summary>One that was found: its name, where it leads, what tells it from others.</summary>
    public sealed record Found(string Name, string Href, string? More);

    public sealed record Group(string Title, int Total, string All, IReadOnlyList<Found> Rows);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public IReadOnlyList<Group> Groups { get; private set; } = [];
    public int Total => Groups.Sum(group => group.Total);

    public async Task OnGet(CancellationToken stop)
    {
        if (RussianOrder.SearchKey(Q ?? "").Trim().Length == 0) return;
        var viewer = User.Who();
        var organisations = db.Organisations.AsNoTracking().VisibleTo(viewer).Matching(Q);
        var people = db.People.AsNoTracking().VisibleTo(viewer).Matching(Q);
        var events = db.Events.AsNoTracking().VisibleTo(viewer).Matching(Q);
        var practices = db.Practices.AsNoTracking().VisibleTo(viewer).Matching(Q);
        var tasks = db.Assignments.AsNoTracking().VisibleTo(viewer).Matching(Q);
        Groups =
        [
            await Of("Организации", "/organisations", organisations, organisations.OrderBy(o => o.SortKey).ThenBy(o => o.Id).Select(o => new Row(o.Id, o.ShortName, o.Locality, null)), stop),
            await Of("Люди", "/people", people, people.OrderBy(p => p.SortKey).ThenBy(p => p.Id)
                .Select(p => new Row(p.Id, p.ListName, p.Posts.Where(post => post.To == null).Select(post => post.Title + ", " + post.Organisation!.ShortName).FirstOrDefault(), null)), stop),
            await Of("События", "/events", events, events.OrderByDescending(e => e.On).ThenBy(e => e.Id).Select(e => new Row(e.Id, e.Title, e.Kind, e.On)), stop),
            await Of("Практики", "/practices", practices, practices.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new Row(p.Id, p.Title, p.Organisation!.ShortName ?? p.OrganisationName, null)), stop),
            await Of("Поручения", "/tasks", tasks, tasks.OrderBy(a => a.SortKey).ThenBy(a => a.Id).Select(a => new Row(a.Id, a.Text, null, a.Due)), stop),
        ];
    }

    sealed record Row(int Id, string Name, string? More, DateOnly? Day);

    async Task<Group> Of<T>(string title, string path, IQueryable<T> found, IQueryable<Row> rows, CancellationToken stop) where T : class
    {
        var total = await found.CountAsync(stop);
        var first = await rows.Take(Shown).ToListAsync(stop);
        return new(title, total, $"{path}?q={Uri.EscapeDataString(Q!)}",
            [.. first.Select(row => new Found(Cut(row.Name), $"{path}/{row.Id.ToString(CultureInfo.InvariantCulture)}", string.Join(" · ", new[] { row.More, row.Day is { } day ? Days.Far(day) : null }.Where(part => !string.IsNullOrEmpty(part)))))]);
    }

    static string Cut(string text) => text.Length <= 140 ? text : text[..139] + "…";
}
