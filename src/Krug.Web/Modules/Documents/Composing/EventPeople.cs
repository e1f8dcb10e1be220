using Krug.Core.Language;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>People of an event as lists its papers count: everybody by name, and a line for each of those a head count tells of beyond the names.</summary>
static class EventPeople
{
    /// <summary>One who is counted, with where this one comes from.</summary>
    public sealed record Counted(FigureRow Row, string Key, int? OrganisationId, string? Organisation, string? Municipality);

    const string Unknown = "муниципалитет не указан";

    public static List<Counted> Registered(EventRecords records) => Of(records, p => p.Registered, h => h.Registered);

    public static List<Counted> Came(EventRecords records) => Of(records, p => p.Came == true, h => h.Came);

    public static IReadOnlyList<FigureRow>? Rows(List<Counted> people) => people.Count > 0 ? people.ConvertAll(one => one.Row) : null;

    /// <summary>Organisations of those who came; where nobody is marked yet, of those who registered.</summary>
    public static IReadOnlyList<FigureRow>? Organisations(EventRecords records)
    {
        var rows = Took(records).Where(one => one.Organisation is { Length: > 0 }).GroupBy(one => one.Key, StringComparer.Ordinal).OrderBy(group => RussianOrder.Key(group.First().Organisation!), StringComparer.Ordinal)
            .Select(group => new FigureRow(group.First().Organisation!, Numbers.Count(group.Count(), "человек", "человека", "человек"), group.First().OrganisationId is { } id ? $"/events/{records.Event.Id}/participants?organisation={id}" : $"/events/{records.Event.Id}/participants/totals")).ToList();
        return rows.Count > 0 ? rows : null;
    }

    /// <summary>A figure for each municipality, where there are several; together they are all who came.</summary>
    public static IEnumerable<ComposedFigure> Places(EventRecords records)
    {
        var places = Took(records).GroupBy(one => RussianOrder.SearchKey(one.Municipality ?? ""), StringComparer.Ordinal).OrderBy(group => group.Key.Length == 0).ThenBy(group => RussianOrder.Key(group.First().Municipality ?? ""), StringComparer.Ordinal).ToList();
        if (places.Count(group => group.Key.Length > 0) < 2) return [];
        return places.Select((group, at) =>
        {
            var name = group.First().Municipality is { Length: > 0 } told ? told : Unknown;
            return new ComposedFigure { Key = $"place.{at + 1}", Words = ($"человек, {name}", $"человека, {name}", $"человек, {name}"), List = name, Rows = [.. group.Select(one => one.Row)] };
        });
    }

    static List<Counted> Took(EventRecords records) => Came(records) is { Count: > 0 } came ? came : Registered(records);

    static List<Counted> Of(EventRecords r, Func<Participant, bool> counts, Func<HeadCount, int?> heads)
    {
        var named = r.People.Where(counts).Select(p => new Counted(new(p.Name, p.Organisation?.ShortName ?? p.OrganisationName, $"/events/{r.Event.Id}/participant/{p.Id}"),
            Attendance.Key(p.OrganisationId, p.OrganisationName, p.Municipality), p.OrganisationId, p.Organisation?.ShortName ?? p.OrganisationName, p.Municipality)).ToList();
        var same = named.ToLookup(one => one.Key, StringComparer.Ordinal);
        var unnamed = r.Event.HeadCounts.SelectMany(h =>
        {
            var (key, name) = (Attendance.Key(h.OrganisationId, h.OrganisationName, h.Municipality), h.Organisation?.ShortName ?? h.OrganisationName);
            var one = new Counted(new("имя не записано", name ?? h.Municipality, $"/events/{r.Event.Id}/heads/{h.Id}"), key, h.OrganisationId, name, h.Municipality ?? same[key].FirstOrDefault()?.Municipality);
            return Enumerable.Repeat(one, Math.Max(0, (heads(h) ?? 0) - same[key].Count()));
        });
        return [.. named, .. unnamed];
    }
}
