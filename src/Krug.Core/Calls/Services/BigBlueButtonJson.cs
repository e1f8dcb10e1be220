using System.Text.Json;
using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Times;

namespace Krug.Core.Calls.Services;

/// <summary>BigBlueButton's learning dashboard: users with registeredOn and leftOn in milliseconds of UTC, once or for each of their connections.</summary>
static class BigBlueButtonJson
{
    /// <summary>The users, an object by their numbers or an array; null where this is no dashboard.</summary>
    public static JsonElement? Users(JsonElement root)
    {
        if (JsonLog.Member(root, "users") is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } users) return users;
        return JsonLog.Member(root, "data") is { } data ? JsonLog.Member(data, "users") : null;
    }

    public static void Read(JsonElement users, RawLog log)
    {
        log.Service = "BigBlueButton";
        foreach (var user in JsonLog.Items(users))
        {
            var name = JsonLog.Text(user, "name") ?? "";
            var before = log.Stays.Count;
            Stays(user, name, log, 0);
            if (before == log.Stays.Count && JsonLog.Member(user, "name") is not null && JsonLog.Member(user, "intIds") is null) log.Add(new(name, null, null, null, null));
        }
    }

    /// <summary>The innermost objects that say when somebody came: the user, its connections (intIds) or their sessions.</summary>
    static bool Stays(JsonElement item, string name, RawLog log, int depth)
    {
        var inner = false;
        if (depth < 4)
            foreach (var member in (ReadOnlySpan<string>)["intIds", "sessions"])
                foreach (var part in JsonLog.Items(JsonLog.Member(item, member)))
                    inner |= Stays(part, name, log, depth + 1);
        if (inner || Epoch(item, "registeredOn") is not { } from) return inner;
        log.Add(new(name, null, from, Epoch(item, "leftOn"), null));
        return true;
    }

    /// <summary>Milliseconds since 1970; 0 means «not yet».</summary>
    static Moment? Epoch(JsonElement item, string member) =>
        JsonLog.Member(item, member) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var at) && at is > 0 and < 7_000_000_000_000
            ? Moment.Of(Moment.Rounded(DateTime.SpecifyKind(DateTime.UnixEpoch.AddMilliseconds(at), DateTimeKind.Unspecified)), TimeSpan.Zero)
            : null;
}
