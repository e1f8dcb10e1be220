namespace Krug.Web.Modules.Dictionaries.Pages;

/// <summary>The dictionaries of the territory, each with how many words it has.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    public sealed record Row(DictionaryFace Face, int Words, int Retired);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Rows = await Load(stop);

    public async Task<IActionResult> OnGetExport(CancellationToken stop) =>
        Sheet.Of("Словари", await Load(stop), ("Словарь", row => row.Face.Title), ("Слов", row => row.Words), ("Убрано", row => row.Retired), ("Для чего", row => row.Face.For));

    async Task<List<Row>> Load(CancellationToken stop)
    {
        var viewer = User.Who();
        var counts = await db.Terms.AsNoTracking().Where(t => t.TerritoryId == viewer.TerritoryId).GroupBy(t => t.Dictionary)
            .Select(g => new { Dictionary = g.Key, Words = g.Count(t => !t.Retired), Retired = g.Count(t => t.Retired) }).ToDictionaryAsync(g => g.Dictionary, stop);
        return [.. DictionaryFace.All.Select(face => counts.TryGetValue(face.Of, out var count) ? new Row(face, count.Words, count.Retired) : new Row(face, 0, 0))];
    }
}
