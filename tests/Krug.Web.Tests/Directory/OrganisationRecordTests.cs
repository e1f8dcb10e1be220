using Krug.Web.Modules.Directory;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Directory;

public sealed class OrganisationRecordTests
{
    [Fact]
    public async Task A_wrong_INN_is_refused_at_its_field_and_nothing_typed_is_lost()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var methodist = await krug.SignedIn();
        var refused = await (await methodist.Get($"/organisations/edit/{school.Id}")).Submit(("Organisation.Inn", "7707083894"), ("Organisation.Fax", "2-15-16"));
        Assert.Contains("последняя цифра не сходится", refused.Text, StringComparison.Ordinal);
        Assert.Equal(("7707083894", "2-15-16"), (refused.Value("Organisation.Inn"), refused.Value("Organisation.Fax")));
        var kept = await refused.Submit(("Organisation.Inn", "7707083893"));
        Assert.Contains("7707083893", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_genitive_follows_the_name_until_somebody_corrects_it()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation("Липовская гимназия");
        var methodist = await krug.SignedIn();
        var form = await methodist.Get($"/organisations/edit/{school.Id}");
        Assert.Equal("Липовской гимназии", form.Value("Genitive"));
        // The name changes, the proposal of the old one is not remembered.
        await form.Submit(("Organisation.ShortName", "Еловская гимназия"));
        Assert.Null((await krug.Ask(db => db.Organisations.SingleAsync(o => o.Id == school.Id))).Genitive);
        form = await methodist.Get($"/organisations/edit/{school.Id}");
        Assert.Equal("Еловской гимназии", form.Value("Genitive"));
        await form.Submit(("Genitive", "гимназии Еловки"));
        Assert.Equal("гимназии Еловки", (await methodist.Get($"/organisations/edit/{school.Id}")).Value("Genitive"));
    }

