using Krug.Core.Language;
using Krug.Core.Reading.Papers;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>«Разбор документа»: the text of a paper beside what was read in it. One item is open as a form; every answer leads to the next that waits.</summary>
public sealed class ShowPage(Db db, Deciding deciding, Receiving receiving, TimeProvider clock) : PageModel
{
    /// <summary>Lines shown at once; a longer text is shown around the open item.</summary>
    const int Window = 400;

    IReadOnlyList<PaperFacts> documents = [];

    public sealed record Group(string Name, IReadOnlyList<ImportItem> Items, int Decided, int All, int Sure);

    public sealed record Shown(Warning Warning, IReadOnlyList<(int Number, bool IsItem)> Places);

    [BindProperty(SupportsGet = true)] public int? Item { get; set; }
    [BindProperty(SupportsGet = true)] public int? Edit { get; set; }
    /// <summary>waiting: only items that wait; anything else: all.</summary>
    [BindProperty(SupportsGet = true)] public string? Show { get; set; }

    public ImportedPaper Paper { get; private set; } = null!;
    public (int Id, string Name, DateTimeOffset At)? Twin { get; private set; }
    public IReadOnlyList<Group> Groups { get; private set; } = [];
    public IReadOnlyList<ShownLine> Lines { get; private set; } = [];
    public int LineCount { get; private set; }
    public IReadOnlyList<Shown> Warnings { get; private set; } = [];
    public OpenItem? Open { get; private set; }
    public string Facts { get; private set; } = "";
    public string? Refused { get; private set; }

    public TimeProvider Clock => clock;
    public int Decided => Paper.Items.Count(item => item.State != ImportItemState.Waiting);
    public int Waiting => Paper.Items.Count - Decided;
    public bool HasMade => Paper.Made.Count > 0 || Paper.Items.Exists(item => item.CreatedId is not null);
    public string Progress => Waiting == 0 ? $"Решено всё: {Counts.Places(Decided)}" : $"Решено {Decided} из {Paper.Items.Count} — осталось {Waiting}";

    /// <summary>The second line of an item; in a file of several documents it names the item's own.</summary>
    public string? More(ImportItem item, Fields fields)
    {
        var more = ItemKinds.Of(item.Kind).More(fields);
        return documents.Count < 2 || item.Document >= documents.Count ? more : $"{more}{(more is null ? "" : " · ")}{item.Document + 1}-й документ, {Words.OfPaper(documents[item.Document].Kind)}";
    }

    public bool IsDoubtful(ImportItem item) => item.State == ImportItemState.Waiting && !Deciding.IsSure(item, Paper.Mentions);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(id, null, stop) ? Page() : NotFound();

    /// <summary>The open item alone, for those who walk by the keyboard.</summary>
    public async Task<IActionResult> OnGetItem(int id, CancellationToken stop) => await Load(id, null, stop) && Open is not null ? Partial("_Item", Open) : NotFound();

