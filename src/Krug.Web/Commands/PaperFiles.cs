using Krug.Core.Checks;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Krug.Web.Shared.Files;

namespace Krug.Web.Commands;

/// <summary>Reads papers for the command line: one file at a time, within ten seconds, with one sentence for a file that cannot be read.</summary>
static class PaperFiles
{
    /// <summary>The papers of each file, or the sentence why it was refused. Papers that repeat another file's are marked.</summary>
    public static List<(string Path, ImportedFile? File, string? Refusal)> Read(IEnumerable<string> paths)
    {
        var read = paths.Select(path => (Path: path, Result: Read(path))).ToList();
        var compared = read.Where(file => file.Result.Documents is not null)
            .SelectMany(file => file.Result.Documents!.Select(facts => new ComparedPaper(Path.GetFileName(file.Path), facts, file.Result.Text![facts.At.From..facts.At.To]))).ToList();
        var copies = Copies.Find(compared).ToLookup(found => found.Copy.Facts, found => found.Warning, ReferenceEqualityComparer.Instance);
        return [.. read.Select(file => (file.Path, file.Result.Documents is { } documents ? new ImportedFile(Path.GetFileName(file.Path), [.. documents.Select(Marked)]) : null, file.Result.Refusal))];

        PaperFacts Marked(PaperFacts facts) => copies[facts].Any() ? facts with { Warnings = [.. facts.Warnings, .. copies[facts]] } : facts;
    }

    static (IReadOnlyList<PaperFacts>? Documents, string? Text, string? Refusal) Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var reading = Task.Run(() =>
            {
                using var file = File.OpenRead(path);
                var source = SourceReader.Read(file, name);
                return (PaperReader.Read(source), source.Text);
            });
            if (!reading.Wait(ReadingLimits.Longest)) return (null, null, ReadingLimits.TooSlow(name));
            return (reading.Result.Item1, reading.Result.Text, null);
        }
        catch (AggregateException failed) when (failed.InnerException is UnreadableException unreadable) { return (null, null, unreadable.Message); }
        catch (AggregateException failed) when (failed.InnerException is FileNotFoundException or DirectoryNotFoundException) { return (null, null, $"Файла «{path}» нет. Проверьте имя и папку."); }
        catch (AggregateException failed) when (failed.InnerException is UnauthorizedAccessException or IOException) { return (null, null, $"Файл «{path}» не открывается: {(Directory.Exists(path) ? "это папка" : "нет прав или он занят другой программой")}."); }
    }
}
