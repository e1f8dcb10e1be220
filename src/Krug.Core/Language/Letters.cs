using System.Text;

namespace Krug.Core.Language;

/// <summary>Letters of Russian text: what is a vowel, what a decomposed letter stands for, which letters of two alphabets look alike, how a form takes the capitals of its model.</summary>
public static class Letters
{
    public const char Nbsp = '\u00A0';

    const string Vowels = "аеёиоуыэюя";

    // Letters that look alike in both alphabets, some as capitals only.
    const string LatinTwins = "aceopxykmthbACEOPXYKMTHB", CyrillicTwins = "асеорхукмтнвАСЕОРХУКМТНВ";

    public static bool IsVowel(char c) => Vowels.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    public static bool IsCyrillic(char c) => c is >= 'а' and <= 'я' or >= 'А' and <= 'Я' or 'ё' or 'Ё';

    public static bool IsConsonant(char c) => IsCyrillic(c) && !IsVowel(c) && char.ToLowerInvariant(c) is not ('ь' or 'ъ');

    /// <summary>How many syllables a word has: as many as vowels.</summary>
    public static int Syllables(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var letter in word)
            if (IsVowel(letter)) count++;
        return count;
    }

    /// <summary>«и» + breve → «й», «е» + diaeresis → «ё»: the only two letters of Russian that come apart. (Unicode normalisation needs ICU, which Krug runs without.)</summary>
    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAny('\u0306', '\u0308') < 0) return text;
        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var last = composed.Length > 0 ? composed[^1] : ' ';
            var whole = (last, letter) switch
            {
                ('и', '\u0306') => 'й',
                ('И', '\u0306') => 'Й',
                ('е', '\u0308') => 'ё',
                ('Е', '\u0308') => 'Ё',
                _ => '\0',
            };
            if (whole == '\0') composed.Append(letter);
            else composed[^1] = whole;
        }
        return composed.ToString();
    }

    /// <summary>Composed, without invisible characters and outer space, any run of spaces (non-breaking ones too) one plain space.</summary>
    public static string Clean(string text)
    {
        text = Compose(text);
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') continue;
            if (!char.IsWhiteSpace(letter)) clean.Append(letter);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }
        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.ToString();
    }

    /// <summary>Lower case with «ё» read as «е»: two writings of one word come out alike.</summary>
    public static string Fold(string text) => Compose(text).ToLowerInvariant().Replace('ё', 'е');

    /// <summary>A word of both alphabets («Cредняя» with a Latin «C») put into the one most of its telling letters belong to.</summary>
    public static string OneAlphabet(string word)
    {
        int latin = 0, cyrillic = 0, sureLatin = 0, sureCyrillic = 0;
        foreach (var letter in word)
        {
            if (char.IsAsciiLetter(letter)) { latin++; if (!LatinTwins.Contains(letter, StringComparison.Ordinal)) sureLatin++; }
            else if (IsCyrillic(letter)) { cyrillic++; if (!CyrillicTwins.Contains(letter, StringComparison.Ordinal)) sureCyrillic++; }
        }
        if (latin == 0 || cyrillic == 0) return word;
        return sureLatin > sureCyrillic ? Twins(word, CyrillicTwins, LatinTwins) : AsCyrillic(word);
    }

    /// <summary>A text with each of its words put into one alphabet.</summary>
    public static string OneAlphabetEach(string text)
    {
        if (!text.Any(IsCyrillic) || !text.Any(char.IsAsciiLetter)) return text;
        var mended = new StringBuilder(text.Length);
        for (int from = 0, to; from < text.Length; from = to)
        {
            for (to = from + 1; to < text.Length && char.IsLetter(text[to]) == char.IsLetter(text[from]);) to++;
            mended.Append(OneAlphabet(text[from..to]));
        }
        return mended.ToString();
    }

    /// <summary>Latin letters that look Cyrillic put into Cyrillic ones: a lone «H» of a Russian name is «Н».</summary>
    public static string AsCyrillic(string word) => Twins(word, LatinTwins, CyrillicTwins);

    static string Twins(string word, string from, string to) => string.Create(word.Length, (word, from, to), static (span, state) =>
    {
        for (var at = 0; at < span.Length; at++) span[at] = state.from.IndexOf(state.word[at], StringComparison.Ordinal) is >= 0 and var index ? state.to[index] : state.word[at];
    });

    /// <summary>The first letter made a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The form in capitals if its model is («ПОЛЫНИН» → «ПОЛЫНИНУ»); otherwise as it is.</summary>
    internal static string Like(string model, string form)
    {
        var letters = 0;
        foreach (var letter in model)
        {
            if (char.IsLower(letter)) return form;
            if (char.IsLetter(letter)) letters++;
        }
        return letters > 1 ? form.ToUpperInvariant() : form;
    }
}
