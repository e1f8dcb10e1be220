using System.Globalization;

namespace Krug.Core.Calls.Times;

/// <summary>A length of time as services write it: «89», «57,5», «00:57:00», «1h 1m 55s», «1 ч 2 мин», «1時間33分», «PT57M».</summary>
static class Spell
{
    const double Most = 60 * 24 * 31;

    /// <summary>Minutes, 0 or more; null where the cell is no length. With <paramref name="seconds"/> a bare number is seconds: the header says so.</summary>
    public static double? Minutes(string cell, bool seconds = false)
    {
        var text = cell.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' ').ToLowerInvariant();
        if (text.Length is 0 or > 40) return null;
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return Sound(seconds ? number / 60 : number);
        return text.Contains(':') ? Clock(text) : Units(text);
    }

    static double? Clock(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is not (2 or 3)) return null;
        var total = 0.0;
        foreach (var part in parts)
        {
            if (!int.TryParse(part.Split('.')[0], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)) return null;
            total = total * 60 + number;
        }
        // Two parts are hours and minutes: nobody counts a stay in minutes and seconds alone.
        return Sound(parts.Length == 3 ? total / 60 : total);
    }

    static double? Units(string text)
    {
        if (text.StartsWith("pt", StringComparison.Ordinal)) text = text[2..];
        double total = 0;
        var at = 0;
        var any = false;
        while (at < text.Length)
        {
            while (at < text.Length && text[at] is ' ' or ',' or '.') at++;
            if (at >= text.Length) break;
            var from = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
            if (from == at || !double.TryParse(text[from..at].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
            while (at < text.Length && text[at] == ' ') at++;
            from = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            if (Unit(text[from..at]) is not { } unit) return null;
            total += number * unit;
            any = true;
        }
        return any ? Sound(total) : null;
    }

    static double? Unit(string word) => word.Length == 0 ? null : word[0] switch
    {
        'd' or 'д' or '日' => 24 * 60,
        'h' or 'ч' or '時' or '时' or '小' or '시' or 'г' => 60,
        'm' or 'м' or '分' or '분' or 'х' => 1,
        's' or 'с' or '秒' or '초' => 1 / 60.0,
        _ => null,
    };

    static double? Sound(double minutes) => minutes is >= 0 and <= Most ? Math.Round(minutes, 2) : null;
}
