namespace Krug.Core.Language;

/// <summary>A common noun: its gender, whether it names the living, and the forms its ending does not tell.</summary>
sealed record Noun(string Lemma, Gender Gender, bool Living, bool PluralOnly = false, bool Unchanging = false, string? Plural = null, string? PluralGenitive = null, string? ObliqueStem = null);

/// <summary>Declines common nouns: the trade's own words from Data/nouns.tsv, any other by its ending (then not certain where the ending leaves a choice).</summary>
static class Nouns
{
    static readonly Dictionary<string, Noun> Known = Read();

    static readonly HashSet<string> KeepTheirVowel = new(StringComparer.Ordinal)
    {
        "срок", "урок", "блок", "поток", "восток", "итог", "исток", "сток", "приток", "ток", "рок", "сок", "шок", "кок", "срез", "игрок", "знаток", "пророк", "порок", "оброк", "зарок", "отрок", "чертог",
    };

    /// <summary>What is known of a word given in the nominative singular; for a word outside the table the ending tells. Null where it cannot be a noun's nominative.</summary>
    public static Noun? Find(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Known.TryGetValue(lower, out var noun)) return noun;
        if (lower.Length < 2) return null;
        return lower[^1] switch
        {
            'а' or 'я' => lower.EndsWith("мя", StringComparison.Ordinal) ? new(lower, Gender.Neuter, false) : new(lower, Gender.Feminine, false),
            'о' or 'е' or 'ё' => new(lower, Gender.Neuter, false),
            'ь' => new(lower, lower.EndsWith("тель", StringComparison.Ordinal) || lower.EndsWith("арь", StringComparison.Ordinal) ? Gender.Masculine : Gender.Feminine, lower.EndsWith("тель", StringComparison.Ordinal)),
            'й' => new(lower, Gender.Masculine, false),
            'и' or 'у' or 'ю' or 'э' or 'ы' => new(lower, Gender.Neuter, false, Unchanging: true),
            _ when Letters.IsConsonant(lower[^1]) => new(lower, Gender.Masculine, Person(lower)),
            _ => null,
        };
    }

    public static bool IsKnown(string word) => Known.ContainsKey(word.ToLowerInvariant());

    /// <summary>The noun in a case and number. <paramref name="word"/> is the nominative singular (plural for «ясли»).</summary>
    public static string Decline(string word, Case @case, bool plural, bool? living = null)
    {
        if (Find(word) is not { } noun || noun.Unchanging) return word;
        var form = plural || noun.PluralOnly ? Many(noun, word.ToLowerInvariant(), @case, living ?? noun.Living) : One(noun, word.ToLowerInvariant(), @case, living ?? noun.Living);
        // The table is in small letters; the word keeps its own beginning.
        var same = 0;
        while (same < form.Length && same < word.Length && char.ToLowerInvariant(word[same]) == form[same]) same++;
        return Letters.Like(word, string.Concat(word.AsSpan(0, same), form.AsSpan(same)));
    }

    /// <summary>The singular of a noun that is described rather than looked up; capitals stay.</summary>
    public static string Decline(Noun noun, string word, Case @case)
    {
        if (word.Length < 2) return word;
        var form = One(noun, word.ToLowerInvariant(), @case, noun.Living);
        var same = 0;
        while (same < form.Length && same < word.Length && char.ToLowerInvariant(word[same]) == form[same]) same++;
        return string.Concat(word.AsSpan(0, same), form.AsSpan(same));
    }

    static string One(Noun noun, string word, Case @case, bool living)
    {
        if (@case == Case.Nominative || (@case == Case.Accusative && !living && noun.Gender != Gender.Feminine && word[^1] is not ('а' or 'я'))) return word;
        if (noun.Gender == Gender.Neuter && @case == Case.Accusative) return word;
        var stem = Oblique(noun, word);
        var hissing = stem[^1] is 'ж' or 'ш' or 'ч' or 'щ' or 'ц';
        var velar = stem[^1] is 'к' or 'г' or 'х';
        if (word.EndsWith("ия", StringComparison.Ordinal)) return stem + Pick(@case, "и", "и", "ю", "ей", "и");
        if (word.EndsWith("ие", StringComparison.Ordinal)) return stem + Pick(@case, "я", "ю", "е", "ем", "и");
        if (word.EndsWith("мя", StringComparison.Ordinal) && noun.Gender == Gender.Neuter) return stem + Pick(@case, "ени", "ени", "я", "енем", "ени");
        return word[^1] switch
        {
            'а' => stem + Pick(@case, velar || hissing && stem[^1] != 'ц' ? "и" : "ы", "е", "у", hissing ? "ей" : "ой", "е"),
            'я' => stem + Pick(@case, "и", "е", "ю", "ей", "е"),
            'о' => stem + Pick(@case, "а", "у", "о", "ом", "е"),
            'е' => stem + Pick(@case, hissing ? "а" : "я", hissing ? "у" : "ю", "е", "ем", "е"),
            'ё' => stem + Pick(@case, "я", "ю", "ё", "ём", "е"),
            'ь' when noun.Gender == Gender.Feminine => stem + Pick(@case, "и", "и", "ь", "ью", "и"),
            'ь' or 'й' => stem + Pick(@case, "я", "ю", "я", "ем", word.EndsWith("ий", StringComparison.Ordinal) ? "и" : "е"),
            _ => stem + Pick(@case, "а", "у", "а", hissing && !Stressed(word) ? "ем" : "ом", "е"),
        };
    }

    static string Many(Noun noun, string word, Case @case, bool living)
    {
        var stem = noun.PluralOnly ? word[..^1] : Oblique(noun, word);
        var nominative = noun.Plural ?? (noun.PluralOnly ? word : PluralNominative(noun, word, stem));
        if (@case == Case.Nominative || (@case == Case.Accusative && !living)) return nominative;
        if (@case is Case.Genitive or Case.Accusative) return noun.PluralGenitive ?? PluralGenitive(noun, word, stem, nominative);
        var soft = nominative[^1] is 'я' || (nominative[^1] == 'и' && stem[^1] is not ('к' or 'г' or 'х' or 'ж' or 'ш' or 'ч' or 'щ'));
        if (nominative == "дети") return Pick(@case, "", "детям", "", "детьми", "детях");
        if (nominative == "люди") return Pick(@case, "", "людям", "", "людьми", "людях");
        return nominative[..^1] + Pick(@case, "", soft ? "ям" : "ам", "", soft ? "ями" : "ами", soft ? "ях" : "ах");
    }

    static string PluralNominative(Noun noun, string word, string stem) => word[^1] switch
    {
        'о' => stem + "а",
        'е' => stem + (stem[^1] is 'ж' or 'ш' or 'ч' or 'щ' or 'ц' ? "а" : "я"),
        'я' or 'ь' or 'й' => stem + "и",
        _ => stem + (stem[^1] is 'к' or 'г' or 'х' or 'ж' or 'ш' or 'ч' or 'щ' ? "и" : "ы"),
    };

    static string PluralGenitive(Noun noun, string word, string stem, string nominative)
    {
        if (word.EndsWith("ия", StringComparison.Ordinal) || word.EndsWith("ие", StringComparison.Ordinal)) return stem + "й";
        if (word.EndsWith("ье", StringComparison.Ordinal)) return stem[..^1] + "ий";
        switch (word[^1])
        {
            case 'а' or 'о':
                return WithVowel(stem);
            case 'е':
                return stem[^1] is 'ж' or 'ш' or 'ч' or 'щ' or 'ц' ? stem : stem + "й";
            case 'я':
                return Letters.IsVowel(stem[^1]) ? stem + "й" : stem.Length > 1 && Letters.IsConsonant(stem[^2]) && stem[^1] == 'н' ? stem[..^1] + "ен" : stem + "ь";
            case 'ь':
                return stem + "ей";
            case 'й':
                return stem + "ев";
            default:
                return nominative == word ? word : stem[^1] switch { 'ж' or 'ш' or 'ч' or 'щ' => stem + "ей", 'ц' => stem + "ев", _ => stem + "ов" };
        }
    }

    // «заявк-» → «заявок», «точк-» → «точек», «линейк-» → «линеек»
    static string WithVowel(string stem)
    {
        if (stem.Length < 2 || stem[^1] != 'к') return stem;
        return stem[^2] switch
        {
            'ж' or 'ш' or 'ч' or 'щ' => stem[..^1] + "ек",
            'й' or 'ь' => stem[..^2] + "ек",
            _ when Letters.IsConsonant(stem[^2]) => stem[..^1] + "ок",
            _ => stem,
        };
    }

    static string Oblique(Noun noun, string word)
    {
        if (noun.ObliqueStem is { } known) return known;
        if (word[^1] is 'а' or 'я' or 'о' or 'е' or 'ё' or 'ь' or 'й') return word[..^1];
        if (word.EndsWith("ец", StringComparison.Ordinal) && Letters.Syllables(word) > 1)
            return Letters.IsVowel(word[^3]) ? word[..^2] + "йц" : word[^3] == 'л' ? word[..^2] + "ьц" : word[..^2] + "ц";
        if (word.EndsWith("ок", StringComparison.Ordinal) && Letters.Syllables(word) > 1 && !KeepTheirVowel.Contains(word)) return word[..^2] + "к";
        return word;
    }

    // A masculine noun in a hissing consonant whose ending is stressed: «врачом», «чертежом».
    static bool Stressed(string word) => word is "врач" or "ключ" or "чертёж" or "этаж" or "падеж" or "рубеж" or "платёж" or "багаж" or "гараж" or "муляж" or "конец" or "дворец" or "отец" or "столбец" or "образец" or "продавец" or "борец" or "певец" or "кузнец" or "мудрец" or "гонец";

    static bool Person(string lower) => lower.EndsWith("ник", StringComparison.Ordinal) || lower.EndsWith("ист", StringComparison.Ordinal)
        || lower.EndsWith("тор", StringComparison.Ordinal) || lower.EndsWith("лог", StringComparison.Ordinal) || lower.EndsWith("чик", StringComparison.Ordinal)
        || lower.EndsWith("щик", StringComparison.Ordinal) || lower.EndsWith("вед", StringComparison.Ordinal) || lower.EndsWith("мейстер", StringComparison.Ordinal);

    static string Pick(Case @case, string genitive, string dative, string accusative, string instrumental, string prepositional) => @case switch
    {
        Case.Genitive => genitive,
        Case.Dative => dative,
        Case.Accusative => accusative,
        Case.Instrumental => instrumental,
        _ => prepositional,
    };

    static Dictionary<string, Noun> Read()
    {
        var known = new Dictionary<string, Noun>(StringComparer.Ordinal);
        foreach (var row in DataTable.Rows("Language.Data.nouns.tsv", 5))
        {
            var kind = row[1].TrimEnd('!', '0');
            var gender = kind switch { "м" or "мн" => Gender.Masculine, "ж" => Gender.Feminine, "с" => Gender.Neuter, _ => throw new InvalidDataException($"nouns.tsv: «{row[1]}».") };
            known[row[0].ToLowerInvariant()] = new(row[0], gender, row[1].EndsWith('!'), kind == "мн", row[1].EndsWith('0'), Filled(row[2]), Filled(row[3]), Filled(row[4]));
        }
        return known;

        static string? Filled(string cell) => cell.Length == 0 ? null : cell;
    }
}
