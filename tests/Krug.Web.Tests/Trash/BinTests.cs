using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Trash;
using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Krug.Web.Tests.Trash;

/// <summary>What is deleted can be taken back for thirty days, with everything that went with it.</summary>
public sealed class BinTests
{
    [Fact]
    public async Task An_event_is_deleted_with_its_programme_and_comes_back_as_it_stood()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var school = await krug.Organisation();
        var forum = await krug.Event(speaker: await krug.Person());
        await krug.Participant(forum, organisation: school);
        await krug.Ask(async db =>
        {
            var kept = await db.Events.Include(e => e.Directions).SingleAsync();
            kept.Directions.AddRange(await db.Terms.Take(2).ToListAsync());
            return await db.SaveChangesAsync();
        });
        var before = await Whole(krug);
        var methodist = await krug.SignedIn();
        var asked = await methodist.Get($"/bin/delete/event/{forum.Id}");
        Assert.Contains("20 мая 2027", asked.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var listed = await asked.Submit("Удалить в корзину");
        Assert.Equal("/events", listed.Path);
        Assert.Equal((0, 0, 0), await krug.Ask(async db => (await db.Slots.CountAsync(), await db.SlotSpeakers.CountAsync(), await db.Participants.CountAsync())));
        Assert.Equal(404, (await methodist.Get($"/events/{forum.Id}")).Status);
        Assert.DoesNotContain("Форум", (await methodist.Get("/search?q=форум")).Page.QuerySelector("main")!.InnerHtml.Split("name=\"q\"")[^1], StringComparison.Ordinal);

        var back = await listed.Undo();
        Assert.Equal($"/events/{forum.Id}", back.Path);
        Assert.Equal(before, await Whole(krug));
        Assert.Equal(0, await krug.Ask(db => db.Binned.CountAsync()));
        Assert.Contains("Форум", (await methodist.Get("/events?q=форум")).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("organisation"), InlineData("person"), InlineData("body"), InlineData("event"), InlineData("practice"), InlineData("task"), InlineData("platform"), InlineData("post"), InlineData("flag"), InlineData("team-member"), InlineData("body-member"), InlineData("curator")]
    public async Task Every_kind_goes_into_the_bin_and_out_of_it_and_a_neighbour_touches_neither(string kind)
    {
        await using var krug = await TestKrug.Start();
        var (school, person) = (await krug.Organisation("СОШ № 9"), await krug.Person("Ольхина"));
        if (kind is not ("organisation" or "person"))
        {
            await krug.Post(person, school);
            await krug.Flag(school);
            await krug.TeamMember(school, person);
            await krug.Body(person);
            await krug.Curator(person, school);
            await krug.Practice(organisation: school);
            await krug.Assignment(executor: school);
            await krug.Platform(organisation: school);
            await krug.Event(speaker: person);
        }
        else if (kind == "organisation") await krug.Ask(async db =>
        {
            (await db.Organisations.SingleAsync()).Call("Девятая школа", "внесено вручную");
            return await db.SaveChangesAsync();
        });
        var before = await Whole(krug);
        var neighbour = await krug.SignedInNeighbour();
        var methodist = await krug.SignedIn();
        var token = new[] { KeyValuePair.Create("__RequestVerificationToken", (await neighbour.Get("/organisations/edit")).Value("__RequestVerificationToken")) };
        Assert.Equal(404, (await neighbour.Post($"/bin/delete/{kind}/1", token)).Status);
        var listed = await (await methodist.Get($"/bin/delete/{kind}/1")).Submit("Удалить в корзину");
        Assert.Equal(200, listed.Status);
        Assert.NotEqual(before, await Whole(krug));
        var bin = await krug.Ask(db => db.Binned.SingleAsync());
        Assert.DoesNotContain(bin.Title, (await neighbour.Get("/bin")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await neighbour.Post($"/bin?handler=Return&id={bin.Id}", token)).Status);

        var returned = await (await methodist.Get("/bin")).Submit("Вернуть");
        Assert.Contains("Возвращено", returned.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Whole(krug));
    }

    [Fact]
    public async Task What_others_are_tied_to_is_not_deleted_and_the_refusal_says_what()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        await krug.Practice(organisation: school);
        var methodist = await krug.SignedIn();
        var asked = await methodist.Get($"/bin/delete/organisation/{school.Id}");
        Assert.Contains("числятся практики", asked.Text, StringComparison.Ordinal);
        var token = (await methodist.Get("/organisations/edit")).Value("__RequestVerificationToken");
        Assert.Contains("числятся практики", (await methodist.Post($"/bin/delete/organisation/{school.Id}", [new("__RequestVerificationToken", token)])).Text, StringComparison.Ordinal);
        Assert.Equal((1, 0), await krug.Ask(async db => (await db.Organisations.CountAsync(), await db.Binned.CountAsync())));
    }

