namespace Krug.Core.Language;

/// <summary>May two writings be one person: no, yes if one slip of the pen is forgiven (or half a double surname is left out), yes as they stand.</summary>
public enum NameFit { No, Nearly, Yes }

/// <summary>
/// Compares two writings of names. Agreement is no proof: «Полынина А.С.» fits both «Полынина Анна Сергеевна» and «Полынина Алла Савельевна».
/// </summary>
public static class NameFitting
{
    extension(PersonName name)
    {
        /// <summary>
        /// «ё» is «е», capitals and hyphens' kinds do not matter, an absent part fits anything, an initial fits a word that begins so.
        /// «Nearly»: one letter off, lost, added or swapped in the surname (five letters or more) or in a full given name or patronymic;
        /// never the letter that tells a woman's surname from a man's. Symmetric.
        /// <example><code>PersonName.Parse("Полынина А.С.")!.Fits(PersonName.Parse("Анна Сергеевна Полынина")!)   // Yes</code></example>
        /// </summary>
        public NameFit Fits(PersonName other)
        {
            var surname = Surnames(Plain(name.Surname), Plain(other.Surname));
            if (surname == NameFit.No) return NameFit.No;
            var given = Part(name.Given, other.Given);
            if (given == NameFit.No) return NameFit.No;
            var patronymic = Part(name.Patronymic, other.Patronymic);
            if (patronymic == NameFit.No) return NameFit.No;
            var slips = (surname == NameFit.Nearly ? 1 : 0) + (given == NameFit.Nearly ? 1 : 0) + (patronymic == NameFit.Nearly ? 1 : 0);
            return slips switch { 0 => NameFit.Yes, 1 => NameFit.Nearly, _ => NameFit.No };
        }
    }

    static NameFit Surnames(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return NameFit.Yes;
        if (HalfOf(one, other) || HalfOf(other, one)) return NameFit.Nearly;
        if (Math.Min(one.Length, other.Length) < 5 || !OneSlip(one, other)) return NameFit.No;
        return TellGender(one, other) || TellGender(other, one) ? NameFit.No : NameFit.Nearly;
    }

    static NameFit Part(string? one, string? other)
    {
        if (string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other)) return NameFit.Yes;
        var (left, right) = (Plain(one).TrimEnd('.'), Plain(other).TrimEnd('.'));
        if (PersonName.IsInitial(one) || PersonName.IsInitial(other))
            return left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal) ? NameFit.Yes : NameFit.No;
        if (string.Equals(left, right, StringComparison.Ordinal)) return NameFit.Yes;
        return Math.Min(left.Length, right.Length) >= 4 && OneSlip(left, right) && !TellGender(left, right) && !TellGender(right, left) ? NameFit.Nearly : NameFit.No;
    }

    static string Plain(string part) => Letters.Fold(Letters.Clean(part)).Replace('\u2010', '-').Replace('\u2011', '-');

    static bool HalfOf(string half, string whole) => half.Length >= 4 && !half.Contains('-', StringComparison.Ordinal)
        && whole.Contains('-', StringComparison.Ordinal) && whole.Split('-').Contains(half, StringComparer.Ordinal);

    // «Полынин» and «Полынина» are a man and a woman, «Валерий» and «Валерия» too.
    static bool TellGender(string man, string woman) =>
        woman.Length == man.Length + 1 && woman[^1] == 'а' && woman.StartsWith(man, StringComparison.Ordinal)
        || woman.Length == man.Length && man.Length > 2 && man[^1] is 'й' or 'ь' && woman[^1] == 'я' && string.CompareOrdinal(man, 0, woman, 0, man.Length - 1) == 0;

    // One letter changed, lost, added, or two neighbours swapped.
    static bool OneSlip(string one, string other)
    {
        if (one.Length > other.Length) (one, other) = (other, one);
        if (other.Length - one.Length > 1) return false;
        var i = 0;
        while (i < one.Length && one[i] == other[i]) i++;
        if (one.Length < other.Length) return one.AsSpan(i).SequenceEqual(other.AsSpan(i + 1));
        if (i == one.Length) return true;
        return one.AsSpan(i + 1).SequenceEqual(other.AsSpan(i + 1))
            || (i + 1 < one.Length && one[i] == other[i + 1] && one[i + 1] == other[i] && one.AsSpan(i + 2).SequenceEqual(other.AsSpan(i + 2)));
    }
}
