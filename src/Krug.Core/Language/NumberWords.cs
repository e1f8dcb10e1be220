namespace Krug.Core.Language;

/// <summary>Cardinal numbers in words, in any case and gender: «двадцать одна», «четырёх», «пятьюстами».</summary>
public static class NumberWords
{
    static readonly string[][] One =
    [
        ["один", "одного", "одному", "один", "одним", "одном"], ["одна", "одной", "одной", "одну", "одной", "одной"], ["одно", "одного", "одному", "одно", "одним", "одном"],
    ];

    static readonly string[] Zero = ["ноль", "нуля", "нулю", "ноль", "нулём", "нуле"];
    static readonly string[] Two = ["два", "двух", "двум", "два", "двумя", "двух"];
    static readonly string[] Three = ["три", "трёх", "трём", "три", "тремя", "трёх"];
    static readonly string[] Four = ["четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"];
    static readonly string[] Thousand = ["тысяча", "тысячи", "тысяче", "тысячу", "тысячей", "тысяче"];
    static readonly string[] Thousands = ["тысячи", "тысяч", "тысячам", "тысячи", "тысячами", "тысячах"];

    static readonly string[] ToTwenty =
    [
        "", "", "", "", "", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать",
    ];

    /// <summary>
    /// <paramref name="number"/> (0…999 999) in words. <paramref name="living"/> matters in the accusative alone: «двух учеников», but «две практики».
    /// <example><code>NumberWords.In(21, Case.Nominative, Gender.Feminine)   // «двадцать одна»</code></example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0 or above 999 999.</exception>
    public static string In(int number, Case @case = Case.Nominative, Gender gender = Gender.Masculine, bool living = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999_999);
        if (number == 0) return Zero[(int)@case];
        var words = new List<string>();
        var (thousands, rest) = Math.DivRem(number, 1000);
        if (thousands > 0)
        {
            if (thousands > 1) Below1000(thousands, @case, Gender.Feminine, false, words);
            var direct = @case is Case.Nominative or Case.Accusative;
            var form = Numbers.Form(thousands, "one", "few", "many");
            words.Add(form == "one" ? Thousand[(int)@case] : !direct ? Thousands[(int)@case] : form == "few" ? "тысячи" : "тысяч");
        }
        Below1000(rest, @case, gender, living && number < 5 || living && rest % 10 == 1, words);
        return string.Join(' ', words);
    }

    static void Below1000(int number, Case @case, Gender gender, bool living, List<string> words)
    {
        var (hundreds, rest) = Math.DivRem(number, 100);
        if (hundreds > 0) words.Add(Hundreds(hundreds, @case));
        var (tens, units) = Math.DivRem(rest, 10);
        if (tens >= 2) words.Add(Tens(tens, @case));
        else units = rest;
        if (units > 0) words.Add(Units(units, @case, gender, living));
    }

    internal static string Units(int number, Case @case, Gender gender, bool living)
    {
        var like = living && @case == Case.Accusative && (number != 1 || gender == Gender.Masculine) ? Case.Genitive : @case;
        return number switch
        {
            1 => One[(int)gender][(int)like],
            2 => gender == Gender.Feminine && like is (Case.Nominative or Case.Accusative) ? "две" : Two[(int)like],
            3 => Three[(int)like],
            4 => Four[(int)like],
            _ => Soft(ToTwenty[number], @case),
        };
    }

    internal static string Tens(int tens, Case @case) => tens switch
    {
        2 => Soft("двадцать", @case),
        3 => Soft("тридцать", @case),
        4 => @case is Case.Nominative or Case.Accusative ? "сорок" : "сорока",
        9 => @case is Case.Nominative or Case.Accusative ? "девяносто" : "девяноста",
        _ => @case is Case.Nominative or Case.Accusative ? ToTwenty[tens] + "десят" : Soft(ToTwenty[tens], @case) + (@case == Case.Instrumental ? "десятью" : "десяти"),
    };

    internal static string Hundreds(int hundreds, Case @case)
    {
        if (hundreds == 1) return @case is Case.Nominative or Case.Accusative ? "сто" : "ста";
        var first = hundreds switch { 2 => Two, 3 => Three, 4 => Four, _ => null };
        if (@case is Case.Nominative or Case.Accusative) return hundreds switch { 2 => "двести", 3 => "триста", 4 => "четыреста", _ => ToTwenty[hundreds] + "сот" };
        return (first is null ? Soft(ToTwenty[hundreds], @case) : first[(int)@case]) + @case switch { Case.Genitive => "сот", Case.Dative => "стам", Case.Instrumental => "стами", _ => "стах" };
    }

    // «пять», «пяти», «пятью»; «восемь», «восьми», «восемью»
    static string Soft(string word, Case @case) => @case switch
    {
        Case.Nominative or Case.Accusative => word,
        Case.Instrumental => word + "ю",
        _ => (word == "восемь" ? "восьм" : word[..^1]) + "и",
    };
}
