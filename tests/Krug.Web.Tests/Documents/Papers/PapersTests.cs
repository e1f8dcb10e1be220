using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents.Papers;

public sealed class PapersTests
{
    public static TheoryData<string> Forms => ["programme", "programme-appendix", "event-summary", "forum-analysis", "resolution", "platform-report", "platform-report-kip"];

    [Theory, MemberData(nameof(Forms))]
    public async Task Each_paper_is_shown_and_its_DOCX_reads_as_the_same_facts(string form)
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, form);
        Assert.NotEmpty((await browser.Get(paper)).Page.QuerySelectorAll(".sheet"));
        var file = await browser.Get(paper.Split('?')[0] + "?handler=Docx");
        Assert.Equal(200, file.Status);
        Assert.EndsWith(".docx", file.Answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var read = PaperReader.Read(SourceReader.Read(file.Bytes, "paper.docx"));
        var kept = await forum.Kept(paper);
        var facts = Assert.Single(read, one => one.Kind == kept.Kind);
        Assert.Equal(Even(kept.Title), Even(facts.Title));
        switch (form)
        {
            case "forum-analysis":
                Assert.Equal((5, 3, 1, 1), (facts.Facts!.Applications, facts.Facts.Presented, facts.Facts.Declined, facts.Facts.Absent));
                Assert.Equal((15, 27), (facts.Facts.ConnectionsMin, facts.Facts.ConnectionsMax));
                Assert.Equal("2027-03-12", facts.Facts.Date);
                Assert.Equal(["Заречный", "Лесной", "Степной"], facts.Municipalities);
                Assert.Equal(["Наставничество", "Качество образования"], facts.Tracks);
                Assert.Equal(2, facts.Problems.Count);
                Assert.Equal(2, facts.Proposals.Count);
                Assert.Equal(2, facts.Conclusions.Count);
                Assert.Equal(["Наставник в сельской школе", "Оценка, которой верят"], facts.Practices.Select(p => p.Title).Order(StringComparer.Ordinal));
                Assert.Equal("Команда, которая учится", facts.Subject);
                break;
            case "event-summary":
                Assert.Equal(2, facts.Tracks.Count);
                Assert.Equal(4, read.Single(one => one.Kind == PaperKind.Programme).Slots.Count);
                break;
            case "resolution":
                Assert.Equal(["2027-06-01", "2027-09-01"], facts.Assignments.Select(task => task.Due));
                Assert.Equal(2, facts.Practices.Count);
                break;
            case "programme" or "programme-appendix":
                Assert.Equal(["10:00", "10:20", "10:20", "12:45"], facts.Slots.Select(slot => slot.Start));
                break;
            default:
                Assert.Equal("Школа наставника", facts.Platform!.Theme);
                Assert.Equal("417", facts.Platform.StatusOrderNumber);
                Assert.Contains("3.1", facts.Platform.Sections.Keys);
                break;
        }
    }

    [Fact]
    public async Task A_paper_goes_one_way_from_a_draft_to_publication_and_asks_for_what_is_missing()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "resolution");
        var page = await (await browser.Get(paper)).Submit("Отправить на утверждение");
        var refused = await page.Submit("Отметить утверждённой");
        Assert.Equal(409, refused.Status);
        Assert.Contains("Впишите дату", refused.Text, StringComparison.Ordinal);
        var saved = await (await browser.Get(paper + "/details")).Submit("Сохранить реквизиты", ("Date", "15.03.2027"), ("Number", "12-р"));
        Assert.Contains("№ 12-р", saved.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var approved = await saved.Submit("Отметить утверждённой");
        var signed = await approved.Submit("Отметить подписанной");
        var published = await signed.Submit("Отметить опубликованной");
        Assert.DoesNotContain("Отметить", published.Text, StringComparison.Ordinal);
        Assert.Contains("реквизиты не меняют", (await (await browser.Get(paper + "/details")).Submit("Сохранить реквизиты", ("Number", "13-р"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_finds_filters_and_costs_the_same_number_of_commands_for_one_paper_and_for_thirty()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        await forum.Paper(browser, "resolution");
        krug.Sql.Restart();
        await browser.Get("/documents");
        var commands = krug.Sql.Commands;
        foreach (var _ in Enumerable.Range(0, 29)) await forum.Paper(browser, "programme");
        krug.Sql.Restart();
        var list = await browser.Get("/documents");
        Assert.Equal(commands, krug.Sql.Commands);
        Assert.Equal(30, list.Page.QuerySelectorAll("main tbody tr").Length);
        Assert.Single((await browser.Get("/documents?q=резолюция")).Page.QuerySelectorAll("main tbody tr"));
        Assert.Single((await browser.Get("/documents?form=resolution&state=draft")).Page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("Ничего не найдено", (await browser.Get("/documents?q=пыжик")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Бумаги", (await browser.Get("/documents?handler=Sheet")).Answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_of_another_territory_is_nowhere()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var paper = await forum.Paper(await krug.SignedIn(), "resolution");
        var stranger = await krug.SignedIn(territory: (await krug.Neighbour()).Id);
        foreach (var address in new[] { paper, paper + "/text", paper + "/details", paper + "/words", paper + "/back", paper + "/figures/assignments", paper + "?handler=Docx", paper + "?handler=Pdf", $"/documents?event={forum.Id}" })
            Assert.Equal(404, (await stranger.Get(address)).Status);
        Assert.Contains("Бумаг пока нет", (await stranger.Get("/documents")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Форум", (await stranger.Get("/documents/new")).Page.QuerySelector("main select")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_paper_costs_the_same_number_of_commands_whatever_the_number_of_rows()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "forum-analysis");
        krug.Sql.Restart();
        await browser.Get(paper);
        var commands = krug.Sql.Commands;
        await using (var db = krug.Storage.Open())
        {
            for (var i = 0; i < 60; i++) db.Practices.Add(new() { TerritoryId = krug.Territory.Id, EventId = forum.Id, Title = $"Практика {i}", State = Web.Modules.Practices.PracticeState.Presented, Authors = { new() { Name = "Лунева З.А." } } });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        krug.Sql.Restart();
        await browser.Get(paper);
        Assert.Equal(commands, krug.Sql.Commands);
    }

    static string Even(string? text) => (text ?? "").Replace('\u00a0', ' ').Replace("№ ", "№ ", StringComparison.Ordinal);
}
