namespace Krug.Web.Modules.Directory.Merging;

/// <summary>Two records somebody said are of different things: the pair is not proposed again until that is taken back.</summary>
public sealed class Apart : ITerritorial
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    /// <summary><c>Organisation</c> or <c>Person</c>.</summary>
    public string Kind { get; set; } = "";
    /// <summary>The lesser number of the two.</summary>
    public int OneId { get; set; }
    public int OtherId { get; set; }
    public string Title { get; set; } = "";
    public string Who { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
