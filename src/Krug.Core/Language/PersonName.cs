namespace Krug.Core.Language;

/// <summary>How a name is written: «Полынина А.С.» in lists and text, «А.С. Полынина» in signatures, «Полынина Анна Сергеевна» in full.</summary>
public enum NameStyle { List, Signature, Full }

/// <summary>
/// A person's name in parts. Given name and patronymic are whole words or initials with a full stop («А.», «Дж.»); either may be absent.
/// A value: two names are equal when all three parts are, letter for letter.
/// <example><code>PersonName.Parse("А. С. Полынина")!.ToString(NameStyle.List)   // «Полынина А.С.», a non-breaking space inside</code></example>
/// </summary>
public sealed record PersonName(string Surname, string? Given = null, string? Patronymic = null)
{
    /// <summary>The name in <paramref name="text"/>, dirt forgiven; null where it holds no name (or more than a name).</summary>
    public static PersonName? Parse(string text) => NameReading.Read(text)?.Name;

    /// <summary>«А.», «Дж.»: a letter or two and a full stop.</summary>
    public static bool IsInitial(string? part) => part is { Length: 2 or 3 } && part[^1] == '.' && char.IsUpper(part[0]);

    /// <summary>The name with initials for words; an absent part stays absent.</summary>
    public PersonName Short() => this with { Given = Initial(Given), Patronymic = Initial(Patronymic) };

    /// <summary>The name in the nominative. The space between surname and initials, and between initials and surname, does not break.</summary>
    public string ToString(NameStyle style) => Write(style, Surname, Given, Patronymic);

    public override string ToString() => ToString(NameStyle.List);

    /// <summary>
    /// The name in a case. Certain only where every declined word is; with no gender what differs between a man and a woman stays in the nominative.
    /// <example><code>new PersonName("Сорока", "М.", "Ю.").In(Case.Dative, null)   // «Сороке М.Ю.», certain: the same for both</code></example>
    /// </summary>
    public Declined In(Case @case, Gender? gender, NameStyle style = NameStyle.List, WordForms? forms = null)
    {
        if (forms?.Find(ToString(style), @case) is { } corrected) return new(corrected);
        var surname = NameDeclension.Decline(Surname, NamePart.Surname, gender, @case, forms);
        if (style != NameStyle.Full) return surname with { Text = Write(style, surname.Text, Given, Patronymic) };
        Declined[] parts = [surname, .. Part(Given, NamePart.Given), .. Part(Patronymic, NamePart.Patronymic)];
        if (gender is null && parts.Any(part => !part.Certain) && @case != Case.Nominative)
            return new(ToString(style), false, parts.First(part => !part.Certain).Why); // one word declined beside one that is not reads as an error
        return new(Write(style, surname.Text, parts.Length > 1 && Given is not null ? parts[1].Text : null, Patronymic is null ? null : parts[^1].Text),
            parts.All(part => part.Certain), parts.FirstOrDefault(part => !part.Certain).Why);

        IEnumerable<Declined> Part(string? word, NamePart part) => word is null ? [] : [NameDeclension.Decline(word, part, gender, @case, forms)];
    }

    /// <summary>
    /// What the patronymic, then the given name, then the surname say about gender; null where they say nothing or disagree.
    /// A suggestion for the person who fills the card, never a settled value.
    /// </summary>
    public Gender? Suggested => GenderHints.Of(this);

    static string Write(NameStyle style, string surname, string? given, string? patronymic)
    {
        if (style == NameStyle.Full)
        {
            var bothInitials = IsInitial(given) && (patronymic is null || IsInitial(patronymic));
            if (!bothInitials) return string.Join(' ', new[] { surname, given, patronymic }.Where(part => !string.IsNullOrEmpty(part)));
        }
        var initials = Initial(given) + Initial(patronymic);
        if (initials.Length == 0) return surname;
        return style == NameStyle.Signature ? initials + Letters.Nbsp + surname : surname + Letters.Nbsp + initials;
    }

    // «Анна-Мария» → «А.-М.», as the state standard on bibliographic descriptions writes it.
    static string? Initial(string? part)
    {
        if (string.IsNullOrEmpty(part) || IsInitial(part)) return part;
        return string.Join('-', part.Split(' ')[0].Split('-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[..1] + "."));
    }
}
