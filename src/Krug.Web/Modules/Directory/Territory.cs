namespace Krug.Web.Modules.Directory;

/// <summary>A municipality or a part of it: whose records these are.</summary>
public sealed class Territory : IRecord
{
    public const int NameLimit = 120;
    public static readonly string[] Kinds = ["муниципальный район", "муниципальный округ", "городской округ", "поселение", "регион"];

    public int Id { get; private set; }
    public required string Kind { get; set; }
    public required string Name { get; set; }
    /// <summary>The name in papers: «организации Заречного района».</summary>
    public required string Genitive { get; set; }
    /// <summary>IANA name: by it days begin and programmes are held.</summary>
    public string TimeZone { get; set; } = "Europe/Moscow";
    public int? ParentId { get; set; }
    public Territory? Parent { get; set; }
}
