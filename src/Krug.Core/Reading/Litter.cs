using Krug.Core.Reading.Sources;

namespace Krug.Core.Reading;

/// <summary>What word processors and extractors leave in a text and no reader sees: bookmarks, emphasis asterisks, soft hyphens, runs of spaces (DOMAIN.md 0-44, 4-35).</summary>
static class Litter
{
    /// <summary>The line without litter, and for each sign left its offset in the source.</summary>
    public static (string Text, int[] Map) Clean(Line line)
    {
        var raw = line.Text;
        var text = new char[raw.Length];
        var map = new int[raw.Length];
        var count = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            var sign = raw[i];
            if (sign == '[' && raw.AsSpan(i).StartsWith("[bookmark:", StringComparison.Ordinal))
            {
                var end = raw.IndexOf(']', i);
                if (end > 0) { i = end; continue; }
            }
            if (sign is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' || IsEmphasis(raw, i)) continue;
            if (sign == ' ' && Letterspaced(raw, i)) continue;
            if (sign == '\\' && i + 1 < raw.Length && char.IsPunctuation(raw[i + 1])) continue;
            if (char.IsWhiteSpace(sign) || char.IsControl(sign)) sign = ' ';
            if (sign == ' ' && (count == 0 || text[count - 1] == ' ')) continue;
            text[count] = sign;
            map[count++] = line.At.From + i;
        }
        while (count > 0 && text[count - 1] == ' ') count--;
        var start = HeadingMarks(text, count);
        return (new string(text, start, count - start), map[start..count]);
    }

    /// <summary>A label that begins a line of its own however it is spelt: «по теме:», «срок: …».</summary>
    public static bool Label(string clean)
    {
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 24 && clean.AsSpan(0, colon).Count(' ') < 3;
    }

    /// <summary>A line that begins with a place or an address: «г. Канск», «пос. Светлый 22.08.2025», «тел. …».</summary>
    public static bool Place(string clean)
    {
        foreach (var word in (ReadOnlySpan<string>)["г.", "с.", "п.", "пос.", "пгт", "р.п.", "ст.", "д.", "ул.", "тел", "факс", "e-mail", "http"])
            if (clean.StartsWith(word, StringComparison.Ordinal)) return true;
        if (clean.Length < 40 && (clean.StartsWith("город ", StringComparison.Ordinal) || clean.StartsWith("село ", StringComparison.Ordinal) || clean.StartsWith("посёлок ", StringComparison.Ordinal))) return true;
        return clean.Length > 4 && clean.StartsWith("от ", StringComparison.Ordinal) && (char.IsAsciiDigit(clean[3]) || clean[3] is '«' or '"');
    }

    /// <summary>Lines cut at a fixed width, as plain text from a mail program is: most are long and end in the middle of a sentence.</summary>
    public static bool IsHardWrapped(Source source)
    {
        if (source.Format != SourceFormat.Text) return false;
        var (full, middle, longer) = (0, 0, 0);
        foreach (var line in source.Lines)
        {
            if (line.Cell is not null) continue;
            var text = line.Text.AsSpan().Trim();
            if (text.Length is >= 50 and <= 110) { full++; if (text[^1] is not ('.' or ';' or ':' or '!' or '?')) middle++; }
            else if (text.Length > 110) longer++;
        }
        return full >= 8 && (middle * 10 >= full * 6 && longer * 10 <= full || longer == 0 && FullLines(source));
    }

    // Nearly every line that breaks off inside a sentence had no room left for the first word of the next.
    static bool FullLines(Source source)
    {
        var width = source.Lines.Where(line => line.Cell is null).Max(line => line.Text.AsSpan().Trim().Length);
        var (tight, loose) = (0, 0);
        for (var i = 0; i + 1 < source.Lines.Count; i++)
        {
            var (line, next) = (source.Lines[i].Text.Trim(), source.Lines[i + 1].Text.Trim());
            if (source.Lines[i].Cell is not null || source.Lines[i + 1].Cell is not null || line.Length < 50 || next.Length == 0 || line[^1] is '.' or ';' or ':' or '!' or '?') continue;
            var space = next.IndexOf(' ', StringComparison.Ordinal);
            if (line.Length + 1 + (space < 0 ? next.Length : space) >= width - 3) tight++; else loose++;
        }
        return tight >= 4 && tight >= loose * 3;
    }

    // Markdown's asterisks: at the edge of a word, never between figures («2*3»).
    static bool IsEmphasis(string raw, int i) =>
        raw[i] == '*' && !(i > 0 && char.IsDigit(raw[i - 1]) && i + 1 < raw.Length && char.IsDigit(raw[i + 1]))
        && !(i + 1 < raw.Length && raw[i + 1] == ' ' && raw.AsSpan(0, i).IsWhiteSpace());

    // «п р и к а з ы в а ю»: a space between single letters, at least five of them in a row.
    static bool Letterspaced(string raw, int i)
    {
        if (!Single(raw, i - 1) || !Single(raw, i + 1)) return false;
        var (from, to) = (i - 1, i + 1);
        while (Single(raw, from - 2) && raw[from - 1] == ' ') from -= 2;
        while (Single(raw, to + 2) && raw[to + 1] == ' ') to += 2;
        return to - from >= 8;
    }

    static bool Single(string raw, int i) =>
        i >= 0 && i < raw.Length && char.IsLetter(raw[i]) && (i == 0 || !char.IsLetterOrDigit(raw[i - 1])) && (i + 1 == raw.Length || !char.IsLetterOrDigit(raw[i + 1]));

    static int HeadingMarks(char[] text, int count)
    {
        var i = 0;
        while (i < count && text[i] == '#') i++;
        return i is > 0 and <= 6 && i < count && text[i] == ' ' ? i + 1 : 0;
    }
}
