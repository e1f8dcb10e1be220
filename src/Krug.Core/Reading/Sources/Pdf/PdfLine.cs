using System.Text;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>Words of a line with no wide gap between them.</summary>
sealed record Segment(string Text, float X, float Right);

/// <summary>A line as it is printed: its segments from left to right.</summary>
sealed class PdfLine
{
    public required List<Segment> Segments { get; init; }
    public required float Y { get; init; }
    public required float Size { get; init; }
    public required bool Bold { get; init; }

    /// <summary>The width of the first word (of two, where the first is as short as «в» or «12»), to know whether it would have fitted on the line above.</summary>
    public required float FirstWord { get; init; }

    /// <summary>Where the text after the first word begins: the hang of a list's item.</summary>
    public required float SecondWordX { get; init; }

    public int Page { get; set; }
    public float X => Segments[0].X;
    public float Right => Segments[^1].Right;

    /// <summary>The line's text; a very wide gap (a signature's) is a TAB.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Segments[0].Text);
            for (var i = 1; i < Segments.Count; i++)
                text.Append(Segments[i].X - Segments[i - 1].Right > 2.5f * Size ? '\t' : ' ').Append(Segments[i].Text);
            return text.ToString();
        }
    }

    /// <summary>Puts glyphs together into lines, from the top down.</summary>
    public static List<PdfLine> From(IEnumerable<Glyph> glyphs)
    {
        var lines = new List<PdfLine>();
        var line = new List<Glyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Y))
        {
            if (line.Count > 0 && line[0].Y - glyph.Y > 0.45f * Math.Max(line[0].Size, 4)) Close(line, lines);
            line.Add(glyph);
        }
        Close(line, lines);
        return lines;
    }

    static void Close(List<Glyph> glyphs, List<PdfLine> lines)
    {
        var ordered = glyphs.OrderBy(glyph => glyph.X).ToList();
        glyphs.Clear();
        var segments = new List<Segment>();
        var text = new StringBuilder();
        float x = 0, firstX = 0, firstWord = 0, secondWord = float.NaN;
        int bold = 0, letters = 0, gaps = 0;
        Glyph last = default;
        foreach (var glyph in ordered)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text)) continue;
            var begins = letters == 0;
            // A letter printed twice on one place is a way to make it bold.
            if (!begins && glyph.Text == last.Text && glyph.X - last.X < 0.15f * glyph.Size)
            {
                bold++;
                continue;
            }
            var gap = begins ? 0 : glyph.X - last.Right;
            if (!begins && gap > 0.8f * glyph.Size)
            {
                segments.Add(new(text.ToString(), x, last.Right));
                text.Clear();
            }
            else if (!begins && gap > 0.12f * glyph.Size) text.Append(' ');
            if (!begins && gap > 0.12f * glyph.Size && float.IsNaN(secondWord)) secondWord = glyph.X;
            if (!begins && gap > 0.12f * glyph.Size) gaps += letters < 3 && gaps == 0 ? 1 : 2;
            if (text.Length == 0) x = glyph.X;
            if (begins) firstX = glyph.X;
            if (gaps < 2) firstWord = glyph.Right - firstX;
            text.Append(glyph.Text);
            letters++;
            if (glyph.Bold) bold++;
            last = glyph;
        }
        if (letters == 0) return;
        segments.Add(new(text.ToString(), x, last.Right));
        lines.Add(new()
        {
            Segments = segments,
            Y = last.Y,
            Size = Math.Max(4, last.Size),
            Bold = bold >= letters,
            FirstWord = firstWord,
            SecondWordX = float.IsNaN(secondWord) ? x : secondWord,
        });
    }
}
