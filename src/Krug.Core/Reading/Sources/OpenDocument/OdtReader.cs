using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.OpenDocument;

/// <summary>Reads an ODT as it is seen on paper: text, tables, printed list numbers, then notes. Deleted tracked changes, comments and running headers are left out.</summary>
static class OdtReader
{
    public static Source Read(ZipParts parts, string name, Budget budget)
    {
        if (IsEncrypted(parts, budget)) throw budget.Refusals.Encrypted();
        var styles = new OdtStyles(budget);
        var body = new OdtBody(styles, budget);
        var blocks = new List<Block>();
        if (parts.Has("styles.xml"))
            using (var xml = Open(parts, "styles.xml", budget))
                styles.Read(xml, () => body.ReadPart(xml, blocks));
        using (var xml = Open(parts, "content.xml", budget))
        {
            body.ReadDocument(xml, blocks);
        }
        if (parts.Names.Any(part => part.StartsWith("Pictures/", StringComparison.Ordinal)) && blocks.TrueForAll(block => block is Paragraph { HasText: false }))
            throw budget.Refusals.OnlyPictures();
        return SourceBuilder.Build(name, SourceFormat.Odt, blocks, budget);
    }

    static PartXml Open(ZipParts parts, string path, Budget budget)
    {
        var xml = new PartXml(parts.Read(path), path, budget);
        xml.Root();
        return xml;
    }

    /// <summary>A locked package says in its manifest how its parts were locked.</summary>
    static bool IsEncrypted(ZipParts parts, Budget budget)
    {
        if (!parts.Has("META-INF/manifest.xml")) return false;
        using var xml = Open(parts, "META-INF/manifest.xml", budget);
        var encrypted = false;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            var entry = xml.Depth;
            while (xml.NextChild(entry)) encrypted |= xml.Name == "encryption-data";
        }
        return encrypted;
    }
}
