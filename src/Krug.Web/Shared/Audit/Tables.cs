using Krug.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Krug.Web.Shared.Data;

public abstract partial class Db
{
    public DbSet<AuditAct> AuditActs => Set<AuditAct>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditSubject> AuditSubjects => Set<AuditSubject>();
    public DbSet<AuditValue> AuditValues => Set<AuditValue>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    /// <summary>What the next savings are done by, in fixed words for the journal; null for a form filled in by hand.</summary>
    public string? Cause { get; set; }

    /// <summary>Who writes: the person of the request, nobody for the command line.</summary>
    internal AuditAuthor Author => author ??= FromRequest();

    AuditAuthor? author;

    AuditAuthor FromRequest()
    {
        var services = (this as IInfrastructure<IServiceProvider>).Instance.GetService<IDbContextOptions>()?.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        var viewer = services?.GetService<IHttpContextAccessor>()?.HttpContext?.User.WhoOrNull();
        return new(viewer?.AccountId, viewer?.TerritoryId, services?.GetService<TimeProvider>() ?? TimeProvider.System);
    }

    /// <summary>Work done behind the pages is told as that of the person who asked for it.</summary>
    public void WritesFor(int? accountId, string cause)
    {
        author = Author with { AccountId = accountId };
        Cause = cause;
    }

    void Journalled()
    {
        var services = (this as IInfrastructure<IServiceProvider>).Instance.GetService<IDbContextOptions>()?.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        services?.GetService<Sealer>()?.Wake();
    }
}
