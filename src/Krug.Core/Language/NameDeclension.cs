namespace Krug.Core.Language;

/// <summary>
/// Declines one part of a person's name: Krug's tables first (Data/*.tsv), petrovich's rules where they are silent.
/// The gender is entered by somebody; without it only what is the same for a man and a woman is declined, and anything else comes back
/// in the nominative, not certain. Speed: a few dictionary look-ups a word.
/// <example><c>NameDeclension.Decline("Кель", NamePart.Surname, Gender.Masculine, Case.Dative)</c> → «Келю»; Feminine → «Кель»; null → «Кель», not certain.</example>
/// </summary>
public static class NameDeclension
{
    static readonly EndingRules[] Ours =
        [EndingRules.FromTable("Language.Data.surnames.tsv"), EndingRules.FromTable("Language.Data.given-names.tsv"), EndingRules.FromTable("Language.Data.patronymics.tsv")];

    // «Амет-хан», «Сеит-бек»: the name before the title stays. «Мамед оглы»: so does the father's name.
    static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "хан", "бек", "бей", "ага", "паша", "шах", "заде", "оглы", "оглу", "улы", "уулу", "кызы", "гызы", "зода" };
    static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "де", "ди", "да", "дер", "ван", "фон", "ла", "ле", "эль", "аль", "ибн", "бен", "тер", "сен", "сан", "ал", "о", "д", "мак" };

    public static Declined Decline(string name, NamePart part, Gender? gender, Case @case, WordForms? forms = null)
    {
        name = Letters.Clean(name);
        if (@case == Case.Nominative || name.Length == 0 || PersonName.IsInitial(name)) return new(name);
        return (forms ?? WordForms.None).Or(name, @case, () => gender is { } known ? ByRules(name, part, known, @case) : ForEither(name, part, @case));
    }

    static Declined ForEither(string name, NamePart part, Case @case)
    {
        var man = ByRules(name, part, Gender.Masculine, @case);
        var woman = ByRules(name, part, Gender.Feminine, @case);
        if (string.Equals(man.Text, woman.Text, StringComparison.Ordinal)) return man with { Certain = man.Certain && woman.Certain, Why = man.Why ?? woman.Why };
        return new(name, false, $"Пол не указан: для мужчины «{man.Text}», для женщины «{woman.Text}».");
    }

    static Declined ByRules(string name, NamePart part, Gender gender, Case @case)
    {
        var words = Split(name, out var separators);
        var certain = true;
        for (var i = 0; i < words.Count; i++)
        {
            var lower = words[i].ToLowerInvariant();
            var hyphenated = words.Count > 1;
            if (hyphenated && Stays(words, i, part, gender, lower)) continue;
            var rule = Ours[(int)part].Longest(lower, gender, hyphenated && i == 0);
            var theirs = rule is null || (hyphenated && i == 0) ? PetrovichRules.Shared.Find(lower, part, gender, hyphenated && i == 0) : null;
            if (rule is null || theirs?.For == RuleFor.FirstOfHyphenated) rule = theirs;
            if (rule is null) continue;
            words[i] = Letters.Like(words[i], rule.Apply(words[i], @case));
            certain &= !rule.IsDoubtful(@case);
        }
        var text = Join(words, separators);
        return certain ? new(text) : new(text, false, $"«{name}»: форму «{text}» стоит проверить, у таких фамилий бывает по-разному.");
    }

    // A particle («фон», «Тер»), a word before a title, or anything written with a small letter inside a name with capitals.
    static bool Stays(List<string> words, int at, NamePart part, Gender gender, string lower)
    {
        // «Жан-Пьера», «Абдул-Азиза», but «Анны-Марии»: of a man's double name only the last word declines.
        if (part == NamePart.Given && gender == Gender.Masculine && at + 1 < words.Count) return true;
        if (at + 1 < words.Count && Titles.Contains(words[at + 1].ToLowerInvariant())) return true;
        if (part == NamePart.Patronymic && Titles.Contains(lower)) return true;
        return part == NamePart.Surname && at + 1 < words.Count && (Particles.Contains(lower) || (words[at] is [var small, ..] && char.IsLower(small) && words[^1] is [var capital, ..] && char.IsUpper(capital)));
    }

    static List<string> Split(string name, out List<char> separators)
    {
        var words = new List<string>();
        separators = [];
        var from = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] is not ('-' or ' ' or '\u2010' or '\u2011')) continue;
            words.Add(name[from..i]);
            if (i < name.Length) separators.Add(name[i]);
            from = i + 1;
        }
        return words;
    }

    static string Join(List<string> words, List<char> separators)
    {
        var text = words[0];
        for (var i = 1; i < words.Count; i++) text += separators[i - 1] + words[i];
        return text;
    }
}
