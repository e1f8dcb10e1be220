namespace Krug.Bench;

/// <summary>Where things lie: the repository's root above this program, and the folder of real papers beside it.</summary>
static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory, "Krug.slnx") ?? throw new InvalidOperationException("No Krug.slnx above the program.");

    /// <summary><c>../shared</c> beside the repository, or where KRUG_SHARED says; null where there is none.</summary>
    public static string? Shared { get; } =
        new[] { Environment.GetEnvironmentVariable("KRUG_SHARED"), Path.Combine(Root, "..", "shared") }.FirstOrDefault(Directory.Exists);

    static string? Above(string folder, string file)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, file))) return at.FullName;
        return null;
    }
}
