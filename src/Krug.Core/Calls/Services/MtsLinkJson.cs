using System.Text.Json;
using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Times;

namespace Krug.Core.Calls.Services;

/// <summary>
/// МТС Линк's statistics of participants. <c>name</c> is the given name, <c>secondName</c> the surname, <c>pattrName</c> the patronymic; each of
/// <c>eventSessions</c> is a webinar visited, with the connections inside. A webinar's own beginning and end are nobody's presence.
/// </summary>
static class MtsLinkJson
{
    static readonly string[] Joins = ["joined", "joinedAt", "joinTime", "join", "enteredAt", "connectedAt", "startedAt", "start", "from", "startsAt", "startTime"];
    static readonly string[] Leaves = ["leaved", "left", "leavedAt", "leftAt", "leaveTime", "leave", "exitedAt", "disconnectedAt", "endedAt", "end", "to", "endsAt", "endTime"];

    public static void Read(JsonElement people, RawLog log)
    {
        log.Service = "МТС Линк";
        var persons = people.ValueKind == JsonValueKind.Array ? people.EnumerateArray().ToList() : [people];
        var visits = persons.ConvertAll(person => (Person: person, Sessions: JsonLog.Items(JsonLog.Member(person, "eventSessions")).SelectMany(session => Times(session, 0)).ToList()));
        // When everybody's times are the same and the webinar's own, they are not times of presence.
        var own = visits.SelectMany(visit => visit.Sessions).Where(time => time.Webinar).Select(time => (time.Join, time.Leave)).ToList();
        var webinar = own.Count > 1 && own.Distinct().Count() == 1;
        if (webinar) log.Warnings.Add("В журнале только время самого вебинара: сколько минут был каждый участник, неизвестно.");
        foreach (var (person, sessions) in visits)
        {
            var (name, email) = (NameOf(person), JsonLog.Text(person, "email"));
            foreach (var (join, leave, ofWebinar) in sessions)
                log.Add(webinar && ofWebinar ? new(name, email, null, null, null) : new(name, email, join, leave, null));
            if (sessions.Count == 0 && JsonLog.Items(JsonLog.Member(person, "eventSessions")).Any()) log.Add(new(name, email, null, null, null));
        }
    }

    /// <summary>Times in the innermost lists; of a webinar without connections its own.</summary>
    static List<(Moment? Join, Moment? Leave, bool Webinar)> Times(JsonElement item, int depth)
    {
        var inner = new List<(Moment?, Moment?, bool)>();
        if (item.ValueKind != JsonValueKind.Object || depth > 4) return inner;
        foreach (var list in item.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array))
            foreach (var part in list.Value.EnumerateArray())
                inner.AddRange(Times(part, depth + 1).ConvertAll(time => (time.Join, time.Leave, false)));
        if (inner.Count > 0) return inner;
        var (join, leave) = (First(item, Joins), First(item, Leaves));
        return join is null ? inner : [(join, leave, depth == 0 && First(item, ["startsAt"]) == join)];
    }

    static Moment? First(JsonElement item, string[] members) => members.Select(member => Time(JsonLog.Member(item, member))).FirstOrDefault(moment => moment is not null);

    static Moment? Time(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => Moment.Parse(text.GetString()!),
        { ValueKind: JsonValueKind.Object } nested => JsonLog.Text(nested, "date") is { } date ? Moment.Parse(date) : null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var at) && at is > 1_000_000_000 and < 7_000_000_000_000 =>
            Moment.Of(Moment.Rounded(DateTime.SpecifyKind(DateTime.UnixEpoch.AddMilliseconds(at < 100_000_000_000 ? at * 1000 : at), DateTimeKind.Unspecified)), TimeSpan.Zero),
        _ => null,
    };

    /// <summary>«Фамилия Имя Отчество», with the organisation behind in brackets, as people write it into a display name themselves.</summary>
    static string NameOf(JsonElement person)
    {
        var name = string.Join(' ', new[] { JsonLog.Text(person, "secondName"), JsonLog.Text(person, "name"), JsonLog.Text(person, "pattrName") }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
        var organisation = JsonLog.Text(person, "organization")?.Trim();
        return name.Length > 0 && organisation is { Length: > 0 } ? $"{name} ({organisation})" : name;
    }
}
