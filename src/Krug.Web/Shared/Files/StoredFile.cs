using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Files;

/// <summary>A file kept in the database, in the transaction of the record it belongs to; its bytes stand in <see cref="FileChunk"/>s.</summary>
public sealed class StoredFile : ITerritorial
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public long Length { get; set; }
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>At most 256 KB of a file.</summary>
public sealed class FileChunk
{
    public const int Size = 256 * 1024;
    public int FileId { get; init; }
    public int Number { get; init; }
    public required byte[] Bytes { get; init; }
}

sealed class FileTables : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<FileChunk>
{
    public void Configure(EntityTypeBuilder<StoredFile> file) => file.HasIndex(f => new { f.TerritoryId, f.Hash });

    public void Configure(EntityTypeBuilder<FileChunk> chunk)
    {
        chunk.HasKey(c => new { c.FileId, c.Number });
        chunk.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
