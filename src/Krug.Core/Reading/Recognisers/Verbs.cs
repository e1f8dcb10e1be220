namespace Krug.Core.Reading.Recognisers;

/// <summary>Finds infinitives: in a task what stands before the first one is whom it is for, what follows is what to do.</summary>
static class Verbs
{
    static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "печать", "сеть", "память", "суть", "путь", "нить", "треть", "мать", "тетрадь", "кровать", "пути", "почти", "сети", "дети", "опять", "пять", "девять", "десять", "двадцать", "тридцать", "пятьдесят", "печати", "памяти", "рать", "стать", "знать", "хоть", "ведь", "быть",
    };
    static readonly string[] IrregularEndings = ["вести", "нести", "йти", "брести", "расти", "мочь", "лечь", "влечь", "беречь", "счесть", "учесть"];

    /// <summary>The first infinitive at or behind <paramref name="from"/>: its place, or −1.</summary>
    public static int Infinitive(string text, int from = 0)
    {
        var found = Infinitive(text, from, nested: true, out var open);
        // «Гимназия «Маяк»: papers leave one closing quote for two, then every closing quote closes.
        return found < 0 && open ? Infinitive(text, from, nested: false, out _) : found;
    }

    static int Infinitive(string text, int from, bool nested, out bool open)
    {
        open = false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '«') depth++;
            else if (text[i] == '»') depth = nested ? depth - 1 : 0;
            if (i < from || depth > 0 || !char.IsLetter(text[i]) || !Text.WordStart(text, i)) continue;
            var end = Text.WordEnd(text, i);
            if (Is(text.AsSpan(i, end - i))) return i;
            i = end - 1;
        }
        open = depth > 0;
        return -1;
    }

    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ся", StringComparison.OrdinalIgnoreCase)) word = word[..^2];
        if (word.Length < 4 || Nouns.Contains(word.ToString())) return false;
        foreach (var ending in IrregularEndings) if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return word.EndsWith("ть", StringComparison.OrdinalIgnoreCase) && "аяеёиоуыюэАЯЕЁИОУЫЮЭ".Contains(word[^3], StringComparison.Ordinal);
    }
}
