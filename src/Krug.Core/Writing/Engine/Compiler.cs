using System.Xml.Linq;

namespace Krug.Core.Writing.Engine;

/// <summary>
/// Turns a part of a template (the body, a header) into a tree. Markers may stand in paragraphs of their own, around the words of a paragraph,
/// in cells around a whole row, or inside a line; what opens in a cell and is not closed there belongs to the row.
/// </summary>
sealed class Compiler(string part, Action<Spot, string> report)
{
    const int Deepest = 12;
    int paragraphs, tables, order;
    string? inside; // «таблица 1, строка 2» while in a table

    /// <summary>A paragraph, a row or a frame with the markers that stand before and after it.</summary>
    sealed record Piece(List<MarkerNode> Before, Node? Content, List<MarkerNode> After);

    /// <summary>A container of paragraphs and tables.</summary>
    public List<Node> Blocks(XElement container) => Nest(Pieces(container));

    List<Piece> Pieces(XElement container)
    {
        var pieces = new List<Piece>();
        foreach (var child in container.Elements())
        {
            if (child.Name == W.P) pieces.Add(Paragraph(child));
            else if (child.Name == W.Table) pieces.Add(new([], Table(child), []));
            else if (child.Name == W.Sdt && child.Element(W.SdtContent) is not null) pieces.Add(new([], Frame(child, W.SdtContent), []));
            else if (child.Name.LocalName is not ("proofErr" or "bookmarkStart" or "bookmarkEnd")) pieces.Add(new([], new RawNode(child), []));
        }
        return pieces;
    }

    Piece Paragraph(XElement paragraph)
    {
        paragraphs++;
        if (!ParagraphScan.HasMarkers(paragraph)) return new([], new RawNode(paragraph), []);
        var spot = Here(ParagraphScan.Text(paragraph));
        var content = ParagraphScan.Content(paragraph, spot, run => Frame(run, W.TextBox), report);
        var (before, after) = (new List<MarkerNode>(), new List<MarkerNode>());
        while (true)
        {
            var open = Unmatched(content);
            var (start, end) = (content.FindIndex(IsInk), content.FindLastIndex(IsInk));
            if (start < 0) break;
            // What opens before the words, or closes after them, is about the paragraph, not about words in it.
            if (content[start] is MarkerNode { Marker: { IsBlock: true, Kind: not MarkerKind.Else } } leading && (leading.Marker.Closes ? open.Closers : open.Openers).Contains(leading))
            {
                before.Add(leading);
                content.RemoveAt(start);
            }
            else if (content[end] is MarkerNode { Marker: { IsBlock: true, Kind: not MarkerKind.Else } } trailing && (trailing.Marker.Closes ? open.Closers : open.Openers).Contains(trailing))
            {
                after.Insert(0, trailing);
                content.RemoveAt(end);
            }
            else if (end > start && content[start] is MarkerNode { Marker: { Kind: MarkerKind.Each, Quoted: null } or { Kind: MarkerKind.Section } } whole && PartnerOf(content, start) == end)
            {
                before.Add(whole);
                after.Insert(0, (MarkerNode)content[end]);
                content.RemoveAt(end);
                content.RemoveAt(start);
            }
            else break;
        }
        if (content is [.., MarkerNode { Marker.Kind: MarkerKind.Else } otherwise] && content.Count(IsInk) == 1)
        {
            before.Add(otherwise);
            content.Clear();
        }
        return new(before, content.Exists(IsInk) || before.Count + after.Count == 0 ? new ParagraphNode(paragraph.Element(W.PPr), Inline(content), spot) : null, after);
    }

    FrameNode Table(XElement table)
    {
        var (number, outer, rows) = (++tables, inside, new List<Piece>());
        var row = 0;
        foreach (var child in table.Elements(W.Row))
        {
            inside = $"таблица {number}, строка {++row}";
            rows.Add(Row(child));
        }
        inside = outer;
        var shell = new XElement(table.Name, table.Attributes(), table.Elements().Where(child => child.Name != W.Row && child.Name.LocalName is not ("bookmarkStart" or "bookmarkEnd")), new XElement(FrameNode.Slot));
        return new(shell, [Nest(rows)]);
    }

    Piece Row(XElement row)
    {
        var (before, after, cells, shell) = (new List<MarkerNode>(), new List<MarkerNode>(), new List<List<Node>>(), new XElement(row.Name, row.Attributes()));
        var (ink, hasMarkers) = (false, false);
        foreach (var child in row.Elements())
        {
            if (child.Name != W.Cell) { shell.Add(new XElement(child)); continue; }
            var pieces = Pieces(child);
            var markers = pieces.SelectMany(piece => piece.Before.Concat(piece.After)).ToList();
            hasMarkers |= markers.Count > 0;
            var open = Unmatched([.. markers]);
            foreach (var piece in pieces)
            {
                piece.Before.RemoveAll(Climbs);
                piece.After.RemoveAll(Climbs);
            }
            bool Climbs(MarkerNode marker)
            {
                if (!open.Openers.Contains(marker) && !open.Closers.Contains(marker) && !(marker.Marker.Kind == MarkerKind.Else && markers.Count == 1)) return false;
                (marker.Marker.Closes ? after : before).Add(marker);
                return true;
            }
            pieces.RemoveAll(piece => piece is { Before.Count: 0, Content: null, After.Count: 0 });
            ink |= pieces.Exists(piece => piece.Before.Count + piece.After.Count > 0 || (piece.Content is RawNode raw ? ParagraphScan.Text(raw.Element).Trim().Length > 0 : piece.Content is not null));
            shell.Add(new XElement(child.Name, child.Attributes(), child.Element(W.CellPr) is { } properties ? new XElement(properties) : null, new XElement(FrameNode.Slot)));
            pieces.RemoveAll(piece => piece.Content is RawNode raw && raw.Element.Name == W.CellPr);
            cells.Add(Nest(pieces));
        }
        if (hasMarkers && !ink && before.Count + after.Count > 0) return new([.. before, .. after], null, []);
        return new(before, new FrameNode(shell, cells), after);
    }

