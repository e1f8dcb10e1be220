using Krug.Core.Reading.Sources;

namespace Krug.Core.Reading;

/// <summary>
/// A paragraph as recognisers see it: one line of clean text (spaces single, word-processor litter gone) that knows, sign by sign, where it stands in the source.
/// A paragraph that the extraction broke over several lines is one again.
/// </summary>
public sealed class Para
{
    readonly int[] map;

    Para(string text, int[] map, Line first, int index, bool blankBefore) =>
        (Text, this.map, First, Index, BlankBefore) = (text, map, first, index, blankBefore);

    public string Text { get; }
    public Line First { get; }
    /// <summary>Place among the paragraphs of the source, from 0.</summary>
    public int Index { get; }
    public bool BlankBefore { get; }
    public CellPlace? Cell => First.Cell;
    public Span At => Place(0, Text.Length);

    /// <summary>The place in the source of <paramref name="length"/> characters of <see cref="Text"/> from <paramref name="from"/>.</summary>
    public Span Place(int from, int length)
    {
        if (Text.Length == 0) return First.At with { To = First.At.From };
        from = Math.Clamp(from, 0, Text.Length - 1);
        var last = Math.Clamp(from + length - 1, from, Text.Length - 1);
        return new(map[from], map[last] + 1);
    }

    public override string ToString() => Text;

    /// <summary>All paragraphs of a source in reading order, empty ones left out.</summary>
    public static List<Para> All(Source source)
    {
        var wrapped = Litter.IsHardWrapped(source);
        var result = new List<Para>();
        var text = new List<char>();
        var places = new List<int>();
        Line? first = null;
        var (blank, blankBefore) = (false, false);
        foreach (var line in source.Lines)
        {
            var (clean, offsets) = Litter.Clean(line);
            if (clean.Length == 0) { blank = true; continue; }
            if (first is not null && Continues(result, text, first, line, clean, blank, wrapped))
            {
                if (text[^1] == '-' && char.IsLower(clean[0]) && wrapped) { text.RemoveAt(text.Count - 1); places.RemoveAt(places.Count - 1); }
                else { text.Add(' '); places.Add(offsets[0]); }
            }
            else
            {
                Close();
                (first, blankBefore) = (line, blank);
            }
            text.AddRange(clean);
            places.AddRange(offsets);
            blank = false;
        }
        Close();
        return result;

        void Close()
        {
            if (first is null) return;
            result.Add(new(new string([.. text]), [.. places], first, result.Count, blankBefore));
            text.Clear();
            places.Clear();
            first = null;
        }
    }

    static bool Continues(List<Para> before, List<char> text, Line first, Line line, string clean, bool blank, bool wrapped)
    {
        if (first.Cell != line.Cell || line.PageBreakBefore) return false;
        if (ListMark.Of(clean) is not null || TimeRange.At(clean) is not null) return false;
        if (wrapped && !blank && text.Count > 45) return !(text[^1] is '.' or ':' or ';' && char.IsUpper(clean[0]));
        // A sentence cut in two by an empty line or a line break goes on with a small letter.
        return char.IsLower(clean[0]) && text[^1] is not ('.' or ';' or ':' or '!' or '?' or ',') && line.Cell is null
            && !Litter.Label(clean) && !Litter.Place(clean);
    }
}
