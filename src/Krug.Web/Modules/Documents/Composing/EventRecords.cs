using Krug.Core.Language;
using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;
using Territory = Krug.Web.Modules.Directory.Territory;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>All records of one event that its papers speak of, read at a fixed number of commands whatever their number.</summary>
public sealed record EventRecords(Event Event, IReadOnlyList<Practice> Practices, IReadOnlyList<Assignment> Assignments, Surroundings Around)
{
    public static async Task<EventRecords> Of(Db db, int eventId, Surroundings around, CancellationToken stop)
    {
        var one = await db.Events.AsNoTracking().AsSplitQuery()
            .Include(e => e.Host).Include(e => e.Organiser).Include(e => e.Participants).ThenInclude(p => p.Organisation).Include(e => e.HeadCounts).ThenInclude(h => h.Organisation).Include(e => e.Tracks).Include(e => e.Municipalities).Include(e => e.Notes).Include(e => e.Figures)
            .Include(e => e.Slots).ThenInclude(s => s.Speakers).ThenInclude(s => s.Person)
            .Include(e => e.Slots).ThenInclude(s => s.Speakers).ThenInclude(s => s.Organisation)
            .SingleAsync(e => e.Id == eventId, stop);
        var practices = await db.Practices.AsNoTracking().AsSplitQuery().Where(p => p.EventId == eventId).Include(p => p.Organisation).Include(p => p.Authors).OrderBy(p => p.SortKey).ThenBy(p => p.Id).ToListAsync(stop);
        var tasks = await db.Assignments.AsNoTracking().AsSplitQuery().Where(a => a.EventId == eventId && a.State != AssignmentState.Cancelled)
            .Include(a => a.Executors).ThenInclude(e => e.Organisation).Include(a => a.Actions).ThenInclude(a => a.Executors).ThenInclude(e => e.Organisation).OrderBy(a => a.Id).ToListAsync(stop);
        return new(one, practices, tasks, around);
    }

    public IEnumerable<Participant> People => Event.Participants.Where(p => p.Registered || p.Came == true).OrderBy(p => p.SortKey, StringComparer.Ordinal).ThenBy(p => p.Id);

    /// <summary>As somebody wrote them down; where nobody did, those the participants came from.</summary>
    public IReadOnlyList<string> Municipalities => Event.Municipalities.Count > 0 ? [.. Event.Municipalities.OrderBy(m => m.Order).Select(m => m.Name)]
        : [.. Event.Participants.Where(p => p.Registered || p.Came == true).Select(p => p.Municipality).Concat(Event.HeadCounts.Select(h => h.Municipality)).OfType<string>().DistinctBy(RussianOrder.SearchKey).OrderBy(RussianOrder.Key, StringComparer.Ordinal)];

    public Track? TrackOf(int? id) => Event.Tracks.Find(track => track.Id == id);
}

/// <summary>What every paper of a territory needs: its name, the centre whose letterhead it carries, forms of words corrected by hand.</summary>
public sealed record Surroundings(Territory Territory, Organisation? Centre, WordForms Forms, IReadOnlySet<string> Proper)
{
    public static async Task<Surroundings> Of(Db db, int territory, CancellationToken stop)
    {
        var (letterheads, proper) = (await Marked(db, territory, Dictionary.OrganisationKind, stop), await Marked(db, territory, Dictionary.EventKind, stop));
        var centre = await db.Organisations.AsNoTracking().Where(o => o.TerritoryId == territory && letterheads.Contains(o.Kind)).OrderBy(o => o.Id).FirstOrDefaultAsync(stop);
        var forms = await db.WordForms.AsNoTracking().Where(f => f.TerritoryId == territory).Select(f => new { f.Text, f.Case, f.Form }).ToListAsync(stop);
        return new(await db.Territories.AsNoTracking().SingleAsync(t => t.Id == territory, stop), centre,
            new(forms.Where(form => Enum.TryParse<Case>(form.Case, out _)).DistinctBy(form => (form.Text, form.Case)).ToDictionary(form => (form.Text, Enum.Parse<Case>(form.Case)), form => form.Form)), proper.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Marked words of a dictionary, former editions among them: records stand under those too. Where the territory has no words of its own, those Krug comes with.</summary>
    static async Task<List<string>> Marked(Db db, int territory, Dictionary dictionary, CancellationToken stop)
    {
        var words = await db.Terms.AsNoTracking().Where(t => t.TerritoryId == territory && t.Dictionary == dictionary).Select(t => new { t.Name, t.Marked }).ToListAsync(stop);
        return words.Count == 0 ? [.. DefaultTerms.Marked(dictionary)] : [.. words.Where(word => word.Marked).Select(word => word.Name)];
    }
}
