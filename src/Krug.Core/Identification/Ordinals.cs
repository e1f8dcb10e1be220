namespace Krug.Core.Identification;

/// <summary>Numbers of schools told in words: «восьмая школа», «тридцать седьмая». 1 to 199; by sound, in any case and gender.</summary>
static class Ordinals
{
    static readonly (string Stem, int Value)[] ordinals = [.. new (string Beginning, int Value)[]
    {
        ("одинадцат", 11), ("двенадцат", 12), ("тринадцат", 13), ("четирнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16), ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19),
        ("двадцат", 20), ("тридцат", 30), ("сороков", 40), ("пятидесят", 50), ("шестидесят", 60), ("семидесят", 70), ("восмидесят", 80), ("девяност", 90), ("сот", 100),
        ("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4), ("пят", 5), ("шест", 6), ("седм", 7), ("восм", 8), ("девят", 9), ("десят", 10),
    }.Select(one => (Sounds.Of(one.Beginning), one.Value))];

    static readonly Dictionary<string, int> tens = new(StringComparer.Ordinal) { ["двадцать"] = 20, ["тридцать"] = 30, ["сорок"] = 40, ["пятьдесят"] = 50, ["шестьдесят"] = 60, ["семьдесят"] = 70, ["восемьдесят"] = 80, ["девяносто"] = 90, ["сто"] = 100 };

    static readonly string[] endings = ["аиа", "ои", "уиу", "и", "ого", "еи", "ом", "им", "иа", "иу", "его"];

    /// <summary>The number of an ordinal word; null where it is none.</summary>
    public static int? Of(string sound)
    {
        foreach (var (stem, value) in ordinals)
            if (sound.StartsWith(stem, StringComparison.Ordinal) && endings.Contains(sound[stem.Length..], StringComparer.Ordinal)) return value;
        return null;
    }

    /// <summary>What stands before: «тридцать» of «тридцать седьмая».</summary>
    public static int? Tens(string word) => tens.TryGetValue(word, out var value) ? value : null;
}
