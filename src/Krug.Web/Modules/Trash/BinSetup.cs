namespace Krug.Web.Modules.Trash;

static class BinSetup
{
    public static void AddBin(this IServiceCollection services) => services.AddScoped<Deleting>().AddHostedService<Emptying>();
}

/// <summary>Empties the bin of what has lain its thirty days: at the start and once a day.</summary>
sealed class Emptying(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Emptying> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Deleting>().Purge(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException)
            {
                // The database is busy or away: tomorrow is early enough.
                log.LogWarning(problem, "The bin was not emptied");
            }
        }
        while (await Tick(daily, stoppingToken));
    }

    /// <summary>False when the program closes, however it does.</summary>
    static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stop)
    {
        try { return await timer.WaitForNextTickAsync(stop); }
        catch (OperationCanceledException) { return false; }
    }
}
