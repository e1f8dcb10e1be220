using System.Text;
using Krug.Core.Reading.Sources.Plain;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>
/// Puts lines between two margins together into paragraphs. A paragraph ends where the next word would still have fitted on the line,
/// where the next line is indented, stands apart, or changes its look; a word divided at the line's end is joined.
/// </summary>
sealed class PdfParagraphs(float left, float right, bool inCell, Budget budget)
{
    static readonly string[] KeptBeforeHyphen =
    [
        "мастер", "интернет", "онлайн", "бизнес", "веб", "санкт", "кофе", "семинар", "по", "из", "кое", "экс", "вице", "медиа", "пресс", "чек", "форсайт", "школа", "конкурс",
    ];

    readonly List<Block> blocks = [];
    readonly List<PdfLine> open = [];
    bool centered, newPage;
    float leading;

    public List<Block> Read(IReadOnlyList<PdfLine> lines, Func<PdfLine, bool>? beginsPage = null)
    {
        leading = Leading(lines);
        foreach (var line in lines)
        {
            var page = open.Count > 0 && line.Page != open[^1].Page;
            var hard = beginsPage?.Invoke(line) == true;
            if (open.Count > 0 && (hard || Ends(open[^1], line, page))) Close();
            newPage |= hard;
            if (open.Count == 0) centered = IsCentered(line);
            else if (open.Count == 1 && IsCentered(line)) centered = true;
            open.Add(line);
        }
        Close();
        return blocks;
    }

    bool Ends(PdfLine last, PdfLine next, bool otherPage)
    {
        if (!otherPage && last.Y - next.Y > 1.28f * leading) return true;
        if (otherPage && !(char.IsLower(next.Text[0]) || char.IsLetter(last.Text[^1]) || last.Text[^1] is ',' or '-' or '–')) return true;
        if (right - last.Right > next.FirstWord + 0.35f * next.Size) return true;
        if (last.Bold != next.Bold || Math.Max(last.Size, next.Size) > 1.15f * Math.Min(last.Size, next.Size)) return true;
        if (IsCentered(next) != centered && !(open.Count == 1 && IsSymmetric(open[0]) && IsCentered(next)) && !(centered && IsSymmetric(next))) return true;
        if (IsMark(next)) return true;
        if (inCell) return BeginsWithName(next.Text) && last.Text[^1] is not (',' or '-' or '–' or '—');
        return !centered && IsIndented(next);
    }

    bool IsIndented(PdfLine next)
    {
        var tolerance = 0.6f * next.Size;
        var first = open[0];
        // The hang of a list's item, and lines that already keep to it.
        if (open.Count == 1 && CellLooks.IsListItem(first.Text) && next.X > first.X + tolerance / 2) return Math.Abs(next.X - first.SecondWordX) > 2 * tolerance;
        if (open.Count > 1) return next.X > open[^1].X + tolerance;
        return next.X > first.X + tolerance || (first.X > left + tolerance && next.X > first.X - tolerance && !char.IsLower(next.Text[0]));
    }

    bool IsMark(PdfLine next)
    {
        if (!CellLooks.IsListItem(next.Text)) return false;
        return next.Text[0] is not ('-' or '–' or '—') || CellLooks.IsListItem(open[0].Text) || open[^1].Text[^1] is ':' or ';' or '.';
    }

    /// <summary>As far from the left margin as from the right one, and not from edge to edge.</summary>
    bool IsCentered(PdfLine line) => !inCell && line.X - left > 1.2f * line.Size && right - line.Right > line.Size && IsSymmetric(line);

    /// <summary>A centred line may bear the first line's indent (1.25 cm) as well, and then stands half of it to the right.</summary>
    bool IsSymmetric(PdfLine line)
    {
        var skew = line.X - left - (right - line.Right);
        return Math.Abs(skew) < 0.6f * line.Size || Math.Abs(skew - 35.4f) < 0.4f * line.Size;
    }

    /// <summary>«Липин Б.Б.» at the beginning of a cell's line is the next person.</summary>
    static bool BeginsWithName(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 2 && text.Length > space + 4 && char.IsUpper(text[0]) && char.IsUpper(text[space + 1]) && text[space + 2] == '.'
            && (char.IsUpper(text[space + 3]) || (text[space + 3] == ' ' && char.IsUpper(text[space + 4])));
    }

    void Close()
    {
        if (open.Count == 0) return;
        budget.TakeLine();
        var text = new StringBuilder(open[0].Text);
        foreach (var line in open.Skip(1)) Join(text, line.Text);
        blocks.Add(new Paragraph([new(text.ToString(), open.TrueForAll(line => line.Bold))], centered) { PageBreakBefore = newPage });
        open.Clear();
        newPage = false;
    }

    /// <summary>«мето-» and «дика» are one word; «учебно-» and «методический» keep their hyphen.</summary>
    static void Join(StringBuilder text, string next)
    {
        if (text.Length > 1 && text[^1] is '\u00AD') text.Length--;
        else if (text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetterOrDigit(text[^2]))
        {
            if (char.IsLower(next[0]) && char.IsLetter(text[^2]) && !KeepsHyphen(text)) text.Length--;
        }
        else if (!(text.Length > 1 && text[^1] is '–' or '—' && !char.IsWhiteSpace(text[^2]))) text.Append(' ');
        text.Append(next);
    }

    static bool KeepsHyphen(StringBuilder text)
    {
        var from = text.Length - 1;
        while (from > 0 && char.IsLetter(text[from - 1])) from--;
        var word = text.ToString(from, text.Length - 1 - from).ToLowerInvariant();
        return word is [.., 'н' or 'к' or 'л' or 'в' or 'г', 'о'] && word.Length > 5 || KeptBeforeHyphen.Contains(word, StringComparer.Ordinal);
    }

    /// <summary>The usual distance between lines.</summary>
    static float Leading(IReadOnlyList<PdfLine> lines)
    {
        var gaps = new List<float>();
        for (var i = 1; i < lines.Count; i++)
            if (lines[i].Page == lines[i - 1].Page && lines[i - 1].Y - lines[i].Y is > 0 and < 60 and var gap)
                gaps.Add(gap);
        if (gaps.Count == 0) return 16;
        gaps.Sort();
        return gaps[gaps.Count / 2];
    }
}
