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
