using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

/// <summary>The real papers beside the repository; nothing of them is kept here but counts.</summary>
public class SeedTests
{
    [Theory]
    [InlineData("000", new[] { 18 }, 3)]
    [InlineData("001", new[] { 3 }, 5)]
    [InlineData("002", new int[0], 0)]
    [InlineData("003", new[] { 6 }, 3)]
    [InlineData("004", new int[0], 0)]
    public void Tables_of_the_real_papers_are_read_row_by_row(string seed, int[] rows, int columns)
    {
        var source = Read(seed);
        source.IsSound();
        Assert.Equal(rows, source.Tables.Select(table => table.Rows.Count));
        foreach (var table in source.Tables)
            foreach (var row in table.Rows)
                Assert.Equal(columns, row.Count);
    }

    internal static Source Read(string seed)
    {
        var file = Shared("seeds") is { } folder ? Directory.GetFiles(folder, seed + "*").FirstOrDefault() : null;
        if (file is null && Environment.GetEnvironmentVariable("KRUG_REQUIRE") == "all") Assert.Fail("The real papers are missing.");
        Assert.SkipWhen(file is null, "The real papers do not stand beside this repository.");
        return SourceReader.Read(File.ReadAllBytes(file!), Path.GetFileName(file!));
    }

    static string? Shared(string folder)
    {
        var shared = Environment.GetEnvironmentVariable("KRUG_SHARED");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); shared is null && at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Krug.slnx")))
                shared = Path.Combine(at.Parent!.FullName, "shared");
        return shared is not null && Directory.Exists(Path.Combine(shared, folder)) ? Path.Combine(shared, folder) : null;
    }
}
