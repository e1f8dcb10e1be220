using System.Globalization;
using Krug.Core.Checks;
using Krug.Core.Language;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>A way to settle what record an item becomes, with its reason; the best first.</summary>
public sealed record Way(string Value, string Text, string Reason);

/// <summary>
/// Recognises records that are there already, so that a resolution and a note that name one practice make one practice. An item's tie is
/// <c>new</c>, the number of a record, for events also <c>doc.0</c> (that of the file's first document) and <c>none</c>.
/// </summary>
public sealed class Recognising(Db db, int territory)
{
    public const string New = "new", None = "none";
    static readonly string[] tied = [ItemKinds.Event, ItemKinds.Practice, ItemKinds.Task, ItemKinds.Platform];

    public static bool Asks(string kind) => tied.Contains(kind);

    /// <summary>Ties those of a paper's items that nobody tied by hand, as the records are at this moment.</summary>
    public async Task Tie(IReadOnlyList<ImportItem> all, IEnumerable<ImportItem> untied, CancellationToken stop)
    {
        var items = untied.Where(item => item.Tie is null).ToList();
        var events = all.Where(item => item.Kind == ItemKinds.Event).OrderBy(item => item.Document).ToList();
        foreach (var item in events.Where(items.Contains)) item.Tie = (await Ways(item, events, stop))[0].Value;
        foreach (var item in items.Where(item => item.Kind == ItemKinds.Platform)) item.Tie = (await Ways(item, events, stop))[0].Value;
        var practices = items.Where(item => item.Kind == ItemKinds.Practice).Select(item => (Item: item, Key: Letters(Fields.Parse(item.Values)["title"] ?? ""))).ToList();
        var keys = practices.Select(one => one.Key).ToList();
        var there = keys.Count == 0 ? [] : await db.Practices.AsNoTracking().Where(p => p.TerritoryId == territory && keys.Contains(p.SortKey.Substring(0, p.SortKey.IndexOf(EndOfLetters)))).OrderBy(p => p.Id).Select(p => new { p.Id, p.Title }).ToListAsync(stop);
        foreach (var (item, key) in practices) item.Tie = there.Find(p => Letters(p.Title) == key) is { } same ? Number(same.Id) : New;
        var tasks = items.Where(item => item.Kind == ItemKinds.Task).Select(item => (Item: item, Key: TaskKey(Fields.Parse(item.Values)), Fields.Parse(item.Values).Day("due"))).ToList();
        var taskKeys = tasks.Select(one => one.Key).ToList();
        var given = taskKeys.Count == 0 ? [] : await db.Assignments.AsNoTracking().Where(a => a.TerritoryId == territory && taskKeys.Contains(a.SortKey.Substring(0, a.SortKey.IndexOf(EndOfLetters)))).OrderBy(a => a.Id).Select(a => new { a.Id, a.Text, a.Due }).ToListAsync(stop);
        foreach (var (item, key, due) in tasks) item.Tie = given.Find(a => Letters(Cut(a.Text)) == key && a.Due == due) is { } same ? Number(same.Id) : New;
    }

    public static string TaskKey(Fields fields) => Letters(Cut(fields["text"] ?? ""));

    /// <summary>Where the letters of a stored key end.</summary>
    public static readonly string EndOfLetters = "\u0001";

    /// <summary>The letters and figures by which a title is ordered; what stands behind them in a stored key only breaks ties.</summary>
    public static string Letters(string text) => RussianOrder.Key(text) is var key ? key[..key.IndexOf('\u0001', StringComparison.Ordinal)] : "";

    // As the record of a task keeps its key.
    static string Cut(string text) => text.Length > 200 ? text[..200] : text;

    /// <summary>What an item may become. <paramref name="events"/> are the event items of the same paper.</summary>
    public async Task<IReadOnlyList<Way>> Ways(ImportItem item, IReadOnlyList<ImportItem> events, CancellationToken stop)
    {
        var fields = Fields.Parse(item.Values);
        return item.Kind switch
        {
            ItemKinds.Event => [.. Others(item, fields, events), .. await Events(fields, stop), new(New, "Новое событие", "в Круге такого нет"), new(None, "Без события", "бумага не об одном событии")],
            ItemKinds.Practice => [.. await Practices(fields, stop), new(New, "Новая практика", "в Круге такой нет")],
            ItemKinds.Task => [.. await Tasks(fields, stop), new(New, "Новое поручение", "в Круге такого нет")],
            ItemKinds.Platform => [.. await Platforms(fields, stop), new(New, "Новая площадка", "в Круге такой нет")],
            _ => [],
        };
    }

