using Krug.Web.Commands;
using Krug.Web.Demo;
using Krug.Web.Modules.Practices;
using Krug.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Krug.Web.Tests.Commands;

/// <summary>The invented district: it is whole, it keeps its promises, every page of it opens.</summary>
public sealed class DemoTests
{
    static async Task<TestKrug> Demo()
    {
        var database = await TestDatabase.Make();
        await District.Make(database.Storage, new FakeTimeProvider(TestKrug.Now));
        return await TestKrug.Over(database);
    }

    [Fact]
    public async Task The_district_has_what_is_told_of_it_and_keeps_every_promise()
    {
        await using var krug = await Demo();
        await using var db = krug.Storage.Open();
        Assert.Equal((42, 300), (await krug.Ask(d => d.Organisations.CountAsync()), await krug.Ask(d => d.People.CountAsync())));
        var last = await krug.Ask(d => d.Events.Where(e => e.Kind == "форум").OrderBy(e => e.On).Select(e => e.Id).FirstAsync());
        var states = await krug.Ask(d => d.Practices.Where(p => p.EventId == last).Select(p => p.State).ToListAsync());
        Assert.Equal((24, 21, 1, 2), (states.Count, states.Count(s => s == PracticeState.Presented), states.Count(s => s == PracticeState.Declined), states.Count(s => s == PracticeState.Withdrawn)));
        Assert.Equal(17, await krug.Ask(d => d.Events.Where(e => e.Kind == "семинар" && e.Slots.Any()).Select(e => e.Slots.Count).SingleAsync()));
        Assert.Empty(await Promises.Broken(db).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var krug = await Demo();
        await District.Make(krug.Storage, krug.Clock);
        Assert.Equal(300, await krug.Ask(d => d.People.CountAsync()));
    }

    [Theory, InlineData(Role.Administrator), InlineData(Role.Methodist)]
    public async Task Every_link_one_meets_leads_to_a_page(Role role)
    {
        await using var krug = await Demo();
        var browser = await krug.SignedIn(role);
        var (seen, waiting, wrong) = (new HashSet<string>(StringComparer.Ordinal) { "/" }, new Queue<string>(["/"]), new List<string>());
        while (waiting.TryDequeue(out var address))
        {
            var page = await browser.Get(address);
            if (page.Status != 200) { wrong.Add($"{address} → {page.Status}"); continue; }
            if (page.Answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            if (page.Source.Contains("&#x4", StringComparison.Ordinal)) wrong.Add($"{address}: Cyrillic is encoded");
            foreach (var href in page.Page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                var next = new Uri(new Uri("http://krug.test" + page.Path), href);
                // One page of a kind is enough, with its own query; a file's link is asked as well.
                var kind = string.Concat(next.AbsolutePath.Select(sign => char.IsAsciiDigit(sign) ? '#' : sign)).Replace("##", "#", StringComparison.Ordinal) + string.Concat(next.Query.Split('&').Select(pair => pair.Split('=')[0]));
                if (next.Host == "krug.test" && seen.Add(kind)) waiting.Enqueue(next.PathAndQuery);
            }
        }
        Assert.Empty(wrong);
        Assert.True(seen.Count > 25, $"Only {seen.Count} pages were met.");
    }
}
