namespace Krug.Core.Tests.House;

/// <summary>The repository as files: its root, its own texts (what is built, stored or downloaded left out), and the folder of real papers beside it.</summary>
static class Repository
{
    static readonly string[] NotOurs = ["bin", "obj", ".git", "out", "data", "artifacts", "TestResults", "node_modules", ".vs", ".idea"];
    static readonly string[] Binary = [".png", ".jpg", ".woff2", ".pdf", ".odt", ".docx", ".xlsx", ".ico", ".gz", ".zip", ".db"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = Walk(Root).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();

    public static IEnumerable<string> Texts => Files.Where(file => !Binary.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>The folder with real papers, or null after saying why: skipped, or failed where nothing may be missing.</summary>
    public static string Shared()
    {
        var told = Environment.GetEnvironmentVariable("KRUG_SHARED");
        var path = told is { Length: > 0 } ? told : Path.Combine(Root, "..", "shared");
        if (Directory.Exists(Path.Combine(path, "seeds"))) return Path.GetFullPath(path);
        Assert.False(Environment.GetEnvironmentVariable("KRUG_REQUIRE") == "all", "The folder with the real papers is not here.");
        Assert.Skip("The folder with the real papers is not here.");
        return "";
    }

    /// <summary>Nothing may be found; whatever is, is told whole, one a line.</summary>
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    static IEnumerable<string> Walk(string folder)
    {
        // In a linked work tree .git is a file.
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git")) yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))))
            foreach (var file in Walk(inner)) yield return file;
    }

    static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Krug.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
