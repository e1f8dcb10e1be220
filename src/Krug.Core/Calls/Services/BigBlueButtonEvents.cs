using System.Globalization;
using System.Text;
using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Times;
using Krug.Core.Reading.Sources;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Calls.Services;

/// <summary>
/// BigBlueButton's events.xml: who joined and left. Its clock counts from the server's start; the meeting's own number ends with the UTC moment of the
/// first event. Newer files tell the moment of an event themselves (<c>timestampUTC</c>).
/// </summary>
static class BigBlueButtonEvents
{
    static readonly SourceLimits Limits = new() { Characters = 60_000_000, Lines = 2_000_000 };

    public static void Read(byte[] file, string name, RawLog log, CallRefusals refusals)
    {
        log.Service = "BigBlueButton";
        var budget = new Budget(Limits, new Refusals(name));
        using var xml = new PartXml(new MemoryStream(file, writable: false), "events.xml", budget);
        xml.Root();
        if (xml.Name != "recording") throw refusals.Foreign("файл разметки XML");
        var began = Began(xml.Attribute("meeting_id"));
        var presence = new Dictionary<string, (string Name, long? Since)>(StringComparer.Ordinal);
        var stays = new List<(string Name, long From, long? To)>();
        long? first = null;
        long last = 0;
        var root = xml.Depth;
        while (xml.NextChild(root))
        {
            if (xml.Name != "event") continue;
            var (stamp, kind, module) = (xml.Attribute("timestamp"), xml.Attribute("eventname"), xml.Attribute("module"));
            if (!long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) { Fields(xml, null); continue; }
            var fields = Fields(xml, kind);
            if (first is null && fields.Universal is { } universal) began = universal;
            first ??= at;
            last = Math.Max(last, at);
            if (module != "PARTICIPANT" || fields.User is not { } user) continue;
            if (kind == "ParticipantJoinEvent") presence[user] = (fields.Name ?? presence.GetValueOrDefault(user).Name ?? "", presence.GetValueOrDefault(user).Since ?? at);
            else if (kind == "ParticipantLeftEvent" && presence.TryGetValue(user, out var here) && here.Since is { } since)
            {
                stays.Add((here.Name, since, at));
                presence[user] = (here.Name, null);
            }
        }
        foreach (var (who, since) in presence.Values)
            if (since is { } from) stays.Add((who, from, null));
        if (began is not { } zero || first is not { } start) throw refusals.Broken("не сказано, когда начался звонок");
        Moment Time(long at) => Moment.Of(DateTime.UnixEpoch.AddMilliseconds(Math.Clamp(zero + at - start, 0, 7_000_000_000_000)) is var moment ? Moment.Rounded(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified)) : default, TimeSpan.Zero);
        // Who did not leave stayed to the recording's end.
        foreach (var (who, from, to) in stays.OrderBy(stay => stay.From)) log.Add(new(who, null, Time(from), Time(to ?? last), null));
    }

    /// <summary>«…-1534433961829» → milliseconds since 1970.</summary>
    static long? Began(string? meeting) =>
        meeting is not null && long.TryParse(meeting.AsSpan(meeting.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var began) && began is > 1_000_000_000_000 and < 7_000_000_000_000 ? began : null;

    static (string? User, string? Name, long? Universal) Fields(PartXml xml, string? kind)
    {
        (string? User, string? Name, long? Universal) fields = default;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name == "timestampUTC" && long.TryParse(Text(xml), NumberStyles.None, CultureInfo.InvariantCulture, out var universal)) fields.Universal = universal;
            else if (kind is "ParticipantJoinEvent" or "ParticipantLeftEvent" && string.Equals(xml.Name, "userId", StringComparison.OrdinalIgnoreCase)) fields.User = Text(xml);
            else if (kind == "ParticipantJoinEvent" && xml.Name == "name") fields.Name = Text(xml);
        }
        return fields;
    }

    static string Text(PartXml xml)
    {
        var text = new StringBuilder();
        xml.TakeText(text);
        return text.ToString();
    }
}
