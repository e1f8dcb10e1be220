using System.Diagnostics;

namespace Krug.Bench;

/// <summary>Ways of timing that give the same answer twice: warm first, many rounds, the median of them.</summary>
static class Timing
{
    /// <summary>The middle of the values; of an even number, the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Milliseconds of one call: the median of <paramref name="rounds"/> after <paramref name="warm"/> calls that are not counted.</summary>
    public static double Milliseconds(Action call, int rounds = 30, int warm = 20)
    {
        for (var i = 0; i < warm; i++) call();
        return Median(Enumerable.Range(0, rounds).Select(_ =>
        {
            var from = Stopwatch.GetTimestamp();
            call();
            return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }).ToList());
    }

    /// <summary>Processor milliseconds of this whole process so far, all threads.</summary>
    public static double Cpu()
    {
        using var me = Process.GetCurrentProcess();
        return me.TotalProcessorTime.TotalMilliseconds;
    }
}
