namespace Krug.Core.Language;

/// <summary>
/// Names of towns and villages, into the cases and back: «Бердск» ⇄ «Бердска», «Нижняя Салда» ⇄ «Нижней Салды». The way back has to choose
/// («Пушкина» is «Пушкин» or «Пушкино», «Липки» a genitive or a nominative): the likeliest comes, not certain.
/// </summary>
public static class PlaceNames
{
    sealed record Place(string Nominative, string Genitive, string Kind);

    static readonly Place[] Table = [.. DataTable.Rows("Language.Data.places.tsv", 3).Select(row => new Place(row[0], row[1], row[2]))];
    static readonly Dictionary<string, Place> ByNominative = Table.ToDictionary(place => Letters.Fold(place.Nominative), StringComparer.Ordinal);
    static readonly Dictionary<string, Place> ByGenitive = Table.DistinctBy(place => Letters.Fold(place.Genitive)).ToDictionary(place => Letters.Fold(place.Genitive), StringComparer.Ordinal);

    static readonly HashSet<string> SoftStems = new(StringComparer.Ordinal) { "верхн", "нижн", "средн", "дальн", "ближн", "крайн", "задн", "передн", "летн", "зимн", "син", "древн" };

    /// <summary>
    /// The name in a case. Plural names («Липки»), names in «-о», «-е» and those that never change stay, as they do beside «город», «село».
    /// <example><code>PlaceNames.In("Нижняя Салда", Case.Genitive).Text   // «Нижней Салды»</code></example>
    /// </summary>
    public static Declined In(string name, Case @case)
    {
        name = Letters.Clean(name);
        if (@case == Case.Nominative || name.Length == 0) return new(name);
        if (ByNominative.TryGetValue(Letters.Fold(name), out var place)) return FromTable(place, name, @case);
        var tail = name.IndexOf("-на-", StringComparison.Ordinal);
        if (tail > 0) return In(name[..tail], @case) is var head ? head with { Text = head.Text + name[tail..] } : default;
        var words = name.Split(' ');
        var last = words[^1];
        if (words.Length == 1 && Adjectives.Looks(last))
            return Adjectives.GenderOf(last) is { } gender ? new(Adjectives.Decline(last, @case, gender, false, false)) : new(name);
        if (last[^1] is 'и' or 'ы' or 'о' or 'е' or 'у' or 'э' or 'ё' && !last.EndsWith("ье", StringComparison.Ordinal)) return new(name);
        var feminine = last[^1] is 'а' or 'я' || (last[^1] == 'ь' && !last.EndsWith("поль", StringComparison.Ordinal) && !last.EndsWith("славль", StringComparison.Ordinal));
        var noun = new Noun(last, feminine ? Gender.Feminine : last[^1] == 'е' ? Gender.Neuter : Gender.Masculine, false);
        words[^1] = Nouns.Decline(noun, last, @case);
        for (var i = 0; i < words.Length - 1; i++)
            if (Adjectives.Looks(words[i])) words[i] = Adjectives.Decline(words[i], @case, noun.Gender, false, false);
        return new(string.Join(' ', words));
    }

    /// <summary>
    /// The nominative of a name that stands in <paramref name="from"/>; <paramref name="gender"/> is that of the word beside it («село Красное», «посёлок Красный») and tells adjectives apart.
    /// <example><code>PlaceNames.Nominative("Междуречья", Case.Genitive).Text   // «Междуречье»</code></example>
    /// </summary>
    public static Declined Nominative(string name, Case from, Gender gender = Gender.Masculine)
    {
        name = Letters.Clean(name);
        if (name.Length < 2 || from == Case.Nominative) return new(name);
        if (ByGenitive.TryGetValue(Letters.Fold(name), out var place) && from == Case.Genitive) return new(place.Nominative, place.Genitive == place.Nominative || place.Kind != "0");
        foreach (var candidate in Table)
            if (candidate.Kind is not "мн" && Letters.Fold(FromTable(candidate, candidate.Nominative, from).Text) == Letters.Fold(name)) return new(candidate.Nominative);
        var tail = name.IndexOf("-на-", StringComparison.Ordinal);
        if (tail > 0) return Nominative(name[..tail], from, gender) is var head ? head with { Text = head.Text + name[tail..] } : default;
        var space = name.LastIndexOf(' ');
        if (space < 0) return AdjectiveStem(name, from) is { } stem ? Doubt(Adjective(stem, gender), name, true) : Noun(name, from);
        var noun = Nominative(name[(space + 1)..], from, gender);
        var agrees = noun.Text[^1] switch { 'а' or 'я' => Gender.Feminine, 'о' or 'е' => Gender.Neuter, _ => Gender.Masculine };
        var plural = noun.Text[^1] is 'и' or 'ы';
        var adjectives = name[..space].Split(' ').Select(word => AdjectiveStem(word, from, plural, agrees == Gender.Feminine) is { } adjective ? plural ? adjective + PluralEnding(adjective) : Adjective(adjective, agrees) : word);
        return noun with { Text = string.Join(' ', adjectives) + " " + noun.Text };
    }

