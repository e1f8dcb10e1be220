using System.Threading.RateLimiting;
using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Events;

static class EventsSetup
{
    public static void AddEvents(this IServiceCollection services)
    {
        services.AddScoped<Enrolling>().AddSingleton<SignUpLimit>();
        AuditWords.Tell("Slot.Kind", SlotKind.Word);
        AuditWords.Tell("EventFigure.Key", FigureWords.Of);
    }

    public static void MapEvents(this IEndpointRouteBuilder app) => EventCalendar.Map(app);
}

/// <summary>How often the public form may be sent from one address: a whole school behind one address signs up, a machine that never tires does not.</summary>
public sealed class SignUpLimit : IDisposable
{
    public const int AtOnce = 30;

    readonly PartitionedRateLimiter<HttpContext> limit = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new() { TokenLimit = AtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(6), QueueLimit = 0, AutoReplenishment = true }));

    public bool Allows(HttpContext context)
    {
        using var lease = limit.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => limit.Dispose();
}
