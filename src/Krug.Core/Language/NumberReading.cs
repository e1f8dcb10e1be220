namespace Krug.Core.Language;

/// <summary>How a number was written: figures, «семи», «пятеро», «первого», «XVI».</summary>
public enum NumberKind { Digits, Cardinal, Collective, Ordinal, Roman }

/// <summary>A number found in text: <c>text[From..To]</c> are its words.</summary>
public readonly record struct FoundNumber(int From, int To, int Value, NumberKind Kind);

/// <summary>Reads numbers back from words in any case and gender. Letters «ё» and «е» are one.</summary>
public static class NumberReading
{
    // What a word adds: units, tens, hundreds or the word «тысяча» (Value 1000, Rank 4).
    readonly record struct Meaning(int Value, int Rank, NumberKind Kind);

    static readonly Dictionary<string, Meaning> Words = Build();
    static readonly Dictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The number that <paramref name="text"/> is, from end to end; null for anything else.
    /// <example><code>NumberReading.Read("двадцать четыре")   // 24
    /// NumberReading.Read("XVI")   // 16</code></example>
    /// </summary>
    public static int? Read(string text)
    {
        text = Letters.Clean(text);
        return At(text, 0) is { } found && found.To == text.Length ? found.Value : null;
    }

    /// <summary>Every number in the text, in order, none inside another. A Roman figure counts from two signs on, or one («V») before a noun is left to the caller.</summary>
    public static IReadOnlyList<FoundNumber> All(string text)
    {
        var all = new List<FoundNumber>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            if (At(text, i) is { } found && (found.Kind != NumberKind.Roman || found.To - found.From > 1))
            {
                all.Add(found);
                i = found.To;
            }
            else
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            }
        }
        return all;
    }

    /// <summary>The number whose first sign is <c>text[from]</c>, as long as it goes; null where none begins. <c>from</c> must not stand inside a word.</summary>
    public static FoundNumber? At(string text, int from)
    {
        var to = WordEnd(text, from);
        if (to == from) return null;
        var word = text.AsSpan(from, to - from);
        if (char.IsAsciiDigit(word[0])) return Digits(text, from);
        if (Find(word) is not { } first) return Roman(word) is { } roman ? new(from, to, roman, NumberKind.Roman) : null;
        var (sum, group, rank, kind, end) = (0, 0, 5, first.Kind, from);
        for (Meaning? next = first; next is { } meaning;)
        {
            if (meaning.Rank == 4)
            {
                if (sum > 0) break;
                sum = Math.Max(group, 1) * 1000;
                (group, rank) = (0, 4);
            }
            else
            {
                if (meaning.Rank >= rank) break;
                group += meaning.Value;
                rank = meaning.Value is >= 10 and <= 19 ? 1 : meaning.Rank;
            }
            (kind, end) = (meaning.Kind, to);
            if (kind != NumberKind.Cardinal) break;
            var start = to;
            while (start < text.Length && (text[start] == ' ' || text[start] == Letters.Nbsp)) start++;
            to = WordEnd(text, start);
            next = start > end && to > start ? Find(text.AsSpan(start, to - start)) : null;
            if (next is { Rank: 4 } && sum == 0) rank = 5;
        }
        return new(from, end, sum + group, kind);
    }

    static FoundNumber? Digits(string text, int from)
    {
        long value = 0;
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && value <= int.MaxValue) value = value * 10 + text[at++] - '0';
        return value > int.MaxValue ? null : new(from, at, (int)value, NumberKind.Digits);
    }

    /// <summary>A Roman figure (1…399), Cyrillic look-alikes «Х», «І», «С», «М» read as Latin; null for anything not written as Romans would.</summary>
    public static int? Roman(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 9) return null;
        int value = 0, last = int.MaxValue;
        for (var i = 0; i < word.Length; i++)
        {
            var (sign, next) = (Sign(word[i]), i + 1 < word.Length ? Sign(word[i + 1]) : 0);
            if (sign == 0) return null;
            if (next > sign)
            {
                sign = next - sign;
                i++;
            }
            if (sign > last) return null;
            value += last = sign;
        }
        // Written back it must be the same: «IIII», «VX» are no figures.
        return Write(value).Length == word.Length ? value : null;

        static int Sign(char c) => c switch { 'I' or 'І' => 1, 'V' => 5, 'X' or 'Х' => 10, 'L' => 50, 'C' or 'С' => 100, _ => 0 };
    }

    static string Write(int value)
    {
        var roman = "";
        foreach (var (worth, sign) in ((int, string)[])[(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; value >= worth; value -= worth) roman += sign;
        return roman;
    }

    static int WordEnd(string text, int from)
    {
        var to = from;
        while (to < text.Length && char.IsLetterOrDigit(text[to])) to++;
        return to;
    }

    static Meaning? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 24) return null;
        Span<char> folded = stackalloc char[word.Length];
        word.ToLowerInvariant(folded);
        folded.Replace('ё', 'е');
        return Lookup.TryGetValue(folded, out var meaning) ? meaning : null;
    }

    // Every form is made by the rules that write numbers, so what Krug writes it reads.
    static Dictionary<string, Meaning> Build()
    {
        var words = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var @case in Enum.GetValues<Case>())
        {
            foreach (var gender in Enum.GetValues<Gender>())
                for (var unit = 1; unit < 20; unit++)
                {
                    Add(NumberWords.Units(unit, @case, gender, false), unit, unit >= 10 ? 2 : 1, NumberKind.Cardinal);
                    Add(NumberWords.Units(unit, @case, gender, true), unit, unit >= 10 ? 2 : 1, NumberKind.Cardinal);
                }
            for (var tens = 2; tens < 10; tens++) Add(NumberWords.Tens(tens, @case), tens * 10, 2, NumberKind.Cardinal);
            for (var hundreds = 1; hundreds < 10; hundreds++) Add(NumberWords.Hundreds(hundreds, @case), hundreds * 100, 3, NumberKind.Cardinal);
            Add(NumberWords.In(0, @case), 0, 1, NumberKind.Cardinal);
            Add(NumberWords.In(1000, @case), 1000, 4, NumberKind.Cardinal);
            Add(Nouns.Decline("тысяча", @case, plural: true), 1000, 4, NumberKind.Cardinal);
        }
        foreach (var form in (ReadOnlySpan<string>)["тысяч", "тысячью", "восьмью"]) Add(form, form == "восьмью" ? 8 : 1000, form == "восьмью" ? 1 : 4, NumberKind.Cardinal);
        foreach (var form in (ReadOnlySpan<string>)["оба", "обе", "обоих", "обеих", "обоим", "обеим", "обоими", "обеими"]) Add(form, 2, 1, NumberKind.Collective);
        foreach (var (stem, value) in ((string, int)[])[("дво", 2), ("тро", 3)])
            foreach (var ending in (ReadOnlySpan<string>)["е", "их", "им", "ими"]) Add(stem + ending, value, 1, NumberKind.Collective);
        string[] stems = ["четвер", "пятер", "шестер", "семер", "восьмер", "девятер", "десятер"];
        for (var i = 0; i < stems.Length; i++)
            foreach (var ending in (ReadOnlySpan<string>)["о", "ых", "ым", "ыми"]) Add(stems[i] + ending, i + 4, 1, NumberKind.Collective);
        AddOrdinals();
        return words;

        void Add(string word, int value, int rank, NumberKind kind) => words.TryAdd(Letters.Fold(word), new(value, rank, kind));

        void AddOrdinals()
        {
            (string Word, int Value)[] ordinals =
            [
                ("первый", 1), ("второй", 2), ("четвёртый", 4), ("пятый", 5), ("шестой", 6), ("седьмой", 7), ("восьмой", 8), ("девятый", 9), ("десятый", 10), ("одиннадцатый", 11),
                ("двенадцатый", 12), ("тринадцатый", 13), ("четырнадцатый", 14), ("пятнадцатый", 15), ("шестнадцатый", 16), ("семнадцатый", 17), ("восемнадцатый", 18), ("девятнадцатый", 19),
                ("двадцатый", 20), ("тридцатый", 30), ("сороковой", 40), ("пятидесятый", 50), ("шестидесятый", 60), ("семидесятый", 70), ("восьмидесятый", 80), ("девяностый", 90), ("сотый", 100),
            ];
            foreach (var (word, value) in ordinals)
                foreach (var @case in Enum.GetValues<Case>())
                {
                    foreach (var gender in Enum.GetValues<Gender>()) Add(Adjectives.Decline(word, @case, gender, false, true), value, Rank(value), NumberKind.Ordinal);
                    Add(Adjectives.Decline(word, @case, Gender.Masculine, true, false), value, Rank(value), NumberKind.Ordinal);
                }
            foreach (var form in (ReadOnlySpan<string>)["третий", "третьего", "третьему", "третьим", "третьем", "третья", "третьей", "третью", "третье", "третьи", "третьих", "третьими"])
                Add(form, 3, 1, NumberKind.Ordinal);
        }

        static int Rank(int value) => value >= 100 ? 3 : value >= 10 ? 2 : 1;
    }
}
