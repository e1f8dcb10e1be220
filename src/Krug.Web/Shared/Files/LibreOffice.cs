using System.Diagnostics;
using Krug.Core.Reading.Sources;

namespace Krug.Web.Shared.Files;

/// <summary>
/// LibreOffice on the server, where there is one: turns old Word files into DOCX and DOCX into PDF. One conversion at a time, each in a folder and profile of its own,
/// a minute at most; then the whole process tree is ended.
/// </summary>
public sealed class LibreOffice(string? program)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    static readonly SemaphoreSlim OneAtATime = new(1);

    static readonly string[] UsualPlaces =
    [
        "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.com", @"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    ];

    /// <summary>False where LibreOffice is not installed: say so on screen, and refuse old formats with their sentence.</summary>
    public bool IsPresent => program is not null;

    /// <summary>Looks in PATH, then in the usual places.</summary>
    public static LibreOffice Find()
    {
        var names = OperatingSystem.IsWindows() ? ["soffice.com"] : new[] { "soffice", "libreoffice" };
        var inPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)));
        return new(inPath.Concat(UsualPlaces).FirstOrDefault(File.Exists));
    }

    /// <summary>
    /// Reads any paper: as <see cref="SourceReader"/> does, and DOC and RTF by turning them into DOCX first.
    /// </summary>
    /// <exception cref="UnreadableException">As the reader's; for an old format also where LibreOffice is absent or could not open the file.</exception>
    public async Task<Source> Read(byte[] content, string name, CancellationToken stop, SourceLimits? limits = null)
    {
        try
        {
            return SourceReader.Read(content, name, limits);
        }
        catch (NeedsConversionException old) when (IsPresent)
        {
            var docx = await Convert(content, old.Format == OldFormat.Doc ? "doc" : "rtf", "docx", stop)
                ?? throw new UnreadableException($"Файл «{name}» не удалось открыть: сохраните его как .docx и загрузите снова.");
            return SourceReader.Read(docx, name, limits);
        }
    }

    /// <summary>A PDF of a DOCX; null where LibreOffice is absent or failed.</summary>
    public Task<byte[]?> ToPdf(byte[] docx, CancellationToken stop) => Convert(docx, "docx", "pdf", stop);

    /// <summary>Turns a file of one format (an extension without the dot) into another; null where LibreOffice is absent, failed or took longer than a minute.</summary>
    public async Task<byte[]?> Convert(byte[] content, string from, string to, CancellationToken stop)
    {
        if (program is null) return null;
        await OneAtATime.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("krug-office-");
        try
        {
            var input = Path.Combine(folder.FullName, "paper." + from);
            var output = Path.Combine(folder.FullName, "out", "paper." + to);
            await File.WriteAllBytesAsync(input, content, stop);
            await Run(program, folder.FullName, input, to, stop);
            return File.Exists(output) ? await File.ReadAllBytesAsync(output, stop) : null;
        }
        finally
        {
            OneAtATime.Release();
            Remove(folder);
        }
    }

    static async Task Run(string program, string folder, string input, string to, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            ArgumentList =
            {
                "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri,
                "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", to, "--outdir", Path.Combine(folder, "out"), input,
            },
        };
        using var process = Process.Start(start);
        if (process is null) return;
        // Nobody reads what it says, but a full pipe would stop it.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A file still held open (an antivirus does so) leaves a folder in the temporary files, which is no reason to fail.</summary>
    static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            return;
        }
        catch (UnauthorizedAccessException)
        {
            return;
        }
    }
}
