using Krug.Core.Reading;
using Krug.Core.Reading.Sources;
using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Practices;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents.Papers;

public sealed class PaperFiguresTests
{
    [Fact]
    public async Task Every_figure_equals_its_records_and_leads_to_a_list_of_as_many_rows()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var page = await browser.Get(await forum.Paper(browser, "forum-analysis"));
        Assert.Equal($"{Forum.Applications}", page.Page.QuerySelector("#f-facts-applications .n")!.TextContent);
        Assert.Equal($"{Forum.Presented}", page.Page.QuerySelector("#f-facts-presented .n")!.TextContent);
        var lists = 0;
        foreach (var line in page.Page.QuerySelectorAll(".figures > li"))
        {
            if (line.QuerySelector("div > a") is not { } link || !int.TryParse(line.QuerySelector(".n")!.TextContent, out var said) || line.QuerySelector(".bdg") is not null || said == 0) continue;
            var list = await browser.Get(link.GetAttribute("href")!);
            Assert.Equal(said, list.Page.QuerySelectorAll("main tbody tr").Length);
            lists++;
        }
        Assert.True(lists >= 9, $"{lists} lists");
    }

    [Theory, InlineData("event-summary"), InlineData("forum-analysis")]
    public async Task A_note_tells_who_registered_and_came_by_municipality_and_each_number_leads_to_its_people(string form)
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var at = await krug.Ask(db => db.Events.SingleAsync(e => e.Id == forum.Id));
        var school = await krug.Ask(db => db.Organisations.FirstAsync(o => o.ShortName == "СОШ № 4"));
        await krug.Participant(at, "Рогова Нина Юрьевна", came: true);
        await krug.Participant(at, "Тетерин Олег Павлович", school, came: true, municipality: "город Заречный");
        await krug.Participant(at, "Ясная Ольга Ильинична", school, came: false, municipality: "город Заречный");
        await krug.Keep(new Krug.Web.Modules.Events.HeadCount { EventId = forum.Id, OrganisationId = school.Id, Municipality = "город Заречный", Registered = 4, Came = 3 });
        var browser = await krug.SignedIn();
        var page = await browser.Get(await forum.Paper(browser, form));
        Assert.Contains("Зарегистрировано 5 человек, участвовали 4 из 2 организаций. По муниципалитетам: город Заречный – 3, Озёрный район – 1.", page.Page.QuerySelector(".sheet")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        foreach (var (key, rows) in new[] { ("facts.registered", 5), ("facts.came", 4), ("facts.organisations", 2), ("place.1", 3), ("place.2", 1) })
        {
            Assert.Equal($"#f-{key.Replace('.', '-')}", page.Page.QuerySelector($"#p-{key.Replace('.', '-')}")!.GetAttribute("href"));
            Assert.Equal(rows, (await browser.Get(page.Path.Split('?')[0] + "/figures/" + key)).Page.QuerySelectorAll("main tbody tr").Length);
        }
        // What is told in this sentence is read as nothing else.
        var read = PaperReader.Read(SourceReader.Read((await browser.Get(page.Path.Split('?')[0] + "?handler=Docx")).Bytes, "paper.docx"))[0];
        Assert.Equal((Forum.Applications, Forum.Presented), (read.Facts?.Applications, read.Facts?.Presented));
        Assert.Equal(["Заречный", "Лесной", "Степной"], read.Municipalities);
    }

    [Fact]
    public async Task A_figure_of_an_imported_paper_stands_beside_the_counted_one_and_is_used_only_where_nothing_can_be_counted()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var page = await browser.Get(await forum.Paper(browser, "forum-analysis"));
        Assert.Contains("по документу 7, в записях 5", page.Text, StringComparison.Ordinal);
        Assert.Equal("27", page.Page.QuerySelector("#f-facts-connections_max .n")!.TextContent);
        Assert.Contains("по документу", page.Page.QuerySelector("#f-facts-connections_max .bdg")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("fig-of paper", page.Page.QuerySelector("#p-facts-connections_max")!.ClassName);
        // What cannot be known yet is a dash with words, never a nought.
        Assert.Equal("–", page.Page.QuerySelector("#f-facts-responses .n")!.TextContent);
        Assert.Contains("ответов на анкету в записях нет", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_overruled_only_with_a_reason_and_is_marked()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "forum-analysis");
        var form = await browser.Get(paper + "/figures/facts.presented");
        var refused = await form.Submit("Исправить число", ("Value", "4"), ("Reason", ""));
        Assert.Contains("Напишите, почему число другое", refused.Text, StringComparison.Ordinal);
        Assert.Equal("4", refused.Value("Value"));
        Assert.Empty((await forum.Kept(paper)).Overrides);

        var shown = await refused.Submit("Исправить число", ("Value", "4"), ("Reason", "Ещё одну практику показали вне программы"));
        var line = shown.Page.QuerySelector("#f-facts-presented")!;
        Assert.Equal("4", line.QuerySelector(".n")!.TextContent);
        Assert.Contains("исправлено вручную, было 3", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ещё одну практику показали вне программы", line.TextContent, StringComparison.Ordinal);
        Assert.Equal("fig-of over", shown.Page.QuerySelector("#p-facts-presented")!.ClassName);

        var counted = await (await browser.Get(paper + "/figures/facts.presented")).Submit("Вернуть посчитанное");
        Assert.Equal("3", counted.Page.QuerySelector("#f-facts-presented .n")!.TextContent);
    }

    [Fact]
    public async Task Of_two_who_overrule_one_figure_the_second_sees_the_first_and_keeps_his_words()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "forum-analysis");
        var first = await browser.Get(paper + "/figures/facts.presented");
        var second = await browser.Get(paper + "/figures/facts.presented");
        await first.Submit("Исправить число", ("Value", "4"), ("Reason", "Первая причина"));
        var clash = await second.Submit("Исправить число", ("Value", "6"), ("Reason", "Вторая причина"));
        Assert.Equal(409, clash.Status);
        Assert.Contains("Первая причина", clash.Text, StringComparison.Ordinal);
        Assert.Equal("Вторая причина", clash.Value("Reason"));
        Assert.Equal("4", (await forum.Kept(paper)).Overrides.Single().Value);
        await clash.Submit("Исправить число");
        Assert.Equal("6", (await forum.Kept(paper)).Overrides.Single().Value);
    }

    [Fact]
    public async Task A_paper_follows_its_records_while_it_is_a_draft_and_keeps_its_figures_afterwards()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "forum-analysis");
        await Present(krug, "Открытый педсовет");
        var draft = await browser.Get(paper);
        Assert.Equal("4", draft.Page.QuerySelector("#f-facts-presented .n")!.TextContent);
        await draft.Submit("Отправить на утверждение");
        await Present(krug, "Цифровой портфель");
        var agreed = await browser.Get(paper);
        Assert.Equal("4", agreed.Page.QuerySelector("#f-facts-presented .n")!.TextContent);
        Assert.Contains("в записях теперь 5", agreed.Text, StringComparison.Ordinal);
        Assert.Contains("верните её в черновик", (await browser.Get(paper + "/figures/facts.presented")).Text, StringComparison.Ordinal);

        var back = await browser.Get(paper + "/back");
        Assert.Contains("Напишите, почему", (await back.Submit("Вернуть в черновик")).Text, StringComparison.Ordinal);
        var again = await back.Submit("Вернуть в черновик", ("Reason", "Нашлась ещё одна практика"));
        Assert.Equal("5", again.Page.QuerySelector("#f-facts-presented .n")!.TextContent);
        Assert.Contains("Нашлась ещё одна практика", again.Text, StringComparison.Ordinal);
    }

    static Task<int> Present(TestKrug krug, string title) =>
        krug.Ask(db => db.Practices.Where(p => p.Title == title).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PracticeState.Presented)));
}
