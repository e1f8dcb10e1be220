using System.Text.Json;
using Krug.Core.Reading.Papers;

namespace Krug.Web.Commands;

/// <summary>
/// <c>krug import</c>: reads official papers into facts, without the web and without a database. One file gives one JSON object, several an array in the order they were named;
/// a file that cannot be read gives a sentence on standard error and the code 1, the others are printed all the same.
/// </summary>
static class ImportCommand
{
    public static readonly Command Command = new("import", "ФАЙЛ… --json", "читает бумаги (.docx, .odt, .pdf, .txt) и печатает найденное", [], ["--json"], Run);

    static Task<int> Run(Arguments arguments)
    {
        if (arguments.Words is []) return Task.FromResult(Command.Say($"Назовите хотя бы один файл: krug import {Command.Usage}", Command.WrongUse));
        var files = PaperFiles.Read(arguments.Words);
        var read = files.Select(file => file.File).OfType<ImportedFile>().ToList();
        foreach (var (_, _, refusal) in files) if (refusal is not null) Console.Error.WriteLine(refusal);
        if (arguments.Flags.Contains("--json"))
        {
            if (read.Count > 0) Console.Out.WriteLine(arguments.Words is [_] ? JsonSerializer.Serialize(read[0], PaperJson.Contract) : JsonSerializer.Serialize(read, PaperJson.Contract));
        }
        else
            foreach (var file in read) Tell(file);
        return Task.FromResult(read.Count == files.Count ? Command.Done : Command.Refused);
    }

    static void Tell(ImportedFile file)
    {
        Console.Out.WriteLine(file.Documents.Count == 0 ? $"{file.File}: знакомых бумаг нет." : $"{file.File}:");
        foreach (var paper in file.Documents)
        {
            Console.Out.WriteLine($"  {paper.Title ?? paper.Kind}{(paper.Date is null ? "" : $", {paper.Date}")}");
            foreach (var (count, what) in (ReadOnlySpan<(int, string)>)[(paper.Slots.Count, "слоты программы"), (paper.Practices.Count, "практики"), (paper.Assignments.Count, "поручения"), (paper.Problems.Count, "проблемы"), (paper.Warnings.Count, "замечания")])
                if (count > 0) Console.Out.WriteLine($"    {what}: {count}");
        }
    }
}
