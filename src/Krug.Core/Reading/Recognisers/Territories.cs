using System.Text.RegularExpressions;
using Krug.Core.Language;

namespace Krug.Core.Reading.Recognisers;

/// <summary>Municipalities named in a text in any case: «города Бердска», «Маслянинского, Сузунского районов» → names in the nominative (DOMAIN.md 0-08).</summary>
static class Territories
{
    static readonly Regex Cities = Rx.Exact(@"\b(?:г\.|город(?:а|ов|ом|е|у)?|посёлка|поселка|пгт|р\.\s?п\.|ЗАТО)\s*((?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*)(?:\s[А-ЯЁ][а-яё]+)?(?:(?:,\s|\sи\s)[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*)*)");
    static readonly Regex Districts = Rx.Exact(@"\b((?:[А-ЯЁ][а-яё-]+(?:ск|цк)(?:ого|ому|им|ом|ий|их|ой|ая)(?:,\s|\sи\s|\s)?)+)\s?(?:муниципальн\w+\s|городск\w+\s)?(?:район|округ|р-н)");

    static readonly Regex From = Rx.Exact(@"\bиз\s+([А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*)(?:,|\sи\s|\.|$)");

    public static List<(string Name, int From, int Length)> In(string text)
    {
        var found = new List<(string, int, int)>();
        foreach (Match match in Districts.Matches(text)) Parts(match.Groups[1], adjective: true);
        foreach (Match match in Cities.Matches(text)) Parts(match.Groups[1], adjective: false);
        foreach (Match match in From.Matches(text)) Parts(match.Groups[1], adjective: false);
        found.Sort((one, other) => one.Item2.CompareTo(other.Item2));
        return found;

        void Parts(Group group, bool adjective)
        {
            var at = group.Index;
            foreach (var part in Pieces(group.Value))
            {
                var name = part.Trim();
                if (name.Length > 2 && adjective == Adjective(name) | !adjective && !found.Exists(other => at < other.Item2 + other.Item3 && other.Item2 < at + name.Length))
                    if (!adjective || Adjective(name)) found.Add((adjective ? Nominative(name) : City(name), at, name.Length));
                at += part.Length;
            }
        }
    }

    /// <summary>The name with the word of its kind: «Рябиновском районе», «городе Бердске».</summary>
    public static string Whole(string text, int from, int length)
    {
        var to = from + length;
        foreach (var kind in (ReadOnlySpan<string>)[" муниципальном округе", " муниципального округа", " городском округе", " районе", " района", " округе", " округа"])
            if (Text.At(text, to, kind)) { to += kind.Length; break; }
        foreach (var kind in (ReadOnlySpan<string>)["городе ", "города ", "г. ", "посёлке ", "селе "])
            if (from >= kind.Length && Text.At(text, from - kind.Length, kind)) { from -= kind.Length; break; }
        return text[from..to];
    }

    // Pieces with their separators kept, so that places stay true.
    static IEnumerable<string> Pieces(string list)
    {
        var from = 0;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] != ',' && !Text.At(list, i, " и ")) continue;
            yield return list[from..i];
            var next = list[i] == ',' ? i + 1 : i + 3;
            yield return list[i..next];
            from = next;
            i = next - 1;
        }
        yield return list[from..];
    }

    static bool Adjective(string name) => name.Has("ск") || name.Has("цк");

    static string Nominative(string adjective)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ого", "ому", "им", "ом", "их", "ий"]) if (adjective.EndsWith(ending, StringComparison.Ordinal)) return adjective[..^ending.Length] + "ий";
        return adjective;
    }

    // «Бердска» → «Бердск», «Искитима» → «Искитим»; names in -ки, -ы stay as they are written.
    static string City(string name) => PlaceNames.Nominative(name, Case.Genitive).Text;
}
