using System.Threading.Channels;

namespace Krug.Web.Shared.Audit;

/// <summary>Seals the journal soon after it was written to, and once at the start for what the command line wrote.</summary>
public sealed class Sealer(Storage storage, TimeProvider clock, ILogger<Sealer> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    readonly Channel<bool> written = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something was written.</summary>
    public void Wake() => written.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Wake();
        try
        {
            await foreach (var _ in written.Reader.ReadAllAsync(stoppingToken))
            {
                await Task.Delay(Pause, clock, stoppingToken);
                await Seal(stoppingToken);
            }
        }
        catch (OperationCanceledException) { /* closing */ }
    }

    async Task Seal(CancellationToken stop)
    {
        try
        {
            await using var db = storage.Open();
            await AuditChain.Seal(db, stop);
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or DbUpdateException or IOException)
        {
            log.LogWarning("The journal is not sealed yet: {Problem}", problem.Message);
        }
    }
}
