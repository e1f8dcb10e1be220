using Krug.Web.Modules.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Krug.Web.Tests.Events;

/// <summary>Signing up without an account.</summary>
public sealed class SignUpTests
{
    static async Task<(TestKrug Krug, Event Forum)> Opened(Action<Event>? change = null)
    {
        var krug = await TestKrug.Start();
        await krug.Organisation("СОШ № 4");
        var forum = new Event { TerritoryId = krug.Territory.Id, Kind = "форум", Title = "Форум", On = TestKrug.Today.AddDays(3), Start = new(10, 0), SignUpKey = "k" };
        change?.Invoke(forum);
        return (krug, await krug.Keep(forum));
    }

    static readonly (string, string)[] filled = [("Name", "Полынина Анна Сергеевна"), ("Position", "директор"), ("Organisation", "Сош 4"), ("Agreed", "true")];

    [Fact]
    public async Task A_visitor_signs_up_and_the_second_time_changes_nothing_and_tells_nothing()
    {
        var (krug, _) = await Opened();
        await using var _1 = krug;
        var first = await (await krug.Visitor().Get("/sign-up/k")).Submit(filled);
        var second = await (await krug.Visitor().Get("/sign-up/k")).Submit(filled);
        Assert.Equal(first.Text, second.Text);
        Assert.Contains("вторая не считается", second.Text, StringComparison.Ordinal);
        var kept = await krug.Ask(db => db.Participants.SingleAsync());
        Assert.Equal((1, "Озёрный район", "анкета", true, TestKrug.Now), (kept.OrganisationId, kept.Municipality, kept.Source, kept.Registered, kept.ConsentAt));
        Assert.Contains("Согласен на обработку", kept.ConsentText, StringComparison.Ordinal);
        Assert.DoesNotContain("Полынина", (await krug.Visitor().Get("/sign-up/k")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_the_same_at_once_are_one_registration()
    {
        var (krug, forum) = await Opened();
        await using var _1 = krug;
        var known = await WithScope(krug, enrolling => enrolling.Known(forum.TerritoryId));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => WithScope(krug, enrolling => enrolling.Enter(Enrolling.Make(forum, new("Рогова Нина Юрьевна", "методист", "Колледж", null, null), known, "анкета", TestKrug.Now))))));
        Assert.Equal(1, await krug.Ask(db => db.Participants.CountAsync()));
    }

    static async Task<T> WithScope<T>(TestKrug krug, Func<Enrolling, Task<T>> act)
    {
        await using var scope = krug.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<Enrolling>());
    }

    [Fact]
    public async Task A_form_without_consent_or_a_name_keeps_its_text()
    {
        var (krug, _) = await Opened();
        await using var _1 = krug;
        var seen = await (await krug.Visitor().Get("/sign-up/k")).Submit(("Name", "Полынина"), ("Position", "директор"), ("Organisation", "СОШ № 4"));
        foreach (var said in new[] { "Без согласия записать вас нельзя", "целиком", "Всё, что вы написали, сохранено" }) Assert.Contains(said, seen.Text, StringComparison.Ordinal);
        Assert.Equal("Полынина", seen.Value("Name"));
    }

    [Fact]
    public async Task What_fills_the_hidden_field_is_thanked_and_forgotten()
    {
        var (krug, _) = await Opened();
        await using var _1 = krug;
        var seen = await (await krug.Visitor().Get("/sign-up/k")).Submit([.. filled, ("Site", "http://spam.example")]);
        Assert.Contains("Вы зарегистрированы", seen.Text, StringComparison.Ordinal);
        Assert.Equal(0, await krug.Ask(db => db.Participants.CountAsync()));
    }

    [Fact]
    public async Task A_machine_that_never_tires_is_told_to_wait()
    {
        var (krug, _) = await Opened();
        await using var _1 = krug;
        var form = await krug.Visitor().Get("/sign-up/k");
        var seen = form;
        for (var i = 0; i < SignUpLimit.AtOnce + 3 && seen.Status == 200; i++) seen = await form.Submit(("Name", ""));
        Assert.Equal(429, seen.Status);
        Assert.Contains("слишком много анкет", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_closes_after_its_last_day_at_the_start_and_with_the_event()
    {
        foreach (var (change, why) in new (Action<Event>, string)[]
        {
            (e => e.SignUpUntil = TestKrug.Today.AddDays(-1), "Регистрация шла до 19.04.2027"), (e => (e.On, e.Start) = (TestKrug.Today, new(0, 1)), "Событие уже началось"), (e => e.State = EventState.Cancelled, "Событие отменено"),
        })
        {
            var (krug, _) = await Opened(change);
            await using var _1 = krug;
            Assert.Contains(why, (await krug.Visitor().Get("/sign-up/k")).Text, StringComparison.Ordinal);
        }
        var (open, _) = await Opened();
        await using var _2 = open;
        Assert.Equal(404, (await open.Visitor().Get("/sign-up/K")).Status);
    }

    [Fact]
    public async Task A_methodist_opens_the_form_and_closes_it_for_good()
    {
        var (krug, forum) = await Opened(e => e.SignUpKey = null);
        await using var _1 = krug;
        var browser = await krug.SignedIn();
        var opened = await (await browser.Get($"/events/{forum.Id}/participants/form")).Submit(("Until", "22.04.2027"));
        var address = new Uri(opened.Page.QuerySelector("main .say a")!.GetAttribute("href")!).PathAndQuery;
        Assert.Contains("Зарегистрироваться", (await krug.Visitor().Get(address)).Text, StringComparison.Ordinal);
        await opened.Submit("Закрыть анкету");
        Assert.Equal(404, (await krug.Visitor().Get(address)).Status);
    }
}
