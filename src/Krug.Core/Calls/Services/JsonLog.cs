using System.Text.Json;
using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Rows;

namespace Krug.Core.Calls.Services;

/// <summary>Logs in JSON, told by their members: BigBlueButton's dashboard, МТС Линк's eventSessions, Google Meet's participantSessions.</summary>
static class JsonLog
{
    static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether the text begins as JSON does.</summary>
    public static bool Begins(string start) => start.Trim('\uFEFF', ' ', '\t') is "{" or "[" or ['{', '"' or '}' or ' ', ..] or ['[', '{' or ']' or ' ', ..];

    public static void Read(LogText text, RawLog log, CallRefusals refusals)
    {
        try
        {
            using var document = JsonDocument.Parse(string.Join('\n', text.Lines()).TrimStart('\uFEFF'), Options);
            var root = document.RootElement;
            if (People(root, "eventSessions") is { } link) MtsLinkJson.Read(link, log);
            else if (GoogleMeetJson.Fits(root)) GoogleMeetJson.Read(root, log);
            else if (BigBlueButtonJson.Users(root) is { } users) BigBlueButtonJson.Read(users, log);
            else throw refusals.Foreign("файл JSON неизвестного сервиса");
        }
        catch (JsonException) { throw refusals.Broken("нарушена разметка JSON"); }
        catch (InvalidOperationException) { throw refusals.Broken("нарушен текст внутри JSON"); }
    }

    /// <summary>The array whose objects have a member: the root itself or the first array inside it.</summary>
    static JsonElement? People(JsonElement root, string member)
    {
        if (root.ValueKind == JsonValueKind.Array) return root.EnumerateArray().Any(item => Member(item, member) is not null) ? root : null;
        if (root.ValueKind != JsonValueKind.Object) return null;
        if (Member(root, member) is not null && Member(root, "email") is not null) return root;
        foreach (var property in root.EnumerateObject())
            if (property.Value.ValueKind == JsonValueKind.Array && People(property.Value, member) is { } found)
                return found;
        return null;
    }

    public static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    /// <summary>A member's text; null where it is absent or no text.</summary>
    public static string? Text(JsonElement item, string name) => Member(item, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static IEnumerable<JsonElement> Items(JsonElement? list) => list?.ValueKind switch
    {
        JsonValueKind.Array => list.Value.EnumerateArray(),
        JsonValueKind.Object => list.Value.EnumerateObject().Select(property => property.Value),
        _ => [],
    };
}
