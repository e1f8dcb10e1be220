namespace Krug.Core.Reading.Sources;

/// <summary>
/// How much a file may hold before it is refused. The defaults are far above any real paper and keep a hostile file under 512 MB and 10 s.
/// </summary>
public sealed record SourceLimits
{
    public static SourceLimits Default { get; } = new();

    /// <summary>Bytes of the file itself.</summary>
    public int FileBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of one inflated part of a zip package or of one inflated stream of a PDF.</summary>
    public int PartBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of everything inflated out of one file.</summary>
    public int InflatedBytes { get; init; } = 128 << 20;

    /// <summary>How many times an inflated part may be larger than it is in the package; asked only above a megabyte.</summary>
    public int InflatedRatio { get; init; } = 250;

    /// <summary>Characters of text.</summary>
    public int Characters { get; init; } = 2_000_000;

    /// <summary>Lines, cells and rows, each counted for itself.</summary>
    public int Lines { get; init; } = 200_000;

    /// <summary>Columns of one table.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>Pages of a PDF.</summary>
    public int Pages { get; init; } = 500;

    /// <summary>Styles, lists and relationships.</summary>
    public int Definitions { get; init; } = 50_000;

    /// <summary>How deep elements may stand in one another.</summary>
    public int Depth { get; init; } = 256;
}