    [Fact]
    public async Task A_flag_is_put_on_ended_today_and_taken_back()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var methodist = await krug.SignedIn();
        var shown = await (await methodist.Get($"/organisations/{school.Id}/flag")).Submit(("Flag.Kind", "LowResults"), ("Flag.From", "01.09.2026"), ("Flag.Basis", "список на 2026/27"));
        Assert.Contains("ШНОР", shown.Page.QuerySelector("h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
        var ended = await shown.Submit("Снять");
        Assert.Equal(TestKrug.Today, (await krug.Ask(db => db.OrganisationFlags.SingleAsync())).To);
        await methodist.Post(ended.Page.QuerySelector(".toast form")!.GetAttribute("action")!, [new("__RequestVerificationToken", ended.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        Assert.Null((await krug.Ask(db => db.OrganisationFlags.SingleAsync())).To);
    }

    [Fact]
    public async Task One_flag_does_not_stand_twice_on_one_day()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        await krug.Flag(school);
        var methodist = await krug.SignedIn();
        var refused = await (await methodist.Get($"/organisations/{school.Id}/flag")).Submit(("Flag.Kind", "LowResults"), ("Flag.From", "01.01.2027"));
        Assert.Contains("в эти дни уже стоит", refused.Text, StringComparison.Ordinal);
        await (await methodist.Get($"/organisations/{school.Id}/flag")).Submit(("Flag.Kind", "LowResults"), ("Flag.From", "01.09.2025"), ("Flag.To", "31.08.2026"));
        Assert.Equal(2, await krug.Ask(db => db.OrganisationFlags.CountAsync()));
    }

    [Fact]
    public async Task A_team_keeps_who_was_in_it()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var (one, other) = (await krug.Person(), await krug.Person("Рогова", "Нина", "Юрьевна"));
        await krug.TeamMember(school, one, to: new DateOnly(2027, 1, 1));
        var methodist = await krug.SignedIn();
        var shown = await (await methodist.Get($"/organisations/{school.Id}/team")).Submit(("Member.PersonId", $"{other.Id}"), ("Member.Role", "лидер команды"), ("Member.From", "01.02.2027"));
        Assert.Contains("Рогова", shown.Page.QuerySelector("#command table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Полынина", shown.Page.QuerySelector("#command details")!.TextContent, StringComparison.Ordinal);
        var twice = await (await methodist.Get($"/organisations/{school.Id}/team")).Submit(("Member.PersonId", $"{other.Id}"));
        Assert.Contains("уже в команде", twice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_schools_of_one_number_are_asked_about_and_not_refused()
    {
        await using var krug = await TestKrug.Start();
        var first = await krug.Keep(new Organisation { TerritoryId = krug.Territory.Id, Kind = "СОШ", Number = "4", ShortName = "СОШ № 4", Locality = "с. Каменка" });
        var methodist = await krug.SignedIn();
        var shown = await (await methodist.Get("/organisations/edit")).Submit(("Organisation.ShortName", "СОШ № 4"), ("Organisation.Kind", "СОШ"), ("Organisation.Number", "4"));
        Assert.Contains("не записана ли одна организация дважды", shown.Text, StringComparison.Ordinal);
        Assert.NotNull(shown.Page.QuerySelector($"main .say a[href='/organisations/{first.Id}']"));
    }

    [Fact]
    public async Task A_head_of_two_schools_is_shown_and_a_second_head_of_one_is_refused()
    {
        await using var krug = await TestKrug.Start();
        var (one, other) = (await krug.Organisation(), await krug.Organisation("СОШ № 5"));
        var person = await krug.Person();
        await krug.Post(person, one);
        await krug.Post(person, other);
        var methodist = await krug.SignedIn();
        Assert.Contains("руководит и другой организацией: СОШ № 5", (await methodist.Get($"/organisations/{one.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Руководит не одной организацией", (await methodist.Get($"/people/{person.Id}")).Text, StringComparison.Ordinal);
        var second = await krug.Person("Рогова");
        var refused = await (await methodist.Get($"/people/post?person={second.Id}&organisation={one.Id}")).Submit(("Held.Title", "директор"), ("Held.Heads", "true"));
        Assert.Contains("Руководитель там уже есть", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_is_closed_with_what_it_did_and_opened_again()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        await krug.Practice(organisation: school);
        var methodist = await krug.SignedIn();
        var closed = await (await methodist.Get($"/organisations/{school.Id}/close")).Submit(("On", "01.02.2027"));
        Assert.Contains("Открыть снова", closed.Text, StringComparison.Ordinal);
        Assert.NotNull(closed.Page.QuerySelector($"a[href='/practices?organisation={school.Id}']"));
        await closed.Submit("Открыть снова");
        Assert.Null((await krug.Ask(db => db.Organisations.SingleAsync(o => o.Id == school.Id))).ClosedOn);
    }

    [Fact]
    public async Task Private_contacts_are_marked_and_gender_is_asked_not_guessed()
    {
        await using var krug = await TestKrug.Start();
        var person = await krug.Person();
        var methodist = await krug.SignedIn();
        var form = await methodist.Get($"/people/edit/{person.Id}");
        Assert.Contains("Отчество женское", form.Text, StringComparison.Ordinal);
        var shown = await form.Submit(("Person.Phone", "+7 900 000-00-00"));
        Assert.Contains("не публикуется", shown.Text, StringComparison.Ordinal);
        Assert.Null((await krug.Ask(db => db.People.SingleAsync(p => p.Id == person.Id))).Gender);
    }

    [Fact]
    public async Task A_record_is_shown_by_the_same_number_of_commands_whatever_it_has()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        var methodist = await krug.SignedIn();
        await methodist.Get($"/organisations/{school.Id}");
        krug.Sql.Restart();
        await methodist.Get($"/organisations/{school.Id}");
        var empty = krug.Sql.Commands;
        for (var i = 0; i < 5; i++)
        {
            var person = await krug.Person($"Полынина{i}");
            await krug.Post(person, school, heads: i == 0);
            await krug.TeamMember(school, person);
            await krug.Flag(school, FlagKind.Leader, new DateOnly(2020 + i, 1, 1), new DateOnly(2020 + i, 5, 1));
        }
        krug.Sql.Restart();
        await methodist.Get($"/organisations/{school.Id}");
        Assert.Equal(empty, krug.Sql.Commands);
    }
}
