using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Directory.Merging;
using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Directory;

/// <summary>A school entered twice becomes one, with all that hangs on it, and two again when that was a mistake.</summary>
public sealed class MergingTests
{
    [Fact]
    public async Task Two_records_of_one_school_become_one_and_two_again()
    {
        await using var krug = await TestKrug.Start();
        var (kept, gone) = (await krug.Organisation("СОШ № 4"), await krug.Organisation("МБОУ СОШ № 4"));
        var (head, other) = (await krug.Person(), await krug.Person("Ольхина", "Тамара"));
        await krug.Post(head, kept);
        await krug.Post(other, gone);
        var practice = await krug.Practice(organisation: gone);
        var task = await krug.Assignment(executor: gone);
        var before = await Pointing(krug, gone.Id);
        var browser = await krug.SignedIn();
        Assert.Contains("одно название", (await browser.Get("/organisations/duplicates")).Text, StringComparison.Ordinal);

        var after = await (await browser.Get($"/organisations/merge?kept={kept.Id}&gone={gone.Id}")).Submit("Объединить");
        Assert.Contains("МБОУ СОШ № 4 → СОШ № 4", after.Text, StringComparison.Ordinal);
        Assert.Empty(await Pointing(krug, gone.Id));
        Assert.Equal(kept.Id, await krug.Ask(db => db.Practices.Where(p => p.Id == practice.Id).Select(p => p.OrganisationId).SingleAsync()));
        Assert.Equal(["СОШ № 4"], await krug.Ask(db => db.Organisations.Matching("МБОУ 4").Select(o => o.ShortName).ToListAsync()));
        Assert.Equal(1, await krug.Ask(db => db.Posts.CountAsync(p => p.OrganisationId == kept.Id && p.Heads && p.To == null)));
        Assert.Equal(404, (await browser.Get($"/organisations/{gone.Id}")).Status);

        await after.Submit("Разделить снова");
        Assert.Equal(before, await Pointing(krug, gone.Id));
        Assert.Equal(2, await krug.Ask(db => db.Posts.CountAsync(p => p.Heads && p.To == null)));
        Assert.Empty((await krug.Ask(db => db.Organisations.SingleAsync(o => o.Id == kept.Id))).Aliases);
        Assert.Equal(200, (await browser.Get($"/organisations/{gone.Id}")).Status);
        Assert.True(task.Id > 0);
    }

