using System.Text;
using System.Xml;

namespace Krug.Core.Reading.Sources.Zip;

/// <summary>
/// Forward reading of an XML part: no DTD, no external entities, no element deeper than the limit. Elements are told by their local names.
/// </summary>
/// <remarks>
/// A handler takes the depth of its element and walks over the children with <see cref="NextChild"/>; what it does not look into is passed over.
/// <code>
/// var depth = xml.Depth;
/// while (xml.NextChild(depth)) if (xml.Name == "p") ReadParagraph();
/// </code>
/// </remarks>
sealed class PartXml : IDisposable
{
    readonly XmlReader reader;
    readonly Budget budget;
    readonly string part;
    readonly char[] buffer = new char[4096];

    public PartXml(Stream stream, string part, Budget budget)
    {
        (this.part, this.budget) = (part, budget);
        reader = XmlReader.Create(stream, new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = budget.Limits.PartBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = new BoundedNames(budget),
        });
    }

    public string Name => reader.LocalName;
    public string Namespace => reader.NamespaceURI;
    public int Depth => reader.Depth;

    /// <summary>Moves to the root element.</summary>
    public void Root()
    {
        while (Read())
            if (reader.NodeType == XmlNodeType.Element)
                return;
        throw budget.Refusals.Broken(part);
    }

    /// <summary>Moves to the next child of the element at <paramref name="depth"/>; false at its end.</summary>
    public bool NextChild(int depth)
    {
        if (reader.Depth == depth && reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement) return false;
        while (Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1) return true;
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) return false;
        }
        return false;
    }

    /// <summary>Moves to the next child element or stretch of text of the element at <paramref name="depth"/>; false at its end.</summary>
    public bool NextNode(int depth, out bool isText)
    {
        isText = false;
        if (reader.Depth == depth && reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement) return false;
        while (Read())
        {
            isText = reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
            if (reader.Depth == depth + 1 && (isText || reader.NodeType == XmlNodeType.Element)) return true;
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) return false;
        }
        return false;
    }

    /// <summary>Adds the text node the reader stands on.</summary>
    public void TakeNode(StringBuilder text)
    {
        for (int count; (count = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
        {
            budget.TakeCharacters(count);
            text.Append(buffer, 0, count);
        }
    }

    /// <summary>Adds all text directly inside the current element.</summary>
    public void TakeText(StringBuilder text)
    {
        var depth = Depth;
        while (NextNode(depth, out var isText))
            if (isText) TakeNode(text);
    }

    /// <summary>An attribute of the element's own namespace, or one without a namespace.</summary>
    public string? Attribute(string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    /// <summary>An attribute of any namespace, by its local name.</summary>
    public string? AnyAttribute(string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more && value is null; more = reader.MoveToNextAttribute())
            if (reader.LocalName == name)
                value = reader.Value;
        reader.MoveToElement();
        return value;
    }

    /// <summary>An attribute that is a whole number; null where it is absent or something else.</summary>
    public int? Number(string name) => int.TryParse(Attribute(name), out var number) ? number : null;

    /// <summary>An on/off property: «w:b», «w:b w:val="true"», «w:b w:val="0"».</summary>
    public bool Switch() => Attribute("val") is not ("0" or "false" or "off" or "none");

    public void Dispose() => reader.Dispose();

    /// <summary>Names of elements and attributes are kept for the whole reading; real papers use some hundreds.</summary>
    sealed class BoundedNames(Budget budget) : NameTable
    {
        int names;

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        string Counted(string name) => ++names > budget.Limits.Definitions ? throw budget.Refusals.TooManyDefinitions() : name;
    }

    bool Read()
    {
        var more = reader.Read();
        if (reader.Depth > budget.Limits.Depth) throw budget.Refusals.TooDeep(part);
        return more;
    }
}
