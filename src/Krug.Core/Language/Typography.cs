using System.Buffers;
using System.Text;

namespace Krug.Core.Language;

/// <summary>
/// Tidies running text as Russian papers want it: «ёлочки» with „лапки“ inside, spaces that must not break, dashes in ranges. Letters never change.
/// Idempotent: tidying twice changes nothing more.
/// </summary>
public static class Typography
{
    const char Nbsp = Letters.Nbsp;

    static readonly SearchValues<char> Marks = SearchValues.Create("\"«»„“”");

    static readonly HashSet<string> Bound = new(StringComparer.OrdinalIgnoreCase)
    {
        // Abbreviations that hold on to the word behind them.
        "г.", "с.", "п.", "д.", "пос.", "ул.", "пр.", "им.", "ст.", "гл.", "рис.", "табл.", "см.", "стр.", "кв.", "каб.", "тел.", "№", "№№", "§", "п.п.", "пп.", "ч.", "обл.", "тов.", "т.", "и.", "э.", "о.",
    };

    static readonly HashSet<string> Behind = new(StringComparer.OrdinalIgnoreCase) { "г.", "гг.", "в.", "вв.", "%", "руб.", "тыс.", "млн", "млрд", "чел.", "ч.", "мин.", "экз.", "шт.", "кг", "м", "км", "°C" };

    /// <summary>
    /// <paramref name="text"/> tidied. Lines stay lines.
    /// <example><code>Typography.Tidy("А.С. Полынина - директор \"СОШ № 4\", 10-12 мая")   // «А.С. Полынина — директор «СОШ № 4», 10–12 мая», spaces bound</code></example>
    /// </summary>
    public static string Tidy(string text) => string.Join('\n', Letters.Compose(text).Split('\n').Select(Line));

    // One step may open the way for another («" школа"»: the mark becomes «, then the space behind it goes), so the steps repeat until nothing changes;
    // a line that never settles is left as it was.
    static string Line(string line)
    {
        var tidied = line;
        for (var turn = 0; turn < 5; turn++)
        {
            var next = Bind(Dashes(Quotes(Spaces(tidied))));
            if (string.Equals(next, tidied, StringComparison.Ordinal)) return next;
            tidied = next;
        }
        return line;
    }

