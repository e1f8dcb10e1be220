using Krug.Web.Modules.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Krug.Web.Tests.Accounts;

public sealed class LinkRaceTests
{
    [Fact]
    public async Task Of_several_presses_of_one_link_at_once_exactly_one_signs_in()
    {
        await using var krug = await TestKrug.Start();
        var account = await krug.Ask(db => db.Accounts.Select(a => a.Id).FirstAsync());
        for (var round = 0; round < 5; round++)
        {
            var secret = (await krug.Link(account))["/in/".Length..];
            // All wait at the gate, so that each finds the link unspent.
            var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var presses = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                await using var scope = krug.Services.CreateAsyncScope();
                var links = scope.ServiceProvider.GetRequiredService<SignInLinks>();
                await links.Find(secret);
                await gate.Task;
                return await links.Spend(secret);
            })).ToList();
            gate.SetResult();
            var answers = await Task.WhenAll(presses);
            Assert.Equal(1, answers.Count(answer => answer.Account is not null));
            Assert.Equal(3, answers.Count(answer => answer.Refusal is not null));
        }
    }
}
