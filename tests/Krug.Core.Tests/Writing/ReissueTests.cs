using System.Text.Json;
using System.Text.Json.Nodes;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Krug.Core.Tests.Reading.Papers;
using Krug.Core.Writing;

namespace Krug.Core.Tests.Writing;

/// <summary>What goes in comes out: a paper written anew from its facts and read again gives the same facts.</summary>
public sealed class ReissueTests
{
    public static TheoryData<string> Invented => [.. InventedPapers.All().Select(paper => paper.Name).Where(name => !name.EndsWith(".odt", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Invented))]
    public void An_imported_paper_written_anew_reads_the_same(string name)
    {
        var (_, bytes, _) = InventedPapers.All().Single(paper => paper.Name == name);
        Same(Changes(bytes, name));
    }

    [Fact]
    public void The_real_papers_written_anew_read_the_same()
    {
        var seeds = Path.Combine(Shared() ?? "", "seeds");
        if (!Directory.Exists(seeds) && Environment.GetEnvironmentVariable("KRUG_REQUIRE") != "all") Assert.Skip("The real papers are not beside the repository.");
        Same([.. Directory.EnumerateFiles(seeds, "*.txt").Order(StringComparer.Ordinal).SelectMany(file => Changes(File.ReadAllBytes(file), Path.GetFileName(file)))]);
    }

    public static TheoryData<string> Composed => [.. Papers.All.Where(paper => paper.Name != "letter").Select(paper => paper.Name)];

    [Theory, MemberData(nameof(Composed))]
    public void A_paper_composed_from_records_reads_as_the_records_say(string name)
    {
        var facts = Papers.All.Single(paper => paper.Name == name).Facts;
        var again = Assert.Single(PaperReader.Read(SourceReader.Read(Reissue.Write(facts), "paper.docx")));
        var changes = new List<string>();
        Compare(Node(facts), Node(again), name, changes);
        Same(changes);
    }

    internal static void Same(List<string> changes) => Assert.True(changes.Count == 0, string.Join('\n', changes));

    /// <summary>What differs between the documents of a file and the same documents written anew.</summary>
    static List<string> Changes(byte[] bytes, string name)
    {
        var changes = new List<string>();
        foreach (var facts in PaperReader.Read(SourceReader.Read(bytes, name)))
        {
            var again = PaperReader.Read(SourceReader.Read(Reissue.Write(facts), "again.docx"));
            if (again is [var one]) Compare(Node(facts), Node(one), $"{name} {facts.Kind}", changes);
            else changes.Add($"{name} {facts.Kind}: {again.Count} documents ({string.Join(", ", again.Select(paper => paper.Kind))})");
        }
        return changes;
    }

    // Litter of the old file (a private phone in the margin, letters stuck together) is not written again, so what was asked about it is not asked either.
    static JsonNode Node(PaperFacts facts) => JsonSerializer.SerializeToNode(facts with { Warnings = [.. facts.Warnings.Where(warning => warning.Code is not ("unknown-abbreviation" or "personal-data" or "name-variants"))] }, PaperJson.Contract)!;

    internal static void Compare(JsonNode? was, JsonNode? now, string at, List<string> changes)
    {
        if (was is JsonObject one && now is JsonObject other)
        {
            foreach (var key in one.Select(pair => pair.Key).Union(other.Select(pair => pair.Key)).Where(key => key is not ("at" or "message" or "quotes"))) Compare(one[key], other[key], at + "." + key, changes);
        }
        else if (was is JsonArray list && now is JsonArray again)
        {
            for (var i = 0; i < Math.Max(list.Count, again.Count); i++) Compare(i < list.Count ? list[i] : null, i < again.Count ? again[i] : null, $"{at}[{i}]", changes);
        }
        else if (Said(was) != Said(now)) changes.Add($"{at}: {Said(was)} → {Said(now)}");
    }

    static string Said(JsonNode? node) => node is JsonArray { Count: 0 } or JsonObject { Count: 0 } or null ? "—" : node.ToJsonString(PaperJson.Contract);

    static string? Shared() => Environment.GetEnvironmentVariable("KRUG_SHARED") ?? Path.Combine(InventedPapers.Root, "..", "shared");
}
