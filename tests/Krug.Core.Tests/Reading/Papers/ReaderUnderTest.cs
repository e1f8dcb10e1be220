using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Krug.Core.Reading.Papers;

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

    static readonly MethodInfo? ReadSource = Method("SourceReader", typeof(byte[]), typeof(string));
    static readonly MethodInfo? ReadPaper = Method("PaperReader", typeof(Krug.Core.Reading.Sources.Source));

    public static JsonNode Read(byte[] bytes, string name)
    {
        if (Environment.GetEnvironmentVariable("KRUG_RESULTS") is { Length: > 0 } folder) return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")))!;
        if (ReadSource is null || ReadPaper is null) Assert.Skip("There is no reader of papers yet.");
        var source = ReadSource.Invoke(null, [bytes, name]);
        var documents = (IReadOnlyList<PaperFacts>)ReadPaper.Invoke(null, [source])!;
        return JsonSerializer.SerializeToNode(new ImportedFile(name, documents), Snake)!;
    }

    static MethodInfo? Method(string type, params Type[] takes) =>
        typeof(PaperFacts).Assembly.GetTypes().FirstOrDefault(t => t.Name == type)?.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name == "Read" && m.GetParameters().Select(p => p.ParameterType).SequenceEqual(takes));
}
