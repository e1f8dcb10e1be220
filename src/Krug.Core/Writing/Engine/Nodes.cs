using System.Xml.Linq;

namespace Krug.Core.Writing.Engine;

/// <summary>Where in the template a thing stands, and the words of its paragraph: what a problem is told with.</summary>
sealed record Spot(int Order, string Place, string Quote);

/// <summary>A piece of a compiled template. The tree is built once and never changed: many papers are rendered from it at a time.</summary>
abstract class Node;

/// <summary>Something copied as it is.</summary>
sealed class RawNode(XElement element) : Node
{
    public XElement Element => element;
}

/// <summary>A marker with the formatting of the run it began in.</summary>
sealed class MarkerNode(Marker marker, XElement? format, Spot spot) : Node
{
    public Marker Marker => marker;
    public XElement? Format => format;
    public Spot Spot => spot;
    /// <summary>How the value is found; null until tied, or where the field is unknown.</summary>
    public Reading? Reading { get; set; }
    public IReadOnlyList<(Filter Filter, IReadOnlyList<string> Arguments)> Filters { get; set; } = [];
}

/// <summary>An opener with what stands up to its closer. <see cref="Otherwise"/> is the part after <c>{{#иначе}}</c>.</summary>
sealed class BlockNode(MarkerNode opener) : Node
{
    public MarkerNode Opener => opener;
    public List<Node> Body { get; } = [];
    public List<Node>? Otherwise { get; set; }
    /// <summary>Readings of the paths of a condition, by path as written.</summary>
    public Dictionary<string, Reading?> Readings { get; } = new(StringComparer.Ordinal);
}

/// <summary>A paragraph whose content is made anew.</summary>
sealed class ParagraphNode(XElement? properties, List<Node> content, Spot spot) : Node
{
    public XElement? Properties => properties;
    public List<Node> Content => content;
    public Spot Spot => spot;
    /// <summary>The only thing in it is <c>{{ Текст "…" }}</c>: the text brings paragraphs of its own.</summary>
    public MarkerNode? OnlyFreeText => content is [MarkerNode { Marker.Kind: MarkerKind.FreeText } only] ? only : null;
}

/// <summary>An element copied with some of its inner parts made anew: a table, a row, a cell, a content control, a text box.</summary>
sealed class FrameNode(XElement shell, List<List<Node>> parts) : Node
{
    /// <summary>A copy of the element where every part stands empty, marked by <see cref="Slot"/>.</summary>
    public XElement Shell => shell;
    public List<List<Node>> Parts => parts;
    public static readonly XName Slot = XNamespace.Get("krug") + "slot";
}

/// <summary>How a path is read: so many loops outwards, then from field to field. <see cref="Special"/> are «Первый» and «Последний» of a loop.</summary>
sealed record Reading(int Outwards, IReadOnlyList<Field> Fields, string? Special = null);
