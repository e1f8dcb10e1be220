using Krug.Web.Shared.Data;

namespace Krug.Web.Modules.Directory;

/// <summary>A municipality or a part of it: whose records these are.</summary>
public sealed class Territory : IRecord
{
    public const int NameLimit = 120;
    public static readonly string[] Kinds = ["муниципальный район", "муниципальный округ", "городской округ", "регион"];

    public int Id { get; private set; }
    public required string Kind { get; set; }
    public required string Name { get; set; }
    /// <summary>The name in papers: «организации Заречного района».</summary>
    public required string Genitive { get; set; }
    public int? ParentId { get; set; }
    public Territory? Parent { get; set; }
}
