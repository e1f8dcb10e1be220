using System.Text.Json;
using System.Text.Json.Nodes;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using NJsonSchema;

namespace Krug.Core.Tests.Reading.Papers;

/// <summary>Other programs read what <c>krug import --json</c> prints: its shape is written down in docs/contracts and kept.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task Every_paper_is_printed_in_the_shape_the_contract_names()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(InventedPapers.Root, "docs", "contracts", "import.schema.json"), TestContext.Current.CancellationToken);
        foreach (var (name, bytes, _) in InventedPapers.All())
        {
            var json = JsonSerializer.Serialize(new ImportedFile(name, PaperReader.Read(SourceReader.Read(bytes, name))), PaperJson.Contract);
            Assert.True(schema.Validate(json) is { Count: 0 } || Fail(name, schema.Validate(json).First().ToString()));
        }
    }

    [Fact]
    public void Every_found_item_lies_inside_the_text_it_was_found_in()
    {
        foreach (var (name, bytes, _) in InventedPapers.All())
        {
            var source = SourceReader.Read(bytes, name);
            Walk(JsonSerializer.SerializeToNode(new ImportedFile(name, PaperReader.Read(source)), PaperJson.Contract), source.Text.Length);
        }
    }

    [Fact]
    public void A_paper_read_twice_gives_the_same_facts()
    {
        foreach (var (name, bytes, _) in InventedPapers.All())
        {
            var (one, other) = (Json(bytes, name), Json(bytes, name));
            Assert.Equal(one, other);
        }
    }

    static string Json(byte[] bytes, string name) => JsonSerializer.Serialize(PaperReader.Read(SourceReader.Read(bytes, name)), PaperJson.Full);

    static void Walk(JsonNode? node, int length)
    {
        if (node is JsonObject item)
            foreach (var (key, value) in item)
                if (key == "at" && value is JsonArray { Count: 2 } at && at[0] is JsonValue) Assert.True(at[0]!.GetValue<int>() is var from && at[1]!.GetValue<int>() is var to && 0 <= from && from <= to && to <= length, $"{from}…{to} of {length}");
                else Walk(value, length);
        else if (node is JsonArray array)
            foreach (var value in array) Walk(value, length);
    }

    static bool Fail(string name, string error)
    {
        Assert.Fail($"{name}: {error}");
        return false;
    }
}
