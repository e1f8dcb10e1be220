using System.Text.Json.Nodes;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Papers;

/// <summary>
/// Papers of invented municipalities, each laid out in its own way, beside what a careful person finds in each. <c>KRUG_VERBOSE=1</c> lists the misses,
/// <c>KRUG_PAPER=name</c> reads one paper.
/// </summary>
public sealed class OtherPapersTests(ITestOutputHelper output)
{
    [Fact]
    public void Papers_of_other_municipalities_are_read_as_a_careful_person_reads_them()
    {
        var score = new PaperScore();
        var only = Environment.GetEnvironmentVariable("KRUG_PAPER");
        foreach (var (name, bytes, gold) in InventedPapers.All().Where(p => only is null || p.Name.Contains(only, StringComparison.Ordinal)))
        {
            JsonNode? read = null;
            try { read = ReaderUnderTest.Read(bytes, name); }
            catch (Exception e) when (e is not Xunit.Sdk.SkipException && e.GetType().Name != "SkipException") { output.WriteLine($"{name}: {(e.InnerException ?? e).Message}"); }
            score.Add(name, gold, read);
        }
        output.WriteLine(score.Report(Environment.GetEnvironmentVariable("KRUG_VERBOSE") == "1"));
        Assert.True(score.F1 >= 0.97, score.Report(verbose: false));
    }

    [Fact]
    public void Every_invented_paper_has_its_gold_and_every_gold_quotes_its_paper()
    {
        foreach (var (name, bytes, gold) in InventedPapers.All())
        {
            // KRUG_PAPERS_OUT=folder leaves the files there, to be looked at in a word processor.
            if (Environment.GetEnvironmentVariable("KRUG_PAPERS_OUT") is { Length: > 0 } folder) File.WriteAllBytes(Path.Combine(folder, name), bytes);
            var text = PaperScore.Norm(InventedPapers.PlainText(name));
            foreach (var node in gold["assignments"]?.AsArray() ?? [])
                Assert.True(text.Contains(PaperScore.Norm(node!["text"]!.GetValue<string>()), StringComparison.Ordinal), $"{name}: {node["text"]}");
            foreach (var node in gold["practices"]?.AsArray() ?? [])
                Assert.True(text.Contains(PaperScore.Norm(node!["title"]!.GetValue<string>()), StringComparison.Ordinal), $"{name}: {node["title"]}");
            foreach (var node in gold["slots"]?.AsArray() ?? [])
                Assert.True(text.Contains(PaperScore.Norm(node![3]!.GetValue<string>()), StringComparison.Ordinal), $"{name}: {node[3]}");
            foreach (var key in (string[])["problems", "tracks", "products"])
                foreach (var node in gold[key]?.AsArray() ?? [])
                    Assert.True(text.Contains(PaperScore.Norm(node!.GetValue<string>()), StringComparison.Ordinal), $"{name}: {node}");
        }
    }

    [Fact]
    public void Every_invented_paper_opens_with_all_its_words()
    {
        foreach (var (name, bytes, _) in InventedPapers.All().Where(p => !p.Name.EndsWith(".odt", StringComparison.Ordinal)))
        {
            var read = PaperScore.Norm(SourceReader.Read(bytes, name).Text);
            foreach (var line in InventedPapers.PlainText(name).Split('\n').Select(PaperScore.Norm))
                Assert.True(read.Contains(line, StringComparison.Ordinal), $"{name}: {line}");
        }
    }
}
