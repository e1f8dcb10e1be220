using Krug.Core.Reading.Sheets;
using Krug.Web.Modules.Directory.Sheets;

namespace Krug.Web.Modules.Directory.People;

/// <summary>People of the territory with what they are and where.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    static readonly Listing<Person> listing = new Listing<Person>().By("name", p => p.SortKey);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }
    [BindProperty(SupportsGet = true)] public bool Heads { get; set; }

    public sealed record Row(int Id, string Surname, string Given, string? Patronymic, IReadOnlyList<RowPost> Posts);

    public sealed record RowPost(int OrganisationId, string Organisation, string Title);

    public Page<Row> List { get; private set; } = null!;

    public async Task OnGet(string? after, string? before, CancellationToken stop) => List = await listing.Page(Found(), Sort, after, before, row, stop);

    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        var rows = await listing.All(Found(), Sort, p => new
        {
            p.SourceKey, p.Surname, p.Given, p.Patronymic,
            Posts = p.Posts.Where(post => post.To == null).OrderBy(post => post.Id).Select(post => new { post.Title, post.Organisation!.ShortName, post.Organisation.SourceKey }).ToList(),
        }, stop);
        // A row a post: so the sheet comes back in through the import.
        var posts = rows.SelectMany(p => p.Posts.DefaultIfEmpty(), (p, post) => (Person: p, Post: post)).ToList();
        return Sheet.Of("Люди", posts, (Column.Key.Word(), row => row.Person.SourceKey), (Column.Surname.Word(), row => row.Person.Surname), (Column.Given.Word(), row => row.Person.Given), (Column.Patronymic.Word(), row => row.Person.Patronymic),
            (Column.Post.Word(), row => row.Post?.Title), (Column.ShortName.Word(), row => row.Post?.ShortName), (Column.OrganisationKey.Word(), row => row.Post?.SourceKey));
    }

    static readonly System.Linq.Expressions.Expression<Func<Person, Row>> row = p => new(p.Id, p.Surname, p.Given, p.Patronymic,
        p.Posts.Where(post => post.To == null).OrderBy(post => post.Id).Select(post => new RowPost(post.OrganisationId, post.Organisation!.ShortName, post.Title)).ToList());

    IQueryable<Person> Found()
    {
        var found = db.People.AsNoTracking().VisibleTo(User.Who()).Matching(Q, User.Who());
        return Heads ? found.Where(p => p.Posts.Any(post => post.Heads && post.To == null)) : found;
    }
}
