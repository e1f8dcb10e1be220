using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Shared;

/// <summary>Forms make and change records, keep what was typed when they refuse, and never write over somebody else's changes.</summary>
public sealed class FormsTests
{
    [Theory]
    [InlineData("/organisations/edit", "Organisation.Locality", "с. Каменка", "Впишите короткое название")]
    [InlineData("/people/edit", "Person.Patronymic", "Сергеевна", "Впишите фамилию")]
    [InlineData("/people/post", "Held.Title", "директор", "Выберите человека")]
    [InlineData("/events/edit", "Event.Theme", "Команда учится", "Выберите вид события")]
    [InlineData("/events/1/slot", "Form.Room", "актовый зал", "Впишите, что в это время происходит")]
    [InlineData("/events/1/track", "Track.Directions", "Наставничество", "Впишите, о чём площадка")]
    [InlineData("/events/1/note", "Note.Kind", "Risk", "Впишите, что заметили")]
    [InlineData("/practices/edit", "Authors", "Рогова Н.Ю., директор", "Впишите название практики")]
    [InlineData("/tasks/edit", "Assignment.DueAs", "в течение года", "Впишите, что нужно сделать")]
    [InlineData("/platforms/edit", "Platform.Goal", "Собрать сеть", "Впишите тему", "Platform.Kind", "РИП")]
    public async Task A_refused_form_says_why_and_keeps_what_was_typed(string address, string field, string typed, string sentence, string? also = null, string? value = null)
    {
        await using var krug = await TestKrug.Start();
        await krug.Event();
        var form = await (await krug.SignedIn()).Get(address);
        var seen = await form.Submit(also is null ? [(field, typed)] : [(field, typed), (also, value!)]);
        Assert.Contains(sentence, seen.Text, StringComparison.Ordinal);
        Assert.Contains("Всё, что вы написали, сохранено", seen.Text, StringComparison.Ordinal);
        if (seen.Page.QuerySelector($"main [name='{field}']") is AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" }) Assert.Equal(typed, seen.Page.QuerySelector($"main [name='{field}'][checked]")!.GetAttribute("value"));
        else Assert.Equal(typed, seen.Value(field));
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_refused_in_its_place()
    {
        await using var krug = await TestKrug.Start();
        var seen = await (await (await krug.SignedIn()).Get("/events/edit")).Submit(("Event.Kind", "форум"), ("Event.Title", "Форум"), ("Event.On", "31.04.2027"));
        Assert.Contains("31 апреля не бывает", seen.Text, StringComparison.Ordinal);
        Assert.Equal("31.04.2027", seen.Value("Event.On"));
        Assert.False(await krug.Ask(db => db.Events.AnyAsync()));
    }

    [Fact]
    public async Task An_event_is_made_with_its_tracks_slots_and_notes()
    {
        await using var krug = await TestKrug.Start();
        await krug.Person();
        var browser = await krug.SignedIn();
        var made = await (await browser.Get("/events/edit")).Submit(("Event.Kind", "семинар"), ("Event.Title", "Семинар наставников"), ("Event.On", "30.04.2027"), ("Event.Start", "10.00"));
        Assert.Contains("Событие сохранено", made.Text, StringComparison.Ordinal);
        var id = await krug.Ask(db => db.Events.Select(e => e.Id).SingleAsync());
        await (await browser.Get($"/events/{id}/track")).Submit(("Track.Title", "Наставничество"));
        var slot = await browser.Get($"/events/{id}/slot");
        var seen = await slot.Submit("Сохранить", ("Form.Title", "Первые шаги"), ("Form.Start", "10:00"), ("Form.Length", "10:15"), ("Form.Voices[0].Who", "Полынина А.С., директор"));
        Assert.Contains("Полынина\u00a0А.С., директор", seen.Text, StringComparison.Ordinal);
        await (await browser.Get($"/events/{id}/note")).Submit(("Note.Text", "Мало времени на вопросы"));
        Assert.Contains("Мало времени на вопросы", (await browser.Get($"/events/{id}/outcomes")).Text, StringComparison.Ordinal);
        var late = await (await browser.Get($"/events/{id}/slot")).Submit("Сохранить", ("Form.Title", "Наоборот"), ("Form.Start", "11:00"), ("Form.Length", "10:00"));
        Assert.Contains("Начало в 11:00, а окончание в 10:00", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_a_slot_keeps_who_speaks()
    {
        await using var krug = await TestKrug.Start();
        var made = await krug.Event(speaker: await krug.Person());
        await (await (await krug.SignedIn()).Get($"/events/{made.Id}/slot/{made.Slots[0].Id}")).Submit("Сохранить", ("Form.Title", "Открытие Форума"));
        var (title, people) = await krug.Ask(db => db.Slots.Select(s => new ValueTuple<string, int>(s.Title, s.Speakers.Count(v => v.PersonId != null))).SingleAsync());
        Assert.Equal(("Открытие Форума", 1), (title, people));
        Assert.Equal(1, await krug.Ask(db => db.SlotSpeakers.CountAsync()));
    }

    [Fact]
    public async Task Two_who_change_one_record_do_not_lose_each_other_s_words()
    {
        await using var krug = await TestKrug.Start();
        var organisation = await krug.Organisation();
        var first = await (await krug.SignedIn()).Get($"/organisations/edit/{organisation.Id}");
        var second = await (await krug.SignedIn()).Get($"/organisations/edit/{organisation.Id}");
        await first.Submit(("Organisation.Phone", "1-11-11"));
        var refused = await second.Submit(("Organisation.Phone", "2-22-22"));
        Assert.Contains("изменил кто-то другой", refused.Text, StringComparison.Ordinal);
        Assert.Equal("2-22-22", refused.Value("Organisation.Phone"));
        Assert.Equal("1-11-11", await krug.Ask(db => db.Organisations.Select(o => o.Phone).SingleAsync()));
    }

    [Fact]
    public async Task Only_what_stands_in_the_lists_may_be_chosen()
    {
        await using var krug = await TestKrug.Start();
        var foreign = await krug.Organisation("Чужая СОШ", (await krug.Neighbour()).Id);
        var browser = await krug.SignedIn();
        var practice = await (await browser.Get("/practices/edit")).Submit(("Practice.Title", "Час наставника"), ("Practice.OrganisationId", $"{foreign.Id}"));
        Assert.Contains("Выберите организацию из списка", practice.Text, StringComparison.Ordinal);
        var task = await (await browser.Get("/tasks/edit")).Submit(("Assignment.Text", "Сделать"), ("Executors", $"{foreign.Id}"));
        Assert.Contains("Выберите организации из списка", task.Text, StringComparison.Ordinal);
        Assert.False(await krug.Ask(db => db.Practices.AnyAsync()) || await krug.Ask(db => db.Assignments.AnyAsync()));
    }

    [Fact]
    public async Task A_task_is_marked_done_and_put_back()
    {
        await using var krug = await TestKrug.Start();
        var task = await krug.Assignment(due: TestKrug.Today.AddDays(-3));
        var browser = await krug.SignedIn();
        var seen = await browser.Get($"/tasks/{task.Id}");
        Assert.Contains("3 дня", seen.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var done = await seen.Submit("Отметить исполненным");
        Assert.Contains("исполнено", done.Text, StringComparison.Ordinal);
        Assert.Equal((AssignmentState.Done, TestKrug.Today), await krug.Ask(db => db.Assignments.Select(a => new ValueTuple<AssignmentState, DateOnly>(a.State, a.DoneOn!.Value)).SingleAsync()));
        await (await browser.Get($"/tasks/{task.Id}")).Submit("Вернуть на контроль");
        Assert.Equal(AssignmentState.Given, await krug.Ask(db => db.Assignments.Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task A_practice_keeps_its_authors_and_their_ties()
    {
        await using var krug = await TestKrug.Start();
        var person = await krug.Person();
        var practice = new Practice { TerritoryId = krug.Territory.Id, Title = "Час наставника" };
        practice.Authors.Add(new() { Name = "Полынина А.С.", PersonId = person.Id, Order = 1 });
        await krug.Keep(practice);
        await (await (await krug.SignedIn()).Get($"/practices/edit/{practice.Id}")).Submit(("Authors", "Полынина А.С., директор\nРогова Н.Ю., методист"));
        var authors = await krug.Ask(db => db.PracticeAuthors.OrderBy(a => a.Order).Select(a => new ValueTuple<string, string?, int?>(a.Name, a.Position, a.PersonId)).ToListAsync());
        Assert.Equal([("Полынина А.С.", "директор", person.Id), ("Рогова Н.Ю.", "методист", null)], authors);
    }
}
