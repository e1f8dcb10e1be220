using System.Threading.RateLimiting;

namespace Krug.Web.Shared.Web;

/// <summary>So many requests in so long a time, counted by the application's own clock; what is over is refused at once, nothing waits in a queue.</summary>
public sealed class Pace(int permits, TimeSpan window, TimeProvider clock) : RateLimiter
{
    readonly Lock gate = new();
    DateTimeOffset since = clock.GetUtcNow();
    int used;
    long granted, refused;

    /// <summary>Once its time is over it holds nothing worth keeping.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate) return clock.GetUtcNow() - since - window is { } over && over > TimeSpan.Zero ? over : null;
        }
    }

    public override RateLimiterStatistics? GetStatistics()
    {
        lock (gate) return new() { CurrentAvailablePermits = permits - used, TotalSuccessfulLeases = granted, TotalFailedLeases = refused };
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now - since >= window) (since, used) = (now, 0);
            if (used + permitCount > permits)
            {
                refused++;
                return new Answer(since + window - now);
            }
            used += permitCount;
            granted++;
            return new Answer(null);
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => ValueTask.FromResult(AttemptAcquireCore(permitCount));

    /// <summary>Yes, or when to come again.</summary>
    sealed class Answer(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = wait is { } left && metadataName == MetadataName.RetryAfter.Name ? left : null;
            return metadata is not null;
        }
    }
}
