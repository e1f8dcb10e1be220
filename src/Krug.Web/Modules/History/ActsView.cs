using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.History;

/// <summary>Acts as a timeline; <paramref name="Of"/> is the address of the record whose own page it is: there nothing is said to belong to it, and there is a way back.</summary>
public sealed record ActsView(IReadOnlyList<HistoryAct> Acts, string? Of)
{
    public static string Word(AuditKind kind) => kind switch { AuditKind.Added => "Добавлено", AuditKind.Changed => "Изменено", AuditKind.Deleted => "Удалено", _ => "Посмотрели" };
}
