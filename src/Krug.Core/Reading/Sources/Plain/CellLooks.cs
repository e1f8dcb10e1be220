namespace Krug.Core.Reading.Sources.Plain;

/// <summary>What the text of a cell looks like: a clock time, a row's number, a column's heading, an item of a list.</summary>
static class CellLooks
{
    static readonly string[] Headings =
    [
        "№", "n п/п", "время", "дата", "тема", "ответственн", "мероприяти", "срок", "наименован", "ф.и.о", "фио", "докладчик", "выступающ", "содержание",
        "результат", "задач", "организац", "должност", "форма", "место", "исполнител", "участник", "показател", "название", "направлени", "вид деятельности",
    ];

    /// <summary>«10.00», «9:30 – 10:00», «с 10-00».</summary>
    public static bool IsTime(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is ['с' or 'С' or 'в' or 'В', ' ', ..]) text = text[2..].TrimStart();
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is < 1 or > 2 || text.Length < digits + 3 || text[digits] is not ('.' or ':' or '-' or '–' or '\u00A0' or ' ')) return false;
        if (!char.IsAsciiDigit(text[digits + 1]) || !char.IsAsciiDigit(text[digits + 2])) return false;
        if (int.Parse(text[..digits]) > 24 || text[digits + 1] > '5') return false;
        // «01.02.2024» is a date, «10.005» a number.
        return text.Length == digits + 3 || !(char.IsAsciiDigit(text[digits + 3]) || (text[digits + 3] == '.' && text.Length > digits + 4 && char.IsAsciiDigit(text[digits + 4])));
    }

    /// <summary>Nothing but a number: «1», «1.», «2)», «1.2.».</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > 8 || !char.IsAsciiDigit(text[0])) return false;
        foreach (var c in text)
            if (!char.IsAsciiDigit(c) && c is not ('.' or ')'))
                return false;
        return true;
    }

    public static bool IsHeading(ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim('*');
        foreach (var heading in Headings)
            if (text.Length < 80 && text.StartsWith(heading, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    public static bool IsFirstColumnHeading(ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim('*');
        return text.Length < 30 && (text is ['№', ..] || text.StartsWith("время", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>«- пункт», «• пункт», «1. пункт».</summary>
    public static bool IsListItem(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 1 && text[0] is '-' or '–' or '—' or '•' or '·' or '*' or '◦') return true;
        var mark = text.IndexOfAny('.', ')');
        return mark is > 0 and < 4 && text.Length > mark + 2 && text[mark + 1] is ' ' or '\t' && IsNumber(text[..mark]);
    }

    /// <summary>«II. Отчет»: a part of the first level, never a paragraph of a cell.</summary>
    public static bool BeginsChapter(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var end = 0;
        while (end < text.Length && text[end] is 'I' or 'V' or 'X') end++;
        return end is > 0 and < 6 && end + 2 < text.Length && text[end] == '.' && text[end + 1] == ' ' && char.IsUpper(text[end + 2]);
    }

    /// <summary>A line that begins another part of the paper: «Приложение 1», «Таблица 2», «3.1. Выводы», «II. Отчет».</summary>
    public static bool BeginsPart(ReadOnlySpan<char> text, bool afterBlank)
    {
        text = text.TrimStart();
        foreach (var word in (string[])["Приложение", "Таблица", "Примечани", "Вывод", "Справк", "Исполнител", "Контакт", "Итого"])
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        if (!afterBlank || text.IsEmpty || !(char.IsAsciiDigit(text[0]) || text[0] is 'I' or 'V' or 'X')) return false;
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is 'I' or 'V' or 'X' or '.')) end++;
        return end is > 1 and < 8 && text[end - 1] == '.' || text[..end].IndexOf('.') > 0;
    }
}
