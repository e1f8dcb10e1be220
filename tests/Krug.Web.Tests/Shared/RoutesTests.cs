using Krug.Web.Modules.Events;
using Krug.Web.Shared.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Krug.Web.Tests.Shared;

/// <summary>Every page there is, asked by everybody there is. A page added without a sample address fails here.</summary>
public sealed class RoutesTests
{
    /// <summary>Pattern → sample address; the numbers are those of <see cref="Filled"/>.</summary>
    static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        [""] = "/", ["search"] = "/search?q=4", ["organisations"] = "/organisations?q=4&sort=-name", ["organisations/{id:int}"] = "/organisations/1", ["organisations/edit/{id:int?}"] = "/organisations/edit/1",
        ["organisations/{organisationId:int}/flag/{id:int?}"] = "/organisations/1/flag/1", ["organisations/{organisationId:int}/team/{id:int?}"] = "/organisations/1/team/1", ["organisations/{id:int}/close"] = "/organisations/1/close",
        ["bodies"] = "/bodies?q=ГМО&sort=-kind", ["bodies/{id:int}"] = "/bodies/1", ["bodies/edit/{id:int?}"] = "/bodies/edit/1", ["bodies/{bodyId:int}/member/{id:int?}"] = "/bodies/1/member/1",
        ["curators"] = "/curators", ["curators/edit/{id:int?}"] = "/curators/edit/1",
        ["dictionaries"] = "/dictionaries", ["dictionaries/{name}"] = "/dictionaries/directions?q=талант", ["dictionaries/edit/{id:int?}"] = "/dictionaries/edit/1",
        ["organisations/duplicates"] = "/organisations/duplicates?people=true", ["organisations/merge"] = "/organisations/merge?kept=1&gone=2",
        ["organisations/import"] = "/organisations/import", ["organisations/import/{id:int}"] = "/organisations/import/1", ["organisations/import/{id:int}/columns"] = "/organisations/import/1/columns",
        ["people"] = "/people", ["people/{id:int}"] = "/people/1", ["people/edit/{id:int?}"] = "/people/edit/1", ["people/post/{id:int?}"] = "/people/post/1",
        ["events"] = "/events", ["events/{id:int}"] = "/events/1", ["events/edit/{id:int?}"] = "/events/edit/1", ["events/{eventId:int}/slot/{id:int?}"] = "/events/1/slot/1",
        ["events/{id:int}/programme"] = "/events/1/programme?slot=1", ["events/{id:int}/programme/lines"] = "/events/1/programme/lines", ["events/{id:int}/programme/rooms/{room:int?}"] = "/events/1/programme/rooms",
        ["events/{eventId:int}/track/{id:int?}"] = "/events/1/track/1", ["events/{eventId:int}/note/{id:int?}"] = "/events/1/note/1", ["events/{id:int}/outcomes"] = "/events/1/outcomes",
        ["events/{id:int}/copy"] = "/events/1/copy", ["events/calendar"] = "/events/calendar?month=2027-04", ["events/{id:int}/state"] = "/events/1/state", ["events/{id:int}/participants"] = "/events/1/participants?came=yes", ["events/{id:int}/participants/totals"] = "/events/1/participants/totals", ["events/{id:int}/participants/import"] = "/events/1/participants/import",
        ["events/{id:int}/participants/form"] = "/events/1/participants/form", ["events/{eventId:int}/participant/{id:int?}"] = "/events/1/participant/1", ["events/{eventId:int}/heads/{id:int?}"] = "/events/1/heads/1",
        ["territories"] = "/territories", ["territories/edit/{id:int?}"] = "/territories/edit/1", ["bin"] = "/bin?q=4", ["bin/delete/{kind}/{id:int}"] = "/bin/delete/organisation/2", ["views"] = "/views",
        ["calendar"] = "/calendar", ["practices"] = "/practices?event=1", ["practices/{id:int}"] = "/practices/1", ["practices/edit/{id:int?}"] = "/practices/edit/1",
        ["tasks"] = "/tasks?view=late", ["tasks/{id:int}"] = "/tasks/1", ["tasks/edit/{id:int?}"] = "/tasks/edit/1",
        ["platforms"] = "/platforms", ["platforms/{id:int}"] = "/platforms/1", ["platforms/edit/{id:int?}"] = "/platforms/edit/1",
        ["documents"] = "/documents?q=программа&sort=-title", ["documents/plan"] = "/documents/plan?month=2027-04", ["documents/new"] = "/documents/new?event=1", ["documents/papers/{id:int}"] = "/documents/papers/1", ["documents/papers/{id:int}/text"] = "/documents/papers/1/text", ["documents/papers/{id:int}/points"] = "/documents/papers/2/points",
        ["documents/papers/{id:int}/figures/{key}"] = "/documents/papers/1/figures/slots", ["documents/papers/{id:int}/details"] = "/documents/papers/1/details", ["documents/papers/{id:int}/words"] = "/documents/papers/1/words",
        ["documents/import"] = "/documents/import", ["documents/import/{id:int}"] = "/documents/import/1", ["documents/import/{id:int}/make"] = "/documents/import/1/make", ["documents/import/{id:int}/undo"] = "/documents/import/1/undo",
        ["account"] = "/account", ["account/password"] = "/account/password", ["account/second-step"] = "/account/second-step", ["accounts"] = "/accounts?sort=-name",
        ["history"] = "/history?type=Organisation", ["history/{kind}/{id:int}"] = "/history/organisation/1",
        ["documents/papers/{id:int}/scan"] = "/documents/papers/1/scan", ["documents/papers/{id:int}/back"] = "/documents/papers/1/back", ["documents/templates"] = "/documents/templates", ["documents/templates/fields"] = "/documents/templates/fields", ["documents/templates/{name}"] = "/documents/templates/resolution",
    };

    /// <summary>Pages of an administrator alone: others get 404.</summary>
    static readonly HashSet<string> Administrators = new(["territories/edit/{id:int?}"], StringComparer.Ordinal);

    /// <summary>Pages for everybody, each with a sample address and what it answers.</summary>
    static readonly Dictionary<string, (string Address, int Status)> Open = new(StringComparer.Ordinal)
    {
        ["sign-in"] = ("/sign-in", 200), ["sign-in/code"] = ("/sign-in/code", 200), ["sign-out"] = ("/sign-out", 200), ["in/{secret}"] = ("/in/unknown", 200), ["setup"] = ("/setup", 404), ["error/{code:int}"] = ("/error/404", 404),
        ["ui"] = ("/ui", 404), ["ui/public"] = ("/ui/public", 404), ["theme"] = ("/theme", 200), ["sign-up/{key}"] = ("/sign-up/open", 200),
    };

    static async Task<TestKrug> Filled()
    {
        var krug = await TestKrug.Start();
        await krug.Words();
        var organisation = await krug.Organisation();
        var person = await krug.Person();
        await krug.Post(person, organisation);
        await krug.Flag(organisation);
        await krug.Body(person);
        await krug.Curator(person, organisation);
        await krug.TeamMember(organisation, person);
        var forum = await krug.Event(speaker: person);
        await krug.Practice(at: forum, organisation: organisation);
        await krug.Assignment(due: TestKrug.Today.AddDays(-3), executor: organisation);
        await krug.Platform(organisation: organisation);
        await krug.Participant(forum);
        await krug.Ask(db => db.Events.ExecuteUpdateAsync(set => set.SetProperty(e => e.SignUpKey, "open")));
        await krug.Keep(new HeadCount { EventId = forum.Id, OrganisationId = organisation.Id, Came = 3 });
        await krug.Paper(forum);
        await krug.Paper(forum, "order");
        await krug.ImportedPaper();
        await krug.SheetImport();
        await krug.Organisation("СОШ № 40");
        return krug;
    }

    static List<CompiledPageActionDescriptor> Pages(TestKrug krug)
    {
        var loader = krug.Services.GetRequiredService<PageLoader>();
        return [.. krug.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>())
            .OfType<PageActionDescriptor>().DistinctBy(page => page.AttributeRouteInfo!.Template).Select(page => loader.LoadAsync(page, EndpointMetadataCollection.Empty).GetAwaiter().GetResult())];
    }

    static string Pattern(PageActionDescriptor page) => page.AttributeRouteInfo!.Template!.TrimStart('/');

    [Fact]
    public async Task Every_page_has_a_sample_here()
    {
        await using var krug = await Filled();
        Assert.DoesNotContain(Pages(krug).Select(Pattern), pattern => !Samples.ContainsKey(pattern) && !Open.ContainsKey(pattern));
    }

    [Theory, InlineData(Role.Administrator), InlineData(Role.Methodist)]
    public async Task Every_page_opens_for_both_roles(Role role)
    {
        await using var krug = await Filled();
        var browser = await krug.SignedIn(role);
        var wrong = new List<string>();
        foreach (var (pattern, address) in Samples)
        {
            var seen = await browser.Get(address);
            if (role != Role.Administrator && Administrators.Contains(pattern))
            {
                if (seen.Status != 404) wrong.Add($"{address} → {seen.Status}, an administrator's");
            }
            else if (seen.Status != 200 || seen.Page.QuerySelectorAll("main h1").Length != 1) wrong.Add($"{address} → {seen.Status} {seen.Text}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Forms_open_empty_too()
    {
        await using var krug = await Filled();
        var browser = await krug.SignedIn(Role.Administrator);
        foreach (var address in Samples.Keys.Where(pattern => pattern.EndsWith("{id:int?}", StringComparison.Ordinal)).Select(pattern => "/" + pattern.Replace("/{id:int?}", "", StringComparison.Ordinal).Replace("{eventId:int}", "1", StringComparison.Ordinal).Replace("{organisationId:int}", "1", StringComparison.Ordinal).Replace("{bodyId:int}", "1", StringComparison.Ordinal)))
            Assert.Equal((address, 200), (address, (await browser.Get(address)).Status));
    }

    [Fact]
    public async Task A_visitor_sees_only_what_is_open()
    {
        await using var krug = await Filled();
        foreach (var address in Samples.Values) Assert.StartsWith("/sign-in", (await krug.Visitor().Get(address)).Path, StringComparison.Ordinal);
        foreach (var (address, status) in Open.Values) Assert.Equal((address, status), (address, (await krug.Visitor().Get(address)).Status));
    }

    [Fact]
    public async Task What_is_not_one_s_own_answers_404_to_reading_and_to_writing()
    {
        await using var krug = await Filled();
        var neighbour = await krug.Neighbour();
        var browser = await krug.SignedIn(Role.Methodist, neighbour.Id);
        var token = (await browser.Get("/organisations/edit")).Value("__RequestVerificationToken");
        foreach (var (pattern, address) in Samples.Where(sample => sample.Key.Contains("id:", StringComparison.Ordinal) || sample.Key.Contains("eventId", StringComparison.Ordinal)))
        {
            Assert.Equal((address, 404), (address, (await browser.Get(address)).Status));
            if (pattern.Contains("edit", StringComparison.Ordinal) || pattern.EndsWith("{id:int?}", StringComparison.Ordinal))
                Assert.Equal((address, 404), (address, (await browser.Post(address, [new("__RequestVerificationToken", token)])).Status));
        }
        foreach (var handler in new[] { "Done", "Cancel", "Return" })
            Assert.Equal(404, (await browser.Post($"/tasks/1?handler={handler}", [new("__RequestVerificationToken", token)])).Status);
    }

    [Fact]
    public async Task Every_posted_form_is_refused_without_a_right_and_without_its_token()
    {
        await using var krug = await Filled();
        var browser = await krug.SignedIn();
        var handlers = Pages(krug).Where(page => Samples.ContainsKey(Pattern(page)))
            .SelectMany(page => page.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => Samples[Pattern(page)].Split('?')[0] + (handler.Name is null ? "" : $"?handler={handler.Name}"))).ToList();
        Assert.NotEmpty(handlers);
        foreach (var address in handlers)
        {
            Assert.StartsWith("/sign-in", (await krug.Visitor().Post(address, [])).Path, StringComparison.Ordinal);
            Assert.Equal((address, 400), (address, (await browser.Post(address, [])).Status));
        }
    }

    [Fact]
    public async Task A_page_carries_the_headers_that_keep_it_safe()
    {
        await using var krug = await TestKrug.Start();
        var answer = (await krug.Visitor().Get("/sign-in")).Answer;
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }
}
