namespace Krug.Core.Reading;

/// <summary>
/// A time or a range of times at the beginning of a text: «10.00 – 10.05», «10:00-10:20», «с 9.30 до 10.00», «10-00», «10.00 ч.», «с 10 ч 00 мин до 10 ч 20 мин».
/// <c>Start</c> and <c>End</c> are HH:MM; <c>End</c> is null where only a beginning stands; <c>Length</c> counts the signs read, separators behind them included.
/// </summary>
public readonly record struct TimeRange(string Start, string? End, int Length)
{
    public static TimeRange? At(string text, int from = 0)
    {
        var i = Skip(text, from);
        if (Word(text, i, "с ") || Word(text, i, "в ")) i = Skip(text, i + 2);
        if (Clock(text, i, loose: true) is not var (start, dashed, next) || start is null) return null;
        var j = Hours(text, next);
        var k = Skip(text, j);
        string? end = null;
        if (k < text.Length && (text[k] is '-' or '–' or '—' or '−' || Word(text, k, "до ")))
        {
            k = Skip(text, k + (Word(text, k, "до ") ? 3 : 1));
            if (Clock(text, k, loose: dashed) is var (second, _, after) && second is not null) { end = second; j = Hours(text, after); }
        }
        if (end is null && dashed) return null;
        if (j < text.Length && (char.IsAsciiDigit(text[j]) || (text[j] == '.' && j + 1 < text.Length && char.IsAsciiDigit(text[j + 1])))) return null;   // 11.12.2024
        if (end is null && j < text.Length && text[j] == '%') return null;
        while (j < text.Length && text[j] is ' ' or '.' or ',' or ';' or ':' or '–' or '—' or '-' or '|') j++;
        return new(start, end, j - from);
    }

    /// <summary>The first range of times anywhere in the text (a range only, a bare time does not count).</summary>
    public static (TimeRange Range, int From)? Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !(char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or ':'))
                && At(text, i) is { End: not null } range)
                return (range, i);
        return null;
    }

    public static int Minutes(string clock) => int.Parse(clock.AsSpan(0, 2)) * 60 + int.Parse(clock.AsSpan(3, 2));

    static (string? Clock, bool Dashed, int Next)? Clock(string text, int i, bool loose)
    {
        var from = i;
        while (i < text.Length && i - from < 2 && char.IsAsciiDigit(text[i])) i++;
        if (i == from || i + 3 > text.Length) return null;
        if (Spelt(text, from, i) is { } spelt) return spelt;
        var mark = text[i];
        if (mark is not ('.' or ':') && !(loose && mark is '-' or '−')) return null;
        var m = i + 1;
        if (m < text.Length && text[m] == ' ') m++;
        if (m + 2 > text.Length || !char.IsAsciiDigit(text[m]) || !char.IsAsciiDigit(text[m + 1])) return null;
        var (hours, minutes) = (int.Parse(text.AsSpan(from, i - from)), int.Parse(text.AsSpan(m, 2)));
        if (hours > 23 || minutes > 59) return null;
        var end = m + 2;
        if (mark is '-' or '−' && end < text.Length && char.IsAsciiDigit(text[end])) return null;
        return ($"{hours:00}:{minutes:00}", mark is '-' or '−', end);
    }

    // «10 ч 00 мин», «9 час. 30 мин.», «10 часов 30 минут»
    static (string? Clock, bool Dashed, int Next)? Spelt(string text, int from, int i)
    {
        var word = Hours(text, i);
        if (word == i) return null;
        var m = Skip(text, word);
        if (m + 2 > text.Length || !char.IsAsciiDigit(text[m]) || !char.IsAsciiDigit(text[m + 1])) return null;
        var unit = Skip(text, m + 2);
        var end = Array.Find(MinuteWords, form => Word(text, unit, form)) is { } written ? unit + written.Length : -1;
        var (hours, minutes) = (int.Parse(text.AsSpan(from, i - from)), int.Parse(text.AsSpan(m, 2)));
        return end < 0 || hours > 23 || minutes > 59 ? null : ($"{hours:00}:{minutes:00}", false, end);
    }

    static readonly string[] MinuteWords = ["минуты", "минут", "мин.", "мин"];

    static int Hours(string text, int i)
    {
        var j = Skip(text, i);
        foreach (var unit in (ReadOnlySpan<string>)["часов", "часа", "час.", "час", "ч.", "ч "])
            if (Word(text, j, unit)) return j + unit.Length;
        return i;
    }

    static int Skip(string text, int i)
    {
        while (i < text.Length && text[i] == ' ') i++;
        return i;
    }

    static bool Word(string text, int i, string word) => i >= 0 && i <= text.Length && text.AsSpan(i).StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
