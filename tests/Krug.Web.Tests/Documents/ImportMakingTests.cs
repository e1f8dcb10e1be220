using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents;

/// <summary>Records out of decisions: exactly those, once, and back again.</summary>
public sealed class ImportMakingTests
{
    static async Task<(Browser Browser, int Paper, List<ImportItem> Items)> Dropped(TestKrug krug, string name = "Справка.txt", string text = ImportPapers.Note)
    {
        var browser = await krug.SignedIn();
        await browser.Drop(name, text);
        var paper = await krug.Ask(db => db.ImportedPapers.MaxAsync(p => p.Id));
        return (browser, paper, await krug.Items(paper));
    }

    [Fact]
    public async Task Three_accepted_two_corrected_one_rejected_make_exactly_those_records()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var (browser, paper, items) = await Dropped(krug);
        var (practices, tasks) = (items.Where(item => item.Kind == "practice").ToList(), items.Where(item => item.Kind == "task").ToList());
        await browser.Decide(paper, items.Single(item => item.Kind == "event"), "accept");
        await browser.Decide(paper, items.Single(item => item.Path == "facts.applications"), "accept");
        await browser.Decide(paper, practices[0], "accept");
        await browser.Decide(paper, items.Single(item => item.Path == "facts.presented"), "correct", ("f.value", "8"));
        await browser.Decide(paper, tasks[0], "correct", ("f.text", "Посчитать время"), ("f.organisations", "МБОУ СОШ № 4"));
        await browser.Decide(paper, practices[1], "reject");
        Assert.Contains("ждут", (await browser.Make(paper)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await krug.Ask(db => db.Events.CountAsync()));

        var seen = await browser.Make(paper, ("Postpone", "true"));
        Assert.Contains("Создано: 5 записей", seen.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var forum = await krug.Ask(db => db.Events.Include(e => e.Figures).SingleAsync());
        Assert.Equal(("Решаем по данным", "форум", new DateOnly(2027, 4, 16), EventState.Held), (forum.Title, forum.Kind, forum.On, forum.State));
        Assert.Equal([("applications", 9m, (int?)paper), ("presented", 8m, paper)], forum.Figures.OrderBy(figure => figure.Key).Select(figure => (figure.Key, figure.Value, figure.PaperId)));
        var practice = await krug.Ask(db => db.Practices.Include(p => p.Authors).SingleAsync());
        Assert.Equal(("Тихая перемена", forum.Id, school.Id, PracticeState.Presented), (practice.Title, practice.EventId, practice.OrganisationId, practice.State));
        Assert.Equal("Ольхина\u00a0Т.Г.", practice.Authors.Single().Name);
        var task = await krug.Ask(db => db.Assignments.Include(a => a.Executors).SingleAsync());
        Assert.Equal(("Посчитать время", new DateOnly(2027, 5, 31), (int?)paper), (task.Text, task.Due, task.SourcePaperId));
        Assert.Equal(school.Id, task.Executors.Single().OrganisationId);
        Assert.Equal("Аналитическая справка", task.Source);
        // Each record leads back to its place.
        Assert.Equal(practice.Id, (await krug.Items(paper)).Single(item => item.Id == practices[0].Id).CreatedId);
        Assert.NotNull(seen.Page.QuerySelector($"a[href='/practices/{practice.Id}']"));
        Assert.NotNull(seen.Page.QuerySelector($"a[href*='item={practices[0].Id}']"));
    }

    [Fact]
    public async Task A_second_press_makes_nothing_twice()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, _) = await Dropped(krug);
        await krug.AcceptAll(browser, paper);
        await browser.Make(paper);
        var (events, practices, tasks) = await Count(krug);
        var again = await browser.Make(paper);
        Assert.Contains("Нового не создано", again.Text, StringComparison.Ordinal);
        Assert.Equal((events, practices, tasks), await Count(krug));
        Assert.Equal(ImportState.Done, await krug.Ask(db => db.ImportedPapers.Select(p => p.State).SingleAsync()));
    }

    [Fact]
    public async Task Two_presses_at_once_make_one_set_of_records()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, _) = await Dropped(krug);
        await krug.AcceptAll(browser, paper);
        var others = new[] { await krug.SignedIn(), await krug.SignedIn() };
        await Task.WhenAll(others.Select(other => Task.Run(() => other.Make(paper))));
        Assert.Equal(1, await krug.Ask(db => db.Events.CountAsync()));
        Assert.Equal(await krug.Ask(db => db.ImportItems.CountAsync(i => i.Kind == "task")), await krug.Ask(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task What_another_paper_has_brought_is_recognised()
    {
        await using var krug = await TestKrug.Start();
        var (browser, note, _) = await Dropped(krug);
        await krug.AcceptAll(browser, note);
        await browser.Make(note);
        var (events, practices, tasks) = await Count(krug);
        // The same note retyped, with one sentence more: another paper, the same event, practices and tasks.
        var (_, second, _) = await Dropped(krug, "Справка_2.txt", ImportPapers.Note.Replace("Тема форума", "Форум прошёл в доме культуры. Тема форума", StringComparison.Ordinal));
        Assert.NotEqual(note, second);
        await krug.AcceptAll(browser, second);
        var seen = await browser.Make(second);
        Assert.Contains("Было в Круге и раньше", seen.Text, StringComparison.Ordinal);
        Assert.Equal((events, practices, tasks), await Count(krug));
        // Both papers' figures are kept, each with its paper.
        Assert.Equal([note, second], await krug.Ask(db => db.EventFigures.Where(f => f.Key == "applications").OrderBy(f => f.PaperId).Select(f => f.PaperId!.Value).ToListAsync()));
    }

    [Fact]
    public async Task The_import_is_taken_back_as_a_whole_and_can_be_made_again()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, _) = await Dropped(krug);
        await krug.AcceptAll(browser, paper);
        await browser.Make(paper, ("Newcomers", "true"));
        Assert.True(await krug.Ask(db => db.People.AnyAsync()));
        Assert.Equal(2, await krug.Ask(db => db.Organisations.CountAsync()));
        var page = await browser.Get($"/documents/import/{paper}/undo");
        Assert.Contains("Убрать из Круга всё", page.Text, StringComparison.Ordinal);
        await page.Submit("Отменить разбор");
        Assert.Equal((0, 0, 0), await Count(krug));
        Assert.Equal(0, await krug.Ask(db => db.People.CountAsync()));
        Assert.Equal(0, await krug.Ask(db => db.Organisations.CountAsync()));
        Assert.All(await krug.Items(paper), item => Assert.Equal((ImportItemState.Accepted, null), (item.State, item.CreatedId)));
        await browser.Make(paper);
        Assert.Equal(1, await krug.Ask(db => db.Events.CountAsync()));
        Assert.True(await krug.Ask(db => db.People.AnyAsync()));
    }

    [Fact]
    public async Task What_was_changed_since_is_not_taken_back()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, _) = await Dropped(krug);
        await krug.AcceptAll(browser, paper);
        await browser.Make(paper);
        await krug.Ask(db => db.Practices.Where(p => p.Title == "Тихая перемена").ExecuteUpdateAsync(set => set.SetProperty(p => p.Note, "Из опыта школы")));
        var seen = await browser.PostFrom($"/documents/import/{paper}/undo");
        Assert.Contains("Отменить нельзя: после разбора запись изменили: «Тихая перемена»", seen.Text, StringComparison.Ordinal);
        Assert.Equal(1, await krug.Ask(db => db.Events.CountAsync()));
    }

    [Fact]
    public async Task What_somebody_has_tied_to_a_made_event_holds_it()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, _) = await Dropped(krug);
        await krug.AcceptAll(browser, paper);
        await browser.Make(paper);
        var forum = await krug.Ask(db => db.Events.SingleAsync());
        await krug.Practice("Утро начинается с круга", forum);
        Assert.Contains("Отменить нельзя", (await browser.PostFrom($"/documents/import/{paper}/undo")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await krug.Ask(db => db.Events.CountAsync()));
        Assert.True(await krug.Ask(db => db.Assignments.AnyAsync()));
    }

    [Fact]
    public async Task A_rejected_event_cannot_hold_its_figures_and_the_sentence_says_so()
    {
        await using var krug = await TestKrug.Start();
        var (browser, paper, items) = await Dropped(krug);
        await browser.Decide(paper, items.Single(item => item.Kind == "event"), "reject");
        await krug.AcceptAll(browser, paper);
        var seen = await browser.Make(paper);
        Assert.Contains("событие отклонено", seen.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await Count(krug));
    }

    [Theory]
    [InlineData("programme-plain.txt"), InlineData("several-programmes.txt"), InlineData("platform-year.txt"), InlineData("platform-sound.txt"), InlineData("resolution-responsible.txt"), InlineData("summary-seminar.txt"), InlineData("note-festival.txt")]
    public async Task Any_paper_goes_all_the_way_and_back(string name)
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        await browser.Drop((name, ImportPapers.File(name)));
        var paper = await krug.Ask(db => db.ImportedPapers.Select(p => p.Id).SingleAsync());
        await krug.AcceptAll(browser, paper);
        foreach (var item in await krug.Items(paper))
            if (item.State == ImportItemState.Waiting) await browser.Decide(paper, item, "correct", item.Kind == "platform" ? ("f.organisation", "Лицей «Горизонт»") : ("f.text", "Дом культуры"));
        var seen = await browser.Make(paper, ("Newcomers", "true"));
        Assert.DoesNotContain("Записи не созданы", seen.Text, StringComparison.Ordinal);
        Assert.All(await krug.Items(paper), item => Assert.True(item.State == ImportItemState.Rejected || item.CreatedId is not null, item.Path));
        await browser.PostFrom($"/documents/import/{paper}/undo");
        Assert.Equal((0, 0, 0), await Count(krug));
        Assert.Equal(0, await krug.Ask(db => db.ImportMade.CountAsync()));
    }

    static async Task<(int, int, int)> Count(TestKrug krug) => (await krug.Ask(db => db.Events.CountAsync()), await krug.Ask(db => db.Practices.CountAsync()), await krug.Ask(db => db.Assignments.CountAsync()));
}
