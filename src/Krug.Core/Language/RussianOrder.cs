using System.Text;

namespace Krug.Core.Language;

/// <summary>
/// The order of Russian lists, as keys that compare byte by byte (ordinal, or collation C of a database): а…я with «ё» beside «е», figures by value,
/// capitals no matter, Cyrillic before Latin. Keys are stored, so <see cref="Version"/> grows when they change.
/// </summary>
public static class RussianOrder
{
    /// <summary>Grows whenever <see cref="Key"/> or <see cref="SearchKey"/> would answer differently than before.</summary>
    public const int Version = 1;

    /// <summary>
    /// A key whose ordinal order is the order of the list: «СОШ № 2» before «СОШ № 10», «Елка» then «Ёлка» then «Ель». Letters carry the order; «ё», capitals and
    /// punctuation only break ties, behind a separator that sorts before any sign. Equal texts have equal keys. Up to four times as long as the text.
    /// <example><code>organisations.OrderBy(o => RussianOrder.Key(o.Name), StringComparer.Ordinal)</code></example>
    /// </summary>
    public static string Key(string text)
    {
        text = Letters.Clean(text);
        var letters = new StringBuilder(text.Length + 8);
        var ties = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiDigit(c)) i = Figure(text, i, letters) - 1;
            else if (lower == 'ё') letters.Append('е');
            else if (char.IsLetter(lower)) letters.Append(lower is >= 'a' and <= 'z' ? (char)('\u0460' + lower - 'a') : lower); // Latin goes behind «я»
            else if (c == ' ' && letters.Length > 0 && letters[^1] != ' ') letters.Append(' ');
            if (lower == 'ё' || c != lower) ties.Append(i).Append(lower == 'ё' ? 'ё' : 'a').Append(' ');
        }
        while (letters.Length > 0 && letters[^1] == ' ') letters.Length--;
        // Signs («№», quotes, hyphens) and the tie-breakers follow.
        return $"{letters}\u0001{ties}\u0001{text}";
    }

    /// <summary>
    /// What a search compares: small letters, «ё» as «е», punctuation out, one space between words, Latin letters that only look Cyrillic inside a Cyrillic word turned back
    /// («COШ» typed half in Latin finds «СОШ»). «№5» and «№ 5» are alike.
    /// <example><code>RussianOrder.SearchKey("МБОУ «СОШ №5» г. Липки")   // «мбоу сош 5 г липки»</code></example>
    /// </summary>
    public static string SearchKey(string text)
    {
        text = Letters.Clean(text);
        var key = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var to = i;
            var digits = char.IsDigit(text[i]);
            var cyrillic = false;
            while (to < text.Length && char.IsLetterOrDigit(text[to]) && char.IsDigit(text[to]) == digits) cyrillic |= Letters.IsCyrillic(text[to++]);
            if (key.Length > 0) key.Append(' ');
            // A word of capitals that all have twins («COOO») beside Cyrillic words is left alone: only a mixed word is surely a slip.
            for (; i < to; i++)
            {
                var lower = char.ToLowerInvariant(text[i]);
                if (cyrillic) lower = Twin(text[i], lower);
                key.Append(lower == 'ё' ? 'е' : lower);
            }
        }
        return key.ToString();
    }

    // Leading zeros out, then the count of figures, then the figures: «2» before «10». «!» keeps figures before letters.
    static int Figure(string text, int from, StringBuilder key)
    {
        while (from < text.Length - 1 && text[from] == '0' && char.IsAsciiDigit(text[from + 1])) from++;
        var to = from;
        while (to < text.Length && char.IsAsciiDigit(text[to])) to++;
        var length = Math.Min(to - from, 90);
        key.Append('!').Append((char)('#' + length)).Append(text, from, to - from);
        return to;
    }

    // A Latin letter in a Cyrillic word → the Cyrillic one it looks like; small letters that only resemble by their capital («n», «b») by what was printed.
    static char Twin(char letter, char lower) => letter switch
    {
        'A' or 'a' => 'а',
        'B' => 'в',
        'C' or 'c' => 'с',
        'E' or 'e' => 'е',
        'H' => 'н',
        'K' or 'k' => 'к',
        'M' or 'm' => 'м',
        'O' or 'o' => 'о',
        'P' or 'p' => 'р',
        'T' => 'т',
        'X' or 'x' => 'х',
        'Y' or 'y' => 'у',
        _ => lower,
    };
}
