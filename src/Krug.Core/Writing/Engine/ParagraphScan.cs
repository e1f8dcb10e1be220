using System.Text;
using System.Xml.Linq;

namespace Krug.Core.Writing.Engine;

/// <summary>
/// Finds markers in a paragraph however its runs are split: the text of all runs is laid out as one line, a marker takes the formatting of
/// the run it began in, and the rest keeps its own.
/// </summary>
sealed class ParagraphScan
{
    readonly StringBuilder line = new();
    /// <summary>A stretch of a run's text, or an element standing among the text; it lasts up to the next one's place.</summary>
    readonly List<(int At, XElement? Format, XElement? Element)> atoms = [];
    readonly List<Node> content = [];
    readonly Func<XElement, Node> frame;
    int first; // the atom where copying goes on

    ParagraphScan(Func<XElement, Node> frame) => this.frame = frame;

    /// <summary>What a paragraph is made of: markers, and everything else as runs to copy. <paramref name="frame"/> compiles a run that holds a text box.</summary>
    public static List<Node> Content(XElement paragraph, Spot spot, Func<XElement, Node> frame, Action<Spot, string> report)
    {
        var scan = new ParagraphScan(frame);
        scan.Lay(paragraph);
        scan.Find(spot, report);
        return scan.content;
    }

    /// <summary>The paragraph's words as a reader sees them.</summary>
    public static string Text(XElement paragraph) => string.Concat(paragraph.Descendants(W.T).Select(text => text.Value));

    /// <summary>There is something for the engine to do here.</summary>
    public static bool HasMarkers(XElement element) => Text(element) is var text && (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal));

    void Find(Spot spot, Action<Spot, string> report)
    {
        var text = line.ToString();
        int from = 0, close = -1;
        while (text.IndexOf("{{", from, StringComparison.Ordinal) is var open and >= 0)
        {
            if (close < open + 2) close = text.IndexOf("}}", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                report(spot, "«{{» открыто, а «}}» не найдено.");
                break;
            }
            var inner = text.LastIndexOf("{{", close - 1, close - open - 1, StringComparison.Ordinal);
            if (inner > open)
            {
                report(spot, "«{{» открыто, а «}}» не найдено.");
                open = inner;
            }
            Copy(from, open, text.Length);
            var marker = Marker.Read(text[(open + 2)..close], out var why);
            if (marker is not null) content.Add(new MarkerNode(marker, FormatAt(open), spot));
            else
            {
                report(spot, $"Поле {text[open..(close + 2)]} не прочитано: {why}.");
                Copy(open, close + 2, text.Length);
            }
            from = close + 2;
        }
        if (text.IndexOf("}}", from, StringComparison.Ordinal) >= 0 && close >= 0) report(spot, "«}}» стоит без «{{».");
        Copy(from, text.Length, text.Length);
    }

    void Lay(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == W.Run) LayRun(child);
            else if (W.IsWrapper(child)) Lay(child.Name == W.Sdt ? child.Element(W.SdtContent) ?? child : child);
            else if (child.Name != W.PPr && child.Name.LocalName is not ("proofErr" or "bookmarkStart" or "bookmarkEnd")) Put(null, child, "\uFFFC");
        }
    }

    void LayRun(XElement run)
    {
        var format = run.Element(W.RPr);
        foreach (var child in run.Elements())
        {
            if (child.Name == W.T) Put(format, null, child.Value);
            else if (child.Name != W.RPr && child.Name.LocalName != "lastRenderedPageBreak") Put(format, child, child.Name == W.Tab || child.Name == W.Br ? " " : "\uFFFC");
        }
    }

    void Put(XElement? format, XElement? element, string shown)
    {
        if (shown.Length == 0) return;
        atoms.Add((line.Length, format, element));
        line.Append(shown);
    }

    int EndOf(int atom, int length) => atom + 1 < atoms.Count ? atoms[atom + 1].At : length;

    XElement? FormatAt(int at)
    {
        while (first + 1 < atoms.Count && atoms[first + 1].At <= at) first++;
        return atoms[first].Format;
    }

    void Copy(int start, int end, int length)
    {
        while (first < atoms.Count && EndOf(first, length) <= start) first++;
        for (var i = first; i < atoms.Count && atoms[i].At < end; i++)
        {
            var (at, format, element) = atoms[i];
            if (element is null) content.Add(new RawNode(W.TextRun(format, line.ToString(Math.Max(start, at), Math.Min(end, EndOf(i, length)) - Math.Max(start, at)))));
            else if (at >= start)
            {
                var copy = element.Parent?.Name == W.Run ? new XElement(W.Run, format is null ? null : new XElement(format), new XElement(element)) : new XElement(element);
                content.Add(copy.Descendants(W.TextBox).Any() ? frame(copy) : new RawNode(copy));
            }
            first = i;
        }
    }
}
