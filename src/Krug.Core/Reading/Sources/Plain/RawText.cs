namespace Krug.Core.Reading.Sources.Plain;

/// <summary>A text cut at line ends, form feeds and vertical tabs.</summary>
sealed class RawText
{
    readonly List<(Span Span, char After)> lines = [];

    RawText(string text) => Text = text;

    public static RawText Split(string text, Budget budget)
    {
        var raw = new RawText(text);
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\f' or '\v')) continue;
            // Nothing after the last line end is no line; a form feed on a line of its own is the page's beginning only.
            var last = i == text.Length;
            if (!last || i > from)
            {
                budget.TakeLine();
                raw.lines.Add((new(from, i), last ? '\n' : text[i]));
            }
            from = i + 1;
        }
        return raw;
    }

    public string Text { get; }
    public int Count => lines.Count;
    public Span this[int line] => lines[line].Span;
    public ReadOnlySpan<char> Chars(int line) => Text.AsSpan(lines[line].Span.From, lines[line].Span.Length);

    public bool Blank(int line) => line < 0 || line >= Count || Chars(line).IsWhiteSpace() && !IsCell(line);
    public bool IsCell(int line) => Chars(line) is ['\t', ..];
    public bool NewPage(int line) => line > 0 && lines[line - 1].After == '\f';
    public bool SameParagraph(int line) => line > 0 && lines[line - 1].After == '\v';

    /// <summary>The line without the marks a converter left at its beginning («[bookmark: _Hlk1]»).</summary>
    public Span Content(int line) => WithoutMarks(this[line]);

    public Span WithoutMarks(Span span)
    {
        const string mark = "[bookmark: ";
        while (Text.AsSpan(span.From, span.Length).StartsWith(mark, StringComparison.Ordinal))
        {
            var end = Text.IndexOf(']', span.From, Math.Min(span.Length, 120));
            if (end < 0) break;
            span = new(end + 1, span.To);
        }
        return span;
    }

    public Span Trim(Span span)
    {
        while (span.From < span.To && char.IsWhiteSpace(Text[span.From])) span = span with { From = span.From + 1 };
        while (span.To > span.From && char.IsWhiteSpace(Text[span.To - 1])) span = span with { To = span.To - 1 };
        return span;
    }
}
