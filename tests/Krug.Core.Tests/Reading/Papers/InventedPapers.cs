using System.Text;
using System.Text.Json.Nodes;

namespace Krug.Core.Tests.Reading.Papers;

/// <summary>The invented papers beside this file: <c>papers/NAME.txt</c> or <c>papers/NAME.blocks.json</c>, each with <c>NAME.gold.json</c>.
/// Blocks are made into DOCX or ODT here; a PDF stands beside its blocks, printed from their DOCX by a word processor.</summary>
static class InventedPapers
{
    public static string Root { get; } = FindRoot();

    static string Folder => Path.Combine(Root, "tests", "Krug.Core.Tests", "Reading", "Papers", "papers");

    public static IEnumerable<(string Name, byte[] Bytes, JsonNode Gold)> All() =>
        Directory.EnumerateFiles(Folder, "*.gold.json").Order(StringComparer.Ordinal).Select(path =>
        {
            var name = Path.GetFileName(path)[..^".gold.json".Length];
            var (file, bytes) = Load(name);
            return (file, bytes, JsonNode.Parse(File.ReadAllText(path))!);
        });

    /// <summary>The file a user would drop in: its name with the extension, and its bytes.</summary>
    public static (string File, byte[] Bytes) Load(string name)
    {
        var text = Path.Combine(Folder, name + ".txt");
        if (File.Exists(text)) return (name + ".txt", File.ReadAllBytes(text));
        var blocks = Blocks(name);
        return blocks["format"]?.GetValue<string>() switch
        {
            "odt" => (name + ".odt", BlockPaper.Odt(blocks)),
            "pdf" when File.Exists(Path.Combine(Folder, name + ".pdf")) => (name + ".pdf", File.ReadAllBytes(Path.Combine(Folder, name + ".pdf"))),
            _ => (name + ".docx", BlockPaper.Docx(blocks)),
        };
    }

    /// <summary>All the words of a paper, for checks of the gold itself; list numbers that Word prints are not in it.</summary>
    public static string PlainText(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var text = Path.Combine(Folder, name + ".txt");
        if (File.Exists(text)) return File.ReadAllText(text);
        var all = new StringBuilder();
        Collect(Blocks(name)["blocks"]);
        return all.ToString();

        void Collect(JsonNode? node)
        {
            if (node is JsonArray array) foreach (var item in array) Collect(item);
            else if (node is JsonObject block) foreach (var (key, value) in block) { if (key is "p" or "items" or "table" or "text") Collect(value); }
            else if (node is JsonValue value && value.TryGetValue<string>(out var s)) all.AppendLine(s);
        }
    }

    static JsonNode Blocks(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".blocks.json")))!;

    static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Krug.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
