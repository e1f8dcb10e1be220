using System.Text;
using Krug.Web.Modules.Documents;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents;

/// <summary>Papers come in: shown beside what was read in them, refused in a sentence, noticed when they come twice.</summary>
public sealed class ImportDropTests
{
    [Fact]
    public async Task A_dropped_note_is_shown_with_every_place_marked()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var seen = await browser.Drop("Справка.txt", ImportPapers.Note);
        Assert.StartsWith("/documents/import/", seen.Path, StringComparison.Ordinal);
        Assert.Contains("Разбор документа", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Тихая перемена", seen.Text, StringComparison.Ordinal);
        var items = await krug.Ask(db => db.ImportItems.AsNoTracking().ToListAsync());
        Assert.Contains(items, item => item is { Kind: "figure", Path: "facts.applications" });
        Assert.Contains(items, item => item.Kind == "practice");
        Assert.Contains(items, item => item.Kind == "task");
        foreach (var item in items.Where(item => item.From is not null))
            Assert.NotNull(seen.Page.GetElementById($"a{item.Order}"));
    }

    [Fact]
    public async Task A_broken_file_among_good_ones_is_refused_by_name_and_the_good_ones_come_in()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var seen = await browser.Drop(("Справка.txt", Encoding.UTF8.GetBytes(ImportPapers.Note)), ("Скан.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3, 4]), ("Резолюция.txt", Encoding.UTF8.GetBytes(ImportPapers.Resolution)));
        Assert.Contains("«Скан.png»", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Загружено: 2", seen.Text, StringComparison.Ordinal);
        Assert.Equal(["Резолюция.txt", "Справка.txt"], await krug.Ask(db => db.ImportedPapers.OrderBy(p => p.Name).Select(p => p.Name).ToListAsync()));
        Assert.Equal(2, await krug.Ask(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task The_same_paper_in_other_spaces_and_under_another_name_is_noticed_and_may_be_gone_through_again()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var first = await browser.Drop("Справка.txt", ImportPapers.Note);
        krug.Clock.Advance(TimeSpan.FromDays(3));
        var second = await browser.Drop("Справка_копия.txt", ImportPapers.Note.Replace("\n", "\n\n", StringComparison.Ordinal));
        Assert.Contains("Эта бумага уже загружена 20 апреля: «Справка.txt»", second.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(first.Path, second.Source, StringComparison.Ordinal);
        Assert.Equal(1, await krug.Ask(db => db.ImportedPapers.CountAsync(p => p.Items.Count > 0)));
        await second.Submit("Разобрать ещё раз");
        Assert.Equal(2, await krug.Ask(db => db.ImportedPapers.CountAsync(p => p.State == ImportState.Waiting && p.Items.Count > 0)));
    }

    [Fact]
    public async Task A_paper_with_the_figures_and_sentences_of_another_is_told()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        await browser.Drop("Справка_2027.txt", ImportPapers.Note);
        var seen = await browser.Drop("Справка_2028.txt", ImportPapers.Note.Replace("2027", "2028", StringComparison.Ordinal).Replace("Озёрного", "Степного", StringComparison.Ordinal));
        Assert.Contains("Числа совпадают с другой бумагой", seen.Text, StringComparison.Ordinal);
        Assert.Contains("«Справка_2027.txt»", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_paper_of_ours_is_told_so_and_not_kept()
    {
        await using var krug = await TestKrug.Start();
        var seen = await (await krug.SignedIn()).Drop(("Меню.txt", ImportPapers.File("foreign-menu.txt")));
        Assert.Contains("разбирать нечего", seen.Text, StringComparison.Ordinal);
        Assert.Equal(0, await krug.Ask(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task Papers_of_another_territory_are_not_there()
    {
        await using var krug = await TestKrug.Start();
        var seen = await (await krug.SignedIn()).Drop("Справка.txt", ImportPapers.Note);
        var neighbour = await krug.Neighbour();
        var stranger = await krug.SignedIn(Role.Methodist, neighbour.Id);
        var id = await krug.Ask(db => db.ImportedPapers.Select(p => p.Id).SingleAsync());
        foreach (var path in new[] { seen.Path, $"/documents/import/{id}/make", $"/documents/import/{id}/undo", $"/documents/import/{id}?handler=File" })
            Assert.Equal(404, (await stranger.Get(path)).Status);
        Assert.DoesNotContain("Справка.txt", (await stranger.Get("/documents/import")).Text, StringComparison.Ordinal);
        var item = await krug.Ask(db => db.ImportItems.Select(i => i.Id).FirstAsync());
        var token = (await stranger.Get("/documents/import")).Value("__RequestVerificationToken");
        foreach (var handler in new[] { $"Decide&item={item}", "Sure&group=Практики", "ReturnLast", "Drop", "Again" })
            Assert.Equal(404, (await stranger.Post($"/documents/import/{id}?handler={handler}", [new("__RequestVerificationToken", token), new("do", "accept"), new("version", "0")])).Status);
    }

    [Fact]
    public async Task The_list_asks_the_database_as_often_for_three_papers_as_for_one()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        await browser.Drop("Справка.txt", ImportPapers.Note);
        await browser.Get("/documents/import");
        krug.Sql.Restart();
        await browser.Get("/documents/import");
        var one = krug.Sql.Commands;
        await browser.Drop("Резолюция.txt", ImportPapers.Resolution);
        await browser.Drop(("Фестиваль.txt", ImportPapers.File("note-festival.txt")));
        krug.Sql.Restart();
        var seen = await browser.Get("/documents/import");
        Assert.Equal(one, krug.Sql.Commands);
        Assert.Equal(3, seen.Page.QuerySelectorAll("tbody tr").Length);
    }
}
