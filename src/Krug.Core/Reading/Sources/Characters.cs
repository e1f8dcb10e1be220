using System.Text;

namespace Krug.Core.Reading.Sources;

/// <summary>
/// Makes characters of any file alike: й and ё come as one character, what is not seen (soft hyphens, zero-width marks) is left out,
/// symbol-font bullets become «•», stray control characters become spaces, halves of a surrogate pair become U+FFFD.
/// </summary>
static class Characters
{
    /// <summary>Cleans a stretch of text. TAB, LF, FF and VT are kept; CR is left to the caller, who knows what a line is.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (NeedsCare(text[i]))
                return Cleaned(text, i);
        return text;
    }

    static bool NeedsCare(char c) => c switch
    {
        < ' ' => c is not ('\t' or '\n' or '\f' or '\v'),
        < '\x7F' => false,
        _ => c is <= '\x9F' or '\u00AD' or '\u0306' or '\u0308' or (>= '\u200B' and <= '\u200F') or '\u2011' or '\u2028' or '\u2029'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\uD800' and <= '\uF8FF') or >= '\uFEFF',
    };

    static string Cleaned(string text, int from)
    {
        var clean = new StringBuilder(text.Length).Append(text, 0, from);
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (!NeedsCare(c)) clean.Append(c);
            else if (c is '\u0306' or '\u0308') Compose(clean, c);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (Replacement(c) is { } other) clean.Append(other);
        }
        return clean.ToString();
    }

    static void Compose(StringBuilder clean, char mark)
    {
        var composed = (clean.Length > 0 ? clean[^1] : ' ', mark) switch
        {
            ('и', '\u0306') => 'й',
            ('И', '\u0306') => 'Й',
            ('у', '\u0306') => 'ў',
            ('У', '\u0306') => 'Ў',
            ('е', '\u0308') => 'ё',
            ('Е', '\u0308') => 'Ё',
            ('і', '\u0308') => 'ї',
            ('І', '\u0308') => 'Ї',
            _ => '\0',
        };
        if (composed == '\0') clean.Append(mark);
        else clean[^1] = composed;
    }

    static char? Replacement(char c) => c switch
    {
        '\x1E' or '\u2011' => '-',
        '\x1F' or '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' => null,
        '\x85' or '\u2028' or '\u2029' => '\n',
        < '\xA0' => ' ',
        >= '\uD800' and <= '\uDFFF' or '\uFFFE' or '\uFFFF' => '\uFFFD',
        >= '\uE000' and <= '\uF8FF' => Symbol(c),
        _ => c,
    };

    /// <summary>What a character of a symbol font (Symbol, Wingdings: U+F020…U+F0FF) looks like.</summary>
    public static char Symbol(char c) => c switch
    {
        '\uF0A8' or '\uF06F' or '\uF071' => '☐',
        '\uF0FE' or '\uF052' => '☑',
        '\uF0FD' or '\uF054' => '☒',
        '\uF0FC' => '✓',
        '\uF0E0' or '\uF0AE' => '→',
        '\uF0B0' => '°',
        '\uF0B1' => '±',
        '\uF0B3' => '≥',
        '\uF0A3' => '≤',
        '\uF0B4' => '×',
        >= '\uF020' and <= '\uF040' => (char)(c - 0xF000),
        _ => '•',
    };
}
