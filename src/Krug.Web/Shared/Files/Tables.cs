using Krug.Web.Shared.Files;

namespace Krug.Web.Shared.Data;

public abstract partial class Db
{
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<FileChunk> FileChunks => Set<FileChunk>();
}
