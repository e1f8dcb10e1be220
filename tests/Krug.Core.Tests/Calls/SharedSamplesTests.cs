using Krug.Core.Calls;
using Krug.Core.Tests.Reading.Papers;

namespace Krug.Core.Tests.Calls;

/// <summary>The samples of services' exports. They are not part of the repository; without them the test is skipped.</summary>
public sealed class SharedSamplesTests(ITestOutputHelper output)
{
    /// <summary>File, the day that answers its question, service, stays, people.</summary>
    static readonly (string File, string? Day, string Service, int Stays, int People)[] Samples =
    [
        ("bbb-events.xml", null, "BigBlueButton", 2, 2),
        ("bbb-learning-dashboard.csv", "2026-09-03", "BigBlueButton", 1, 1),
        ("teams-legacy-userlist-utf16le-tab.csv", "2020-12-11", "Microsoft Teams", 0, 0),
        ("teams-legacy-userlist-utf8bom-comma.csv", "2020-09-04", "Microsoft Teams", 0, 0),
        ("teams-v2-en-utf16le-tab.csv", "2026-02-07", "Microsoft Teams", 3, 2),
        ("teams-v2-ja-utf16le-tab.csv", null, "Microsoft Teams", 1, 1),
        ("zoom-meeting-flat-2024plus.csv", null, "Zoom", 3, 2),
        ("zoom-meeting-preamble-2020-2023.csv", "2026-10-05", "Zoom", 1, 1),
        ("zoom-usage-merged-utf8bom-crlf.csv", null, "Zoom", 0, 0),
        ("zoom-webinar-attendee-report.csv", "2026-08-09", "Zoom", 2, 2),
        ("zoom_ja_example.csv", null, "Zoom", 204, 204),
        ("zoomclass_participants_heroes.csv", null, "Zoom", 0, 0),
        ("zoomclass_participants_heroes_full.csv", null, "Zoom", 0, 0),
    ];

    [Fact]
    public void Every_sample_of_the_services_is_read()
    {
        var told = Environment.GetEnvironmentVariable("KRUG_SHARED");
        var folder = Path.Combine(told is { Length: > 0 } ? told : Path.Combine(InventedPapers.Root, "..", "shared"), "data", "attendance");
        if (!Directory.Exists(folder))
        {
            Assert.False(Environment.GetEnvironmentVariable("KRUG_REQUIRE") == "all", "The samples of logs are not here.");
            Assert.Skip("The samples of logs are not here.");
        }
        foreach (var (file, day, service, stays, people) in Samples)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, file));
            if (day is not null && !file.StartsWith("teams-v2-ja", StringComparison.Ordinal)) Assert.Throws<CallRefused>(() => CallReader.Read(bytes, file, new()));
            var log = CallReader.Read(bytes, file, day is null ? new() : Logs.On(day));
            var merged = log.Merge();
            output.WriteLine($"{file}: {log.Service}, {log.Stays.Count} stays, {merged.Count} people; {string.Join(' ', log.Warnings)}\n  {string.Join("\n  ", log.Stays.Take(4).Select(Logs.Line))}\n  = {string.Join("\n  = ", merged.Take(4).Select(Logs.Line))}");
            Assert.Equal(service, log.Service);
            if (stays > 0) Assert.Equal((stays, people), (log.Stays.Count, merged.Count));
            Assert.All(merged, person => Assert.True(person.Minutes >= 0 && person.Name.Length > 0));
        }
        var chat = ChatReader.Read(File.ReadAllBytes(Path.Combine(folder, "zoomclass_chat-2.txt")), "chat.txt");
        Assert.Equal(3, chat.Questions);
        Assert.Contains("переписка", Logs.Refused(File.ReadAllBytes(Path.Combine(folder, "zoomclass_chat-2.txt")), name: "chat.txt"), StringComparison.Ordinal);
    }
}
