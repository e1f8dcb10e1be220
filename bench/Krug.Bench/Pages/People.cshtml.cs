using Krug.Web.Shared.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Krug.Bench.Pages;

/// <summary>The same hundred rows as Krug's list of people, asked for in the plainest way.</summary>
public sealed class PeoplePage(Db db) : PageModel
{
    public sealed record Row(int Id, string Surname, string Given, string? Patronymic, IReadOnlyList<RowPost> Posts);

    public sealed record RowPost(int OrganisationId, string Organisation, string Title);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Rows = await db.People.AsNoTracking().Where(person => person.TerritoryId == 1).OrderBy(person => person.SortKey).ThenBy(person => person.Id).Take(100)
        .Select(person => new Row(person.Id, person.Surname, person.Given, person.Patronymic,
            person.Posts.Where(post => post.To == null).OrderBy(post => post.Id).Select(post => new RowPost(post.OrganisationId, post.Organisation!.ShortName, post.Title)).ToList()))
        .ToListAsync(stop);
}