    // One space between words; none before a comma or a closing bracket. Spaces that bind are set anew; a thin one between thousands stays.
    static string Spaces(string line)
    {
        var spaced = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (letter != Numbers.Thin && letter != '\t' && char.IsWhiteSpace(letter))
            {
                if (spaced.Length > 0 && spaced[^1] is not (' ' or '(' or '«' or '\t')) spaced.Append(' ');
                continue;
            }
            if (letter is ',' or ';' or ')' or '»' && spaced.Length > 1 && spaced[^1] == ' ' && spaced[^2] != ' ') spaced.Length--;
            spaced.Append(letter);
        }
        while (spaced.Length > 0 && spaced[^1] == ' ') spaced.Length--;
        return spaced.ToString();
    }

    // Any marks by where they stand: behind a space, a bracket or another opening mark they open. The outer pair is «», the one inside „“.
    static string Quotes(string line)
    {
        if (line.AsSpan().IndexOfAny(Marks) < 0) return line;
        var quoted = line.ToCharArray();
        var depth = 0;
        for (var i = 0; i < quoted.Length; i++)
        {
            var mark = line[i];
            if (mark is not ('"' or '«' or '»' or '„' or '“' or '”')) continue;
            var opens = mark is '«' or '„' || (mark is not '»' && (i == 0 || line[i - 1] is ' ' or '(' or '[' or '—' or '–' or '-' or '/' or Nbsp or '\t' || quoted[i - 1] is '«' or '„')
                && i + 1 < line.Length && line[i + 1] is not (' ' or ',' or '.' or ')'));
            if (mark == '“' && depth > 1) opens = false;
            if (opens)
            {
                quoted[i] = depth % 2 == 0 ? '«' : '„';
                depth++;
            }
            else if (depth > 0)
            {
                depth--;
                quoted[i] = depth % 2 == 0 ? '»' : '“';
            }
        }
        // An odd number of marks: somebody forgot one, and guessing which would be worse than leaving them.
        return depth == 0 ? new(quoted) : line;
    }

    // « - » between words is a dash; between figures an en dash without spaces.
    static string Dashes(string line)
    {
        var dashed = line.ToCharArray();
        for (var i = 1; i + 1 < dashed.Length; i++)
        {
            if (dashed[i] is not ('-' or '–' or '—' or '−')) continue;
            if (line[i - 1] == ' ' && line[i + 1] == ' ')
            {
                if (dashed[i] != '—' && !(i > 1 && char.IsAsciiDigit(line[i - 2]) && i + 2 < line.Length && char.IsAsciiDigit(line[i + 2]))) dashed[i] = '—';
            }
            else if (dashed[i] is '-' && char.IsAsciiDigit(line[i - 1]) && char.IsAsciiDigit(line[i + 1]) && IsRange(line, i)) dashed[i] = '–';
        }
        return new(dashed);
    }

    // Two plain figures and nothing more hyphenated around them: «10-12», «2022-2023», but not a telephone «2-14-65», a date «2022-04-20» or «№ 12-03/45».
    static bool IsRange(string line, int at)
    {
        var (from, to) = (at, at + 1);
        while (from > 0 && IsFigure(line[from - 1])) from--;
        while (to < line.Length && IsFigure(line[to])) to++;
        var left = line.AsSpan(from, at - from);
        var right = line.AsSpan(at + 1, to - at - 1).TrimEnd(".,");
        if (left.Length > 6 || right.Length > 6 || left.Length == 0 || right.Length == 0 || (left.Length > 1 && left[0] == '0' && !left.ContainsAny(".:,"))) return false;
        return (from == 0 || line[from - 1] is ' ' or '(' or Nbsp or '«') && (to == line.Length || line[to] is ' ' or ')' or ';' or Nbsp or '%' or '»')
            && !(from > 1 && line[from - 2] == '№');

        static bool IsFigure(char c) => char.IsAsciiDigit(c) || c is ':' or '.' or ',';
    }

    /// <summary>Spaces that must not break made so («№ 4», «24 заявки», «Полынина А.С.»); nothing else changes.</summary>
    public static string Bind(string line)
    {
        var bound = line.ToCharArray();
        for (var i = 1; i + 1 < bound.Length; i++)
        {
            if (bound[i] != ' ') continue;
            var before = WordBefore(line, i);
            var after = WordAfter(line, i);
            if (Holds(before, after, line, i)) bound[i] = Nbsp;
        }
        return new(bound);
    }

    static bool Holds(string before, string after, string line, int at)
    {
        if (after.Length == 0 || before.Length == 0) return false;
        if (after[0] is '—' or '–' && after.Length == 1) return true;
        var bare = before.TrimStart('«', '(', '„');
        if (bare.Length == 0) return false;
        if (bare.Length == 1 && char.IsLetter(bare[0])) return true; // a one-letter word holds on to the next
        if (Bound.Contains(bare) && (char.IsLetterOrDigit(after[0]) || after[0] is '№' or '«')) return !(bare is "г." or "ч." && EndsSentence(line, at, after));
        if (IsInitials(bare) && char.IsUpper(after[0])) return true; // «А.С. Полынина», «А. С.»
        if (char.IsUpper(bare[0]) && bare[^1] != '.' && bare.Length > 1 && char.IsLetter(bare[^1]) && IsInitials(after.TrimEnd(',', ';', ')', ':', '»'))) return true; // «Полынина А.С.»
        if (char.IsAsciiDigit(bare[^1]) && (Behind.Contains(after.TrimEnd(',', ';', ')')) || (char.IsLetter(after[0]) && char.IsLower(after[0])))) return true; // «24 заявки», «2027 г.»
        return bare is "т." && after is "п." or "д." or "е." or "к." || bare is "и" && after is "т." || before is "т.п." or "т.д.";
    }

    // «… 2022 г. Участники …»: the year ended the sentence.
    static bool EndsSentence(string line, int at, string after)
    {
        if (!char.IsUpper(after[0])) return false;
        var start = at;
        while (start > 0 && line[start - 1] is not (' ' or Nbsp)) start--;
        return start > 1 && char.IsAsciiDigit(line[start - 2]);
    }

    static bool IsInitials(string word)
    {
        if (word.Length is < 2 or > 6 || word.Length % 2 != 0) return false;
        for (var i = 0; i < word.Length; i += 2)
            if (!char.IsUpper(word[i]) || word[i + 1] != '.') return false;
        return true;
    }

    static string WordBefore(string line, int at)
    {
        var from = at;
        while (from > 0 && line[from - 1] is not (' ' or Nbsp or '\t') && at - from < 40) from--;
        return line[from..at];
    }

    static string WordAfter(string line, int at)
    {
        var to = at + 1;
        while (to < line.Length && line[to] is not (' ' or Nbsp or '\t') && to - at < 40) to++;
        return line[(at + 1)..to];
    }
}