    public async Task<IActionResult> OnPostDecide(int id, int version, string @do, string? tie, CancellationToken stop)
    {
        if (Item is not { } item || !await Visible(id, stop)) return NotFound();
        var answer = new Answer(item, version, tie, Mentions());
        var typed = @do == "correct" ? Typed(await db.ImportItems.Where(i => i.Id == item && i.PaperId == id).Select(i => i.Read).SingleOrDefaultAsync(stop)) : null;
        var refusals = @do switch
        {
            "accept" => await deciding.Accept(id, answer, User.Who(), stop),
            "correct" => await deciding.Correct(id, answer, typed!, User.Who(), stop),
            "reject" => await deciding.Reject(id, answer, User.Who(), stop),
            "return" => await deciding.Return(id, answer, User.Who(), stop),
            _ => [],
        };
        if (refusals.Count == 0)
        {
            var next = @do == "return" ? item : await Next(id, item, stop);
            return Redirect(Url.Page("Show", new { id, item = next, show = Show }) + await Anchor(next, stop));
        }
        foreach (var refusal in refusals) ModelState.AddModelError(refusal.Field is null ? "" : "f." + refusal.Field, refusal.Text);
        // A refused acceptance opens the fields, for that is where it is mended.
        if (typed is not null || refusals.Any(refusal => refusal.Field is not null)) Edit = 1;
        if (Edit is null) Refused = refusals[0].Text;
        db.ChangeTracker.Clear();
        return await Load(id, typed, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostSure(int id, string group, CancellationToken stop)
    {
        if (!await Visible(id, stop)) return NotFound();
        var (count, at) = await deciding.AcceptSure(id, group, User.Who(), stop);
        if (count == 0) TempData.Say("Принимать сразу здесь нечего: остались места, на которые надо посмотреть.");
        else TempData.Say($"Принято: {Counts.Places(count)}", undo: Url.Page("Show", "ReturnAll", new { id, at = at.UtcTicks, show = Show }));
        return RedirectToPage("Show", new { id, show = Show });
    }

    public async Task<IActionResult> OnPostReturnAll(int id, long at, CancellationToken stop)
    {
        if (!await Visible(id, stop) || at < 0 || at > DateTimeOffset.MaxValue.UtcTicks) return NotFound();
        var count = await deciding.ReturnAll(id, new(at, TimeSpan.Zero), User.Who(), stop);
        TempData.Say(count == 0 ? "Возвращать нечего." : $"Снова ждут решения: {Counts.Places(count)}");
        return RedirectToPage("Show", new { id, show = Show });
    }

    /// <summary>Returns what this person decided last.</summary>
    public async Task<IActionResult> OnPostReturnLast(int id, CancellationToken stop)
    {
        if (!await Visible(id, stop)) return NotFound();
        var account = User.Who().AccountId;
        var last = await db.ImportItems.AsNoTracking().Where(i => i.PaperId == id && i.DecidedById == account && i.DecidedAt != null && i.CreatedId == null).OrderByDescending(i => i.DecidedAt).ThenByDescending(i => i.Order).FirstOrDefaultAsync(stop);
        if (last is null) return RedirectToPage("Show", new { id, show = Show });
        await deciding.Return(id, new(last.Id, last.Version, null, new Dictionary<int, string>()), User.Who(), stop);
        return Redirect(Url.Page("Show", new { id, item = last.Id, show = Show }) + "#i" + last.Order);
    }

    public async Task<IActionResult> OnPostAgain(int id, CancellationToken stop)
    {
        if (!await Visible(id, stop)) return NotFound();
        if (await receiving.Again(id, User.Who(), stop) is { } refusal) TempData.Say(refusal.Text);
        return RedirectToPage("Show", new { id });
    }

    /// <summary>Puts the paper away; it stays and can be brought back.</summary>
    public async Task<IActionResult> OnPostDrop(int id, CancellationToken stop)
    {
        if (!await Visible(id, stop)) return NotFound();
        var dropped = await db.ImportedPapers.Where(p => p.Id == id && (p.State == ImportState.Waiting || p.State == ImportState.Repeated) && p.Items.All(i => i.CreatedId == null))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ImportState.Dropped).SetProperty(p => p.Version, p => p.Version + 1), stop);
        if (dropped == 0) TempData.Say("Убрать нельзя: по этой бумаге уже созданы записи. Сначала отмените разбор.");
        else TempData.Say("Бумага убрана из списка", undo: Url.Page("Show", "Back", new { id }));
        return dropped == 0 ? RedirectToPage("Show", new { id }) : RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostBack(int id, CancellationToken stop)
    {
        if (!await Visible(id, stop)) return NotFound();
        await db.ImportedPapers.Where(p => p.Id == id && p.State == ImportState.Dropped).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.State, p => p.RepeatsId != null && p.Items.Count == 0 ? ImportState.Repeated : ImportState.Waiting).SetProperty(p => p.Version, p => p.Version + 1), stop);
        return RedirectToPage("Show", new { id });
    }

    /// <summary>The file as it was brought.</summary>
    public async Task<IActionResult> OnGetFile(int id, CancellationToken stop)
    {
        var file = await db.ImportedPapers.VisibleTo(User.Who()).Where(p => p.Id == id).Select(p => new { p.FileId, p.File!.Name, p.File.ContentType }).SingleOrDefaultAsync(stop);
        if (file is null) return NotFound();
        var bytes = new MemoryStream();
        await Krug.Web.Shared.Files.Filing.CopyFile(db, file.FileId, bytes, stop);
        bytes.Position = 0;
        return File(bytes, file.ContentType, file.Name);
    }

    Task<bool> Visible(int id, CancellationToken stop) => db.ImportedPapers.EditableBy(User.Who()).AnyAsync(p => p.Id == id, stop);

    async Task<bool> Load(int id, Fields? typed, CancellationToken stop)
    {
        if (await db.ImportedPapers.AsNoTracking().VisibleTo(User.Who()).Include(p => p.Items.OrderBy(i => i.Order)).Include(p => p.Mentions).Include(p => p.Made).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } paper) return false;
        Paper = paper;
        documents = Receiving.Documents(paper.Facts);
        if (paper.RepeatsId is { } twin)
            Twin = await db.ImportedPapers.Where(p => p.Id == twin).Select(p => new { p.Id, p.Name, p.At }).SingleOrDefaultAsync(stop) is { } found ? (found.Id, found.Name, found.At) : null;
        Facts = $"«{paper.Name}», {string.Join(", ", documents.Select(document => Words.OfPaper(document.Kind)).Distinct())}, загружена {Moments.Of(paper.At, clock)}";
        var lines = PageLines.Parse(paper.Lines);
        LineCount = lines.Count;
        var current = Current();
        Groups = [.. ItemGroup.All.Select(GroupOf).Where(group => group.All > 0 && (Show != "waiting" || group.Items.Count > 0))];
        Lines = Around(Marking.Lay(paper.Text, lines, paper.Items), current is null ? null : Marking.LineOf(lines, current.From));
        Warnings = [.. documents.SelectMany(document => document.Warnings).Select(warning => new Shown(warning, Places(warning, lines)))];
        if (current is not null) Open = await OpenOf(current, typed, lines, stop);
        return true;
    }

    ImportItem? Current()
    {
        if (Paper.State is ImportState.Repeated or ImportState.Dropped || Item == 0) return null;
        if (Item is { } asked) return Paper.Items.Find(item => item.Id == asked);
        // In the order of the screen, not of the text.
        return ItemGroup.All.SelectMany(group => Paper.Items.Where(item => ItemKinds.Of(item.Kind).Group == group)).FirstOrDefault(item => item.State == ImportItemState.Waiting);
    }

    Group GroupOf(string name)
    {
        var items = Paper.Items.Where(item => ItemKinds.Of(item.Kind).Group == name).ToList();
        return new(name, Show == "waiting" ? [.. items.Where(item => item.State == ImportItemState.Waiting || item.Id == Item)] : items, items.Count(item => item.State != ImportItemState.Waiting), items.Count,
            items.Count(item => Deciding.IsSure(item, Paper.Mentions)));
    }

    static IReadOnlyList<ShownLine> Around(IReadOnlyList<ShownLine> lines, int? current)
    {
        if (lines.Count <= Window) return lines;
        var from = Math.Clamp((current ?? 1) - (Window / 2), 0, lines.Count - Window);
        return [.. lines.Skip(from).Take(Window)];
    }

    List<(int, bool)> Places(Warning warning, IReadOnlyList<PageLine> lines)
    {
        var places = new List<(int, bool)>();
        foreach (var at in warning.At ?? [])
        {
            if (Paper.Items.Find(item => item.From < at.To && at.From < item.To) is { } item) places.Add((item.Order, true));
            else if (Marking.LineOf(lines, at.From) is { } line) places.Add((line, false));
        }
        return [.. places.Distinct()];
    }

    async Task<OpenItem> OpenOf(ImportItem item, Fields? typed, IReadOnlyList<PageLine> lines, CancellationToken stop)
    {
        var fields = typed ?? Fields.Parse(item.Values);
        var named = Named.In(item.Kind, fields);
        var directories = named.Count == 0 ? null
            : await Directories.Load(db, Paper.TerritoryId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), named.Where(one => one.IsPerson).Select(one => one.Text), stop);
        var mentions = named.Select(one => Directories.Find(Paper.Mentions, one)).OfType<ImportMention>().ToList();
        return new(Paper.Id, item, ItemKinds.Of(item.Kind), fields, Edit == 1, Marking.LineOf(lines, item.From), More(item, fields), Show)
        {
            Names = [.. mentions.Select(mention => new Asked(mention, directories!.Propose(mention, Paper.Mentions)))],
            Ways = Recognising.Asks(item.Kind) ? await new Recognising(db, Paper.TerritoryId).Ways(item, [.. Paper.Items.Where(other => other.Kind == ItemKinds.Event)], stop) : [],
        };
    }

    // The next that waits below, else the first that waits; in the order of the screen.
    async Task<int?> Next(int paper, int item, CancellationToken stop)
    {
        var all = await db.ImportItems.AsNoTracking().Where(i => i.PaperId == paper).Select(i => new { i.Id, i.Kind, i.Order, i.State }).ToListAsync(stop);
        var screen = all.OrderBy(i => Array.IndexOf(ItemGroup.All, ItemKinds.Of(i.Kind).Group)).ThenBy(i => i.Order).ToList();
        var here = screen.FindIndex(i => i.Id == item);
        return (screen.Skip(here + 1).FirstOrDefault(i => i.State == ImportItemState.Waiting) ?? screen.FirstOrDefault(i => i.State == ImportItemState.Waiting))?.Id;
    }

    async Task<string> Anchor(int? item, CancellationToken stop) => item is null ? "" : $"#i{await db.ImportItems.Where(i => i.Id == item).Select(i => i.Order).SingleOrDefaultAsync(stop)}";

    Dictionary<int, string> Mentions() => Request.Form.Where(field => field.Key.StartsWith("m.", StringComparison.Ordinal) && int.TryParse(field.Key.AsSpan(2), out _))
        .ToDictionary(field => int.Parse(field.Key.AsSpan(2)), field => field.Value.ToString());

    // What was typed; the key of a figure is no field and stays.
    Fields Typed(string? read)
    {
        var fields = new Fields();
        foreach (var (name, value) in Request.Form)
            if (name.StartsWith("f.", StringComparison.Ordinal) && name.Length is > 2 and < 80)
            {
                fields[name[2..]] = value;
                ModelState.SetModelValue(name, value.ToArray(), value);
            }
        if (read is not null && Fields.Parse(read)["key"] is { } key) fields["key"] = key;
        return fields;
    }
}
