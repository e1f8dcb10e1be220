using System.Text.Json;
using System.Text.Json.Nodes;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Papers;

/// <summary>
/// Bytes of a file → what the command line would print about it. <c>KRUG_RESULTS=folder</c>: take <c>folder/NAME.json</c>,
/// printed by the command line itself, instead of reading.
/// </summary>
static class ReaderUnderTest
{
    public static JsonNode Read(byte[] bytes, string name)
    {
        if (Environment.GetEnvironmentVariable("KRUG_RESULTS") is { Length: > 0 } folder) return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")))!;
        return JsonSerializer.SerializeToNode(new ImportedFile(name, PaperReader.Read(SourceReader.Read(bytes, name))), PaperJson.Contract)!;
    }
}
