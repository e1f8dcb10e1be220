using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Directory;

public sealed class BodiesTests
{
    [Fact]
    public async Task A_body_keeps_its_order_its_members_and_who_left()
    {
        await using var krug = await TestKrug.Start();
        await krug.Words();
        var person = await krug.Person();
        var methodist = await krug.SignedIn();
        var body = await (await methodist.Get("/bodies/edit")).Submit(("Body.Name", "ГМО учителей математики"), ("Body.Kind", "ГМО"), ("Body.OrderNumber", "112"), ("Body.OrderDate", "12.09.2026"));
        Assert.Contains("№ 112", body.Text, StringComparison.Ordinal);
        var shown = await (await methodist.Get(body.Path + "/member")).Submit(("Member.PersonId", $"{person.Id}"), ("Member.Role", BodyMember.Chair), ("Member.From", "12.09.2026"));
        Assert.Contains("Полынина", shown.Text, StringComparison.Ordinal);
        var twice = await (await methodist.Get(body.Path + "/member")).Submit(("Member.PersonId", $"{person.Id}"));
        Assert.Contains("уже в составе", twice.Text, StringComparison.Ordinal);
        await shown.Submit("Вывести");
        Assert.Equal(TestKrug.Today, (await krug.Ask(db => db.BodyMembers.SingleAsync())).To);
        krug.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Были в составе: 1", (await methodist.Get(body.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("ГМО учителей", (await methodist.Get($"/people/{person.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direction_nobody_looks_after_is_shown_as_a_gap()
    {
        await using var krug = await TestKrug.Start();
        var words = await krug.Words();
        var person = await krug.Person();
        var methodist = await krug.SignedIn();
        Assert.Contains("Без куратора 8", (await methodist.Get("/curators")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var direction = words.First(word => word.Dictionary == Dictionary.Direction);
        var listed = await (await methodist.Get($"/curators/edit?direction={direction.Id}")).Submit(("Curator.PersonId", $"{person.Id}"));
        Assert.Contains("Без куратора 7", listed.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        // A new edition of the direction is looked after by the same person.
        await (await methodist.Get($"/dictionaries/edit/{direction.Id}")).Submit(("Term.Name", "Качество подготовки школьников"));
        Assert.Contains("Без куратора 7", (await methodist.Get("/curators")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}
