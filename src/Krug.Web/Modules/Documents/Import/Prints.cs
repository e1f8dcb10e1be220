using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Prints of made records with everything in them: a record is unchanged while its print is the same. A record that is gone has none.</summary>
static class Prints
{
    static readonly JsonSerializerOptions whole = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Take(Db db, IReadOnlyList<ImportMade> made, CancellationToken stop)
    {
        var now = await Now(db, made, stop);
        foreach (var one in made) one.Print = now.GetValueOrDefault((one.Kind, one.RecordId), "");
    }

    /// <summary>Those that somebody changed, or added to, since.</summary>
    public static async Task<IReadOnlySet<ImportMade>> Changed(Db db, IReadOnlyList<ImportMade> made, CancellationToken stop)
    {
        var now = await Now(db, made, stop);
        return made.Where(one => one.Print != now.GetValueOrDefault((one.Kind, one.RecordId), "")).ToHashSet();
    }

    static async Task<Dictionary<(string, int), string>> Now(Db db, IReadOnlyList<ImportMade> made, CancellationToken stop)
    {
        var prints = new Dictionary<(string, int), string>();
        await Add(ids => db.Events.Include(e => e.Tracks).Include(e => e.Slots).ThenInclude(s => s.Speakers).Include(e => e.Municipalities).Include(e => e.Notes).Include(e => e.Figures).Where(e => ids.Contains(e.Id)), Order);
        await Add(ids => db.Tracks.Where(t => ids.Contains(t.Id)));
        await Add(ids => db.Slots.Include(s => s.Speakers).Where(s => ids.Contains(s.Id)), slot => Sort(slot.Speakers));
        await Add(ids => db.EventFigures.Where(f => ids.Contains(f.Id)));
        await Add(ids => db.EventMunicipalities.Where(m => ids.Contains(m.Id)));
        await Add(ids => db.EventNotes.Where(n => ids.Contains(n.Id)));
        await Add(ids => db.Practices.Include(p => p.Authors).Where(p => ids.Contains(p.Id)), practice => Sort(practice.Authors));
        await Add(ids => db.Assignments.Include(a => a.Executors).Include(a => a.Actions).ThenInclude(a => a.Executors).Where(a => ids.Contains(a.Id)), Order);
        await Add(ids => db.Platforms.Where(p => ids.Contains(p.Id)));
        await Add(ids => db.PlatformReports.Include(r => r.Objectives).Include(r => r.Tasks).Include(r => r.Sections).Include(r => r.Register).Include(r => r.Products).Where(r => ids.Contains(r.Id)), Order);
        await Add(ids => db.Organisations.Include(o => o.Posts).Where(o => ids.Contains(o.Id)), organisation => Sort(organisation.Posts));
        await Add(ids => db.People.Include(p => p.Posts).Where(p => ids.Contains(p.Id)), person => Sort(person.Posts));
        await Add(ids => db.Posts.Where(p => ids.Contains(p.Id)));
        return prints;

        async Task Add<T>(Func<List<int>, IQueryable<T>> ask, Action<T>? order = null) where T : class, IRecord
        {
            var ids = made.Where(one => one.Kind == typeof(T).Name).Select(one => one.RecordId).ToList();
            if (ids.Count == 0) return;
            foreach (var record in await ask(ids).AsNoTracking().AsSplitQuery().ToListAsync(stop))
            {
                order?.Invoke(record);
                prints[(typeof(T).Name, record.Id)] = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(record, whole)));
            }
        }
    }

    static void Order(Event entity)
    {
        Sort(entity.Tracks);
        Sort(entity.Slots);
        foreach (var slot in entity.Slots)
        {
            Sort(slot.Speakers);
            // Told by its number; the track itself stands in the event's list.
            slot.Track = null;
        }
        Sort(entity.Municipalities);
        Sort(entity.Notes);
        Sort(entity.Figures);
    }

    static void Order(Assignment task)
    {
        Sort(task.Executors);
        Sort(task.Actions);
        foreach (var action in task.Actions) Sort(action.Executors);
    }

    static void Order(PlatformReport report)
    {
        Sort(report.Objectives);
        Sort(report.Tasks);
        Sort(report.Sections);
        Sort(report.Register);
        Sort(report.Products);
    }

    static void Sort<T>(List<T> records) where T : IRecord => records.Sort((one, other) => one.Id.CompareTo(other.Id));
}
