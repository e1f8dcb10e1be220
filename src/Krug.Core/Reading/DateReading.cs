using System.Globalization;
using System.Text.RegularExpressions;
using Krug.Core.Language;

namespace Krug.Core.Reading;

/// <summary>
/// A date or a period found in a text. <c>Iso</c> as the import contract writes it: <c>2022-02-25</c>, <c>2022-02</c>, <c>2022-07/2022-09</c>, <c>2022-H2</c>, <c>2022/23</c>, <c>2022</c>.
/// <c>First</c> … <c>Last</c> are its days; both null where the year is not told and none was given.
/// </summary>
public sealed record FoundDate(int From, int Length, DateForm Form, string Iso, DateOnly? First, DateOnly? Last)
{
    public int To => From + Length;
}

public enum DateForm { Day, Month, Months, Quarter, HalfYear, SchoolYear, Year }

/// <summary>
/// Reads dates as Russian papers write them (DOMAIN.md §1.6 «Форматы дат»): «25. 02 .2022 г.», «20 апреля 2022 г.», «Февраль, 2022», «в феврале 2025 года», «июль-сентябрь 2022г.»,
/// «2 полугодие 2022 года», «I квартал 2026 года», «2022/23 учебный год». A day that does not exist («31 февраля») is not a date.
/// </summary>
public static class DateReading
{
    const string Month = "(январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])";
    const string Year = @"(20\d{2}|19\d{2})";
    const string Dash = @"\s*[-–—/]\s*";
    static readonly Regex DayFigures = Rx.Of(@"\b(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4}|\d{2})(?:\b|г)");
    static readonly Regex DayWords = Rx.Of($@"[«""“]?\b(\d{{1,2}})(?:-?го)?[»""”]?\s+{Month}\b(?:,?\s+{Year})?");
    static readonly Regex Months = Rx.Of($@"\b{Month}(?:\s+{Year}\s*(?:года|г\.)?)?{Dash}{Month},?\s+{Year}");
    static readonly Regex MonthYear = Rx.Of($@"\b{Month},?\s+{Year}(?:\b|г)");
    static readonly Regex MonthAlone = Rx.Of($@"\b{Month}\b");
    static readonly Regex HalfYear = Rx.Of($@"\b([12]|I{{1,2}}|перво\w*|второ\w*)(?:-?[еом]+)?\s+полугоди\w+\s+{Year}(?:{Dash}(\d{{4}}|\d{{2}})\s+уч\w*)?");
    static readonly Regex Quarter = Rx.Of($@"\b([1-4]|I{{1,3}}|IV|перв\w*|втор\w*|трет\w*|четв[её]рт\w*)(?:-?[йом]+)?\s+кв(?:артал\w*|\.)\s+{Year}");
    static readonly Regex SchoolYear = Rx.Of($@"\b{Year}{Dash}(\d{{4}}|\d{{2}})\s*(?:уч\w*\.?)(?:\s*(?:год\w*|г\.?))?");
    static readonly Regex PlainYear = Rx.Of($@"\b{Year}\s*(?:год\w*|г\.|г\b)");

    /// <summary>All dates and periods of the text from left to right, longer readings first, none overlapping. Days and months without a year take it from <paramref name="near"/>: the first such day on or after it.</summary>
    public static List<FoundDate> All(string text, DateOnly? near = null)
    {
        var found = new List<FoundDate>();
        foreach (var read in Readers)
            foreach (var date in read(text, near))
                if (!found.Exists(other => date.From < other.To && other.From < date.To)) found.Add(date);
        found.Sort((one, other) => one.From.CompareTo(other.From));
        return found;
    }

    /// <summary>The first full day of the text, with its year.</summary>
    public static FoundDate? Day(string text) => All(text).Find(date => date.Form == DateForm.Day && date.First is not null);

    static readonly Func<string, DateOnly?, IEnumerable<FoundDate>>[] Readers =
    [
        (text, _) => DayFigures.Matches(text).Select(m => OfDay(m, Int(m, 1), Int(m, 2), Century(Int(m, 3)), null)).OfType<FoundDate>(),
        (text, near) => DayWords.Matches(text).Select(m => OfDay(m, Int(m, 1), MonthNumber(m, 2), m.Groups[3].Success ? Int(m, 3) : null, near)).OfType<FoundDate>(),
        (text, _) => Months.Matches(text).Select(OfMonths),
        (text, _) => HalfYear.Matches(text).Select(OfHalfYear),
        (text, _) => Quarter.Matches(text).Select(OfQuarter),
        (text, _) => SchoolYear.Matches(text).Select(OfSchoolYear).OfType<FoundDate>(),
        (text, _) => MonthYear.Matches(text).Select(m => OfMonth(m, MonthNumber(m, 1), Int(m, 2))),
        (text, near) => near is null ? [] : MonthAlone.Matches(text).Select(m => OfMonthNear(m, MonthNumber(m, 1), near.Value)),
        (text, _) => PlainYear.Matches(text).Select(m => new FoundDate(m.Index, m.Length, DateForm.Year, m.Groups[1].Value, new(Int(m, 1), 1, 1), new(Int(m, 1), 12, 31))),
    ];

