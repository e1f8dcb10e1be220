using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.History;

/// <summary>Acts as a timeline; on a record's own page with the way back.</summary>
public sealed record ActsView(IReadOnlyList<HistoryAct> Acts, bool MayReturn)
{
    public static string Word(AuditKind kind) => kind switch { AuditKind.Added => "Добавлено", AuditKind.Changed => "Изменено", AuditKind.Deleted => "Удалено", _ => "Посмотрели" };
}
