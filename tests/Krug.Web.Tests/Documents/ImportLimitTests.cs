using System.Text;
using Krug.Web.Modules.Documents.Import;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Krug.Web.Tests.Documents;

/// <summary>A paper too large to be read or gone through is answered in one sentence and leaves nothing behind.</summary>
public sealed class ImportLimitTests
{
    [Fact]
    public async Task A_paper_that_is_read_too_long_is_refused_in_the_words_of_the_command_line()
    {
        await using var krug = await TestKrug.Start();
        var who = await krug.Ask(db => db.Accounts.Where(a => a.Role == Role.Methodist).Select(a => new Viewer(a.Id, a.Name, a.Role, a.TerritoryId, "")).FirstAsync());
        await using var scope = krug.Services.CreateAsyncScope();
        var receiving = scope.ServiceProvider.GetRequiredService<Receiving>();
        using var gate = new ManualResetEventSlim();
        try
        {
            var taken = Task.Run(() => receiving.Take("Долгая.txt", () => { gate.Wait(); return new MemoryStream(); }, who, CancellationToken.None));
            while (!taken.IsCompleted)
            {
                krug.Clock.Advance(ReadingLimits.Longest);
                await Task.Yield();
            }
            var (paper, refusal) = await taken;
            Assert.Null(paper);
            Assert.Equal(ReadingLimits.TooSlow("Долгая.txt"), refusal?.Text);
        }
        finally { gate.Set(); }
    }

    [Fact]
    public async Task A_paper_of_more_items_than_anybody_goes_through_is_refused_and_leaves_nothing()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var paper = new StringBuilder("РЕЗОЛЮЦИЯ\nфорума «Большой список»\n12.03.2027\nУчастники форума решили:\n");
        for (var n = 0; n <= ReadingLimits.MostItems; n++) paper.Append($"{n % 90 + 1}. Руководителям школ провести разбор решений до {n % 27 + 1:00}.05.2027.\n");
        var seen = await browser.Drop("Список.txt", paper.ToString());
        Assert.Equal("/documents/import", seen.Path);
        Assert.Contains(ReadingLimits.TooMany("Список.txt", ReadingLimits.MostItems + 1), seen.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await krug.Ask(async db => (await db.ImportedPapers.CountAsync(), await db.Files.CountAsync())));
    }
}