    /// <summary>A content control or a run with a text box: the paragraphs inside it are made anew, the rest is copied.</summary>
    Node Frame(XElement element, XName slot)
    {
        if (!ParagraphScan.HasMarkers(element)) return new RawNode(element);
        var (shell, parts) = (new XElement(element), new List<List<Node>>());
        foreach (var place in shell.DescendantsAndSelf(slot).Where(found => !found.Ancestors(slot).Any()).ToList())
        {
            parts.Add(Blocks(place));
            place.ReplaceNodes(new XElement(FrameNode.Slot));
        }
        return new FrameNode(shell, parts);
    }

    List<Node> Inline(List<Node> content) => Nest(content.ConvertAll(node => node is MarkerNode { Marker.IsBlock: true } marker ? new Piece([marker], null, []) : new Piece([], node, [])));

    /// <summary>Puts what stands between an opener and its closer into one node; reports what does not pair up.</summary>
    List<Node> Nest(List<Piece> pieces)
    {
        var (root, open) = (new List<Node>(), new Stack<BlockNode>());
        void Add(Node node)
        {
            if (!open.TryPeek(out var block)) root.Add(node);
            else (block.Otherwise ?? block.Body).Add(node);
        }
        foreach (var piece in pieces)
        {
            piece.Before.ForEach(Take);
            if (piece.Content is not null) Add(piece.Content);
            piece.After.ForEach(Take);
        }
        foreach (var block in open) report(block.Opener.Spot, $"{block.Opener.Marker.Source} не закрыто: нет {Closing(block.Opener.Marker)}.");
        return root;

        void Take(MarkerNode node)
        {
            var marker = node.Marker;
            if (marker.Opens)
            {
                var block = new BlockNode(node);
                if (open.Count == Deepest) report(node.Spot, $"{marker.Source} вложено глубже {Deepest} уровней.");
                if (open.Count <= Deepest) Add(block);
                open.Push(block);
            }
            else if (marker.Kind == MarkerKind.Else)
            {
                if (open.TryPeek(out var block) && block.Opener.Marker.Kind == MarkerKind.If && block.Otherwise is null) block.Otherwise = [];
                else report(node.Spot, "{{#иначе}} стоит вне {{#если …}}.");
            }
            else if (open.TryPeek(out var block) && block.Opener.Marker.Closer == marker.Kind) open.Pop();
            else if (open.Any(outer => outer.Opener.Marker.Closer == marker.Kind))
            {
                report(node.Spot, $"{marker.Source} закрывает раньше, чем закрыто {open.Peek().Opener.Marker.Source}: части перекрещены.");
                while (open.Pop().Opener.Marker.Closer != marker.Kind) { }
            }
            else report(node.Spot, $"{marker.Source} ничего не закрывает.");
        }
    }

    static string Closing(Marker opener) => opener.Kind switch { MarkerKind.Each => "{{/каждый}}", MarkerKind.If => "{{/если}}", _ => "{{/текст}}" };

    static bool IsInk(Node node) => node is not RawNode raw || raw.Element.Name != W.Run || raw.Element.Elements().Any(part => part.Name != W.RPr && (part.Name != W.T || part.Value.Trim().Length > 0));

    static (HashSet<MarkerNode> Openers, HashSet<MarkerNode> Closers) Unmatched(List<Node> content)
    {
        var (open, closers) = (new Stack<MarkerNode>(), new HashSet<MarkerNode>());
        foreach (var marker in content.OfType<MarkerNode>())
        {
            if (marker.Marker.Opens) open.Push(marker);
            else if (marker.Marker.Closes && !(open.TryPeek(out var opener) && opener.Marker.Closer == marker.Marker.Kind && open.TryPop(out _))) closers.Add(marker);
        }
        return ([.. open], closers);
    }

    static int PartnerOf(List<Node> content, int start)
    {
        var depth = 0;
        for (var i = start; i < content.Count; i++)
        {
            if (content[i] is not MarkerNode marker) continue;
            depth += marker.Marker.Opens ? 1 : marker.Marker.Closes ? -1 : 0;
            if (depth == 0) return i;
        }
        return -1;
    }

    Spot Here(string quote)
    {
        quote = quote.Trim();
        return new(order++, part + (inside ?? $"абзац {paragraphs}"), quote.Length > 120 ? quote[..119] + "…" : quote);
    }
}