    [Fact]
    public async Task A_mistaken_flag_is_deleted_by_a_button_on_its_form()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var flag = await krug.Flag(school);
        var methodist = await krug.SignedIn();
        var shown = await (await methodist.Get($"/organisations/{school.Id}/flag/{flag.Id}")).Submit("Удалить ошибочную запись");
        Assert.Contains("Признаков нет", shown.Text, StringComparison.Ordinal);
        Assert.Contains("ШНОР", (await shown.Undo()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lost_its_organisation_is_refused_until_that_is_back()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var flag = await krug.Flag(school);
        var methodist = await krug.SignedIn();
        await (await methodist.Get($"/bin/delete/flag/{flag.Id}")).Submit("Удалить в корзину");
        await (await methodist.Get($"/bin/delete/organisation/{school.Id}")).Submit("Удалить в корзину");
        var binned = await krug.Ask(db => db.Binned.SingleAsync(b => b.Kind == "flag"));
        var token = (await methodist.Get("/organisations/edit")).Value("__RequestVerificationToken");
        Assert.Contains("вернуть нельзя", (await methodist.Post($"/bin?handler=Return&id={binned.Id}", [new("__RequestVerificationToken", token)])).Text, StringComparison.Ordinal);
        Assert.Equal(2, await krug.Ask(db => db.Binned.CountAsync()));
    }

    [Fact]
    public async Task After_thirty_days_it_is_gone_for_good()
    {
        await using var krug = await TestKrug.Start();
        var task = await krug.Assignment();
        var methodist = await krug.SignedIn();
        await (await methodist.Get($"/bin/delete/task/{task.Id}")).Submit("Удалить в корзину");
        krug.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await Purge(krug));
        krug.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Корзина пуста", (await (await krug.SignedIn()).Get("/bin")).Text, StringComparison.Ordinal);
        await Purge(krug);
        Assert.Equal(0, await krug.Ask(db => db.Binned.CountAsync()));
    }

    [Fact]
    public async Task The_bin_goes_out_as_a_sheet()
    {
        await using var krug = await TestKrug.Start();
        var task = await krug.Assignment();
        var methodist = await krug.SignedIn();
        await (await methodist.Get($"/bin/delete/task/{task.Id}")).Submit("Удалить в корзину");
        using var file = new MemoryStream((await methodist.Get("/bin?handler=Export")).Bytes);
        Assert.Contains("Разработать программу наставничества", MiniExcelLibs.MiniExcel.Query(file).SelectMany(row => ((IDictionary<string, object?>)row).Values).OfType<string>());
    }

    static async Task<int> Purge(TestKrug krug)
    {
        await using var scope = krug.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Deleting>().Purge(TestContext.Current.CancellationToken);
    }

    /// <summary>Every row of every table that records stand in, and the index of words, as text.</summary>
    static Task<List<string>> Whole(TestKrug krug) => krug.Ask(async db =>
    {
        var rows = new List<string>();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Where(table => table is not ("Binned" or "SignInLinks" or "AccountSessions" or "Accounts" or "Territories") && !table.StartsWith("Audit", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add($"{table}: {string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(at => $"{reader.GetValue(at)}"))}");
        }
        return rows.Order(StringComparer.Ordinal).ToList();
    });
}
