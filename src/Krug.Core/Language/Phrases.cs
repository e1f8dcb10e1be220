namespace Krug.Core.Language;

/// <summary>
/// Declines the head of a phrase given in the nominative: adjectives and the noun they belong to change together, what hangs on them
/// («по УВР», «географии», «№ 5», «имени …», anything in quotes) stays.
/// </summary>
static class Phrases
{
    // Adjectives that stand for a noun: nothing need follow.
    static readonly HashSet<string> Substantives = new(StringComparer.Ordinal)
    {
        "заведующий", "заведующая", "управляющий", "управляющая", "ведущий", "ведущая", "вожатый", "вожатая", "дежурный", "дежурная", "исполняющий", "исполняющая",
        "выступающий", "обучающийся", "обучающаяся", "учащийся", "учащаяся", "воспитывающий", "рабочий", "служащий", "служащая", "учёный", "ученый", "уполномоченный", "уполномоченная",
        "присутствующий", "трудящийся", "столовая", "мастерская", "учительская", "ответственный", "ответственная", "избранный",
    };

    static readonly HashSet<string> Governing = new(StringComparer.Ordinal)
    {
        "заведующий", "заведующая", "управляющий", "управляющая", "исполняющий", "исполняющая", "ответственный", "ответственная", "отвечающий", "командующий",
    };

    // Short words that only ever join or govern: a head never stands here.
    static readonly HashSet<string> Joints = new(StringComparer.Ordinal)
    {
        "по", "для", "на", "при", "с", "со", "в", "во", "из", "от", "до", "о", "об", "у", "к", "за", "над", "под", "и", "или", "а", "имени", "им.", "г.", "с.", "п.", "пос.", "д.", "ст.", "№", "№№", "—", "–", "-",
    };

    /// <summary>A phrase cut at spaces; each word keeps the space behind it, so that joining gives the phrase back.</summary>
    public static List<(string Word, string Space)> Cut(string phrase)
    {
        var cut = new List<(string, string)>();
        for (var i = 0; i < phrase.Length;)
        {
            var from = i;
            while (i < phrase.Length && !char.IsWhiteSpace(phrase[i])) i++;
            var end = i;
            while (i < phrase.Length && char.IsWhiteSpace(phrase[i])) i++;
            cut.Add((phrase[from..end], phrase[end..i]));
        }
        return cut;
    }

    public static string Glue(IEnumerable<(string Word, string Space)> words) => string.Concat(words.Select(word => word.Word + word.Space));

    /// <summary>«МБОУ», «СОШ», «ЦДиК», «РМЦ»: mostly capitals, never declined.</summary>
    public static bool IsAbbreviation(string word)
    {
        var bare = word.TrimEnd(',', '.', ';', ':');
        int capitals = 0, letters = 0;
        foreach (var letter in bare)
        {
            if (char.IsUpper(letter)) capitals++;
            if (char.IsLetter(letter)) letters++;
        }
        return capitals >= 2 && capitals * 2 > letters && bare.Length <= 12 && !bare.Contains('«', StringComparison.Ordinal);
    }

    public static bool OpensQuote(string word) => word.Length > 0 && word[0] is '«' or '"' or '„' or '“' or '(';

    /// <summary>
    /// Declines the group that begins at <paramref name="from"/> in place and says where it ended (one past the head) and whether the head is a word the tables know.
    /// Returns <paramref name="from"/> where no group begins there.
    /// </summary>
    public static (int End, bool Known) Group(List<(string Word, string Space)> words, int from, Case @case, bool plural = false, bool? living = null)
    {
        var at = from;
        while (at < words.Count && IsAdjective(words, at))
        {
            at++;
            // «заведующий кафедрой», «исполняющий обязанности»: what follows is governed, unless it is a noun to agree with («управляющий директор»).
            if (Governing.Contains(Tail(words[at - 1].Word).Bare.ToLowerInvariant()) && !(at < words.Count && Nouns.IsKnown(Tail(words[at].Word).Bare))) return Alone(words, from, at, @case, plural, living);
        }
        if (at < words.Count && IsHead(words[at].Word) && (at == from || Agrees(Tail(words[from].Word).Bare, Tail(words[at].Word).Bare)))
        {
            var (bare, tail) = Tail(words[at].Word);
            var (noun, form) = Head(bare, @case, plural, living);
            var alive = living ?? noun.Living;
            for (var i = from; i < at; i++) Change(words, i, word => Adjectives.Decline(word, @case, noun.Gender, plural || noun.PluralOnly, alive));
            words[at] = (form + tail, words[at].Space);
            return (at + 1, Nouns.IsKnown(bare.Split('-')[^1]));
        }
        return at == from ? (from, true) : Alone(words, from, at, @case, plural, living);
    }

