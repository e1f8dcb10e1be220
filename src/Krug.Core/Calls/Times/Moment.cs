using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Krug.Core.Calls.Words;

namespace Krug.Core.Calls.Times;

/// <summary>How the three numbers of a date stand in a log.</summary>
enum DateForm
{
    /// <summary>A bare time.</summary>
    None,

    /// <summary>Year, month, day: nothing to decide.</summary>
    Known,

    /// <summary>Day first: dots.</summary>
    DayFirst,

    /// <summary>Two numbers and a year of four digits: either may be the day.</summary>
    YearLast,

    /// <summary>Three short numbers: the year may also stand first.</summary>
    Short,
}

enum Half { None, Am, Pm }

/// <summary>A moment as it is written, its day not yet decided.</summary>
readonly partial record struct Moment(DateForm Form, int A, int B, int C, TimeSpan Clock, Half Half, TimeSpan? Offset)
{
    const int LongestCell = 60;

    public static Moment Of(DateTime known, TimeSpan? offset = null) => new(DateForm.Known, known.Year, known.Month, known.Day, known.TimeOfDay, Half.None, offset);

    /// <summary>A whole cell that is a moment; null for anything else.</summary>
    public static Moment? Parse(string cell)
    {
        if (cell.Length is 0 or > LongestCell) return null;
        var text = Plain(cell);
        if (text.Length == 0 || !text.AsSpan().ContainsAnyInRange('0', '9')) return null;
        if (Written().Match(text) is { Success: true } match) return Read(match);
        return Serial(text);
    }

    static Moment? Read(Match match)
    {
        var form = DateForm.None;
        int a = 0, b = 0, c = 0;
        if (match.Groups["a"].Success)
        {
            (a, b, c) = (Number(match, "a"), Number(match, "b"), Number(match, "c"));
            var (first, last) = (match.Groups["a"].Length, match.Groups["c"].Length);
            if (first is 3 || last is 3) return null;
            form = first == 4 ? DateForm.Known : match.Groups["x"].Value.Contains('.') ? DateForm.DayFirst : last == 4 ? DateForm.YearLast : DateForm.Short;
        }
        else if (match.Groups["y"].Success)
        {
            (form, a, b, c) = (DateForm.Known, Number(match, "y"), CallWords.Month(match.Groups["w"].Value), Number(match, "d"));
            if (b == 0) return null;
        }
        if (form == DateForm.Known && (a < 1970 || a > 2200 || b is < 1 or > 12 || c < 1 || c > DateTime.DaysInMonth(a, b))) return null;
        var clock = TimeSpan.Zero;
        var half = Half.None;
        if (match.Groups["h"].Success)
        {
            var (hour, minute) = (Number(match, "h"), Number(match, "m"));
            var second = match.Groups["s"].Success ? Number(match, "s") : 0;
            if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0)) return null;
            clock = new(hour, minute, Math.Min(second, 59));
            var marker = match.Groups["half"].Success ? match.Groups["half"].Value : match.Groups["ahead"].Value;
            if (marker.Length > 0)
            {
                half = CallWords.Means("am", marker) ? Half.Am : CallWords.Means("pm", marker) ? Half.Pm : Half.None;
                if (half == Half.None) return null;
            }
        }
        else if (form == DateForm.None) return null;
        return new(form, a, b, c, clock, half, OffsetOf(match.Groups["zone"].Value));
    }

    /// <summary>A spreadsheet's day number that lost its look, or the text of a date and time in ISO 8601 with a zone.</summary>
    static Moment? Serial(string text)
    {
        if (text.Length is < 7 or > 20 || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)) return null;
        return serial is > 30_000 and < 80_000 && text.Contains('.') ? Of(Rounded(DateTime.FromOADate(serial))) : null;
    }

    /// <summary>To the whole second: a spreadsheet's day fraction is a little off it.</summary>
    public static DateTime Rounded(DateTime moment) => new((moment.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0) return null;
        if (zone[0] is not ('+' or '-')) return TimeSpan.Zero;
        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        var offset = new TimeSpan(int.Parse(digits[1..3], CultureInfo.InvariantCulture), digits.Length > 3 ? int.Parse(digits[3..5], CultureInfo.InvariantCulture) : 0, 0);
        if (offset > TimeSpan.FromHours(14)) return null;
        return zone[0] == '-' ? -offset : offset;
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Any space is a plain one, what is not seen is gone.</summary>
    static string Plain(string cell)
    {
        var plain = new StringBuilder(cell.Length);
        foreach (var sign in cell)
        {
            if (char.IsWhiteSpace(sign)) { if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' '); }
            else if (char.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.Control)) plain.Append(sign is >= '０' and <= '９' ? (char)(sign - '０' + '0') : sign == '：' ? ':' : sign);
        }
        return plain.ToString().Trim();
    }

    const string Date = @"(?:(?<a>[0-9]{1,4}) ?(?<x>[./年-]) ?(?<b>[0-9]{1,2}) ?[./月-] ?(?<c>[0-9]{1,4}) ?日?|(?<d>[0-9]{1,2})\.?[ -](?<w>\p{L}{3,12})\.?,?[ -](?<y>[0-9]{4})|(?<w>\p{L}{3,12})\.? (?<d>[0-9]{1,2}),? (?<y>[0-9]{4}))";
    const string Time = @"(?:(?<ahead>午前|午後|上午|下午|오전|오후) ?)?(?<h>[0-9]{1,2})(?::|時|时)(?<m>[0-9]{2})(?:(?::|分)(?<s>[0-9]{2})?(?:[.,][0-9]{1,9})?)?秒? ?(?<half>[\p{L}]\.? ?[\p{L}]\.?)? ?(?:UTC|GMT)?(?<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?|UTC|GMT)?";

    [GeneratedRegex($@"^(?:{Date} ?(?:г\.|года)?(?:,? в ?|[, T]{{1,3}}|$))?(?:{Time})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
