using Krug.Web.Modules.Practices;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents.Papers;

public sealed class PaperTextTests
{
    [Fact]
    public async Task Text_written_by_hand_stays_when_figures_are_refreshed()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "forum-analysis");
        var form = await browser.Get(paper + "/text");
        await form.Submit("Сохранить текст", (Field(form, "Вступление"), "Самой живой стала вторая площадка.\nЕё обсуждение продлили."));
        await krug.Ask(db => db.Practices.Where(p => p.Title == "Открытый педсовет").ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PracticeState.Presented)));
        var shown = await browser.Get(paper);
        Assert.Equal("4", shown.Page.QuerySelector("#f-facts-presented .n")!.TextContent);
        Assert.Equal(["Самой живой стала вторая площадка.", "Её обсуждение продлили."], shown.Page.QuerySelectorAll(".sheet .hand").Select(p => p.TextContent));
    }

    [Fact]
    public async Task Of_two_who_write_one_text_the_second_sees_what_changed_and_keeps_his_own()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "forum-analysis");
        var first = await browser.Get(paper + "/text");
        var second = await browser.Get(paper + "/text");
        await first.Submit("Сохранить текст", (Field(first, "Вступление"), "Первый текст."));
        var clash = await second.Submit("Сохранить текст", (Field(second, "Вступление"), "Второй текст."));
        Assert.Contains("Первый текст.", clash.Text, StringComparison.Ordinal);
        Assert.Equal("Второй текст.", clash.Value(Field(clash, "Вступление")));
        Assert.Equal("Первый текст.", (await forum.Kept(paper)).Texts.Single().Text);
        await clash.Submit("Сохранить текст");
        Assert.Equal("Второй текст.", (await forum.Kept(paper)).Texts.Single().Text);
    }

    [Fact]
    public async Task Two_who_write_different_texts_do_not_disturb_each_other()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "resolution");
        var first = await browser.Get(paper + "/text");
        var second = await browser.Get(paper + "/text");
        await first.Submit("Сохранить текст", (Field(first, "Преамбула"), "Участники Форума, выслушав и обсудив представленные практики управленческих команд, РЕШИЛИ:"));
        await second.Submit("Сохранить текст", (Field(second, "Заключение"), "Контроль возложить на методический центр."));
        Assert.Equal(2, (await forum.Kept(paper)).Texts.Count);
    }

    [Fact]
    public async Task A_form_of_a_word_corrected_once_is_used_in_the_next_paper()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, "forum-analysis");
        Assert.Contains("районного Форума управленческих практик", (await forum.Kept(paper)).Title, StringComparison.Ordinal);
        var words = await browser.Get(paper + "/words");
        var form = words.Page.QuerySelectorAll("main form").First(f => f.TextContent.Contains("районный Форум", StringComparison.Ordinal));
        await browser.Post(paper + "/words", form.QuerySelectorAll("input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("name") == "form" ? "Форума команд района" : input.GetAttribute("value") ?? "")));
        Assert.Contains("Форума команд района", (await forum.Kept(paper)).Title, StringComparison.Ordinal);
        Assert.Equal("Резолюция Форума команд района", (await forum.Kept(await forum.Paper(browser, "resolution"))).Title);
    }

    static string Field(Seen page, string name)
    {
        var at = page.Page.QuerySelectorAll("main input[name$='.Name']").First(input => input.GetAttribute("value") == name);
        return at.GetAttribute("name")!.Replace(".Name", ".Text", StringComparison.Ordinal);
    }
}
