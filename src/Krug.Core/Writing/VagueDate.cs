using System.Text.RegularExpressions;
using Krug.Core.Language;

namespace Krug.Core.Writing;

/// <summary>A day known as vaguely as people know it: «февраль 2028», «осень 2027», «I квартал 2028 года». Kept as facts write dates, a season as words.</summary>
public static partial class VagueDate
{
    static readonly (string Name, string When)[] Seasons = [("зима", "зимой"), ("весна", "весной"), ("лето", "летом"), ("осень", "осенью")];

    /// <summary>What was typed, as facts keep it: a month of a year in figures, a season as «осень 2027»; what is none of these stays as typed. Null for nothing.</summary>
    /// <example><code>VagueDate.Read("в феврале 2028 г.") // "2028-02"</code></example>
    public static string? Read(string? typed)
    {
        if (typed?.Trim() is not { Length: > 0 } text) return null;
        if (Iso().IsMatch(text)) return text;
        if (Season().Match(text) is { Success: true } season && Array.Find(Seasons, known => Letters.Fold(season.Groups[1].Value).StartsWith(known.Name[..^1], StringComparison.Ordinal)) is { Name: { } name })
            return $"{name} {season.Groups[2].Value}";
        if (YearAlone().IsMatch(text)) return text;
        return Reading.DateReading.All(text) is [{ Iso.Length: > 0 } only] && text.Length - only.Length <= " года".Length + "во ".Length ? only.Iso : text;
    }

    /// <summary>When it will be, in a sentence: «в феврале 2028 года», «осенью 2027 года», «в 2028 году», «17.02.2028»; words of its own stay.</summary>
    /// <example><code>VagueDate.When("осень 2027") // "осенью 2027 года"</code></example>
    public static string When(string iso)
    {
        if (Season().Match(iso) is { Success: true } season && Array.Find(Seasons, known => string.Equals(known.Name, season.Groups[1].Value, StringComparison.OrdinalIgnoreCase)) is { When: { } when }) return $"{when} {season.Groups[2].Value}{Letters.Nbsp}года";
        if (iso.Length < 4 || !int.TryParse(iso.AsSpan(0, 4), out var year)) return iso;
        return iso[4..] switch
        {
            "" => $"в {year}{Letters.Nbsp}году",
            ['-', 'H', '1' or '2'] => $"{(iso[6] == '2' ? "во" : "в")} {Dates.HalfYear(iso[6] - '0', year, Case.Prepositional)}",
            ['-', 'Q', >= '1' and <= '4'] => $"{(iso[6] == '2' ? "во" : "в")} {Dates.Quarter(iso[6] - '0', year, Case.Prepositional)}",
            ['-', _, _] when int.TryParse(iso.AsSpan(5), out var month) && month is >= 1 and <= 12 => "в " + Dates.MonthOfYear(year, month, Case.Prepositional),
            ['/', _, _] => "в " + Dates.SchoolYear(year, Case.Prepositional),
            ['-', ..] when Filters.InWords(iso) is var words && words != iso => iso.Length == 10 ? words : "в " + MonthsIn(iso),
            _ => iso,
        };
    }

    static string MonthsIn(string iso) =>
        Dates.Months(int.Parse(iso.AsSpan(0, 4)), int.Parse(iso.AsSpan(5, 2)), int.Parse(iso.AsSpan(8, 4)), int.Parse(iso.AsSpan(13, 2)), Case.Prepositional);

    [GeneratedRegex(@"^\d{4}(-(\d{2}(-\d{2})?|H[12]|Q[1-4])|/\d{2}|-\d{2}/\d{4}-\d{2})?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:на\s+|в\s+)?(зима|зимой|зиму|весна|весной|весну|лето|летом|осень|осенью)\s+(\d{4})(?:\s*(?:года|г\.?))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Season();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex YearAlone();
}
