using System.Diagnostics;
using System.Net.Sockets;

namespace Krug.Bench;

/// <summary>A web program in a process of its own, so that its time and memory are its own too; stopped when let go.</summary>
sealed class Running : IAsyncDisposable
{
    readonly Process process;

    public string Url { get; }
    public HttpClient Client { get; }

    Running(Process process, string url)
    {
        (this.process, Url) = (process, url);
        // Answers are wanted as they are: packing them would be measured on one side only.
        Client = new(new HttpClientHandler { AllowAutoRedirect = true, UseCookies = true }) { BaseAddress = new(url) };
    }

    /// <summary><c>krug WORDS</c> as it was built, over a folder of data.</summary>
    public static Running Krug(string data) =>
        Start(Path.Combine(Repository.Root, "src/Krug.Web/bin/Release/net10.0/krug.dll"), url => ["serve", "--urls", url, "--data", data]);

    /// <summary>Another part of this program, <c>bare</c> or <c>krug</c>, over a folder of data.</summary>
    public static Running Own(string part, string data) => Start(typeof(Running).Assembly.Location, url => [part, url, data]);

    static Running Start(string program, Func<string, string[]> words)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var started = Process.Start(new ProcessStartInfo("dotnet", [program, .. words(url)]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new(started, url);
    }

    /// <summary>Asks until there is an answer that is a page; half a minute at most.</summary>
    public async Task FirstPage(string path = "/")
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await Page(path);
                return;
            }
            catch (HttpRequestException problem) when (problem.StatusCode is null && tries < 3000 && !process.HasExited)
            {
                await Task.Delay(10);
            }
        }
    }

    public async Task<string> Page(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>Processor milliseconds of the program so far, all threads.</summary>
    public double Cpu()
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    public double Megabytes()
    {
        process.Refresh();
        return process.WorkingSet64 / 1024.0 / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static int FreePort()
    {
        using var probe = new TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }
}
