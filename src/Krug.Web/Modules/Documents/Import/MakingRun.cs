using System.Globalization;
using Krug.Core.Language;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using Krug.Web.Modules.Tasks;
using Assignment = Krug.Web.Modules.Tasks.Assignment;
using Practice = Krug.Web.Modules.Practices.Practice;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>One making of one paper's records: asks for everything that may be needed, then builds; nothing is saved here.</summary>
sealed partial class MakingRun(Db db, ImportedPaper paper, IReadOnlyList<PaperFacts> documents, bool newcomers, DateOnly today)
{
    readonly List<(IRecord Record, string Title, ImportItem? Item)> made = [];
    readonly List<(ImportItem Item, IRecord Record)> done = [];
    readonly Dictionary<int, Event> knownEvents = [];
    readonly Dictionary<int, Organisation> knownOrganisations = [];
    readonly Dictionary<int, Person> knownPeople = [];
    readonly Dictionary<int, Practice> knownPractices = [];
    readonly Dictionary<int, Assignment> knownTasks = [];
    readonly Dictionary<int, Platform> knownPlatforms = [];
    List<Practice> sameTitles = [];
    List<Assignment> sameTasks = [];

    public List<Refusal> Refusals { get; } = [];
    public int Count => made.Count;

    IEnumerable<ImportItem> Ready => paper.Items.Where(item => item.State is ImportItemState.Accepted or ImportItemState.Corrected && item.CreatedId is null);

    List<ImportItem> ReadyIn(int document, params ReadOnlySpan<string> kinds)
    {
        var wanted = kinds.ToArray();
        return Ready.Where(item => item.Document == document && wanted.Contains(item.Kind)).ToList();
    }

    public async Task Prepare(CancellationToken stop)
    {
        await new Recognising(db, paper.TerritoryId).Tie(paper.Items, Ready, stop);
        int[] Tied(string kind) => [.. paper.Items.Where(item => item.Kind == kind).SelectMany(item => new[] { item.CreatedId, int.TryParse(item.Tie, CultureInfo.InvariantCulture, out var id) ? id : null }).OfType<int>().Distinct()];

        var (events, practices, tasks, platforms) = (Tied(ItemKinds.Event), Tied(ItemKinds.Practice), Tied(ItemKinds.Task), Tied(ItemKinds.Platform));
        var territory = paper.TerritoryId;
        foreach (var one in await db.Events.Include(e => e.Tracks).Include(e => e.Slots).ThenInclude(s => s.Speakers).Include(e => e.Municipalities).Include(e => e.Notes).Include(e => e.Figures).AsSplitQuery()
            .Where(e => e.TerritoryId == territory && events.Contains(e.Id)).ToListAsync(stop)) knownEvents[one.Id] = one;
        var titles = Ready.Where(item => item.Kind == ItemKinds.Practice).Select(item => Recognising.Letters(Fields.Parse(item.Values)["title"] ?? "")).Distinct(StringComparer.Ordinal).ToList();
        var there = await db.Practices.Where(p => p.TerritoryId == territory && (practices.Contains(p.Id) || titles.Contains(p.SortKey.Substring(0, p.SortKey.IndexOf(Recognising.EndOfLetters))))).OrderBy(p => p.Id).ToListAsync(stop);
        foreach (var one in there) knownPractices[one.Id] = one;
        sameTitles = there;
        var texts = Ready.Where(item => item.Kind == ItemKinds.Task).Select(item => Recognising.TaskKey(Fields.Parse(item.Values))).Distinct(StringComparer.Ordinal).ToList();
        sameTasks = await db.Assignments.Where(a => a.TerritoryId == territory && (tasks.Contains(a.Id) || texts.Contains(a.SortKey.Substring(0, a.SortKey.IndexOf(Recognising.EndOfLetters))))).OrderBy(a => a.Id).ToListAsync(stop);
        foreach (var one in sameTasks) knownTasks[one.Id] = one;
        foreach (var one in await db.Platforms.Include(p => p.Reports).ThenInclude(r => r.Objectives).Include(p => p.Reports).ThenInclude(r => r.Tasks).Include(p => p.Reports).ThenInclude(r => r.Sections).Include(p => p.Reports).ThenInclude(r => r.Register)
            .Include(p => p.Reports).ThenInclude(r => r.Products).AsSplitQuery().Where(p => p.TerritoryId == territory && platforms.Contains(p.Id)).ToListAsync(stop)) knownPlatforms[one.Id] = one;
        var organisations = paper.Mentions.Where(mention => mention.OrganisationId is not null).Select(mention => mention.OrganisationId!.Value).ToList();
        foreach (var one in await db.Organisations.Include(o => o.Posts.Where(p => p.Heads && p.To == null)).Where(o => organisations.Contains(o.Id)).ToListAsync(stop)) knownOrganisations[one.Id] = one;
        var people = paper.Mentions.Where(mention => mention.PersonId is not null).Select(mention => mention.PersonId!.Value).ToList();
        foreach (var one in await db.People.Where(p => people.Contains(p.Id)).ToListAsync(stop)) knownPeople[one.Id] = one;
    }

    public void Make()
    {
        MakeEvents();
        for (var document = 0; document < documents.Count; document++)
        {
            foreach (var item in ReadyIn(document, ItemKinds.Title, ItemKinds.Subject, ItemKinds.Date, ItemKinds.Number, ItemKinds.Signatory)) done.Add((item, paper));
            MakeProgramme(document);
            MakeOutcomes(document);
            foreach (var item in ReadyIn(document, ItemKinds.Practice)) MakePractice(item);
            foreach (var item in ReadyIn(document, ItemKinds.Task)) MakeTask(item);
            MakePlatform(document);
        }
    }

    /// <summary>After saving, when every record has its number: ties items, names and records together.</summary>
    public void Remember()
    {
        foreach (var (item, record) in done) (item.CreatedKind, item.CreatedId) = (record.GetType().Name, record.Id);
        foreach (var (record, title, item) in made)
            paper.Made.Add(new() { Kind = record.GetType().Name, RecordId = record.Id, Title = title.Length > 300 ? title[..299] + "…" : title, ItemId = item?.Id });
        foreach (var (mention, organisation) in newOrganisations) (mention.Choice, mention.OrganisationId) = (MentionChoice.Tied, organisation.Id);
        foreach (var (mention, person) in newPeople) (mention.Choice, mention.PersonId) = (MentionChoice.Tied, person.Id);
    }

    void Refuse(ImportItem item, string text) => Refusals.Add(new($"Место {item.Order}: {text}", $"{item.Id}"));

    /// <summary>Asks the record's own rule; a refused one stops the whole making.</summary>
    T Keep<T>(T record, Refusal? why, string title, ImportItem item) where T : class, IRecord
    {
        if (why is not null) Refuse(item, why.Text);
        made.Add((record, title, item));
        done.Add((item, record));
        return record;
    }

    static bool Same(string? one, string? other) => RussianOrder.SearchKey(one ?? "") == RussianOrder.SearchKey(other ?? "");

    static string ListName(string name) => PersonName.Parse(name)?.ToString(NameStyle.List) ?? name;
}
