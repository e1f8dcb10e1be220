using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Krug.Core.Tests.Reading.Papers;

/// <summary>The five real papers, judged by the gold that lies beside them. They are not part of the repository; without them the test is skipped.</summary>
public sealed class SeedPapersTests(ITestOutputHelper output)
{
    [Fact]
    public void Real_papers_are_read_almost_without_a_miss()
    {
        if (Shared() is not { } shared) { Absent("The folder with the real papers is not here."); return; }
        var judge = Path.Combine(shared, "gold", "import_score.py");
        if (!File.Exists(judge)) { Absent("The gold of the real papers is not here."); return; }
        var results = Directory.CreateTempSubdirectory("krug-seeds-");
        try
        {
            foreach (var seed in Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(seed);
                File.WriteAllText(Path.Combine(results.FullName, name + ".json"), ReaderUnderTest.Read(File.ReadAllBytes(seed), name).ToJsonString());
            }
            if (Run("python3", judge, "seeds", results.FullName, "-v") is not { } report) { Absent("python3 is not here to count."); return; }
            output.WriteLine(report);
            var last = report.TrimEnd().Split('\n')[^1];
            Assert.StartsWith("F1 ", last, StringComparison.Ordinal);
            Assert.True(double.Parse(last[3..], CultureInfo.InvariantCulture) >= 0.97, report);
        }
        finally { results.Delete(recursive: true); }
    }

    static string? Shared()
    {
        var told = Environment.GetEnvironmentVariable("KRUG_SHARED");
        var path = told is { Length: > 0 } ? told : Path.Combine(InventedPapers.Root, "..", "shared");
        return Directory.Exists(Path.Combine(path, "seeds")) ? Path.GetFullPath(path) : null;
    }

    static void Absent(string reason)
    {
        Assert.False(Environment.GetEnvironmentVariable("KRUG_REQUIRE") == "all", reason);
        Assert.Skip(reason);
    }

    static string? Run(string program, params string[] words)
    {
        try
        {
            var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, UseShellExecute = false };
            start.Environment["PYTHONIOENCODING"] = "utf-8";
            start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        catch (Win32Exception) { return null; }
    }
}
