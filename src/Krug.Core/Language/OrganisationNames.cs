namespace Krug.Core.Language;

/// <summary>
/// Names of organisations in the cases. Abbreviations never change («директору МБОУ ООШ № 9»), nor does anything in quotes, behind «имени» or «г.»;
/// the words in front do («муниципального бюджетного общеобразовательного учреждения «Средняя школа № 2»», «Липовской ООШ», «гимназии № 1»).
/// </summary>
public static class OrganisationNames
{
    // Words that may name an organisation behind the first head: «… учреждение Липовская гимназия», «МБУ ДО Дом детского творчества».
    static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "школа", "гимназия", "лицей", "сад", "центр", "дом", "дворец", "училище", "колледж", "техникум", "интернат", "комплекс", "институт", "университет", "академия", "управление",
        "отдел", "комитет", "департамент", "министерство", "учреждение", "организация", "ассоциация", "совет", "объединение", "лаборатория", "станция", "филиал", "детсад", "прогимназия",
    };

    /// <summary>
    /// The name, given in the nominative, in a case. Not certain where no word in it could be declined and none is an abbreviation.
    /// <example><code>OrganisationNames.In("Липовская ООШ", Case.Dative).Text   // «Липовской ООШ»</code></example>
    /// </summary>
    public static Declined In(string name, Case @case, WordForms? forms = null)
    {
        name = Letters.Clean(name);
        return (forms ?? WordForms.None).Or(name, @case, () => Rules(name, @case));
    }

    static Declined Rules(string name, Case @case)
    {
        if (@case == Case.Nominative || name.Length == 0) return new(name);
        var words = Phrases.Cut(name);
        var understood = false;
        for (var i = 0; i < words.Count;)
        {
            var word = words[i].Word;
            if (Phrases.OpensQuote(word))
            {
                understood |= i == 0;
                break;
            }
            if (word.ToLowerInvariant() is "имени" or "им." or "при" || word.StartsWith("им.", StringComparison.Ordinal)) break;
            if (Phrases.IsAbbreviation(word))
            {
                understood = true;
                i++;
            }
            else if (BeginsGroup(words, i, !understood))
            {
                i = Math.Max(i + 1, Phrases.Group(words, i, @case, living: false).End);
                understood = true;
            }
            else i++;
        }
        var text = Phrases.Glue(words);
        return understood ? new(text) : new(text, false, $"Не ясно, что склонять в названии «{name}».");
    }

    // The first group may have any head; a later one only a kind of organisation in the nominative, or adjectives before an abbreviation.
    static bool BeginsGroup(List<(string Word, string Space)> words, int from, bool first)
    {
        var at = from;
        while (at < words.Count && Adjectives.Looks(words[at].Word) && !Nouns.IsKnown(words[at].Word)) at++;
        if (at >= words.Count) return first && at > from;
        var head = words[at].Word.TrimEnd(',', ';').ToLowerInvariant();
        if (Kinds.Contains(head.Split('-')[0])) return true;
        if (at > from && Phrases.IsAbbreviation(words[at].Word)) return true;
        return first && head.Length > 2 && Letters.IsCyrillic(head[0]) && head[^1] != '.';
    }
}
