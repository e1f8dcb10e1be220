using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Papers;

/// <summary>
/// Bytes of a file → what the command line would print about it. Skips the test while there is no reader. <c>KRUG_RESULTS=folder</c>: take <c>folder/NAME.json</c>,
/// printed by the command line itself, instead of reading.
/// </summary>
static class ReaderUnderTest
{
    static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly MethodInfo? ReadPaper = typeof(PaperFacts).Assembly.GetTypes().FirstOrDefault(t => t.Name == "PaperReader")?.GetMethods()
        .First(m => m.Name == "Read" && m.GetParameters() is [var first, .. var rest] && first.ParameterType == typeof(Source) && rest.All(p => p.IsOptional));

    public static JsonNode Read(byte[] bytes, string name)
    {
        if (Environment.GetEnvironmentVariable("KRUG_RESULTS") is { Length: > 0 } folder) return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")))!;
        if (ReadPaper is null) Assert.Skip("There is no reader of papers yet.");
        var documents = (IReadOnlyList<PaperFacts>)ReadPaper.Invoke(null, [SourceReader.Read(bytes, name), .. ReadPaper.GetParameters()[1..].Select(p => p.DefaultValue)])!;
        return JsonSerializer.SerializeToNode(new ImportedFile(name, documents), Snake)!;
    }
}
