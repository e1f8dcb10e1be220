using Krug.Core.Language;

namespace Krug.Web.Modules.Events;

/// <summary>People of one organisation at an event.</summary>
public sealed record Crowd(int? OrganisationId, string Organisation, string? Municipality, int Registered, int Came, int? HeadCountId, bool Named);

/// <summary>
/// Who registered and who came, organisation by organisation. Where an organisation has both names and a head count, the greater of the two is taken:
/// some of the counted are named as well. Two commands, whatever the number of people.
/// </summary>
public sealed record Attendance(IReadOnlyList<Crowd> Crowds)
{
    public int Registered => Crowds.Sum(crowd => crowd.Registered);
    public int Came => Crowds.Sum(crowd => crowd.Came);
    public int Organisations => Crowds.Count(crowd => crowd.Organisation.Length > 0);
    public IReadOnlyList<(string Name, int Registered, int Came, int Organisations)> Municipalities =>
        [.. Crowds.Where(crowd => crowd.Municipality is { Length: > 0 }).GroupBy(crowd => RussianOrder.SearchKey(crowd.Municipality!), StringComparer.Ordinal).OrderBy(group => RussianOrder.Key(group.First().Municipality!), StringComparer.Ordinal)
            .Select(group => (group.First().Municipality!, group.Sum(crowd => crowd.Registered), group.Sum(crowd => crowd.Came), group.Count(crowd => crowd.Organisation.Length > 0)))];

    public static async Task<Attendance> Of(Db db, int eventId, CancellationToken stop = default)
    {
        var named = await db.Participants.AsNoTracking().Where(p => p.EventId == eventId)
            .GroupBy(p => new { p.OrganisationId, Short = p.Organisation!.ShortName, p.OrganisationName, p.Municipality })
            .Select(g => new { g.Key.OrganisationId, g.Key.Short, g.Key.OrganisationName, g.Key.Municipality, Registered = g.Count(p => p.Registered), Came = g.Count(p => p.Came == true) }).ToListAsync(stop);
        var counted = await db.HeadCounts.AsNoTracking().Where(h => h.EventId == eventId).Select(h => new { h.Id, h.OrganisationId, Short = h.Organisation!.ShortName, h.OrganisationName, h.Municipality, h.Registered, h.Came }).ToListAsync(stop);
        var heads = counted.ToLookup(h => Key(h.OrganisationId, h.OrganisationName, h.Municipality), StringComparer.Ordinal);
        var people = named.Where(n => n.Registered + n.Came > 0).ToLookup(n => Key(n.OrganisationId, n.OrganisationName, n.Municipality), StringComparer.Ordinal);
        return new([.. people.Select(g => g.Key).Union(heads.Select(g => g.Key), StringComparer.Ordinal).Select(key =>
        {
            var (names, head) = (people[key].ToList(), heads[key].ToList());
            var (id, title, place) = names.Count > 0 ? (names[0].OrganisationId, names[0].Short ?? names[0].OrganisationName, names[0].Municipality) : (head[0].OrganisationId, head[0].Short ?? head[0].OrganisationName, head[0].Municipality);
            return new Crowd(id, title ?? "", place ?? head.FirstOrDefault()?.Municipality, Math.Max(names.Sum(n => n.Registered), head.Sum(h => h.Registered ?? 0)), Math.Max(names.Sum(n => n.Came), head.Sum(h => h.Came ?? 0)), head.FirstOrDefault()?.Id, names.Count > 0);
        }).OrderBy(crowd => RussianOrder.Key(crowd.Organisation), StringComparer.Ordinal)]);
    }

    public static string Key(int? organisation, string? name, string? municipality) =>
        organisation is { } id ? $"#{id}" : name is { Length: > 0 } ? RussianOrder.SearchKey(name) : "@" + RussianOrder.SearchKey(municipality ?? "");
}