    // A bare stem of an adjective in this case, null where the ending is no adjective's.
    static string? AdjectiveStem(string word, Case from, bool plural = false, bool feminine = false)
    {
        ReadOnlySpan<string> endings = (from, plural, feminine) switch
        {
            (_, _, true) => ["ой", "ей", "ую", "юю"],
            (Case.Genitive or Case.Prepositional, true, _) => ["ых", "их"],
            (Case.Dative, true, _) => ["ым", "им"],
            (Case.Instrumental, true, _) => ["ыми", "ими"],
            (Case.Genitive, _, _) => ["ого", "его"],
            (Case.Dative, _, _) => ["ому", "ему"],
            (Case.Instrumental, _, _) => ["ским", "ным", "ним", "вым", "рым", "лым", "тым"],
            (Case.Prepositional, _, _) => ["ском", "ном", "вом"],
            _ => [],
        };
        foreach (var ending in endings)
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)
                && !(from == Case.Dative && !feminine && !plural && word[^(ending.Length + 1)] is 'р' or 'м' or 'б' or 'п' or 'с' or 'з' or 'ф')) // «Искрому» is a noun's dative
                return word[..^(Letters.IsVowel(ending[0]) ? ending.Length : 2)];
        return null;
    }

    internal static string Adjective(string stem, Gender gender)
    {
        var soft = SoftStems.Contains(stem.ToLowerInvariant());
        return stem + gender switch
        {
            Gender.Feminine => soft ? "яя" : "ая",
            Gender.Neuter => soft ? "ее" : "ое",
            _ => soft || stem[^1] is 'к' or 'г' or 'х' or 'ж' or 'ш' or 'ч' or 'щ' ? "ий" : "ый",
        };
    }

    static string PluralEnding(string stem) => SoftStems.Contains(stem.ToLowerInvariant()) || stem[^1] is 'к' or 'г' or 'х' or 'ж' or 'ш' or 'ч' or 'щ' ? "ие" : "ые";

    static Declined Noun(string name, Case from) => from switch
    {
        _ when name.Length < 4 => new(name), // too short to take an ending off
        Case.Genitive => FromGenitive(name),
        Case.Dative when name[^1] == 'у' => FromGenitive(name[..^1] + "а"),
        Case.Dative when name[^1] == 'ю' => FromGenitive(name[..^1] + "я"),
        Case.Dative or Case.Prepositional when name.EndsWith("ье", StringComparison.Ordinal) => Doubt(name[..^1] + "я", name, false),
        Case.Prepositional when Ends(name, "ске", "цке", "граде", "бурге", "ове", "еве") => new(name[..^1]),
        Case.Dative when name[^1] == 'е' => new(name[..^1] + "а"),
        Case.Prepositional when name[^1] == 'е' => Doubt(name[..^1], name, false),
        Case.Dative or Case.Prepositional when name[^1] == 'и' => new(name.EndsWith("ии", StringComparison.Ordinal) ? name[..^1] + "я" : name[..^1] + "ь"),
        Case.Instrumental when Ends(name, "ом", "ым") => FromGenitive(name[..^2] + "а"),
        Case.Instrumental when name.EndsWith("ьем", StringComparison.Ordinal) => new(name[..^1]),
        Case.Instrumental when name.EndsWith("ем", StringComparison.Ordinal) => FromGenitive(name[..^2] + (name[^3] is 'ц' or 'ж' or 'ш' or 'ч' ? "а" : "я")),
        Case.Instrumental when name.EndsWith("ью", StringComparison.Ordinal) => new(name[..^1]),
        Case.Instrumental when name.EndsWith("ой", StringComparison.Ordinal) => new(name[..^2] + "а"),
        Case.Instrumental when name.EndsWith("ей", StringComparison.Ordinal) => Doubt(name[..^2] + "я", name, false),
        Case.Accusative when name[^1] == 'у' => new(name[..^1] + "а"),
        Case.Accusative when name[^1] == 'ю' => new(name[..^1] + "я"),
        _ => new(name),
    };

    static Declined FromGenitive(string name)
    {
        var before = name[^2];
        switch (name[^1])
        {
            case 'а' when Ends(name, "ска", "цка", "града", "бурга", "поля"):
                return new(name[..^1]);
            case 'а' when Ends(name, "ова", "ева", "ёва", "ина", "ына"): // «Пушкин» or «Пушкино»
                return Doubt(name[..^1], name, false);
            case 'а' when name.EndsWith("льца", StringComparison.Ordinal):
                return Doubt(name[..^3] + "ец", name, false);
            case 'а' when before == 'ц' && Letters.IsConsonant(name[^3]):
                return Doubt(name[..^2] + "ец", name, false);
            case 'а' when before == 'к' && Letters.IsConsonant(name[^3]):
                return Doubt(name[..^2] + "ок", name, false);
            case 'а':
                return new(name[..^1]);
            case 'я' when before == 'ь':
                return new(name[..^1] + "е");
            case 'я' when before == 'и':
                return Doubt(name[..^1] + "е", name, false);
            case 'я':
                return new(name[..^1] + (Letters.IsVowel(before) ? "й" : "ь"));
            case 'ы':
                return new(name[..^1] + "а");
            case 'и' when before is 'к' or 'г' or 'х' or 'ж' or 'ш' or 'щ' or 'ч': // «Каменки» of «Каменка», or «Липки» that stayed
                return Doubt(name[..^1] + "а", name, false);
            case 'и' when before is 'и' or 'ь':
                return new(name[..^1] + "я");
            case 'и' when before == 'н' && Letters.IsConsonant(name[^3]):
                return Doubt(name[..^1] + "я", name, false);
            case 'и':
                return Doubt(name[..^1] + "ь", name, !Ends(name, "ли", "ни", "ти") || name.Length <= 6);
            case 'о' or 'е' or 'у' or 'э' or 'ю':
                return new(name);
            default: // a bare consonant in the genitive: a plural name («Липок»), or a name left undeclined («города Бердск»)
                if (name.EndsWith("ок", StringComparison.Ordinal)) return Doubt(name[..^2] + "ки", name, false);
                return Doubt(Ends(name, "ск", "цк", "град", "бург", "поль") ? name : name.EndsWith("ов", StringComparison.Ordinal) ? name[..^2] + "ы" : name.EndsWith("ей", StringComparison.Ordinal) ? name[..^2] + "и" : name, name, false);
        }
    }

    static Declined Doubt(string nominative, string from, bool certain) => certain ? new(nominative) : new(nominative, false, $"«{from}» в именительном падеже — «{nominative}» или иначе: проверьте.");

    static Declined FromTable(Place place, string name, Case @case)
    {
        if (place.Kind is "0" or "мн") return new(name); // beside «город» such names stay
        if (@case == Case.Accusative) return new(name);
        if (@case == Case.Genitive) return new(place.Genitive);
        var at = place.Genitive.IndexOf("-на-", StringComparison.Ordinal);
        var (head, tail) = at > 0 ? (place.Genitive[..at], place.Genitive[at..]) : (place.Genitive, "");
        if (head.Contains(' ', StringComparison.Ordinal)) head = string.Join(' ', head.Split(' ').Select(word => Change(word, @case)));
        else head = Change(head, @case);
        return new(head + tail);

        static string Change(string genitive, Case @case) => genitive[..^1] + (genitive[^1] == 'я', @case) switch
        {
            (true, Case.Dative) => "ю",
            (true, Case.Instrumental) => "ем",
            (false, Case.Dative) => "у",
            (false, Case.Instrumental) => "ом",
            _ => "е",
        };
    }

    static bool Ends(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
