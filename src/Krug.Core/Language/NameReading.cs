namespace Krug.Core.Language;

/// <summary>
/// A name read out of text, with what was wrong in its writing («лишний инициал», «лишняя точка») so that a person may look.
/// Reads «Фамилия И.О.», «Фамилия И. О.», «И.О. Фамилия», «И.О.Фамилия», «Фамилия Имя Отчество», «Имя Отчество Фамилия», a surname alone is no name.
/// </summary>
public sealed record NameReading(PersonName Name, IReadOnlyList<string> Dirt)
{
    /// <summary>Null where the text is not one person's name: other words, digits, no initials and no second word.</summary>
    public static NameReading? Read(string text)
    {
        var dirt = new List<string>();
        if (Tokens(Letters.Clean(text), dirt) is not { Count: > 1 } tokens) return null;
        var initials = tokens.Where(PersonName.IsInitial).ToList();
        var words = tokens.Where(token => !PersonName.IsInitial(token)).ToList();
        return (words.Count, initials.Count) switch
        {
            (0, _) or (1, 0) => null,
            (1, _) => new(new(words[0], initials[0], Second(initials, dirt)), dirt),
            (_, 0) => Full(words, dirt),
            // «Полынина Анна С.»; any other mix is no name
            (2, 1) when PersonName.IsInitial(tokens[^1]) => new(new(words[0], words[1], initials[0]), dirt),
            _ => null,
        };
    }

    // «Т.В. В.»: a third initial is somebody's slip; it is dropped and told.
    static string? Second(List<string> initials, List<string> dirt)
    {
        if (initials.Count > 2) dirt.Add($"лишний инициал «{initials[2]}»");
        return initials.Count > 1 ? initials[1] : null;
    }

    static NameReading? Full(List<string> words, List<string> dirt)
    {
        if (words.Any(word => !char.IsUpper(word[0]) && !IsSmall(word))) return null;
        // «ван дер Мейден»: particles belong to the surname they stand before.
        while (words.Count > 1 && char.IsLower(words[0][0]))
        {
            words[0] += " " + words[1];
            words.RemoveAt(1);
            if (char.IsUpper(words[0][words[0].LastIndexOf(' ') + 1])) break;
        }
        // «Мамед оглы» is one patronymic in two words.
        if (words.Count > 3 && GenderHints.IsTurkicTail(words[^1])) words[^2] += " " + words[^1];
        if (words.Count > 3 && GenderHints.IsTurkicTail(words[^1])) words.RemoveAt(words.Count - 1);
        return words.Count switch
        {
            2 when GenderHints.LooksPatronymic(words[1]) => null, // «Анна Сергеевна»: no surname
            2 => new(GenderHints.LooksSurname(words[1]) && !GenderHints.LooksSurname(words[0]) ? new(words[1], words[0]) : new(words[0], words[1]), dirt),
            3 when GenderHints.LooksPatronymic(words[1]) && !GenderHints.LooksPatronymic(words[2]) => new(new(words[2], words[0], words[1]), dirt),
            3 => new(new(words[0], words[1], words[2]), dirt),
            _ => null,
        };
    }

    static bool IsSmall(string word) => GenderHints.IsTurkicTail(word) || word is "де" or "ди" or "да" or "дер" or "ван" or "фон" or "ла" or "ле" or "эль" or "аль" or "ибн";

    // Words and initials in order; null at anything that a name does not hold.
    static List<string>? Tokens(string text, List<string> dirt)
    {
        var tokens = new List<string>();
        var stray = false;
        for (var i = 0; i < text.Length;)
        {
            var letter = text[i];
            if (letter is ' ' or '*' or '_' or '.' or ',' or ';')
            {
                stray |= letter == '.';
                i++;
                continue;
            }
            if (!char.IsLetter(letter)) return null;
            var to = i + 1;
            while (to < text.Length && IsNameLetter(text, to)) to++;
            var word = text[i..to];
            i = to;
            if (to < text.Length && text[to] == '.' && word.Length <= 2 && char.IsUpper(word[0]) && (word.Length == 1 || char.IsLower(word[1])))
            {
                tokens.Add(word + ".");
                i++;
            }
            else if (word.Length == 1)
            {
                tokens.Add(char.ToUpperInvariant(letter) + "."); // «Полынина А С»
                dirt.Add($"инициал «{word}» без точки");
            }
            else if (word.Length == 2 && char.IsUpper(word[0]) && char.IsUpper(word[1]) && tokens.Count > 0)
            {
                tokens.Add(word[..1] + "."); // «Полынина АС»
                tokens.Add(word[1..] + ".");
                dirt.Add($"инициалы «{word}» без точек");
                if (to < text.Length && text[to] == '.') i++;
            }
            else tokens.Add(word);
        }
        if (stray) dirt.Add("лишняя точка");
        return tokens.Count > 8 ? null : tokens;
    }

    static bool IsNameLetter(string text, int at) => char.IsLetter(text[at])
        || (text[at] is '-' or '\u2010' or '\u2011' or '’' or '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]));
}
