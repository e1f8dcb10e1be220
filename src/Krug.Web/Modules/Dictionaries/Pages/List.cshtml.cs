namespace Krug.Web.Modules.Dictionaries.Pages;

/// <summary>One dictionary in its order, with what stands under each word; words are moved up and down here.</summary>
public sealed class ListPage(Db db, TermUses uses) : PageModel
{
    static readonly Listing<Term> listing = new Listing<Term>(size: 60).By("order", t => t.Order);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    /// <summary><c>retired</c> or nothing: what is in use.</summary>
    [BindProperty(SupportsGet = true)] public string? View { get; set; }

    public DictionaryFace Face { get; private set; } = null!;
    public Page<Term> List { get; private set; } = null!;
    public ILookup<int, (int Count, TermUse Use)> Uses { get; private set; } = null!;
    public int Words { get; private set; }
    public int Retired { get; private set; }

    public async Task<IActionResult> OnGet(string name, string? after, string? before, CancellationToken stop)
    {
        if (DictionaryFace.Find(name) is not { } face) return NotFound();
        Face = face;
        var counts = await All().GroupBy(_ => 1).Select(g => new { Words = g.Count(t => !t.Retired), Retired = g.Count(t => t.Retired) }).SingleOrDefaultAsync(stop);
        if (counts is not null) (Words, Retired) = (counts.Words, counts.Retired);
        List = await listing.Page(Found(), null, after, before, t => t, stop);
        var shown = List.Rows.Select(t => t.Id).ToList();
        Uses = await uses.Of(face.Of, db.Terms.Where(t => shown.Contains(t.Id)), stop);
        return Page();
    }

    public async Task<IActionResult> OnGetExport(string name, CancellationToken stop)
    {
        if (DictionaryFace.Find(name) is not { } face) return NotFound();
        Face = face;
        return Sheet.Of(face.Title, await listing.All(Found(), null, t => t, stop), ("№", t => t.Order), ("Код", t => t.Code), ("Название", t => t.Name), ("Коротко", t => t.Short), (face.Level ?? "Уровень", t => t.Level),
            ("Другие названия", t => t.Synonyms.Replace("\n", "; ", StringComparison.Ordinal)), (face.Text, t => t.Text), ("Убрано", t => t.Retired ? "да" : null));
    }

    public Task<IActionResult> OnPostUp(string name, int id, CancellationToken stop) => Move(name, id, up: true, stop);

    public Task<IActionResult> OnPostDown(string name, int id, CancellationToken stop) => Move(name, id, up: false, stop);

    async Task<IActionResult> Move(string name, int id, bool up, CancellationToken stop)
    {
        if (DictionaryFace.Find(name) is not { } face) return NotFound();
        Face = face;
        var words = await All().AsTracking().Where(t => !t.Retired).OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(stop);
        var at = words.FindIndex(t => t.Id == id);
        if (at < 0) return NotFound();
        var to = up ? at - 1 : at + 1;
        if (to >= 0 && to < words.Count)
        {
            (words[at], words[to]) = (words[to], words[at]);
            // Numbered anew, so that two words of one number part ways.
            for (var i = 0; i < words.Count; i++) if (words[i].Order != i + 1) words[i].Order = i + 1;
            if (await db.TrySave(stop) is { } refusal) TempData.Say(refusal.Text);
        }
        return Redirect(Url.Page("List", new { name }) + $"#t{id}");
    }

    // An administrator sees every territory; a dictionary is one's own.
    IQueryable<Term> All()
    {
        var viewer = User.Who();
        return db.Terms.AsNoTracking().Where(t => t.TerritoryId == viewer.TerritoryId && t.Dictionary == Face.Of);
    }

    IQueryable<Term> Found() => All().Matching(Q).Where(t => t.Retired == (View == "retired"));
}
