namespace Krug.Core.Language;

/// <summary>What a rule asks of the word besides its ending.</summary>
enum RuleFor { Any, WholeWord, FirstOfHyphenated, OneSyllable }

/// <summary>
/// One way to decline: the endings of the five oblique cases. «-я» takes a letter off and puts «я» on, «.» leaves the word.
/// <paramref name="Doubtful"/> is a bit a case (1 &lt;&lt; case): the form is likely, not sure.
/// </summary>
sealed record EndingRule(string Ending, RuleFor For, Gender? Gender, string[] Changes, int Doubtful, int Order)
{
    public string Apply(string word, Case @case)
    {
        if (@case == Case.Nominative) return word;
        var change = Changes[(int)@case - 1];
        if (change == ".") return word;
        var cut = 0;
        while (cut < change.Length && change[cut] == '-') cut++;
        return string.Concat(word.AsSpan(0, Math.Max(0, word.Length - cut)), change.AsSpan(cut));
    }

    public bool IsDoubtful(Case @case) => (Doubtful >> (int)@case & 1) != 0;

    public bool Fits(string word, Gender gender, bool first) => (Gender is null || Gender == gender) && For switch
    {
        RuleFor.WholeWord => word.Length == Ending.Length,
        RuleFor.FirstOfHyphenated => first && word.Length == Ending.Length,
        RuleFor.OneSyllable => Letters.Syllables(word) == 1,
        _ => true,
    };
}

/// <summary>Rules found by the ending of a word: a dictionary look-up for each length of ending, whatever their number.</summary>
sealed class EndingRules
{
    readonly Dictionary<string, List<EndingRule>> byEnding = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<EndingRule>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    int longest;

    public EndingRules() => lookup = byEnding.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(EndingRule rule)
    {
        if (!byEnding.TryGetValue(rule.Ending, out var rules)) byEnding[rule.Ending] = rules = [];
        rules.Add(rule);
        // Narrow before wide, so that a condition is an exception to the plain ending.
        rules.Sort((a, b) => (a.For == RuleFor.Any, a.Order).CompareTo((b.For == RuleFor.Any, b.Order)));
        longest = Math.Max(longest, rule.Ending.Length);
    }

    /// <summary>The rule with the longest ending that fits; null where none does. The word comes in lower case.</summary>
    public EndingRule? Longest(string word, Gender gender, bool first)
    {
        for (var length = Math.Min(longest, word.Length); length > 0; length--)
            if (lookup.TryGetValue(word.AsSpan(word.Length - length), out var rules))
                foreach (var rule in rules)
                    if (rule.Fits(word, gender, first)) return rule;
        return null;
    }

    /// <summary>The rule that was added first of all that fit, long or short: the order petrovich's rules are meant in.</summary>
    public EndingRule? Earliest(string word, Gender gender, bool first)
    {
        EndingRule? best = null;
        for (var length = Math.Min(longest, word.Length); length > 0; length--)
            if (lookup.TryGetValue(word.AsSpan(word.Length - length), out var rules))
                foreach (var rule in rules)
                    if ((best is null || rule.Order < best.Order) && rule.Fits(word, gender, first)) best = rule;
        return best;
    }

    /// <summary>
    /// Our tables: ending (С stands for any consonant, Г for any vowel), for (whole, first, one-syllable or nothing), gender (м, ж or nothing),
    /// the five changes parted by spaces (one «.» for all), and the doubtful cases («тв», «рд дт», «*»).
    /// </summary>
    public static EndingRules FromTable(string name)
    {
        var rules = new EndingRules();
        var order = 0;
        foreach (var row in DataTable.Rows(name, 5))
        {
            var changes = row[3].Split(' ');
            if (changes.Length == 1) changes = [changes[0], changes[0], changes[0], changes[0], changes[0]];
            if (changes.Length != 5) throw new InvalidDataException($"{name}: five changes are wanted for «{row[0]}».");
            var kind = row[1] switch
            {
                "" => RuleFor.Any,
                "whole" => RuleFor.WholeWord,
                "first" => RuleFor.FirstOfHyphenated,
                "one-syllable" => RuleFor.OneSyllable,
                _ => throw new InvalidDataException($"{name}: «{row[1]}»."),
            };
            Gender? gender = row[2] switch { "" => null, "м" => Gender.Masculine, "ж" => Gender.Feminine, _ => throw new InvalidDataException($"{name}: «{row[2]}».") };
            foreach (var endings in row[0].Split(' '))
                foreach (var ending in Expand(endings))
                    rules.Add(new(ending, kind, gender, changes, Doubts(row[4]), order++));
        }
        return rules;
    }

    static IEnumerable<string> Expand(string ending)
    {
        var at = ending.AsSpan().IndexOfAny('С', 'Г');
        if (at < 0) return [ending];
        var letters = ending[at] == 'С' ? "бвгджзйклмнпрстфхцчшщ" : "аеёиоуыэюя";
        return letters.SelectMany(letter => Expand(string.Concat(ending.AsSpan(0, at), letter.ToString(), ending.AsSpan(at + 1))));
    }

    static int Doubts(string cases)
    {
        if (cases.Length == 0) return 0;
        if (cases == "*") return 0b111110;
        return cases.Split(' ').Aggregate(0, (bits, code) => bits | 1 << Array.IndexOf(["им", "рд", "дт", "вн", "тв", "пр"], code));
    }
}
