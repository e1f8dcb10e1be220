using AngleSharp.Html.Dom;
using Krug.Web.Modules.Documents;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents;

/// <summary>Item by item: accepted, corrected, rejected, returned; two people at one item; names tied to the directory.</summary>
public sealed class ImportDecidingTests
{
    static async Task<(Browser Browser, int Paper, List<ImportItem> Items)> Dropped(TestKrug krug, string text = ImportPapers.Note)
    {
        var browser = await krug.SignedIn();
        await browser.Drop("Справка.txt", text);
        var paper = await krug.Ask(db => db.ImportedPapers.MaxAsync(p => p.Id));
        return (browser, paper, await krug.Items(paper));
    }

    [Fact]
    public async Task An_answer_leads_to_the_next_item_that_waits()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, items) = await Dropped(krug);
        var seen = await browser.Decide(paper, items[0], "accept");
        Assert.Equal($"/documents/import/{paper}?item={items[1].Id}", seen.Path);
        Assert.Contains($"Решено 1 из {items.Count} — осталось {items.Count - 1}", seen.Text, StringComparison.Ordinal);
        Assert.Equal(ImportItemState.Accepted, (await krug.Items(paper))[0].State);
    }

    [Fact]
    public async Task A_refused_correction_keeps_what_was_typed_and_names_the_place()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, items) = await Dropped(krug);
        var task = items.First(item => item.Kind == "task");
        var seen = await browser.Decide(paper, task, "correct", ("f.due", "31.04.2027"), ("f.text", "дополнить описание расчётом времени и денег"));
        Assert.Contains("такого дня не бывает", seen.Text, StringComparison.Ordinal);
        Assert.Equal("31.04.2027", seen.Value("f.due"));
        Assert.Equal("дополнить описание расчётом времени и денег", seen.Value("f.text"));
        Assert.Equal(ImportItemState.Waiting, (await krug.Items(paper)).Single(item => item.Id == task.Id).State);
        seen = await browser.Decide(paper, task, "correct", ("f.due", "30.04.2027"), ("f.text", "дополнить описание расчётом времени и денег"));
        var kept = (await krug.Items(paper)).Single(item => item.Id == task.Id);
        Assert.Equal(ImportItemState.Corrected, kept.State);
        Assert.Contains("30.04.2027", kept.Corrected, StringComparison.Ordinal);
        Assert.Contains("31.05.2027", kept.Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_at_one_item_the_second_is_told_who_was_first()
    {
        await using var krug = await TestKrug.Start();
        var (first, paper, items) = await Dropped(krug);
        var second = await krug.SignedIn(Role.Administrator);
        var opened = await second.Get($"/documents/import/{paper}?item={items[0].Id}");
        await first.Decide(paper, items[0], "reject");
        var late = await second.Answer((IHtmlFormElement)opened.Page.QuerySelector("li.open form")!, opened, "accept");
        Assert.Contains("Пока вы решали, это место отклонено: Рогова Н.Ю.", late.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(ImportItemState.Rejected, (await krug.Items(paper))[0].State);
    }

    [Fact]
    public async Task What_was_decided_is_returned_one_by_one_and_as_a_group()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, items) = await Dropped(krug);
        await browser.Decide(paper, items[0], "reject");
        var back = await browser.PostFrom($"/documents/import/{paper}?handler=ReturnLast");
        Assert.Contains($"item={items[0].Id}", back.Path, StringComparison.Ordinal);
        Assert.All(await krug.Items(paper), item => Assert.Equal(ImportItemState.Waiting, item.State));
        var seen = await browser.PostFrom($"/documents/import/{paper}?handler=Sure&group=Числа");
        Assert.Contains("Принято: 2 места", seen.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await seen.Submit("Вернуть");
        Assert.All(await krug.Items(paper), item => Assert.Equal(ImportItemState.Waiting, item.State));
    }

    [Fact]
    public async Task A_name_that_two_people_fit_is_asked_about_once_for_the_whole_paper()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var other = await krug.Organisation("ООШ № 8");
        await krug.Post(await krug.Person("Ольхина", "Тамара", "Глебовна"), other);
        var right = await krug.Person("Ольхина", "Татьяна", "Григорьевна");
        await krug.Post(right, other, "методист", heads: false);
        var (browser, paper, items) = await Dropped(krug);
        var practice = items.First(item => item.Kind == "practice");
        var page = await browser.Get($"/documents/import/{paper}?item={practice.Id}");
        Assert.Contains("Кто это — «Ольхина Т.Г.»?", page.Text, StringComparison.Ordinal);
        Assert.Contains("Новый человек", page.Text, StringComparison.Ordinal);
        // The group is accepted without it: it is for a person to say.
        await browser.PostFrom($"/documents/import/{paper}?handler=Sure&group=Практики");
        Assert.Equal(ImportItemState.Waiting, (await krug.Items(paper)).Single(item => item.Id == practice.Id).State);
        var mention = await krug.Ask(db => db.ImportMentions.SingleAsync(m => m.Text == "Ольхина Т.Г."));
        await browser.Decide(paper, practice, "accept", ($"m.{mention.Id}", $"{right.Id}"));
        mention = await krug.Ask(db => db.ImportMentions.SingleAsync(m => m.Text == "Ольхина Т.Г."));
        Assert.Equal((MentionChoice.Tied, right.Id), (mention.Choice, mention.PersonId));
        var organisation = await krug.Ask(db => db.ImportMentions.SingleAsync(m => m.Text == "МБОУ СОШ № 4"));
        Assert.Equal((MentionChoice.Tied, school.Id), (organisation.Choice, organisation.OrganisationId));
    }

    [Fact]
    public async Task A_person_of_another_territory_cannot_be_chosen()
    {
        await using var krug = await TestKrug.Start();
        var foreign = await krug.Person("Ольхина", "Татьяна", "Григорьевна", (await krug.Neighbour()).Id);
        var (browser, paper, items) = await Dropped(krug);
        var practice = items.First(item => item.Kind == "practice");
        var mention = await krug.Ask(db => db.ImportMentions.SingleAsync(m => m.Text == "Ольхина Т.Г."));
        var seen = await browser.Decide(paper, practice, "accept", ($"m.{mention.Id}", $"{foreign.Id}"));
        Assert.Contains("в справочнике уже нет", seen.Text, StringComparison.Ordinal);
        Assert.Equal(ImportItemState.Waiting, (await krug.Items(paper)).Single(item => item.Id == practice.Id).State);
    }
}
