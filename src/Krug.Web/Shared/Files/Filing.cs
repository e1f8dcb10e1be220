using System.Security.Cryptography;

namespace Krug.Web.Shared.Files;

/// <summary>Puts files into the database and takes them out, piece by piece: a hundred megabytes never stand in memory.</summary>
public static class Filing
{
    public const long Limit = 100L * 1024 * 1024;

    /// <summary>
    /// Saves the bytes in the caller's transaction (there must be one, for pieces are written as they are read). Refuses an empty file and one above
    /// <see cref="Limit"/>; the caller then rolls back.
    /// </summary>
    public static async Task<(StoredFile? File, Refusal? Refusal)> Keep(this Db db, int territory, string name, string contentType, Stream bytes, DateTimeOffset now, CancellationToken stop = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A file is kept within a transaction of the record it belongs to.");
        var file = new StoredFile { TerritoryId = territory, Name = Path.GetFileName(name.Replace('\\', '/')), ContentType = contentType, At = now };
        db.Add(file);
        await db.SaveChangesAsync(stop);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[FileChunk.Size];
        for (var number = 0; ; number++)
        {
            var read = await bytes.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, stop);
            if (read == 0) break;
            if ((file.Length += read) > Limit) return (null, new($"Файл «{file.Name}» больше 100 МБ. Уменьшите его или разделите на части."));
            hash.AppendData(piece, 0, read);
            var chunk = db.Add(new FileChunk { FileId = file.Id, Number = number, Bytes = piece[..read] });
            await db.SaveChangesAsync(stop);
            chunk.State = EntityState.Detached;
        }
        if (file.Length == 0) return (null, new($"Файл «{file.Name}» пустой. Выберите другой."));
        file.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        await db.SaveChangesAsync(stop);
        return (file, null);
    }

    /// <summary>Writes the file's bytes out, a piece at a time.</summary>
    public static async Task CopyFile(this Db db, int fileId, Stream to, CancellationToken stop = default)
    {
        var pieces = await db.Set<FileChunk>().CountAsync(chunk => chunk.FileId == fileId, stop);
        for (var number = 0; number < pieces; number++)
            await to.WriteAsync(await db.Set<FileChunk>().Where(chunk => chunk.FileId == fileId && chunk.Number == number).Select(chunk => chunk.Bytes).SingleAsync(stop), stop);
    }
}