    [Fact]
    public async Task Two_records_of_one_person_become_one_and_two_again()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var (kept, gone) = (await krug.Person(patronymic: null), await krug.Person());
        var post = await krug.Post(gone, school);
        var browser = await krug.SignedIn();
        var after = await (await browser.Get($"/organisations/merge?people=true&kept={kept.Id}&gone={gone.Id}")).Submit("Объединить");
        Assert.Equal((kept.Id, "Сергеевна"), (await krug.Ask(db => db.Posts.Where(p => p.Id == post.Id).Select(p => p.PersonId).SingleAsync()), await krug.Ask(db => db.People.Select(p => p.Patronymic).SingleAsync())));
        await after.Submit("Разделить снова");
        Assert.Equal((gone.Id, 2), (await krug.Ask(db => db.Posts.Where(p => p.Id == post.Id).Select(p => p.PersonId).SingleAsync()), await krug.Ask(db => db.People.CountAsync())));
        Assert.Null((await krug.Ask(db => db.People.SingleAsync(p => p.Id == kept.Id))).Patronymic);
    }

    [Fact]
    public async Task Of_two_values_the_chosen_one_stays_and_comes_back_with_the_undo()
    {
        await using var krug = await TestKrug.Start();
        var kept = await krug.Keep(new Organisation { TerritoryId = krug.Territory.Id, Kind = "СОШ", ShortName = "СОШ № 4", Phone = "2-15-16", Address = "ул. Лесная, 1" });
        var gone = await krug.Keep(new Organisation { TerritoryId = krug.Territory.Id, Kind = "СОШ", ShortName = "Школа № 4", Phone = "2-15-17", Address = "ул. Лесная, 2" });
        var browser = await krug.SignedIn();
        var preview = await browser.Get($"/organisations/merge?kept={kept.Id}&gone={gone.Id}");
        var after = await preview.Submit("Объединить", ("Choice[Phone]", "gone"), ("Choice[ShortName]", "gone"));
        var one = await krug.Ask(db => db.Organisations.SingleAsync());
        Assert.Equal(("Школа № 4", "2-15-17", "ул. Лесная, 1"), (one.ShortName, one.Phone, one.Address));
        Assert.Equal(["СОШ № 4"], one.Aliases.Select(alias => alias.Name));
        await after.Submit("Разделить снова");
        one = await krug.Ask(db => db.Organisations.SingleAsync(o => o.Id == kept.Id));
        Assert.Equal(("СОШ № 4", "2-15-16", 0), (one.ShortName, one.Phone, one.Aliases.Count));
    }

    [Fact]
    public async Task Of_two_people_the_chosen_name_stays()
    {
        await using var krug = await TestKrug.Start();
        var (kept, gone) = (await krug.Person("Полынина", "А."), await krug.Person());
        var browser = await krug.SignedIn();
        var after = await (await browser.Get($"/organisations/merge?people=true&kept={kept.Id}&gone={gone.Id}")).Submit("Объединить", ("Choice[Given]", "gone"));
        Assert.Equal("Анна", await krug.Ask(db => db.People.Select(p => p.Given).SingleAsync()));
        await after.Submit("Разделить снова");
        Assert.Equal("А.", (await krug.Ask(db => db.People.SingleAsync(p => p.Id == kept.Id))).Given);
    }

    [Fact]
    public async Task A_pair_said_to_be_different_is_not_proposed_until_that_is_taken_back()
    {
        await using var krug = await TestKrug.Start();
        var (one, other, third) = (await krug.Organisation("СОШ № 4"), await krug.Organisation("МБОУ СОШ № 4"), await krug.Organisation("СОШ № 4 МБОУ"));
        var browser = await krug.SignedIn();
        var pairs = (await browser.Get("/organisations/duplicates")).Page.QuerySelectorAll("main tbody tr").Length;
        var told = await (await browser.Get($"/organisations/merge?kept={other.Id}&gone={one.Id}")).Submit("Это разные записи");
        Assert.Contains("Признаны разными: 1", told.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        // The third is still like both.
        Assert.Equal((2, 1), (pairs, told.Page.QuerySelectorAll("main tbody tr").Length));
        Assert.Null(told.Page.QuerySelector($"a[href*='Kept={one.Id}&Gone={other.Id}' i]"));
        Assert.NotNull(told.Page.QuerySelector($"a[href*='Kept={one.Id}&Gone={third.Id}' i]"));
        Assert.Equal(pairs, (await told.Undo()).Page.QuerySelectorAll("main tbody tr").Length);
    }

    /// <summary>A table that names an organisation or a person without a tie would be forgotten by a merge.</summary>
    [Theory, InlineData(typeof(Organisation), "OrganisationId"), InlineData(typeof(Person), "PersonId")]
    public async Task Whatever_names_a_record_is_tied_to_it(Type kind, string column)
    {
        await using var made = await TestDatabase.Make();
        await using var db = made.Storage.Open();
        var tied = MergingDeed.Ties(db.Model, kind).Select(tie => (tie.Table, tie.Column)).ToHashSet();
        Assert.DoesNotContain(db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).SelectMany(entity => entity.GetProperties().Where(property => property.Name == column).Select(property => (entity.GetTableName()!, property.GetColumnName()))), named => !tied.Contains(named));
        Assert.True(tied.Count > 5);
    }

    [Fact]
    public async Task A_neighbour_s_records_are_not_merged()
    {
        await using var krug = await TestKrug.Start();
        var neighbour = await krug.Neighbour();
        var (own, theirs) = (await krug.Organisation(), await krug.Organisation(territory: neighbour.Id));
        Assert.Equal(404, (await (await krug.SignedIn()).Get($"/organisations/merge?kept={own.Id}&gone={theirs.Id}")).Status);
    }

    static async Task<List<string>> Pointing(TestKrug krug, int id) => await krug.Ask(async db =>
    {
        var found = new List<string>();
        foreach (var tie in MergingDeed.Ties(db.Model, typeof(Organisation)))
#pragma warning disable EF1002
            foreach (var row in await db.Database.SqlQueryRaw<int>($"SELECT \"{tie.Key}\" AS \"Value\" FROM \"{tie.Table}\" WHERE \"{tie.Column}\" = {{0}}", id).ToListAsync()) found.Add($"{tie.Table} {tie.Column} {row}");
#pragma warning restore EF1002
        return found;
    });
}
