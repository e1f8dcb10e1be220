using Krug.Core.Language;

namespace Krug.Core.Reading;

public enum ListKind { Arabic, Roman, Letter, Bullet }

/// <summary>The mark a list item begins with: «1.», «3).», «1.4.», «II.», «а)», «-», «•». <c>Length</c> counts the mark with the spaces behind it.</summary>
public readonly record struct ListMark(ListKind Kind, string Number, int Length)
{
    const string Bullets = "-–—−•·●▪■□◦‣*+→oо§¾ØüØ";

    /// <summary>How deep the number is: «3» 1, «3.1» 2.</summary>
    public int Depth => Kind == ListKind.Arabic ? Number.Count(sign => sign == '.') + 1 : 1;

    /// <summary>The last part of the number as a number: «3.4» → 4, «IV» → 4, «в» → 3; 0 for bullets.</summary>
    public int Ordinal => Kind switch
    {
        ListKind.Arabic => int.Parse(Number.AsSpan(Number.LastIndexOf('.') + 1)),
        ListKind.Roman => NumberReading.Roman(Number) ?? 0,
        ListKind.Letter => "абвгдежзиклмнопрстуфхцчшщэюя".IndexOf(Number[0], StringComparison.Ordinal) + 1,
        _ => 0,
    };

    public static ListMark? Of(string text)
    {
        if (text.Length < 2) return null;
        return Arabic(text) ?? Roman(text) ?? Letter(text) ?? Bullet(text);
    }

    static ListMark? Arabic(string text)
    {
        var (i, parts, lastLength) = (0, 0, 0);
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            var from = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if ((lastLength = i - from) > 2) return null;
            parts++;
            if (parts > 4 || i + 1 >= text.Length || text[i] != '.' || !char.IsAsciiDigit(text[i + 1])) break;
            i++;
        }
        if (parts == 0 || i >= text.Length) return null;
        var number = text[..i];
        var closed = text[i] is '.' or ')';
        if (!closed && !(parts is 2 or 3 && lastLength == 1 && text[i] == ' ')) return null;
        if (parts == 2 && lastLength == 2 && (!closed || number[^2] == '0' || number.Length == 5)) return null;   // 10.05 is a time
        while (i < text.Length && text[i] is '.' or ')') i++;
        if (i < text.Length && char.IsAsciiDigit(text[i]) || SpacedDate(text, i)) return null;           // 11.12.2024, 1.5 %, 25. 02 .2022
        return new(ListKind.Arabic, number, Behind(text, i));
    }

    static bool SpacedDate(string text, int i)
    {
        i = Text.Skip(text, i);
        var digits = i;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        if (i == digits || i - digits > 2) return false;
        i = Text.Skip(text, i);
        return i < text.Length && text[i] == '.' && Text.Skip(text, i + 1) is var year && year < text.Length && char.IsAsciiDigit(text[year]);
    }

    static ListMark? Roman(string text)
    {
        var i = 0;
        while (i < text.Length && i < 6 && text[i] is 'I' or 'V' or 'X' or 'І' or 'Х') i++;
        if (i == 0 || i >= text.Length || text[i] is not ('.' or ')')) return null;
        var number = text[..i];
        if (NumberReading.Roman(number) is null) return null;
        while (i < text.Length && text[i] is '.' or ')') i++;
        return i < text.Length && text[i] == ' ' ? new(ListKind.Roman, number, Behind(text, i)) : null;
    }

    static ListMark? Letter(string text) =>
        text[0] is >= 'а' and <= 'я' && text[1] == ')' ? new(ListKind.Letter, text[..1], Behind(text, 2)) : null;

    static ListMark? Bullet(string text)
    {
        if (!Bullets.Contains(text[0], StringComparison.Ordinal)) return null;
        if (text[0] is 'o' or 'о' && text[1] != ' ') return null;
        if (text[0] == 'о' && text.Length > 2 && char.IsLower(text[2])) return null;             // the preposition «о»
        if (text[0] == '+' && char.IsAsciiDigit(text[1])) return null;
        return new(ListKind.Bullet, "", Behind(text, 1));
    }

    static int Behind(string text, int i)
    {
        while (i < text.Length && text[i] == ' ') i++;
        return i;
    }
}
