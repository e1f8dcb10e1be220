using System.Diagnostics;

namespace Krug.Bench;

/// <summary>The program from the cold: started as a process of its own over an empty folder, asked for its first page, then left alone.</summary>
static class Starting
{
    const int Rounds = 5;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        var (walls, cpus) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var data = Directory.CreateTempSubdirectory("krug-bench-");
            try
            {
                var from = Stopwatch.GetTimestamp();
                await using var krug = Running.Krug(data.FullName);
                await krug.FirstPage();
                walls.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                cpus.Add(krug.Cpu());
                if (round < Rounds - 1) continue;
                yield return new("start: first page", Timing.Median(walls), "ms", 3000);
                yield return new("start: first page, slowest", walls.Max(), "ms");
                yield return new("start: processor time until then", Timing.Median(cpus), "ms");
                await Task.Delay(TimeSpan.FromSeconds(10));
                yield return new("start: memory, idle for 10 s", krug.Megabytes(), "MB", 250);
            }
            finally
            {
                data.Delete(recursive: true);
            }
        }
    }
}
