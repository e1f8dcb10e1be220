using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Krug.Bench;

/// <summary>The program from the cold: started as a process of its own over an empty folder, asked for its first page, then left alone.</summary>
static class Starting
{
    const int Rounds = 5;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        var starts = new List<double>();
        double idle = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var last = round == Rounds - 1;
            var (milliseconds, megabytes) = await Once(last ? TimeSpan.FromSeconds(10) : TimeSpan.Zero);
            starts.Add(milliseconds);
            if (last) idle = megabytes;
        }

        yield return new("start: first page", Timing.Median(starts), "ms", 3000);
        yield return new("start: first page, slowest", starts.Max(), "ms");
        yield return new("start: memory, idle for 10 s", idle, "MB", 250);
    }

    static async Task<(double Milliseconds, double Megabytes)> Once(TimeSpan rest)
    {
        var data = Directory.CreateTempSubdirectory("krug-bench-");
        var url = $"http://127.0.0.1:{FreePort()}";
        var from = Stopwatch.GetTimestamp();
        using var krug = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Repository.Root, "src/Krug.Web/bin/Release/net10.0/krug.dll"),
            "serve", "--urls", url, "--data", data.FullName])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            krug.OutputDataReceived += (_, _) => { };
            krug.ErrorDataReceived += (_, _) => { };
            krug.BeginOutputReadLine();
            krug.BeginErrorReadLine();
            await FirstPage(url);
            var milliseconds = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            await Task.Delay(rest);
            krug.Refresh();
            return (milliseconds, krug.WorkingSet64 / 1024.0 / 1024);
        }
        finally
        {
            krug.Kill(entireProcessTree: true);
            await krug.WaitForExitAsync();
            data.Delete(recursive: true);
        }
    }

    static async Task FirstPage(string url)
    {
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(url));
                await answer.Content.ReadAsByteArrayAsync();
                if (answer.StatusCode is HttpStatusCode.OK) return;
                throw new InvalidOperationException($"The first page answered {(int)answer.StatusCode}.");
            }
            catch (HttpRequestException) when (tries < 2000)
            {
                await Task.Delay(10);
            }
        }
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
