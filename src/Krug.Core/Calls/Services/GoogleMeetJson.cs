using System.Text.Json;
using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Times;

namespace Krug.Core.Calls.Services;

/// <summary>Google Meet's REST answers: participants, each with its sessions inside or in a list beside them, joined by the resource name.</summary>
static class GoogleMeetJson
{
    static readonly string[] Kinds = ["signedinUser", "anonymousUser", "phoneUser"];

    public static bool Fits(JsonElement root) =>
        JsonLog.Member(root, "participantSessions") is not null || JsonLog.Items(List(root)).Any(person => Kinds.Any(kind => JsonLog.Member(person, kind) is not null) || JsonLog.Member(person, "participantSessions") is not null);

    public static void Read(JsonElement root, RawLog log)
    {
        log.Service = "Google Meet";
        var beside = new Dictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        foreach (var session in JsonLog.Items(JsonLog.Member(root, "participantSessions")))
        {
            var name = JsonLog.Text(session, "name") ?? "";
            var end = name.IndexOf("/participantSessions/", StringComparison.Ordinal);
            var owner = JsonLog.Text(session, "participant") ?? (end < 0 ? name : name[..end]);
            if (!beside.TryGetValue(owner, out var list)) beside[owner] = list = [];
            list.Add(session);
        }
        foreach (var person in JsonLog.Items(List(root)))
        {
            var account = Kinds.Select(kind => JsonLog.Member(person, kind)).FirstOrDefault(one => one is not null) ?? person;
            var name = JsonLog.Text(account, "displayName") ?? JsonLog.Text(person, "displayName") ?? "";
            var email = JsonLog.Text(account, "email") ?? JsonLog.Text(person, "email");
            var sessions = JsonLog.Items(JsonLog.Member(person, "participantSessions")).ToList();
            if (sessions.Count == 0 && JsonLog.Text(person, "name") is { } id && beside.TryGetValue(id, out var own)) sessions = own;
            foreach (var session in sessions) log.Add(new(name, email, Time(session, "startTime"), Time(session, "endTime"), null));
            if (sessions.Count == 0) log.Add(new(name, email, Time(person, "earliestStartTime"), Time(person, "latestEndTime"), null));
        }
    }

    static JsonElement? List(JsonElement root) => root.ValueKind == JsonValueKind.Array ? root : JsonLog.Member(root, "participants");

    static Moment? Time(JsonElement item, string member) => JsonLog.Text(item, member) is { } text ? Moment.Parse(text) : null;
}
