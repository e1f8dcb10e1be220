using System.Diagnostics;
using Krug.Core.Reading;
using Krug.Core.Reading.Sources;

namespace Krug.Bench;

/// <summary>Papers in: the real ones beside the repository one by one, then a thousand invented ones of ten pages on one core.</summary>
static class Reading
{
    const int Papers = 1000;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        foreach (var figure in Seeds()) yield return figure;
        foreach (var figure in Thousand()) yield return figure;
        await Task.CompletedTask;
    }

    static IEnumerable<Figure> Seeds()
    {
        if (Repository.Shared is null) yield break;
        foreach (var (file, number) in Directory.EnumerateFiles(Path.Combine(Repository.Shared, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select((file, i) => (file, i)))
        {
            var bytes = File.ReadAllBytes(file);
            yield return new($"read: real paper {number}", Timing.Milliseconds(() => Read(bytes, "paper.txt")), "ms", 50);
        }
    }

    static IEnumerable<Figure> Thousand()
    {
        using var me = Process.GetCurrentProcess();
        var cores = OperatingSystem.IsLinux() || OperatingSystem.IsWindows() ? me.ProcessorAffinity : 0;
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) me.ProcessorAffinity = 1;
        try
        {
            for (var i = 0; i < 20; i++) Read(TenPages.Make(i), "paper.docx");
            var spent = TimeSpan.Zero;
            var each = new List<double>(Papers);
            long early = 0;
            for (var i = 0; i < Papers; i++)
            {
                var bytes = TenPages.Make(i);
                var from = Stopwatch.GetTimestamp();
                Read(bytes, "paper.docx");
                var one = Stopwatch.GetElapsedTime(from);
                spent += one;
                each.Add(one.TotalMilliseconds);
                if (i == Papers / 10) early = GC.GetTotalMemory(forceFullCollection: true);
            }
            var late = GC.GetTotalMemory(forceFullCollection: true);
            yield return new("read: 1,000 papers of ten pages", spent.TotalSeconds, "s", 60);
            yield return new("read: one of them, median", Timing.Median(each), "ms");
            yield return new("read: one of them, slowest", each.Max(), "ms");
            // Kept memory may not grow from the hundredth paper to the thousandth.
            yield return new("read: memory kept in between", Math.Max(0, late - early) / 1024.0 / 1024, "MB", 2);
        }
        finally
        {
            if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) me.ProcessorAffinity = cores;
        }
    }

    static void Read(byte[] bytes, string name)
    {
        var documents = PaperReader.Read(SourceReader.Read(bytes, name));
        if (documents.Count == 0) throw new InvalidOperationException($"Nothing was read out of {name}.");
    }
}
