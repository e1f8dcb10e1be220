using System.Text;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.OpenDocument;

/// <summary>
/// Reads what stands inside a paragraph of an ODT. White space of the markup counts as one space, and as none at a line's beginning; real spaces and TABs are elements.
/// </summary>
sealed class OdtInline(OdtStyles styles, Budget budget, PendingParagraph text, Action<PartXml> onBox, Action onNote)
{
    readonly StringBuilder node = new();
    bool afterSpace = true;

    public void Read(PartXml xml, OdtLook look)
    {
        var depth = xml.Depth;
        while (xml.NextNode(depth, out var isText))
            if (isText) Take(xml, look);
            else ReadElement(xml, look);
    }

    void ReadElement(PartXml xml, OdtLook look)
    {
        switch (xml.Name)
        {
            case "span":
                Read(xml, styles.Look("text", xml.Attribute("style-name")).Over(look));
                break;
            case "s":
                Add(new string(' ', Math.Clamp(xml.Number("c") ?? 1, 1, 1000)), look);
                break;
            case "tab":
                Add("\t", look);
                break;
            case "line-break":
                budget.TakeLine();
                text.BreakLine();
                afterSpace = true;
                break;
            case "note":
                ReadNote(xml);
                break;
            case "frame" or "g" or "custom-shape":
                onBox(xml);
                break;
            case "annotation" or "annotation-end" or "tracked-changes" or "hidden-text" or "hidden-paragraph" or "ruby-text" or "object" or "image":
                break;
            default:
                Read(xml, look);
                break;
        }
    }

    void ReadNote(PartXml xml)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "note-body")
                onNote();
    }

    void Take(PartXml xml, OdtLook look)
    {
        node.Clear();
        xml.TakeNode(node);
        if (look.Hidden == true) return;
        var from = text.Text.Length;
        for (var i = 0; i < node.Length; i++)
        {
            var space = node[i] is ' ' or '\t' or '\n' or '\r';
            if (!space) text.Text.Append(node[i]);
            else if (!afterSpace) text.Text.Append(' ');
            afterSpace = space;
        }
        text.Added(from, look.Bold == true);
    }

    void Add(string sign, OdtLook look)
    {
        if (look.Hidden == true) return;
        budget.TakeCharacters(sign.Length);
        text.Text.Append(sign);
        afterSpace = false;
    }
}
