namespace Krug.Core.Checks;

/// <summary>Numbers that the state gives an organisation, checked by their own control digits: a slip of the hand is found before it gets into a letterhead.</summary>
public static class Requisites
{
    /// <summary>
    /// ИНН of an organisation: ten digits, the last of which is the sum of the first nine by weights 2, 4, 10, 3, 5, 9, 4, 6, 8, modulo 11, then modulo 10
    /// (order of the Federal Tax Service of 29.06.2012 № ММВ-7-6/435@, on the procedure of assigning ИНН). Null where it is right, else why not.
    /// <example><code>Requisites.WhyNotInn("7707083893")   // null</code></example>
    /// </summary>
    public static string? WhyNotInn(string inn)
    {
        if (inn.Length == 12 && inn.All(char.IsAsciiDigit)) return "Двенадцать цифр — это ИНН человека. У организации их десять.";
        if (inn.Length != 10 || !inn.All(char.IsAsciiDigit)) return "В ИНН организации десять цифр подряд.";
        ReadOnlySpan<int> weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += weights[i] * (inn[i] - '0');
        return sum % 11 % 10 == inn[9] - '0' ? null : "В ИНН ошибка: последняя цифра не сходится с остальными. Сверьте его с документом.";
    }

    /// <summary>
    /// КПП: four digits of the tax office, two signs of the reason (digits or capital Latin letters), three digits of the number; nine signs without a control one
    /// (the same order). Null where it looks right.
    /// </summary>
    public static string? WhyNotKpp(string kpp) =>
        kpp.Length == 9 && kpp.Select((sign, at) => char.IsAsciiDigit(sign) || (at is 4 or 5 && sign is >= 'A' and <= 'Z')).All(fits => fits) ? null : "В КПП девять цифр подряд (пятым и шестым знаком бывают латинские буквы).";

    /// <summary>
    /// ОГРН: thirteen digits, the first 1 or 5, the last is the remainder of the first twelve as one number by 11, its last digit
    /// (procedure of keeping the register of legal entities, order of the Ministry of Finance of 30.10.2017 № 165н). Null where it is right.
    /// <example><code>Requisites.WhyNotOgrn("1027700132195")   // null</code></example>
    /// </summary>
    public static string? WhyNotOgrn(string ogrn)
    {
        if (ogrn.Length == 15 && ogrn.All(char.IsAsciiDigit)) return "Пятнадцать цифр — это номер предпринимателя. В ОГРН организации их тринадцать.";
        if (ogrn.Length != 13 || !ogrn.All(char.IsAsciiDigit)) return "В ОГРН тринадцать цифр подряд.";
        if (ogrn[0] is not ('1' or '5')) return "ОГРН организации начинается с 1 или 5. Сверьте его с документом.";
        return long.Parse(ogrn.AsSpan(0, 12)) % 11 % 10 == ogrn[12] - '0' ? null : "В ОГРН ошибка: последняя цифра не сходится с остальными. Сверьте его с документом.";
    }
}
