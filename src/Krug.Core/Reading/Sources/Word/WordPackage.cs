using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.Word;

/// <summary>The parts of a DOCX by what they are: found through relationships, as Word does, not by their customary names.</summary>
sealed class WordPackage
{
    readonly ZipParts parts;
    readonly Budget budget;
    readonly Dictionary<string, (string Type, string Target)> related = new(StringComparer.Ordinal);

    public WordPackage(ZipParts parts, Budget budget)
    {
        (this.parts, this.budget) = (parts, budget);
        Main = Relationships("", "").Values.FirstOrDefault(found => found.Type == "officeDocument").Target ?? "word/document.xml";
        var slash = Main.LastIndexOf('/') + 1;
        related = Relationships(Main[..slash], Main[slash..]);
    }

    /// <summary>The path of the main text.</summary>
    public string Main { get; }

    public PartXml OpenMain() => Open(Main);

    /// <summary>A part by the last word of its relationship's type: «styles», «numbering», «footnotes»; null where there is none.</summary>
    public PartXml? OpenOf(string type)
    {
        foreach (var found in related.Values)
            if (found.Type == type && parts.Has(found.Target))
                return Open(found.Target);
        return null;
    }

    /// <summary>A part by the relationship's id, as section properties name their headers.</summary>
    public PartXml? OpenById(string id) => related.TryGetValue(id, out var found) && parts.Has(found.Target) ? Open(found.Target) : null;

    public bool HasPictures => parts.Names.Any(name => name.Contains("/media/", StringComparison.OrdinalIgnoreCase));

    PartXml Open(string path)
    {
        var xml = new PartXml(parts.Read(path), path, budget);
        xml.Root();
        return xml;
    }

    Dictionary<string, (string Type, string Target)> Relationships(string folder, string file)
    {
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var path = $"{folder}_rels/{file}.rels";
        if (!parts.Has(path)) return found;
        using var xml = Open(path);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            budget.TakeDefinition();
            if (xml.Attribute("Id") is not { } id || xml.Attribute("Type") is not { } type || xml.Attribute("Target") is not { } target) continue;
            if (xml.Attribute("TargetMode") == "External") continue;
            found.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }
        return found;
    }

    static string Resolve(string folder, string target)
    {
        if (target is ['/', ..]) return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder.Length == 0 ? "" : folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }
        return folder + target;
    }
}
