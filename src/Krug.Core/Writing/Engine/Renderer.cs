using System.Xml.Linq;
using Krug.Core.Language;

namespace Krug.Core.Writing.Engine;

/// <summary>Makes the content of a paper out of a compiled tree and values.</summary>
sealed class Renderer(IReadOnlyDictionary<string, string> texts, WordForms forms)
{
    /// <summary>The paper, then the item of every loop entered.</summary>
    readonly List<(object Item, Shape Shape, int Index, int Count)> scopes = [];
    string? section;

    public List<XElement> Render(List<Node> nodes, Shape shape, object data)
    {
        scopes.Clear();
        scopes.Add((data, shape, 0, 1));
        var into = new List<XElement>();
        Render(nodes, into);
        return into;
    }

    void Render(List<Node> nodes, List<XElement> into)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case RawNode raw: Put(new(raw.Element), into); break;
                case MarkerNode marker: Marker(marker, into); break;
                case ParagraphNode { OnlyFreeText: { } text } paragraph: Written(text.Marker.Quoted!, paragraph.Properties, text.Format, into); break;
                case ParagraphNode paragraph: Paragraph(paragraph, into); break;
                case FrameNode frame: Frame(frame, into); break;
                case BlockNode block: Block(block, into); break;
                default: break;
            }
        }
    }

    void Put(XElement element, List<XElement> into)
    {
        if (section is not null && element.Name == W.P) element.SetAttributeValue(W.SectionMark, section);
        into.Add(element);
    }

    void Paragraph(ParagraphNode node, List<XElement> into)
    {
        var content = new List<XElement>();
        Render(node.Content, content);
        if (!content.Exists(IsInk) && node.Properties?.Element(W.SectPr) is null) return;
        Put(new(W.P, node.Properties is null ? null : new XElement(node.Properties), content), into);
    }

    /// <summary>Something a reader would miss: words, a picture, a page break.</summary>
    static bool IsInk(XElement element) => element.Name != W.Run
        || element.Elements().Any(part => part.Name == W.T ? part.Value.Trim().Length > 0 : part.Name != W.RPr && part.Name != W.Tab && (part.Name != W.Br || part.Attribute(W.Type) is not null));

    void Frame(FrameNode node, List<XElement> into)
    {
        var made = new XElement(node.Shell);
        var slots = made.Descendants(FrameNode.Slot).ToList();
        for (var i = 0; i < slots.Count; i++)
        {
            var part = new List<XElement>();
            Render(node.Parts[i], part);
            var owner = slots[i].Parent!;
            if (owner.Name == W.Table && part.Count == 0) return;
            if (owner.Name != W.Table && (part.Count == 0 || (owner.Name == W.Cell && part[^1].Name != W.P))) part.Add(new(W.P, Look(node.Parts[i])));
            slots[i].ReplaceWith(part);
        }
        Put(made, into);
    }

    /// <summary>What an emptied cell keeps: the look of its first paragraph.</summary>
    static XElement? Look(List<Node> nodes)
    {
        foreach (var node in nodes)
        {
            var look = node switch { ParagraphNode paragraph => paragraph.Properties, RawNode raw when raw.Element.Name == W.P => raw.Element.Element(W.PPr), BlockNode block => Look(block.Body), _ => null };
            if (look is not null) return new(look);
        }
        return null;
    }

    void Block(BlockNode node, List<XElement> into)
    {
        var marker = node.Opener.Marker;
        switch (marker.Kind)
        {
            case MarkerKind.If:
                var body = Holds(marker.Condition!, node) ? node.Body : node.Otherwise;
                if (body is not null) Render(body, into);
                break;
            case MarkerKind.Section when texts.TryGetValue(marker.Quoted!, out _):
                var first = node.Body.OfType<ParagraphNode>().FirstOrDefault();
                var like = first?.Properties ?? node.Body.OfType<RawNode>().FirstOrDefault(raw => raw.Element.Name == W.P)?.Element.Element(W.PPr);
                Written(marker.Quoted!, like, node.Opener.Format, into);
                break;
            case MarkerKind.Section:
                var outer = section;
                section = marker.Quoted;
                Render(node.Body, into);
                section = outer;
                break;
            case MarkerKind.Each when Read(node.Opener.Reading) is Items items:
                Loop(node, items, into);
                break;
            default: break;
        }
    }

    void Loop(BlockNode node, Items items, List<XElement> into)
    {
        var separated = false;
        for (var i = 0; i < items.All.Count; i++)
        {
            scopes.Add((items.All[i], items.Of, i, items.All.Count));
            var made = new List<XElement>();
            Render(node.Body, made);
            scopes.RemoveAt(scopes.Count - 1);
            if (made.Count == 0) continue;
            if (separated && node.Opener.Marker.Quoted is { Length: > 0 } separator) into.Add(W.TextRun(node.Opener.Format, separator));
            into.AddRange(made);
            separated = true;
        }
    }

    void Marker(MarkerNode node, List<XElement> into)
    {
        switch (node.Marker.Kind)
        {
            case MarkerKind.Number when scopes.Count > 1:
                into.Add(W.TextRun(node.Format, (scopes[^1].Index + 1).ToString()));
                break;
            case MarkerKind.FreeText:
                if (texts.TryGetValue(node.Marker.Quoted!, out var text) && text.Length > 0)
                {
                    var paragraphs = new List<XElement>();
                    Written(node.Marker.Quoted!, null, node.Format, paragraphs);
                    for (var i = 0; i < paragraphs.Count; i++)
                    {
                        if (i > 0) into.Add(new(W.Run, new XElement(W.Br)));
                        into.AddRange(paragraphs[i].Elements(W.Run));
                    }
                }
                break;
            case MarkerKind.Field when node.Reading is null:
                into.Add(W.TextRun(node.Format, node.Marker.Source)); // seen on the page, not lost in silence
                break;
            case MarkerKind.Field:
                var value = Read(node.Reading);
                foreach (var (filter, arguments) in node.Filters) value = filter.Apply(value, arguments, forms);
                if (Filters.Printed(value) is not { Length: > 0 } printed) break;
                var run = W.TextRun(node.Format, printed);
                if (value is Figure figure)
                {
                    run.SetAttributeValue(W.FigureMark, figure.Key);
                    run.SetAttributeValue(W.OriginMark, figure.Origin.ToString());
                }
                into.Add(run);
                break;
            default: break;
        }
    }

    /// <summary>A text kept with the paper: every line of it a paragraph of the given look; fields inside it work as in the template.</summary>
    void Written(string name, XElement? like, XElement? format, List<XElement> into)
    {
        if (!texts.TryGetValue(name, out var text) || text.Length == 0) return;
        var typed = new XElement(W.Body, text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Where(line => line.Trim().Length > 0)
            .Select(line => new XElement(W.P, like is null ? null : new XElement(like), W.TextRun(format, line))));
        var nodes = new Compiler("", (_, _) => { }).Blocks(typed);
        new Binder((_, _) => { }).Bind(nodes, scopes.Select(scope => scope.Shape));
        if (Nested(nodes)) return; // a text that calls for itself
        var outer = section;
        section = name;
        Render(nodes, into);
        section = outer;
    }

    static bool Nested(List<Node> nodes) => nodes.Exists(node => node switch
    {
        MarkerNode { Marker.Kind: MarkerKind.FreeText } => true,
        BlockNode block => block.Opener.Marker.Kind == MarkerKind.Section || Nested(block.Body) || (block.Otherwise is { } otherwise && Nested(otherwise)),
        ParagraphNode paragraph => Nested(paragraph.Content),
        _ => false,
    });

    Value? Read(Reading? reading)
    {
        if (reading is null) return null;
        var (item, _, index, count) = scopes[^(reading.Outwards + 1)];
        if (reading.Special is { } special) return (special == "первый" ? index == 0 : index == count - 1) ? new Words("да") : null;
        Value? value = null;
        foreach (var field in reading.Fields)
        {
            if (value is Part part) item = part.Of;
            else if (value is not null) return null;
            value = field.Read(item);
            if (value is null) return null;
        }
        return value;
    }

    bool Holds(Condition condition, BlockNode node) => condition switch
    {
        Condition.Has has => Read(node.Readings[has.Path]) is not null,
        Condition.Compared compared => Condition.Same(Read(node.Readings[compared.Path]), compared.With) == compared.Equal,
        Condition.Not not => !Holds(not.Of, node),
        Condition.Both both => Holds(both.Left, node) && Holds(both.Right, node),
        Condition.Either either => Holds(either.Left, node) || Holds(either.Right, node),
        _ => false,
    };
}
