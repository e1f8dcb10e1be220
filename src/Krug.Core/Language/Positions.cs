namespace Krug.Core.Language;

/// <summary>
/// Positions and posts: «директор», «зам. директора по ВР», «ст. воспитатель», «и.о. заведующего». Only the head declines; what it governs stays.
/// «Заведующий» is said of women too and is never changed to «заведующая».
/// </summary>
public static class Positions
{
    sealed record Abbreviation(string Full, char Kind);

    static readonly Dictionary<string, Abbreviation> Abbreviations = DataTable.Rows("Language.Data.positions.tsv", 3)
        .ToDictionary(row => row[0], row => new Abbreviation(row[1], row[2][0]), StringComparer.Ordinal);

    /// <summary>
    /// The position in a case. <paramref name="expand"/> writes abbreviations out first («ст. воспитатель» → «старшему воспитателю»);
    /// without it they stay («ст. воспитателю», «зам. директора по ВР»). A corrected form stands before the rules. Not certain where the head is a word unknown to the tables.
    /// <example><code>Positions.In("заместитель директора по УВР", Case.Dative).Text   // «заместителю директора по УВР»</code></example>
    /// </summary>
    public static Declined In(string position, Case @case, bool expand = true, WordForms? forms = null)
    {
        position = Letters.Clean(position);
        return (forms ?? WordForms.None).Or(position, @case, () => Rules(expand ? Expand(position) : position, @case));
    }

    /// <summary>
    /// The position with its abbreviations written out: «зам. директора по ВР» → «заместитель директора по ВР», «и. о. директора» → «исполняющий обязанности директора».
    /// Abbreviations of the trade («УВР», «МБОУ») stay.
    /// </summary>
    public static string Expand(string position)
    {
        var words = Phrases.Cut(Spaced(Letters.Clean(position)));
        for (var i = 0; i < words.Count; i++)
        {
            if (!Abbreviations.TryGetValue(words[i].Word.ToLowerInvariant(), out var found)) continue;
            // «г. Липки, ст. Полевая»: after the first word only what the head may still carry.
            if (i > 0 && found.Kind == 'n' && words[i - 1].Word is not ("и" or "/") && words[i - 1].Word[^1] != ',') continue;
            var full = found.Full;
            if (found.Kind == 'a')
            {
                if (i + 1 >= words.Count) continue;
                var noun = Nouns.Find(words[i + 1].Word.TrimEnd(',', ';').Split('-')[0]);
                if (noun is null || !(noun.Living || Nouns.IsKnown(noun.Lemma) || i == 0)) continue;
                full = Adjectives.Decline(full, Case.Nominative, noun.Gender, false, true);
            }
            words[i] = (char.IsUpper(words[i].Word[0]) && i == 0 && words[i].Word != "ИО" ? Letters.Capital(full) : full, words[i].Space.Length == 0 && i + 1 < words.Count ? " " : words[i].Space);
        }
        return Phrases.Glue(words);
    }

    static Declined Rules(string position, Case @case)
    {
        if (@case == Case.Nominative || position.Length == 0) return new(position);
        var words = Phrases.Cut(position);
        var known = true;
        var any = false;
        for (var i = 0; i < words.Count;)
        {
            if (Abbreviations.TryGetValue(words[i].Word.ToLowerInvariant(), out var found))
            {
                any |= found.Kind == 'n';
                i++;
                if (found.Kind == 'n') i = Next(words, i);
                continue;
            }
            if (words[i].Word.Equals("временно", StringComparison.OrdinalIgnoreCase))
            {
                i++;
                continue;
            }
            if (any && !BeginsPosition(words, i))
            {
                i = Next(words, i + 1);
                continue;
            }
            var (end, sure) = Phrases.Group(words, i, @case, living: true);
            if (end == i && !any) known = false;
            known &= sure;
            any = true;
            i = Next(words, Math.Max(end, i + 1));
        }
        var text = Phrases.Glue(words);
        return known ? new(text) : new(text, false, $"Должность «{position}» не из тех, что программа знает: проверьте форму «{text}».");
    }

    // Where the next position may begin: behind a comma, «и» or a slash.
    static int Next(List<(string Word, string Space)> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            var before = words[i - 1].Word;
            if (before is "и" or "/" || before[^1] is ',' or ';') return i;
        }
        return words.Count;
    }

    // «… , учитель истории», «… и старший воспитатель»: a living noun of the table in the nominative, adjectives before it.
    static bool BeginsPosition(List<(string Word, string Space)> words, int at)
    {
        while (at < words.Count && Adjectives.Looks(words[at].Word) && !Nouns.IsKnown(words[at].Word))
        {
            if (words[at].Word is "заведующий" or "заведующая" or "исполняющий" or "ответственный") return true;
            at++;
        }
        return at < words.Count && Nouns.IsKnown(words[at].Word.TrimEnd(',', ';').Split('-')[^1]) && Nouns.Find(words[at].Word.TrimEnd(',', ';').Split('-')[^1]) is { Living: true };
    }

    // «и. о.» → «и.о.», «и.о.директора» → «и.о. директора», «зам.директора» → «зам. директора», «нач. кл.» stays two words
    static string Spaced(string text)
    {
        text = text.Replace("и. о.", "и.о.", StringComparison.Ordinal).Replace("И. о.", "И.о.", StringComparison.Ordinal).Replace("И. О. ", "И.О. ", StringComparison.Ordinal);
        var spaced = new System.Text.StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            spaced.Append(text[i]);
            if (text[i] != '.' || i + 1 >= text.Length || !char.IsLetter(text[i + 1])) continue;
            var initials = i > 0 && char.ToLowerInvariant(text[i - 1]) == 'и' && (i == 1 || text[i - 2] == ' ') && char.ToLowerInvariant(text[i + 1]) == 'о';
            if (!initials) spaced.Append(' ');
        }
        return spaced.ToString();
    }
}
