namespace Krug.Web.Modules.Directory;

/// <summary>
/// Two records made one: which stayed, which went, and every row that was moved, so that it can be undone. The one that went is kept and hidden.
/// </summary>
public sealed class Merge : ITerritorial
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    /// <summary><c>Organisation</c> or <c>Person</c>.</summary>
    public string Kind { get; set; } = "";
    public int KeptId { get; set; }
    public int GoneId { get; set; }
    public string Title { get; set; } = "";
    public string Who { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
    /// <summary>JSON: what was moved (table, column, numbers) and what was filled in.</summary>
    public string Moved { get; set; } = "";
}
