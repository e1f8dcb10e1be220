namespace Krug.Core.Reading;

/// <summary>Counts in a text, in figures or in words: «24», «двадцать шесть», «семи», «1 204»; 0…999 999.</summary>
public static class Numerals
{
    static readonly (string Stem, int Value)[] Words =
    [
        ("ноль", 0), ("нол", 0), ("одиннадцат", 11), ("двенадцат", 12), ("тринадцат", 13), ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16), ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19),
        ("двадцат", 20), ("тридцат", 30), ("сорок", 40), ("пятьдесят", 50), ("пятидесят", 50), ("шестьдесят", 60), ("шестидесят", 60), ("семьдесят", 70), ("семидесят", 70), ("восемьдесят", 80), ("восьмидесят", 80), ("девяност", 90),
        ("двести", 200), ("двухсот", 200), ("триста", 300), ("трёхсот", 300), ("трехсот", 300), ("четыреста", 400), ("пятьсот", 500), ("шестьсот", 600), ("семьсот", 700), ("восемьсот", 800), ("девятьсот", 900),
        ("сто", 100), ("ста", 100), ("один", 1), ("одн", 1), ("два", 2), ("две", 2), ("двух", 2), ("двум", 2), ("двое", 2), ("три", 3), ("трёх", 3), ("трех", 3), ("трем", 3), ("трём", 3), ("трое", 3), ("четыр", 4), ("четвер", 4),
        ("пять", 5), ("пяти", 5), ("пятер", 5), ("шест", 6), ("семь", 7), ("семи", 7), ("семер", 7), ("восемь", 8), ("восьми", 8), ("девят", 9), ("десят", 10), ("тысяч", 1000),
    ];

    static readonly string[] Ordinals = ["перв", "втор", "трет", "четвёрт", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат"];
    static readonly int[] OrdinalValues = [1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    /// <summary>«первый», «пятого», «XVI», «16-й» → the number.</summary>
    public static int? Ordinal(string word)
    {
        if (RomanNumber.Read(word) is { } roman) return roman;
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and < 5) return int.Parse(word.AsSpan(0, digits));
        var index = Array.FindIndex(Ordinals, stem => word.Begins(stem) && word.Length - stem.Length is >= 2 and <= 3);
        return index < 0 ? null : OrdinalValues[index];
    }

    /// <summary>The count that begins at <paramref name="i"/>, and where it ends; null where none does.</summary>
    public static (int Value, int To)? At(string text, int i)
    {
        if (i < text.Length && char.IsAsciiDigit(text[i])) return Figures(text, i);
        var (sum, last, to) = (0, int.MaxValue, i);
        while (i < text.Length)
        {
            var end = Text.WordEnd(text, i);
            if (end == i || Value(text.AsSpan(i, end - i)) is not { } value) break;
            if (value == 1000) sum = Math.Max(sum, 1) * 1000;
            else if (Rank(value) >= Rank(last) && last != int.MaxValue) break;
            else sum += value;
            last = value == 1000 ? int.MaxValue : value;
            to = end;
            i = Text.Skip(text, end);
        }
        return to > 0 && last != int.MaxValue || sum >= 1000 ? (sum, to) : null;
    }

    /// <summary>All counts of the text with their places.</summary>
    public static IEnumerable<(int Value, int From, int To)> All(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = char.IsAsciiDigit(text[i]) ? i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or ',' or '/') && !Numbered(text, i) : char.IsLetter(text[i]) && Text.WordStart(text, i);
            if (!start || At(text, i) is not var (value, to)) continue;
            yield return (value, i, to);
            i = to - 1;
        }
    }

    // «№ 12» numbers a school, it counts nothing.
    static bool Numbered(string text, int i)
    {
        while (i > 0 && text[i - 1] is ' ' or '№') { if (text[i - 1] == '№') return true; i--; }
        return false;
    }

    static (int, int)? Figures(string text, int i)
    {
        var from = i;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        if (i - from > 6) return null;
        var value = int.Parse(text.AsSpan(from, i - from));
        // «1 204»: thousands parted by a space.
        if (i - from <= 3 && i + 3 < text.Length && text[i] is ' ' or '\u00A0' or '\u202F' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
            && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4])) && value > 0)
            return (value * 1000 + int.Parse(text.AsSpan(i + 1, 3)), i + 4);
        return (value, i);
    }

    static int? Value(ReadOnlySpan<char> word)
    {
        foreach (var (stem, value) in Words)
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && word.Length - stem.Length <= (stem.Length <= 4 ? 3 : 4) && !Another(word, stem)) return value;
        return null;
    }

    // «шестой», «стол», «семинар», «однако», «трек», «десятый» only look like counts.
    static bool Another(ReadOnlySpan<char> word, string stem)
    {
        var rest = word[stem.Length..];
        foreach (var ending in (ReadOnlySpan<string>)["ый", "ой", "ая", "ое", "ого", "ого", "ому", "ые", "ых", "ую"]) if (rest.SequenceEqual(ending) && stem is not ("одн" or "один")) return true;
        if (stem is "сто" or "ста" or "три" or "два" or "две" or "триста" or "двести") return rest.Length > 0 && !(stem == "сто" && rest.Length == 0);
        if (stem is "семь" or "семи" or "пять" or "пяти" or "восемь" or "восьми") return rest.Length > 0 && rest is not "ю" and not "десят" and not "десяти";
        if (stem is "одн") return rest is not ("о" or "а" or "у" or "и" or "ого" or "ой" or "ому" or "ом" or "им" or "их");
        if (stem is "один" or "трех" or "трёх" or "двух" or "двум" or "трем" or "трём") return rest.Length > 0 && !(rest is "а" or "я");
        if (stem is "шест" or "девят" or "десят") return rest is not ("ь" or "и" or "ью" or "еро" or "ерых");
        if (stem is "четыр") return rest is not ("е" or "ёх" or "ех" or "ём" or "ем" or "ьмя");
        if (stem is "четвер" or "пятер" or "семер") return rest is not ("о" or "ых");
        return false;
    }

    static int Rank(int value) => value switch { >= 100 => 3, >= 20 => 2, >= 10 => 1, _ => 1 };
}
