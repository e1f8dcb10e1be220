namespace Krug.Core.Reading.Recognisers;

/// <summary>What stands behind an organisation's name and belongs to it: «им. А.К. Лугового», «г. Канск», «(с. Ключи)» (DOMAIN.md §3.4).</summary>
static class OrganisationTails
{
    // «им. А.К. Лугового», «г. Канск», «с. Ключи», «города Бердска» behind a name.
    public static int Tail(string text, int i)
    {
        for (var again = true; again;)
        {
            again = false;
            var j = Text.Skip(text, i);
            if (j < text.Length && text[j] == '(') { var close = text.IndexOf(')', j); if (close > 0 && close - j < 30 && KindOfPlace(text, j + 1) > 0) { i = close + 1; again = true; continue; } }
            if (Text.At(text, j, "им.") || Text.At(text, j, "имени ") || Text.At(text, j, "им "))
            {
                i = Person(text, Text.Skip(text, j + (text[j + 2] == 'е' ? 6 : 3)));
                again = true;
            }
            else if (KindOfPlace(text, j) is var after && after > 0)
            {
                var word = Text.Skip(text, after);
                if (word < text.Length && char.IsUpper(text[word]))
                {
                    i = Text.WordEnd(text, word);
                    var second = Text.Skip(text, i);
                    if (second < text.Length && char.IsUpper(text[second]) && Text.WordEnd(text, second) - second > 3 && Organisations.FormAt(text, second) == second && second == i + 1) i = Text.WordEnd(text, second);
                    again = true;
                }
            }
        }
        return i;
    }

    static int Person(string text, int i)
    {
        for (var words = 0; words < 6 && i < text.Length; words++)
        {
            var start = Text.Skip(text, i);
            if (start >= text.Length || !(char.IsUpper(text[start]) || char.IsAsciiDigit(text[start]))) break;
            var end = Text.WordEnd(text, start);
            if (Organisations.FormAt(text, start) > start) break;
            if (end < text.Length && text[end] == '.' && end - start == 1) end++;
            i = end;
            if (end - start > 2 && text[end - 1] != '.' && words > 0 && !(Text.Skip(text, end) < text.Length && char.IsUpper(text[Text.Skip(text, end)]))) break;
        }
        return i;
    }

    public static int KindOfPlace(string text, int j)
    {
        foreach (var word in (ReadOnlySpan<string>)["г. ", "г.", "города ", "городе ", "с. ", "с.", "села ", "п. ", "п.", "пос. ", "пос.", "посёлка ", "поселка ", "р.п. ", "рп. ", "пгт. ", "пгт ", "ст. ", "д. ", "деревни ", "станицы ", "х. "])
            if (Text.At(text, j, word) && j + word.Length < text.Length && (char.IsUpper(text[j + word.Length]))) return j + word.Length;
        return 0;
    }
}
