using System.Globalization;

namespace Krug.Core.Language;

/// <summary>Dates and periods as papers write them. A figure and its word never part on a line.</summary>
public static class Dates
{
    static readonly string[] Names = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    /// <summary>The month (1…12) in a case: «апрель», «апреля», «апрелю», «апрель», «апрелем», «апреле».</summary>
    public static string Month(int month, Case @case = Case.Nominative)
    {
        var name = Names[month - 1];
        if (@case is Case.Nominative or Case.Accusative) return name;
        var soft = name[^1] is 'ь' or 'й';
        var stem = soft ? name[..^1] : name;
        return stem + @case switch { Case.Genitive => soft ? "я" : "а", Case.Dative => soft ? "ю" : "у", Case.Instrumental => name is "январь" or "февраль" or "сентябрь" or "октябрь" or "ноябрь" or "декабрь" ? "ём" : soft ? "ем" : "ом", _ => "е" };
    }

    /// <summary>The number of the month a word names, in any case («апрель», «апреле», «апр.»); null for any other word.</summary>
    public static int? ReadMonth(string word)
    {
        var lower = Letters.Fold(word.TrimEnd('.'));
        for (var month = 1; month <= 12; month++)
        {
            var name = Names[month - 1];
            var stem = name[^1] is 'ь' or 'й' ? name[..^1] : name;
            if (lower.StartsWith(stem, StringComparison.Ordinal) && lower.Length <= stem.Length + 2
                && (lower.Length == stem.Length ? stem == name : lower[stem.Length..] is "ь" or "й" or "я" or "ю" or "е" or "ем" or "а" or "у" or "ом")) return month;
            if (word.EndsWith('.') && lower.Length >= 3 && name.StartsWith(lower, StringComparison.Ordinal)) return month;
        }
        return null;
    }

    /// <summary>«22 апреля 2027 г.»</summary>
    public static string Long(DateOnly date) => $"{date.Day}{Letters.Nbsp}{Month(date.Month, Case.Genitive)} {Year(date.Year)}";

    /// <summary>«22 апреля»</summary>
    public static string DayAndMonth(DateOnly date) => $"{date.Day}{Letters.Nbsp}{Month(date.Month, Case.Genitive)}";

    /// <summary>«22.04.2027»</summary>
    public static string Short(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>«апрель 2027 года», «в апреле 2027 года» (the case is the month's).</summary>
    public static string MonthOfYear(int year, int month, Case @case = Case.Nominative) => $"{Month(month, @case)} {year}{Letters.Nbsp}года";

    /// <summary>«22–24 апреля 2027 г.», «30 апреля – 2 мая 2027 г.», «30 декабря 2027 г. – 2 января 2028 г.»; one date where both are the same.</summary>
    public static string Days(DateOnly from, DateOnly to)
    {
        if (from == to) return Long(from);
        if (from.Year != to.Year) return $"{Long(from)}{Letters.Nbsp}– {Long(to)}";
        return from.Month == to.Month ? $"{from.Day}–{Long(to)}" : $"{DayAndMonth(from)}{Letters.Nbsp}– {Long(to)}";
    }

    /// <summary>«июль–сентябрь 2022 г.», «декабрь 2022 г. – февраль 2023 г.»</summary>
    public static string Months(int fromYear, int fromMonth, int toYear, int toMonth, Case @case = Case.Nominative)
    {
        if ((fromYear, fromMonth) == (toYear, toMonth)) return $"{Month(fromMonth, @case)} {Year(toYear)}";
        return fromYear == toYear
            ? $"{Month(fromMonth, @case)}–{Month(toMonth, @case)} {Year(toYear)}"
            : $"{Month(fromMonth, @case)} {Year(fromYear)}{Letters.Nbsp}– {Month(toMonth, @case)} {Year(toYear)}";
    }

    /// <summary>«2 полугодие 2022 года»; in a case: «2 полугодия 2022 года».</summary>
    public static string HalfYear(int half, int year, Case @case = Case.Nominative) => $"{half}{Letters.Nbsp}{Nouns.Decline("полугодие", @case, false)} {year}{Letters.Nbsp}года";

    /// <summary>«I квартал 2022 года»</summary>
    public static string Quarter(int quarter, int year, Case @case = Case.Nominative) =>
        $"{(quarter switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" })}{Letters.Nbsp}{Nouns.Decline("квартал", @case, false)} {year}{Letters.Nbsp}года";

    /// <summary>«2022/23 учебный год», by the year it begins in; in a case: «в 2022/23 учебном году».</summary>
    public static string SchoolYear(int begins, Case @case = Case.Nominative)
    {
        // «В году», but «о годе»: papers speak of the place in time.
        var year = @case == Case.Prepositional ? "году" : Nouns.Decline("год", @case, false);
        return $"{begins}/{(begins + 1) % 100:00}{Letters.Nbsp}{Adjectives.Decline("учебный", @case, Gender.Masculine, false, false)} {year}";
    }

    /// <summary>The year in which the school year of a date begins: it turns on the first of September.</summary>
    public static int SchoolYearOf(DateOnly date) => date.Month >= 9 ? date.Year : date.Year - 1;

    /// <summary>The last day of the school year (1 September – 31 August) that a day belongs to.</summary>
    public static DateOnly SchoolYearEnd(DateOnly day) => new(SchoolYearOf(day) + 1, 8, 31);

    static string Year(int year) => $"{year}{Letters.Nbsp}г.";
}