    static FoundDate? OfDay(Match m, int day, int month, int? year, DateOnly? near)
    {
        if (month is < 1 or > 12 || day < 1) return null;
        var y = year ?? (near is { } from ? FirstYear(from, month, day) : null);
        if (y is null) return day > 31 ? null : new(m.Index, m.Length, DateForm.Day, "", null, null);
        if (y is < 1 or > 9999 || day > DateTime.DaysInMonth(y.Value, month)) return null;
        var date = new DateOnly(y.Value, month, day);
        return new(m.Index, m.Length, DateForm.Day, Iso(date), date, date);
    }

    static FoundDate OfMonth(Match m, int month, int year) =>
        new(m.Index, m.Length, DateForm.Month, $"{year:0000}-{month:00}", new(year, month, 1), End(year, month));

    static FoundDate OfMonthNear(Match m, int month, DateOnly near)
    {
        var year = month >= near.Month ? near.Year : near.Year + 1;
        return OfMonth(m, month, year);
    }

    static FoundDate OfMonths(Match m)
    {
        var (first, last, year) = (MonthNumber(m, 1), MonthNumber(m, 3), Int(m, 4));
        var firstYear = m.Groups[2].Success ? Int(m, 2) : first > last ? year - 1 : year;
        return new(m.Index, m.Length, DateForm.Months, $"{firstYear:0000}-{first:00}/{year:0000}-{last:00}", new(firstYear, first, 1), End(year, last));
    }

    static FoundDate OfHalfYear(Match m)
    {
        var (half, year) = (Ordinal(m.Groups[1].Value), Int(m, 2));
        if (m.Groups[3].Success)                                   // of a school year: September–December, January–August
            return half == 1
                ? new(m.Index, m.Length, DateForm.Months, $"{year:0000}-09/{year:0000}-12", new(year, 9, 1), new(year, 12, 31))
                : new(m.Index, m.Length, DateForm.Months, $"{year + 1:0000}-01/{year + 1:0000}-08", new(year + 1, 1, 1), new(year + 1, 8, 31));
        return new(m.Index, m.Length, DateForm.HalfYear, $"{year:0000}-H{half}", new(year, half == 1 ? 1 : 7, 1), half == 1 ? new(year, 6, 30) : new(year, 12, 31));
    }

    static FoundDate OfQuarter(Match m)
    {
        var (quarter, year) = (Ordinal(m.Groups[1].Value), Int(m, 2));
        var (first, last) = (quarter * 3 - 2, quarter * 3);
        return new(m.Index, m.Length, DateForm.Quarter, $"{year:0000}-{first:00}/{year:0000}-{last:00}", new(year, first, 1), End(year, last));
    }

    static FoundDate? OfSchoolYear(Match m)
    {
        var first = Int(m, 1);
        var second = Int(m, 2);
        if ((second < 100 ? first / 100 * 100 + second : second) != first + 1) return null;
        return new(m.Index, m.Length, DateForm.SchoolYear, $"{first:0000}/{(first + 1) % 100:00}", new(first, 9, 1), new(first + 1, 8, 31));
    }

    internal static int Ordinal(string text) => text.ToLowerInvariant() switch
    {
        "1" or "i" => 1,
        "2" or "ii" => 2,
        "3" or "iii" => 3,
        "4" or "iv" => 4,
        var word when word.StartsWith("пер", StringComparison.Ordinal) => 1,
        var word when word.StartsWith("вт", StringComparison.Ordinal) => 2,
        var word when word.StartsWith("тр", StringComparison.Ordinal) => 3,
        _ => 4,
    };

    static int MonthNumber(Match m, int group) => Dates.ReadMonth(m.Groups[group].Value)!.Value;

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly End(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    static int? FirstYear(DateOnly from, int month, int day) =>
        month > from.Month || (month == from.Month && day >= from.Day) ? from.Year : from.Year + 1;

    static int Century(int year) => year < 100 ? 2000 + year : year;

    static int Int(Match m, int group) => int.Parse(m.Groups[group].ValueSpan);
}

/// <summary>Regular expressions that cannot run away on hostile text: linear time, case-insensitive, Russian letters as ordinary ones.</summary>
static class Rx
{
    public static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static Regex Exact(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
