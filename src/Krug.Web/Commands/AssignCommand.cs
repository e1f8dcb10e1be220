using System.Diagnostics;
using Krug.Core.Matching;

namespace Krug.Web.Commands;

/// <summary>
/// <c>krug assign</c>: reviewers to practices, teams to internship sites, without the web and without a database. Result: one JSON object on standard output; a problem that contradicts itself is one sentence and the code 1.
/// </summary>
static class AssignCommand
{
    public static readonly Command Command = new("assign", "ЗАДАЧА.json", "распределяет: экспертов по практикам, команды по стажировочным площадкам", [], [], Run);

    static Task<int> Run(Arguments arguments)
    {
        if (arguments.Words is not [var path]) return Task.FromResult(Command.Say($"Назовите один файл с задачей: krug assign {Command.Usage}", Command.WrongUse));
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MatchingFile.LargestMegabytes * 1024L * 1024 }) throw new MatchingRefused($"Файл «{Path.GetFileName(path)}» больше {MatchingFile.LargestMegabytes} МБ: разделите задачу на части.");
            var answer = Matcher.Solve(MatchingFile.Read(File.ReadAllBytes(path), Path.GetFileName(path)));
            Console.Out.WriteLine(MatchingJson.Write(answer, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds));
            return Task.FromResult(Command.Done);
        }
        catch (MatchingRefused refused) { return Task.FromResult(Command.Say(refused.Message, Command.Refused)); }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException) { return Task.FromResult(Command.Say($"Файла «{path}» нет. Проверьте имя и папку.", Command.Refused)); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { return Task.FromResult(Command.Say($"Файл «{path}» не открывается: {(Directory.Exists(path) ? "это папка" : "нет прав или он занят другой программой")}.", Command.Refused)); }
    }
}
