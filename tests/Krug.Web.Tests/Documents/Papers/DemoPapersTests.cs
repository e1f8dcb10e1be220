using System.Text.Json;
using System.Text.Json.Nodes;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Krug.Core.Writing;
using Krug.Web.Modules.Documents.Composing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Krug.Web.Tests.Documents.Papers;

/// <summary>From records to paper and back: what a reader finds in the DOCX of each paper of the district is what stands in its records.</summary>
public sealed class DemoPapersTests
{
    // What a paper of the kind prints, and so gives back.
    static readonly string[] told =
    [
        "title", "subject", "date", "number", "facts", "municipalities", "tracks", "praised", "problems", "proposals", "risks", "conclusions", "practices.title", "practices.organisation", "practices.authors.name", "practices.recommended_to",
        "assignments.number", "assignments.due", "assignments.text", "slots.start", "slots.end", "slots.kind", "slots.title", "slots.speakers.name", "slots.speakers.position", "event.goal", "event.place", "event.mode", "event.series_number", "event.next.when",
        "platform.theme", "platform.goal", "platform.status_order_number", "platform.status_order_date", "platform.period", "platform.objectives", "platform.stage", "platform.tasks.task", "platform.tasks.result", "platform.register.item", "platform.products", "platform.sections",
    ];

    [Fact]
    public async Task The_DOCX_of_every_paper_of_the_district_reads_as_its_records()
    {
        await using var krug = await District();
        await using var db = krug.Storage.Open();
        var (wrong, compared) = (new List<string>(), 0);
        foreach (var paper in await db.Papers.Include(p => p.Texts).Include(p => p.Overrides).OrderBy(p => p.Id).ToListAsync(TestContext.Current.CancellationToken))
        {
            var composed = await new Composer(db).Compose(paper, TestContext.Current.CancellationToken);
            var docx = DefaultTemplates.Get(paper.Form).Write(composed.ToWrite, Printing.Texts(paper), composed.Forms);
            var read = PaperReader.Read(SourceReader.Read(docx, "paper.docx"));
            if (read.FirstOrDefault(one => one.Kind == paper.Kind) is not { } facts)
            {
                wrong.Add($"{paper.Form} is read as {string.Join(", ", read.Select(one => one.Kind))}");
                continue;
            }
            // A note carries its programme as an appendix, a paper of its own.
            if (composed.Facts.Slots.Count > 0 && facts.Slots.Count == 0 && read.FirstOrDefault(one => one.Kind == PaperKind.Programme) is { } programme)
                facts = facts with { Slots = programme.Slots, Facts = facts.Facts! with { Start = programme.Facts?.Start, End = programme.Facts?.End }, Event = facts.Event! with { Place = programme.Event?.Place } };
            var (written, back) = (Node(composed.Facts), Node(facts));
            foreach (var path in told)
            {
                var (put, found) = (Values(written, path.Split('.')), Values(back, path.Split('.')));
                // One municipality alone is read nowhere: the reader asks for a list.
                if (put.Length == 0 || (path == "municipalities" && composed.Facts.Municipalities.Count < 2)) continue;
                compared++;
                if (!put.Equals(found, StringComparison.OrdinalIgnoreCase)) wrong.Add($"{paper.Form} {path}:\n    {put}\n    {found}");
            }
        }
        Assert.True(compared > 60, $"{compared} compared");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_figure_of_every_paper_of_the_district_leads_to_as_many_rows()
    {
        await using var krug = await District();
        var browser = await krug.SignedIn();
        foreach (var id in await krug.Ask(db => db.Papers.Select(p => p.Id).ToListAsync()))
        {
            var page = await browser.Get($"/documents/papers/{id}");
            Assert.DoesNotContain("{{", page.Text, StringComparison.Ordinal);
            foreach (var line in page.Page.QuerySelectorAll(".figures > li"))
                if (line.QuerySelector(".bdg") is null && int.TryParse(line.QuerySelector(".n")!.TextContent, out var said) && line.QuerySelector("div > a")?.GetAttribute("href") is { } href)
                    Assert.Equal((href, said), (href, (await browser.Get(href)).Page.QuerySelectorAll("main tbody tr").Length));
        }
    }

    static async Task<TestKrug> District()
    {
        var database = await TestDatabase.Make();
        await Krug.Web.Demo.District.Make(database.Storage, new FakeTimeProvider(TestKrug.Now));
        return await TestKrug.Over(database);
    }

    static JsonNode Node(PaperFacts facts) => JsonSerializer.SerializeToNode(facts, PaperJson.Full)!;

    static string Values(JsonNode? node, ReadOnlySpan<string> path)
    {
        if (node is null) return "";
        if (path.Length == 0) return Even(node is JsonObject fields ? string.Join(", ", fields.Where(field => field.Key != "at").Select(field => $"{field.Key}={field.Value}")) : node is JsonArray items ? string.Join(" | ", items.Select(item => item?.ToString())) : node.ToString());
        if (node is not JsonArray list) return Values(node[path[0]], path[1..]);
        var found = new List<string>();
        foreach (var item in list) found.Add(Values(item, path));
        return string.Join(" | ", found);
    }

    static string Even(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace(".\n", "\n", StringComparison.Ordinal).TrimEnd('.');
}
