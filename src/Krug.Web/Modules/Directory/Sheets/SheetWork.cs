using System.Collections.Concurrent;
using System.Threading.Channels;
using Krug.Core.Reading.Sources;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>How far the sheets at work are: for their pages only, so it lives in memory.</summary>
public sealed class SheetProgress
{
    readonly ConcurrentDictionary<int, (int Done, int Of)> told = new();

    public void Tell(int id, int done, int of) => told[id] = (done, of);

    public (int Done, int Of) Of(int id) => told.GetValueOrDefault(id);

    public void Forget(int id) => told.TryRemove(id, out _);
}

/// <summary>Compares and writes sheets one after another behind the pages. What a stopped program left half done is begun anew at its next start.</summary>
public sealed class SheetWork(IServiceScopeFactory scopes, SheetProgress progress, ILogger<SheetWork> log) : BackgroundService
{
    readonly Channel<int> waiting = Channel.CreateUnbounded<int>();

    public void Begin(int id) => waiting.Writer.TryWrite(id);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Resume(stoppingToken);
            await foreach (var id in waiting.Reader.ReadAllAsync(stoppingToken)) await Do(id, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; the next start goes on.
        }
    }

    async Task Resume(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            foreach (var id in await db.SheetImports.Where(s => s.State == SheetState.Comparing || s.State == SheetState.Writing).Select(s => s.Id).ToListAsync(stop)) Begin(id);
        }
        catch (System.Data.Common.DbException)
        {
            // The database is not made yet: nothing waits in it.
        }
    }

    async Task Do(int id, CancellationToken stop)
    {
        var trouble = "Что-то пошло не так, ничего не записано. Попробуйте ещё раз.";
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var state = await scope.ServiceProvider.GetRequiredService<Db>().SheetImports.Where(s => s.Id == id).Select(s => (SheetState?)s.State).SingleOrDefaultAsync(stop);
            var writing = scope.ServiceProvider.GetRequiredService<Writing>();
            if (state == SheetState.Comparing) await writing.Compare(id, stop);
            else if (state == SheetState.Writing) await writing.Write(id, stop);
            return;
        }
        catch (UnreadableException refused)
        {
            trouble = refused.Message;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // Whatever happened, the sheet must not stay at work for ever.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Failed(log, id, problem);
        }
        finally
        {
            progress.Forget(id);
        }
        await using var after = scopes.CreateAsyncScope();
        await after.ServiceProvider.GetRequiredService<Db>().SheetImports.Where(s => s.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, s => s.State == SheetState.Writing ? SheetState.Ready : SheetState.Columns).SetProperty(s => s.Trouble, trouble), stop);
    }

    static readonly Action<ILogger, int, Exception?> Failed = LoggerMessage.Define<int>(LogLevel.Error, new(1, nameof(SheetWork)), "The sheet {Id} could not be compared or written.");
}

public static class SheetsSetup
{
    public static void AddSheets(this IServiceCollection services) => services.AddScoped<Writing>().AddScoped<Merging.MergingDeed>().AddSingleton<SheetProgress>().AddSingleton<SheetWork>().AddHostedService(all => all.GetRequiredService<SheetWork>());
}
