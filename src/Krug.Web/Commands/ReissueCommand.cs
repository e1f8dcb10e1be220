using System.Text.Json;
using Krug.Core.Reading.Papers;
using Krug.Core.Writing;

namespace Krug.Web.Commands;

/// <summary><c>krug reissue</c>: reads a paper and writes it anew from the facts alone, one DOCX a document; prints the files written.</summary>
static class ReissueCommand
{
    public static readonly Command Command = new("reissue", "ФАЙЛ --out ПАПКА", "читает бумагу и пишет её заново в DOCX из одних найденных сведений", ["--out"], [], Run);

    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static Task<int> Run(Arguments arguments) => Task.FromResult(
        arguments.Words is not [var path] || arguments["--out"] is not { } folder ? Command.Say($"Надо так: krug reissue {Command.Usage}", Command.WrongUse) : Write(path, folder));

    static int Write(string path, string folder)
    {
        var (_, file, refusal) = PaperFiles.Read([path])[0];
        if (file is null) return Command.Say(refusal!, Command.Refused);
        try
        {
            Directory.CreateDirectory(folder);
            var written = new List<string>();
            for (var n = 0; n < file.Documents.Count; n++)
            {
                var target = Path.Combine(folder, Name(path, file.Documents[n], n + 1));
                // Beside the target and renamed, so that nobody meets half a file.
                var draft = target + ".part";
                File.WriteAllBytes(draft, Reissue.Write(file.Documents[n]));
                File.Move(draft, target, overwrite: true);
                written.Add(target);
            }
            Console.Out.WriteLine(JsonSerializer.Serialize(new { file = file.File, written }, Plain));
            return Command.Done;
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            return Command.Say($"В папку «{folder}» писать нельзя. Назовите другую: krug reissue {Command.Usage}", Command.Refused);
        }
    }

    static string Name(string path, PaperFacts paper, int number) => $"{Path.GetFileNameWithoutExtension(path)}-{number}-{paper.Kind}.docx";
}
