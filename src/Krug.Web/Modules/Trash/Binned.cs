namespace Krug.Web.Modules.Trash;

/// <summary>A record that was deleted, with everything that went with it: kept as it was for thirty days, then gone for good.</summary>
public sealed class Binned : ITerritorial
{
    public const int Days = 30;

    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    /// <summary>The name of its <see cref="BinKind"/>.</summary>
    public string Kind { get; set; } = "";
    public int RecordId { get; set; }
    public string Title { get; set; } = "";
    public string Who { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public DateTimeOffset Until { get; set; }
    /// <summary>JSON: the rows, the record first (<see cref="Rows"/>).</summary>
    public string Content { get; set; } = "";
}
