namespace Krug.Core.Language;

/// <summary>Declines adjectives and participles by their ending: «муниципальный», «Нижняя», «старший», «ведущее», «обучающиеся».</summary>
static class Adjectives
{
    enum Stem { Hard, Velar, Hissing, HissingStressed, Soft }

    // Nominative endings by stem: masculine, feminine, neuter, plural; then the oblique endings.
    static readonly string[][] Masculine =
    [
        ["ый", "ого", "ому", "", "ым", "ом"], ["ий", "ого", "ому", "", "им", "ом"], ["ий", "его", "ему", "", "им", "ем"], ["ой", "ого", "ому", "", "им", "ом"], ["ий", "его", "ему", "", "им", "ем"],
    ];

    static readonly string[][] Feminine =
    [
        ["ая", "ой", "ой", "ую", "ой", "ой"], ["ая", "ой", "ой", "ую", "ой", "ой"], ["ая", "ей", "ей", "ую", "ей", "ей"], ["ая", "ой", "ой", "ую", "ой", "ой"], ["яя", "ей", "ей", "юю", "ей", "ей"],
    ];

    static readonly string[][] Plural =
    [
        ["ые", "ых", "ым", "", "ыми", "ых"], ["ие", "их", "им", "", "ими", "их"], ["ие", "их", "им", "", "ими", "их"], ["ие", "их", "им", "", "ими", "их"], ["ие", "их", "им", "", "ими", "их"],
    ];

    static readonly HashSet<string> StressedHissing = new(StringComparer.Ordinal) { "больш", "чуж", "небольш" };

    // Nouns that look like adjectives.
    static readonly HashSet<string> Nouns = new(StringComparer.Ordinal) { "герой", "покой", "строй", "край", "случай", "слой", "бой", "рой", "устой", "прибой", "гений", "жребий", "кий", "вий", "змий", "условие" };

    /// <summary>Whether the word, in any gender of the nominative, has an adjective's ending (and is not a noun that only looks so: «санаторий», «учреждение»).</summary>
    public static bool Looks(string word)
    {
        var lower = Bare(word.ToLowerInvariant());
        if (lower.Length < 4 || Nouns.Contains(lower)) return false;
        var ending = lower[^2..];
        return ending switch
        {
            "ый" or "ой" => lower[^3] is not 'р' || !lower.EndsWith("строй", StringComparison.Ordinal),
            "ая" or "яя" => true,
            "ое" => true,
            "ее" => lower[^3] is 'н' or 'ж' or 'ш' or 'ч' or 'щ',
            "ые" => true,
            "ий" => lower[^3] is 'к' or 'г' or 'х' or 'ж' or 'ш' or 'ч' or 'щ' || (lower[^3] == 'н' && !lower.EndsWith("ений", StringComparison.Ordinal)),
            "ие" => lower[^3] is 'к' or 'г' or 'х' or 'ж' or 'ш' or 'ч' or 'щ' || (lower[^3] == 'н' && Letters.IsConsonant(lower[^4])),
            _ => false,
        };
    }

    /// <summary>Gender of an adjective in the nominative; null for the plural.</summary>
    public static Gender? GenderOf(string word) => Bare(word.ToLowerInvariant())[^2..] switch
    {
        "ая" or "яя" => Gender.Feminine,
        "ое" or "ее" => Gender.Neuter,
        "ые" or "ие" => null,
        _ => Gender.Masculine,
    };

    /// <summary>The form of an adjective given in any gender of the nominative.</summary>
    public static string Decline(string word, Case @case, Gender gender, bool plural, bool living)
    {
        var reflexive = word.EndsWith("ся", StringComparison.OrdinalIgnoreCase);
        var bare = Bare(word);
        var stem = bare[..^2];
        var lower = stem.ToLowerInvariant();
        var kind = Kind(lower, bare[^2..].ToLowerInvariant());
        var table = plural ? Plural : gender == Gender.Feminine ? Feminine : Masculine;
        var row = table[(int)kind];
        var nominative = plural || gender == Gender.Feminine ? row[0] : gender == Gender.Neuter ? Neuter(kind)
            : bare[^2..].Equals("ой", StringComparison.OrdinalIgnoreCase) ? "ой" : row[0];
        var ending = @case switch
        {
            Case.Nominative => nominative,
            Case.Accusative when row[3].Length == 0 => living && (plural || gender == Gender.Masculine) ? row[1] : nominative,
            _ => row[(int)@case],
        };
        return Letters.Like(word, stem + ending + (reflexive ? "ся" : ""));
    }

    static string Bare(string word) => word.Length > 5 && word.EndsWith("ся", StringComparison.OrdinalIgnoreCase) ? word[..^2] : word;

    static string Neuter(Stem kind) => kind is Stem.Hissing or Stem.Soft ? "ее" : "ое";

    static Stem Kind(string stem, string ending) => (stem[^1], ending) switch
    {
        ('к' or 'г' or 'х', _) => Stem.Velar,
        ('ж' or 'ш' or 'ч' or 'щ', _) => ending is "ой" or "ое" || StressedHissing.Contains(stem) ? Stem.HissingStressed : Stem.Hissing,
        (_, "ий" or "яя" or "ее" or "ие") => Stem.Soft,
        _ => Stem.Hard,
    };
}
