namespace Krug.Web.Shared.Ui.Views;

/// <summary>A list whose filters can be saved: its address, its name, and the keys of an address it knows; nothing else is kept.</summary>
public sealed record ListOfViews(string Path, string Title, params string[] Keys)
{
    public static readonly IReadOnlyList<ListOfViews> All =
    [
        new("/organisations", "Организации", "view", "q", "kind", "place", "municipality", "territory", "sort"), new("/people", "Люди", "q", "heads", "sort"),
        new("/events", "События", "q", "kind", "state", "organisation", "direction", "sort"), new("/practices", "Практики", "q", "event", "state", "organisation", "sort"), new("/tasks", "Поручения", "q", "view", "organisation", "sort"),
    ];

    public static ListOfViews? At(string? path) => All.FirstOrDefault(list => list.Path == path);

    /// <summary>The known keys that say something, in one order, so that the same filters are the same text; empty where nothing but an order is asked for.</summary>
    public string Query(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> asked)
    {
        var said = asked.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToLookup(pair => pair.Key, pair => pair.Value[0]!.Trim(), StringComparer.OrdinalIgnoreCase);
        var known = Keys.Where(said.Contains).ToList();
        return known.TrueForAll(key => key == "sort") ? "" : string.Join('&', known.Select(key => $"{key}={Uri.EscapeDataString(said[key].First())}"));
    }
}

/// <summary>The views of the list on this page, for the component beside the filters.</summary>
public sealed record ShownViews(ListOfViews List, string Query, IReadOnlyList<SavedView> Saved);

/// <summary>Brings the viewer's views to a page that is such a list: one command.</summary>
sealed class ShowingViews(Db db) : Microsoft.AspNetCore.Mvc.Filters.IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod is { HttpMethod: "Get", Name: null } && ListOfViews.At(http.Request.Path) is { } list && http.User.WhoOrNull() is { } who)
            http.Features.Set(new ShownViews(list, list.Query(http.Request.Query), await db.SavedViews.AsNoTracking().Where(v => v.AccountId == who.AccountId && v.List == list.Path).OrderBy(v => v.Id).ToListAsync(http.RequestAborted)));
        await next();
    }
}
