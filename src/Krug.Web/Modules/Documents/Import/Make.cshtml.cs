using Krug.Core.Language;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Before: what will be made and what stands in the way; after: what was made, with the way to each record and back to its place in the paper.</summary>
public sealed class MakePage(Db db, Making making, TimeProvider clock) : PageModel
{
    public sealed record Line(string Title, string? Address, int? ItemId, int? Place);

    public sealed record Group(string Heading, IReadOnlyList<Line> Records);

    [BindProperty] public bool Postpone { get; set; }
    [BindProperty] public bool Newcomers { get; set; }

    public int Id { get; private set; }
    public string Facts { get; private set; } = "";
    public int Waiting { get; private set; }
    public int Ready { get; private set; }
    public IReadOnlyList<(string Word, int Count)> Plan { get; private set; } = [];
    public IReadOnlyList<ImportMention> Unknown { get; private set; } = [];
    public IReadOnlyList<Group> Made { get; private set; } = [];
    public IReadOnlyList<Line> Joined { get; private set; } = [];
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public string WaitingTitle => (Waiting % 10 == 1 && Waiting % 100 != 11 ? "Ждёт решения: " : "Ждут решения: ") + Counts.Places(Waiting);

    public string UnknownTitle
    {
        get
        {
            var (people, organisations) = (Unknown.Count(one => one.IsPerson), Unknown.Count(one => !one.IsPerson));
            return "Завести в справочнике новых: " + string.Join(" и ", new[]
            {
                organisations > 0 ? Numbers.Count(organisations, "организация", "организации", "организаций") : null, people > 0 ? Numbers.Count(people, "человек", "человека", "человек") : null,
            }.Where(part => part is not null));
        }
    }

    public string UnknownHelp => "Без этого имена останутся в записях как в бумаге: " + string.Join(", ", Unknown.Take(6).Select(one => one.Text)) + (Unknown.Count > 6 ? " и другие." : ".");

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await db.ImportedPapers.EditableBy(User.Who()).AnyAsync(p => p.Id == id, stop)) return NotFound();
        var (made, refusals) = await making.Make(id, User.Who(), Postpone, Newcomers, stop);
        if (refusals.Count == 0)
        {
            TempData.Say(made == 0 ? "Нового не создано: всё уже в Круге." : $"Создано: {Counts.Records(made)}");
            return RedirectToPage("Make", new { id });
        }
        Refusals = [.. refusals.Take(8)];
        ModelState.AddModelError("", refusals[0].Text);
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? Page() : NotFound();
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        var paper = await db.ImportedPapers.AsNoTracking().VisibleTo(User.Who()).Where(p => p.State == ImportState.Waiting || p.State == ImportState.Done)
            .Include(p => p.Items.OrderBy(i => i.Order)).Include(p => p.Mentions).Include(p => p.Made.OrderBy(m => m.Id)).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, stop);
        if (paper is null) return false;
        (Id, Facts, Waiting) = (id, $"«{paper.Name}», загружена {Moments.Of(paper.At, clock)}", paper.Items.Count(item => item.State == ImportItemState.Waiting));
        var ready = paper.Items.Where(item => item.State is ImportItemState.Accepted or ImportItemState.Corrected && item.CreatedId is null).ToList();
        Ready = ready.Count;
        Plan = [.. ItemKinds.All.Select(kind => (Word: Capital(kind.Word), Count: ready.Count(item => item.Kind == kind.Name))).Where(one => one.Count > 0)];
        var named = ready.SelectMany(item => Named.In(item.Kind, Fields.Parse(item.Values))).Select(one => Directories.Find(paper.Mentions, one)).OfType<ImportMention>().DistinctBy(mention => mention.Id);
        Unknown = [.. named.Where(mention => mention.Choice == MentionChoice.AsWritten && (mention.IsPerson ? PersonName.Parse(mention.Text)?.Given is not null : MentionedOrganisation.Of(mention.Text).Kind is not null))];
        Made = [.. Words.Records.Select(record => new Group(record.Heading, [.. paper.Made.Where(one => one.Kind == record.Kind)
            .Select(one => new Line(one.Title, record.Address is null ? null : record.Address + one.RecordId, one.ItemId, paper.Items.Find(item => item.Id == one.ItemId)?.Order))])).Where(group => group.Records.Count > 0)];
        var own = paper.Made.Select(one => (one.Kind, one.RecordId)).ToHashSet();
        Joined = [.. paper.Items.Where(item => item is { CreatedId: not null, CreatedKind: not null and not nameof(ImportedPaper) } && !own.Contains((item.CreatedKind, item.CreatedId.Value)))
            .Select(item => new Line(ItemKinds.Of(item.Kind).Title(Fields.Parse(item.Values)) ?? "", Words.Records.FirstOrDefault(record => record.Kind == item.CreatedKind).Address is { } address ? address + item.CreatedId : null, item.Id, item.Order))];
        return true;
    }

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
