using System.Text;
using Krug.Core.Language;

namespace Krug.Core.Identification;

/// <summary>
/// How a word sounds, whatever the alphabet it is written in: «Наталья», «Наталия», «Natalya» and «Natalia» come out alike. Soft and hard signs vanish, doubled letters become one, «ё э» sound as «е»,
/// «й ы» as «и», «щ» as «ш»; Latin letters are read as Russian people write their names by them (ГОСТ 7.79, the passports' rules, habit). Lossy on purpose: two different names may sound alike,
/// and whoever compares decides what that is worth.
/// </summary>
/// <example><c>Sounds.Of("Shchukina") == Sounds.Of("Щукина")</c></example>
public static class Sounds
{
    // Longer ones first. «y» and «j» are «и», and «ия» of «ya» is told from «и» + «я» by nobody.
    static readonly (string Latin, string Sound)[] digraphs =
    [
        ("shch", "ш"), ("sch", "ш"), ("sh", "ш"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("tz", "ц"), ("tc", "ц"), ("tch", "ч"), ("ch", "ч"),
        ("ye", "е"), ("je", "е"), ("yo", "е"), ("jo", "е"), ("ya", "иа"), ("ja", "иа"), ("yu", "иу"), ("ju", "иу"), ("ph", "ф"), ("ck", "к"), ("x", "кс"),
    ];

    const string Latin = "abcdefghijklmnopqrstuvwyz", LatinSounds = "абцдефгхииклмнопкрстуввиз";

    /// <summary>The sound of a word; what is no letter is left out. Linear in the length.</summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length + 4);
        word = Letters.OneAlphabet(word.ToLowerInvariant());
        for (var at = 0; at < word.Length; at++)
        {
            var letter = word[at];
            switch (letter)
            {
                case 'ь' or 'ъ': continue;
                case 'ё' or 'э': Put('е'); continue;
                case 'й' or 'ы': Put('и'); continue;
                case 'щ': Put('ш'); continue;
                case 'я': Put('и'); Put('а'); continue;
                case 'ю': Put('и'); Put('у'); continue;
                case >= 'а' and <= 'я': Put(letter); continue;
            }
            if (letter is < 'a' or > 'z') continue;
            var found = digraphs.FirstOrDefault(pair => string.CompareOrdinal(word, at, pair.Latin, 0, pair.Latin.Length) == 0);
            if (found.Latin is { } latin)
            {
                foreach (var one in found.Sound) Put(one);
                at += latin.Length - 1;
            }
            else if (Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index) Put(LatinSounds[index]);
        }
        return sound.ToString();

        void Put(char letter)
        {
            var last = sound.Length > 0 ? sound[^1] : ' ';
            if (letter == last) return;
            switch (last, letter)
            {
                // «ие» and «ье» («Киев», «Васильева» by Latin letters), «тс» and «ц».
                case ('и', 'е'): sound[^1] = 'е'; break;
                case ('т', 'с'): sound[^1] = 'ц'; break;
                // «Людмила» is written «Lyudmila» and «Ludmila».
                case ('и', 'у') when sound.Length > 1 && !"аеиоу".Contains(sound[^2], StringComparison.Ordinal): sound[^1] = 'у'; break;
                default: sound.Append(letter); break;
            }
        }
    }

    /// <summary>The least number of letters put in, left out, changed or swapped with a neighbour, no more than <paramref name="limit"/> + 1. O(length × limit).</summary>
    public static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit) return limit + 1;
        Span<int> before = stackalloc int[other.Length + 1], previous = stackalloc int[other.Length + 1], current = stackalloc int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++) previous[at] = at;
        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }
            if (least > limit) return limit + 1;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[other.Length];
    }
}
