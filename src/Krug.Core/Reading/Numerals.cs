using Krug.Core.Language;

namespace Krug.Core.Reading;

/// <summary>Counts in a text, in figures or in words: «24», «двадцать шесть», «семи», «1 204». Ordinals, Roman figures and numbers of schools («№ 12») count nothing.</summary>
public static class Numerals
{
    /// <summary>«первый», «пятого», «XVI», «16-й» → the number.</summary>
    public static int? Ordinal(string word)
    {
        if (NumberReading.Read(word) is { } number) return number;
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 5 ? int.Parse(word.AsSpan(0, digits)) : null;
    }

    /// <summary>The count that begins at <paramref name="i"/>, and where it ends; null where none does.</summary>
    public static (int Value, int To)? At(string text, int i) =>
        NumberReading.At(text, i) is { Kind: NumberKind.Digits or NumberKind.Cardinal or NumberKind.Collective } found ? Thousands(text, found) ?? (found.Value, found.To) : null;

    // «1 204»: thousands parted by a plain space, as people type them.
    static (int, int)? Thousands(string text, FoundNumber found) =>
        found.Kind == NumberKind.Digits && found.To - found.From <= 3 && found.To + 3 < text.Length && text[found.To] == ' ' && text.AsSpan(found.To + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (found.To + 4 == text.Length || !char.IsLetterOrDigit(text[found.To + 4])) ? (found.Value * 1000 + int.Parse(text.AsSpan(found.To + 1, 3)), found.To + 4) : null;

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
}
