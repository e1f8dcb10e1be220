using System.Globalization;
using System.Text;
using Krug.Core.Calls.Words;
using Krug.Core.Language;

namespace Krug.Core.Calls.Merging;

/// <summary>A display name as it is compared.</summary>
/// <param name="Whole">All its words in lower case with single spaces, without marks and without «(гость)», «#2», «(2)».</param>
/// <param name="Display">What stands before the brackets of «Имя (настоящее имя)»; null without brackets.</param>
/// <param name="Original">What stands inside them.</param>
/// <param name="Bare">One word or a device: many people may bear it.</param>
sealed record NameKey(string Whole, string? Display, string? Original, bool Bare)
{
    public static NameKey Of(string name)
    {
        var seen = WithoutSuffixes(Seen(name));
        var (display, original) = Brackets(seen);
        var whole = Words(seen);
        if (whole.Length == 0) whole = Letters.Fold(name.Trim());
        return new(whole, display is null ? null : Words(display), original is null ? null : Words(original), IsBare(whole));
    }

    /// <summary>Two words or more, letters only, none of them of an organisation or a post: a person's name that two people of one call hardly share.</summary>
    public static bool IsPerson(string words)
    {
        var parts = words.Split(' ');
        return parts.Length is >= 2 and <= 5 && !IsBare(words) && parts.All(part => part.All(char.IsLetter) && !CallWords.Begins("place", part)) && parts.Any(part => part.Length > 2);
    }

    static bool IsBare(string whole)
    {
        var space = whole.IndexOf(' ');
        var first = space < 0 ? whole : whole[..space];
        return (space < 0 && first.All(char.IsLetter)) || CallWords.Means("device", first.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
    }

    /// <summary>Without what is not seen and without pictures.</summary>
    static string Seen(string name)
    {
        var seen = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control when rune.Value is not ('\t' or '\n' or '\r'):
                case UnicodeCategory.Format or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned:
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark when rune.Value is not (0x306 or 0x308):
                    continue;
                default:
                    seen.Append(rune.ToString());
                    break;
            }
        }
        return Letters.Fold(seen.ToString()).Trim();
    }

    static string WithoutSuffixes(string name)
    {
        while (true)
        {
            var cut = name;
            if (name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var bracket && name[(bracket + 1)..^1] is var inside
                && (CallWords.Means("suffix", inside) || (inside.Length is 1 or 2 && inside.All(char.IsAsciiDigit)))) cut = name[..bracket];
            else if (name.LastIndexOf('#') is > 0 and var hash && name.Length - hash is 2 or 3 && name[(hash + 1)..].All(char.IsAsciiDigit)) cut = name[..hash];
            cut = cut.TrimEnd();
            if (cut.Length == name.Length || cut.Length == 0) return name;
            name = cut;
        }
    }

    static (string? Display, string? Original) Brackets(string name)
    {
        var open = name.IndexOf('(');
        return open > 0 && name.EndsWith(')') && open < name.Length - 2 ? (name[..open], name[(open + 1)..^1]) : (null, null);
    }

    static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign) || char.IsSurrogate(sign)) words.Append(sign);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }
}
