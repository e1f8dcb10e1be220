using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Krug.Bench;

/// <summary><c>krug assign</c> as its users run it: a process of its own reads a file and prints the answer. Scores are random, of as many digits as programs write; an answer that is not proved where it must be breaks the limit.</summary>
static class Assigning
{
    const int Rounds = 3;

    sealed record Case(string What, int Left, int Max, int Right, int Need, Func<Random, double> Score, string Objective, double Density = 1, double Previous = 0, bool Proven = true);

    static readonly Case[] Cases =
    [
        new("200 × 1,500, 3 reviews, total", 200, 23, 1500, 3, AnyDigits, "total"),
        new("200 × 1,500, 3, hard to fill", 200, 20, 1500, 3, FourDigits, "total"),
        new("200 × 1,500, 3, all scores equal", 200, 23, 1500, 3, _ => 0.5, "total"),
        new("200 × 1,500, 3, half stood before", 200, 23, 1500, 3, FewSteps, "total", Previous: 0.5),
        new("200 × 1,500, 3, fair", 200, 23, 1500, 3, FourDigits, "fair", Proven: false),
        new("1,500 × 3 deficits, 200 sites, total", 200, 23, 4500, 1, AnyDigits, "total", Density: 1 / 8.0),
        new("1,500 × 3 deficits, 200 sites, fair", 200, 23, 4500, 1, AnyDigits, "fair", Density: 1 / 8.0),
        new("the same, every site suits, fair", 200, 23, 4500, 1, AnyDigits, "fair"),
        new("177 × 118, 3 reviews, total", 177, 4, 118, 3, FourDigits, "total"),
        new("177 × 118, 3 reviews, fair", 177, 4, 118, 3, FourDigits, "fair", Proven: false),
    ];

    static double AnyDigits(Random dice) => dice.NextDouble();
    static double FourDigits(Random dice) => Math.Round(dice.NextDouble(), 4);
    static double FewSteps(Random dice) => dice.Next(6) / 5.0;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        var file = Path.GetTempFileName();
        try
        {
            foreach (var one in Cases)
            {
                await File.WriteAllTextAsync(file, Compose(one));
                var times = new List<double>();
                for (var round = 0; round < Rounds; round++)
                {
                    var from = Stopwatch.GetTimestamp();
                    using var answer = JsonDocument.Parse(await Krug(file));
                    var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
                    times.Add(one.Proven && !answer.RootElement.GetProperty("proven").GetBoolean() ? double.PositiveInfinity : seconds);
                }
                yield return new($"assign: {one.What}", Timing.Median(times), "s", 5);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    static async Task<string> Krug(string file)
    {
        using var krug = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Repository.Root, "src/Krug.Web/bin/Release/net10.0/krug.dll"), "assign", file]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var answer = await krug.StandardOutput.ReadToEndAsync();
        await krug.WaitForExitAsync();
        return answer;
    }

    static string Compose(Case one)
    {
        var dice = new Random(7);
        var pairs = (from left in Enumerable.Range(0, one.Left) from right in Enumerable.Range(0, one.Right) where dice.NextDouble() < one.Density select (left, right)).ToList();
        return new StringBuilder("{\"left\": [").AppendJoin(", ", Enumerable.Range(0, one.Left).Select(left => $$"""{"id": "left-{{left}}", "max": {{one.Max}}}"""))
            .Append("], \"right\": [").AppendJoin(", ", Enumerable.Range(0, one.Right).Select(right => $$"""{"id": "right-{{right}}", "need": {{one.Need}}}"""))
            .Append("], \"pairs\": [").AppendJoin(", ", pairs.Select(pair => $$"""{"left": "left-{{pair.left}}", "right": "right-{{pair.right}}", "score": {{one.Score(dice).ToString("R", CultureInfo.InvariantCulture)}}}"""))
            .Append("], \"previous\": [").AppendJoin(", ", pairs.Where(_ => dice.NextDouble() < one.Previous).Select(pair => $$"""["left-{{pair.left}}", "right-{{pair.right}}"]"""))
            .Append($"], \"objective\": \"{one.Objective}\"}}").ToString();
    }
}
