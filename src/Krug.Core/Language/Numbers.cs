using System.Globalization;
using System.Text;

namespace Krug.Core.Language;

/// <summary>Figures in Russian text: agreement with the noun, thousands, the decimal comma. Spaces inside never break.</summary>
public static class Numbers
{
    /// <summary>Between thousands: narrow, does not break.</summary>
    public const char Thin = '\u202F';

    /// <summary>
    /// The form of a noun that <paramref name="number"/> asks for: 1, 21 → one; 2–4, 22 and any fraction → few; the rest → many. Minus does not matter.
    /// <example><code>Numbers.Form(21, "мероприятие", "мероприятия", "мероприятий")   // «мероприятие»</code></example>
    /// </summary>
    public static string Form(decimal number, string one, string few, string many)
    {
        number = Math.Abs(number);
        if (number != decimal.Truncate(number)) return few;
        var hundred = (int)(number % 100);
        return hundred is >= 11 and <= 14 ? many : (hundred % 10) switch { 1 => one, 2 or 3 or 4 => few, _ => many };
    }

    /// <summary>«24 заявки», «1 204 участника», «74,5 процента».</summary>
    public static string Count(decimal number, string one, string few, string many) => Write(number) + Letters.Nbsp + Form(number, one, few, many);

    /// <summary>
    /// A number with a noun (or adjective and noun) given in the nominative singular, in a case: «5 поручений», «24 заявкам», «21 управленческая практика».
    /// What follows the noun stays: «3 заместителя директора».
    /// </summary>
    public static string Count(decimal number, string noun, Case @case = Case.Nominative) => Write(number) + Letters.Nbsp + Agree(number, noun, @case);

    /// <summary>The noun alone, as <see cref="Count(decimal, string, Case)"/> puts it behind the figure.</summary>
    public static string Agree(decimal number, string noun, Case @case = Case.Nominative)
    {
        number = Math.Abs(number);
        var words = Phrases.Cut(Letters.Clean(noun));
        var head = words.FindIndex(word => Nouns.IsKnown(word.Word) || !Adjectives.Looks(word.Word));
        var living = head >= 0 && Nouns.Find(words[head].Word) is { Living: true };
        var form = Form(number, "one", "few", "many");
        var direct = @case == Case.Nominative || (@case == Case.Accusative && !(living && form is "few" && number < 5));
        if (form == "one") Phrases.Group(words, 0, @case);
        else if (number != decimal.Truncate(number)) Phrases.Group(words, 0, Case.Genitive);
        else if (!direct) Phrases.Group(words, 0, @case, plural: true);
        else if (form == "many") return Many(words, head);
        else
        {
            // «2 новых мероприятия», «2 новые практики»: the noun in the genitive singular, its adjectives in the plural.
            var feminine = head >= 0 && Nouns.Find(words[head].Word) is { Gender: Gender.Feminine };
            for (var i = 0; i < head; i++)
                words[i] = (Adjectives.Decline(words[i].Word, feminine ? Case.Nominative : Case.Genitive, Gender.Masculine, true, false), words[i].Space);
            if (head >= 0) words[head] = (Nouns.Decline(words[head].Word, Case.Genitive, false), words[head].Space);
            else Phrases.Group(words, 0, Case.Genitive, plural: true);
        }
        return Phrases.Glue(words);
    }

    /// <summary>«1 204», «74,5»: thousands apart, a decimal comma, as many decimals as the number carries without closing zeros.</summary>
    public static string Write(decimal number)
    {
        var plain = Math.Abs(number).ToString("0.############", CultureInfo.InvariantCulture);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        var written = new StringBuilder(number < 0 ? "−" : "");
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0) written.Append(Thin);
            written.Append(whole[i]);
        }
        if (point >= 0) written.Append(',').Append(plain, point + 1, plain.Length - point - 1);
        return written.ToString();
    }

    /// <summary>«74,5 %» with a space that does not break.</summary>
    public static string Percent(decimal percent) => Write(percent) + Letters.Nbsp + "%";

    /// <summary>«31–64»; one figure where both are the same.</summary>
    public static string Range(decimal from, decimal to) => from == to ? Write(from) : $"{Write(from)}–{Write(to)}";

    // «5 человек», «5 лет»: two words have a plural of their own for counting.
    static string Many(List<(string Word, string Space)> words, int head)
    {
        if (head >= 0 && words[head].Word.Equals("человек", StringComparison.OrdinalIgnoreCase))
        {
            for (var i = 0; i < head; i++) words[i] = (Adjectives.Decline(words[i].Word, Case.Genitive, Gender.Masculine, true, true), words[i].Space);
            return Phrases.Glue(words);
        }
        Phrases.Group(words, 0, Case.Genitive, plural: true);
        return Phrases.Glue(words);
    }
}
