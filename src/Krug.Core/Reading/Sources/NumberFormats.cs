using System.Text;

namespace Krug.Core.Reading.Sources;

/// <summary>Writes a list's number as word processors print it.</summary>
static class NumberFormats
{
    const string Latin = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Russian letters that number a list; ё, й, ъ and ь do not (ECMA-376, 17.18.59).</summary>
    const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";

    static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The number in a format of WordprocessingML; an unknown format, or a number that it cannot write, comes in Arabic digits.</summary>
    public static string Write(int number, string? format) => format switch
    {
        "none" => "",
        "decimalZero" => number is >= 0 and < 10 ? $"0{number}" : $"{number}",
        "upperRoman" when number is > 0 and < 4000 => Roman(number),
        "lowerRoman" when number is > 0 and < 4000 => Roman(number).ToLowerInvariant(),
        "lowerLetter" when number is > 0 and < 800 => Letters(number, Latin),
        "upperLetter" when number is > 0 and < 800 => Letters(number, Latin).ToUpperInvariant(),
        "russianLower" when number is > 0 and < 800 => Letters(number, Russian),
        "russianUpper" when number is > 0 and < 800 => Letters(number, Russian).ToUpperInvariant(),
        _ => $"{number}",
    };

    /// <summary>After the last letter come doubled ones: «я», «аа», «бб».</summary>
    static string Letters(int number, string letters) => new(letters[(number - 1) % letters.Length], (number - 1) / letters.Length + 1);

    static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
            for (; number >= value; number -= value)
                roman.Append(sign);
        return roman.ToString();
    }

    /// <summary>A list's bullet as text: signs of symbol fonts and the letter «o» of Courier New become «•», dashes stay.</summary>
    public static string Bullet(string sign)
    {
        var clean = new string([.. sign.Select(c => c is >= '\uF020' and <= '\uF0FF' ? Characters.Symbol(c) : c)]).Trim();
        return clean is "o" or "§" or "Ø" or "ü" or "v" or "q" or "¨" ? "•" : clean;
    }
}