    // A resolution and its note in one file tell of one event; two programmes of different days do not.
    static IEnumerable<Way> Others(ImportItem item, Fields fields, IReadOnlyList<ImportItem> events)
    {
        foreach (var other in events.Where(other => other.Document < item.Document))
        {
            var theirs = Fields.Parse(other.Values);
            var (mine, day) = (fields["date"], theirs["date"]);
            if (mine is not null && day is not null && mine != day) continue;
            yield return new($"doc.{other.Document}", $"То же, что в документе {other.Document + 1}: {theirs["title"]}", mine is null || day is null ? "в одном файле" : "в одном файле, дата та же");
            yield break;
        }
    }

    async Task<IEnumerable<Way>> Events(Fields fields, CancellationToken stop)
    {
        var (day, title) = (fields.Day("date"), fields["title"] ?? "");
        var key = Letters(title);
        var near = await db.Events.AsNoTracking().Where(e => e.TerritoryId == territory && (day != null && e.On == day || e.SortKey.Substring(0, e.SortKey.IndexOf(EndOfLetters)) == key)).OrderBy(e => e.Id).Take(50)
            .Select(e => new { e.Id, e.Title, e.On, e.Kind }).ToListAsync(stop);
        return near.Select(e => (Event: e, SameDay: day is not null && e.On == day, Alike: Letters(e.Title) == key || Similarity.Near(e.Title, title), SameKind: e.Kind == fields["kind"]))
            .Where(one => (one.SameDay && (one.Alike || one.SameKind)) || (one.Alike && (day is null || one.Event.On is null)))
            .OrderByDescending(one => (one.SameDay ? 2 : 0) + (one.Alike ? 2 : 0) + (one.SameKind ? 1 : 0)).ThenBy(one => one.Event.Id).Take(4)
            .Select(one => new Way(Number(one.Event.Id), $"{one.Event.Title}{(one.Event.On is { } on ? ", " + Day(on) : "")}", (one.SameDay, one.Alike) switch
            {
                (true, true) => "дата та же, название похоже",
                (true, false) => "дата и вид те же",
                _ => "название совпало",
            }));
    }

    async Task<IEnumerable<Way>> Practices(Fields fields, CancellationToken stop)
    {
        var title = fields["title"] ?? "";
        var key = Letters(title);
        var start = key[..Math.Min(6, key.Length)];
        var near = await db.Practices.AsNoTracking().Where(p => p.TerritoryId == territory && p.SortKey.StartsWith(start)).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(200)
            .Select(p => new { p.Id, p.Title, Organisation = p.Organisation!.ShortName ?? p.OrganisationName }).ToListAsync(stop);
        return near.Select(p => (Practice: p, Same: Letters(p.Title) == key, Alike: Similarity.Of(p.Title, title))).Where(one => one.Same || one.Alike >= 0.8).OrderByDescending(one => one.Same).ThenByDescending(one => one.Alike).ThenBy(one => one.Practice.Id).Take(4)
            .Select(one => new Way(Number(one.Practice.Id), $"Уже есть: «{one.Practice.Title}»{(one.Practice.Organisation is null ? "" : ", " + one.Practice.Organisation)}", one.Same ? "название совпало" : "название похоже"))
            .OrderBy(way => way.Reason == "название совпало" ? 0 : 1);
    }

    async Task<IEnumerable<Way>> Tasks(Fields fields, CancellationToken stop)
    {
        var (key, due) = (TaskKey(fields), fields.Day("due"));
        var same = await db.Assignments.AsNoTracking().Where(a => a.TerritoryId == territory && a.SortKey.Substring(0, a.SortKey.IndexOf(EndOfLetters)) == key && a.Due == due).OrderBy(a => a.Id).Take(4).Select(a => new { a.Id, a.Source }).ToListAsync(stop);
        return same.Select(a => new Way(Number(a.Id), $"Уже есть{(a.Source is null ? "" : ": " + a.Source)}", "текст и срок совпали"));
    }

    async Task<IEnumerable<Way>> Platforms(Fields fields, CancellationToken stop)
    {
        var key = Letters(fields["theme"] ?? "");
        var same = await db.Platforms.AsNoTracking().Where(p => p.TerritoryId == territory && p.SortKey.Substring(0, p.SortKey.IndexOf(EndOfLetters)) == key).OrderBy(p => p.Id).Take(4).Select(p => new { p.Id, p.Kind, Organisation = p.Organisation!.ShortName ?? p.OrganisationName }).ToListAsync(stop);
        return same.Select(p => new Way(Number(p.Id), $"Уже есть: {p.Kind}, {p.Organisation}", "тема совпала"));
    }

    static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => Dates.Long(day);
}