    // «Липовская ООШ», «заведующий отделом»: no noun in the nominative, the adjectives speak for themselves.
    static (int End, bool Known) Alone(List<(string Word, string Space)> words, int from, int at, Case @case, bool plural, bool? living)
    {
        var substantive = Substantives.Contains(Tail(words[at - 1].Word).Bare.ToLowerInvariant());
        for (var i = from; i < at; i++)
            Change(words, i, word => Adjectives.Decline(word, @case, Adjectives.GenderOf(word) ?? Gender.Masculine, plural || Adjectives.GenderOf(word) is null, living ?? Substantives.Contains(word.ToLowerInvariant())));
        var abbreviation = at < words.Count && IsAbbreviation(words[at].Word);
        return (abbreviation ? at + 1 : at, abbreviation || substantive);
    }

    static bool Agrees(string adjective, string noun) => Adjectives.GenderOf(adjective) is not { } gender
        || Nouns.Find(noun.Split('-')[0]) is not { } found || found.Gender == gender || found.Unchanging || found.Living;

    static void Change(List<(string Word, string Space)> words, int at, Func<string, string> form)
    {
        var (bare, tail) = Tail(words[at].Word);
        words[at] = (form(bare) + tail, words[at].Space);
    }

    // An adjective; one that stands for a noun ends its run («заведующий отделом», but «ведущий специалист»).
    static bool IsAdjective(List<(string Word, string Space)> words, int at)
    {
        var (bare, _) = Tail(words[at].Word);
        if (bare.Length == 0 || OpensQuote(bare) || IsAbbreviation(bare) || !Adjectives.Looks(bare) || Nouns.IsKnown(bare)) return false;
        if (at == 0) return true;
        var (before, comma) = Tail(words[at - 1].Word);
        return comma.Length == 0 || !Adjectives.Looks(before);
    }

    // A word that may be a noun in the nominative. After a noun-like adjective only a noun the tables know: «заведующий отделом» has no head but itself.
    static bool IsHead(string word)
    {
        var (bare, _) = Tail(word);
        if (bare.Length < 2 || OpensQuote(bare) || IsAbbreviation(bare) || Joints.Contains(bare.ToLowerInvariant()) || bare[^1] == '.' || !Letters.IsCyrillic(bare[^1])) return false;
        var last = bare.Split('-')[^1];
        if (Nouns.IsKnown(last)) return true;
        // Instrumentals and genitives that follow a substantive: «отделом», «кафедрой», «обязанности», «библиотекой», «хозяйством».
        return !last.EndsWith("ом", StringComparison.Ordinal) && !last.EndsWith("ем", StringComparison.Ordinal) && !last.EndsWith("ой", StringComparison.Ordinal)
            && !last.EndsWith("ей", StringComparison.Ordinal) && last[^1] is not ('и' or 'ы' or 'у' or 'ю') && Nouns.Find(last) is not null;
    }

    // «учитель-логопед»: both change; «бизнес-тренер», «медиа-центр»: the last alone.
    static (Noun Noun, string Form) Head(string word, Case @case, bool plural, bool? living)
    {
        var parts = word.Split('-');
        var noun = Nouns.Find(parts[0]) is { } first && (parts.Length == 1 || Nouns.IsKnown(parts[0])) ? first : Nouns.Find(parts[^1])!;
        for (var i = 0; i < parts.Length; i++)
            if (i == parts.Length - 1 || Nouns.IsKnown(parts[i])) parts[i] = Nouns.Decline(parts[i], @case, plural, living ?? noun.Living);
        return (noun, string.Join('-', parts));
    }

    static (string Bare, string Tail) Tail(string word)
    {
        var end = word.Length;
        while (end > 0 && word[end - 1] is ',' or ';' or ':' or ')' or '»') end--;
        return (word[..end], word[end..]);
    }
}
