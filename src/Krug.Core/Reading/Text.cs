namespace Krug.Core.Reading;

/// <summary>Steps over a text by hand: words, spaces, quotes.</summary>
static class Text
{
    public static int Skip(string text, int i)
    {
        while (i < text.Length && text[i] == ' ') i++;
        return i;
    }

    /// <summary>The end of the word (letters, figures, inner hyphens and slashes) that begins at <paramref name="i"/>; <paramref name="i"/> where none does.</summary>
    public static int WordEnd(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '/' && i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))) i++;
        return i;
    }

    public static bool WordStart(string text, int i) =>
        char.IsLetter(text[i]) && (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '-' && i > 1 && char.IsLetter(text[i - 2])));

    public static bool At(string text, int i, string word) => i >= 0 && i <= text.Length && text.AsSpan(i).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    public static bool Has(this string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    public static bool Begins(this string text, string part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Behind the quote that closes the one at <paramref name="open"/>, nested quotes counted. Papers often leave one closing quote for two («Лицей «Горизонт»): where the count never
    /// comes out, the first closing quote serves for both.
    /// </summary>
    public static int CloseQuote(string text, int open)
    {
        var (depth, first) = (0, -1);
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '«') depth++;
            else if (text[i] == '»')
            {
                if (first < 0) first = i;
                if (--depth <= 0) return i + 1;
            }
        }
        return first >= 0 ? first + 1 : text.Length;
    }

    /// <summary>The text without outer quotes, spaces and stops: what a title is.</summary>
    public static string Unquote(string text)
    {
        text = text.Trim().TrimEnd('.', ',', ';', ' ');
        while (text.Length > 2 && text[0] is '«' or '"' or '“' or '„')
        {
            var end = text[0] == '«' ? CloseQuote(text, 0) : text.Length;
            if (end < text.Length && text.AsSpan(end).Trim().Length > 0) break;
            var inner = text[1..];
            var (opened, closed) = (text.Count(sign => sign == '«'), text.Count(sign => sign == '»'));
            if (text[0] != '«' || opened == closed) { if (inner[^1] is '»' or '"' or '”' or '“') inner = inner[..^1]; }
            else if (opened == 1 && inner[^1] == '»') inner = inner[..^1];
            text = inner.Trim().TrimEnd('.', ',', ';', ' ');
        }
        return text;
    }
}
