using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Dictionaries;

public sealed class DictionariesTests
{
    static Task<Term> Find(TestKrug krug, string name) => krug.Ask(db => db.Terms.AsNoTracking().Where(t => t.TerritoryId == krug.Territory.Id).OrderByDescending(t => t.Id).FirstAsync(t => t.Name == name));

    [Fact]
    public async Task A_new_word_is_offered_where_it_is_chosen()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var methodist = await krug.SignedIn();
        var kept = await (await methodist.Get("/dictionaries/edit?of=organisation-kinds")).Submit(("Term.Name", "кадетский корпус"), ("Term.Synonyms", "кадетская школа\nкорпус"));
        Assert.Equal("/dictionaries/organisation-kinds", kept.Path);
        Assert.Contains("кадетский корпус", (await methodist.Get("/organisations/edit")).Source, StringComparison.Ordinal);
        Assert.Contains("кадетский корпус", (await methodist.Get("/dictionaries/organisation-kinds?q=корпус")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_nobody_used_is_renamed_in_place()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var word = await Find(krug, "ВСОШ");
        await (await (await krug.SignedIn()).Get($"/dictionaries/edit/{word.Id}")).Submit(("Term.Name", "вечерняя СОШ"));
        Assert.Equal(word.Id, (await Find(krug, "вечерняя СОШ")).Id);
    }

    [Fact]
    public async Task A_used_word_gets_a_new_edition_and_its_records_keep_the_old_one()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var school = await krug.Organisation();
        var old = await Find(krug, "СОШ");
        var methodist = await krug.SignedIn();
        var listed = await (await methodist.Get($"/dictionaries/edit/{old.Id}")).Submit(("Term.Name", "средняя школа района"));
        Assert.Contains("прежние записи остались", listed.Text, StringComparison.Ordinal);
        var next = await Find(krug, "средняя школа района");
        old = await Find(krug, "СОШ");
        Assert.Equal((next.Id, true), (old.ReplacedById, old.Retired));
        Assert.Equal(old.Order, next.Order);
        Assert.Contains("СОШ", next.Synonyms.Split('\n'));
        Assert.Equal("СОШ", (await krug.Ask(db => db.Organisations.SingleAsync(o => o.Id == school.Id))).Kind);
        // A form of an old record keeps its word.
        Assert.Equal("СОШ", (await methodist.Get($"/organisations/edit/{school.Id}")).Value("Organisation.Kind"));
        Assert.Contains("прежнее название", (await methodist.Get("/dictionaries/organisation-kinds?view=retired")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_rename_one_used_word_do_not_overwrite_each_other()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        await krug.Organisation();
        var word = await Find(krug, "СОШ");
        var methodist = await krug.SignedIn();
        var (one, other) = (await methodist.Get($"/dictionaries/edit/{word.Id}"), await methodist.Get($"/dictionaries/edit/{word.Id}"));
        await one.Submit(("Term.Name", "школа полного дня"));
        var refused = await other.Submit(("Term.Name", "школа-комплекс"));
        Assert.Contains("изменил кто-то другой", refused.Text, StringComparison.Ordinal);
        Assert.Equal("школа-комплекс", refused.Value("Term.Name"));
        Assert.Equal(0, await krug.Ask(db => db.Terms.CountAsync(t => t.Name == "школа-комплекс")));
    }

    [Fact]
    public async Task A_word_that_is_there_already_is_refused()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var refused = await (await (await krug.SignedIn()).Get("/dictionaries/edit?of=event-kinds")).Submit(("Term.Name", "Круглый  стол"));
        Assert.Contains("«круглый стол» в этом списке уже есть", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_is_taken_out_of_the_lists_and_brought_back_by_the_line_that_says_so()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var word = await Find(krug, "интернат");
        var methodist = await krug.SignedIn();
        var gone = await (await methodist.Get($"/dictionaries/edit/{word.Id}")).Submit("Убрать из списков");
        Assert.DoesNotContain("интернат", (await methodist.Get("/organisations/edit")).Source, StringComparison.Ordinal);
        var undo = gone.Page.QuerySelector(".toast form")!.GetAttribute("action")!;
        await methodist.Post(undo, [new("__RequestVerificationToken", gone.Value("__RequestVerificationToken"))]);
        Assert.False((await Find(krug, "интернат")).Retired);
    }

    [Fact]
    public async Task Words_are_moved_past_their_neighbours()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var methodist = await krug.SignedIn();
        var list = await methodist.Get("/dictionaries/body-kinds");
        var second = await Find(krug, "творческая группа");
        await methodist.Post("/dictionaries/body-kinds?handler=Up", [new("id", $"{second.Id}"), new("__RequestVerificationToken", list.Value("__RequestVerificationToken"))]);
        Assert.Equal((1, 2), ((await Find(krug, "творческая группа")).Order, (await Find(krug, "ГМО")).Order));
    }

    [Fact]
    public async Task A_neighbour_s_words_are_neither_seen_nor_moved()
    {
        await using var krug = await TestKrug.Start();
        var neighbour = await krug.Neighbour();
        var words = await krug.Words(neighbour.Id);
        var methodist = await krug.SignedIn();
        var list = await methodist.Get("/dictionaries/directions");
        Assert.Contains("Слов пока нет", list.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await methodist.Get($"/dictionaries/edit/{words[0].Id}")).Status);
        var token = (await methodist.Get("/dictionaries/edit?of=directions")).Value("__RequestVerificationToken");
        foreach (var address in new[] { $"/dictionaries/directions?handler=Down&id={words[0].Id}", $"/dictionaries/edit/{words[0].Id}?handler=Retire" })
            Assert.Equal((address, 404), (address, (await methodist.Post(address, [new("__RequestVerificationToken", token)])).Status));
    }

    [Fact]
    public async Task A_dictionary_is_shown_by_the_same_number_of_commands_whatever_stands_in_it()
    {
        await using var krug = await TestKrug.Start();
        var methodist = await krug.SignedIn();
        await krug.Keep(new Term { TerritoryId = krug.Territory.Id, Dictionary = Dictionary.Direction, Order = 1, Name = "Одно" });
        await methodist.Get("/dictionaries/directions");
        krug.Sql.Restart();
        await methodist.Get("/dictionaries/directions");
        var one = krug.Sql.Commands;
        await krug.Words();
        krug.Sql.Restart();
        await methodist.Get("/dictionaries/directions");
        Assert.Equal(one, krug.Sql.Commands);
    }

    [Fact]
    public async Task A_dictionary_comes_out_as_a_sheet()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var sheet = await (await krug.SignedIn()).Get("/dictionaries/directions?handler=Export");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Answer.Content.Headers.ContentType!.MediaType);
    }
}
