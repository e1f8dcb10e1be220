using System.Collections.Frozen;
using Krug.Core.Language;

namespace Krug.Core.Identification;

/// <summary>What a word of a display name may be; the tables stand in Data.</summary>
enum WordGroup { None, Kind, Form, Device, Room, Post, Several, Mark, Noise, Other, Pupil }

/// <summary>Words that are nobody's name: kinds of organisations, devices, posts; given names with their short forms; towns. Looked up as they are typed, then as they sound.</summary>
static class NameWords
{
    static readonly FrozenDictionary<string, (WordGroup Group, string Code)> exact;
    static readonly (string Beginning, WordGroup Group, string Code)[] beginnings;
    static readonly FrozenDictionary<string, string[]> fullNames;
    static readonly FrozenSet<string> given, towns;

    /// <summary>Kinds that a bare «школа» may mean (contract of <c>krug identify</c>).</summary>
    public static readonly FrozenSet<string> SchoolLike = new[] { "школа", "сош", "оош", "нош", "гимназия", "лицей", "цо", "интернат", "прогимназия", "кадет", "вечерняя", "коррекционная" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kinds whose «школа» is another thing: «школа искусств», «спортивная школа».</summary>
    public static readonly FrozenSet<string> OtherSchools = new[] { "искусства", "спорт" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words long enough to be told in spite of one wrong letter.</summary>
    static readonly (string Word, string Code)[] spelled = [("школа", "школа"), ("гимназия", "гимназия"), ("лицей", "лицей"), ("детский", "сад"), ("интернат", "интернат"), ("колледж", "колледж"), ("прогимназия", "прогимназия"), ("средняя", "сош")];

    static NameWords()
    {
        var words = new Dictionary<string, (WordGroup, string)>(StringComparer.Ordinal);
        var starts = new List<(string, WordGroup, string)>();
        foreach (var row in Rows("words.tsv"))
        {
            var group = Enum.Parse<WordGroup>(row[0], ignoreCase: true);
            foreach (var form in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (form[^1] == '*') starts.Add((form[..^1], group, row[1]));
                else words.TryAdd(form.TrimEnd('.'), (group, row[1]));
        }
        (exact, beginnings) = (words.ToFrozenDictionary(StringComparer.Ordinal), [.. starts]);
        var names = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows("given-names.tsv"))
        {
            var full = Sounds.Of(row[0]);
            known.Add(full);
            foreach (var called in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Sounds.Of))
            {
                known.Add(called);
                if (!names.TryGetValue(called, out var list)) names[called] = list = [];
                list.Add(full);
            }
        }
        fullNames = names.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        given = known.ToFrozenSet(StringComparer.Ordinal);
        towns = Rows("cities.tsv").Select(row => Sounds.Of(row[0].Replace("-", "", StringComparison.Ordinal))).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What the word (lower case, one alphabet) is, and its code where it is a kind.</summary>
    public static (WordGroup Group, string Code) Of(string word)
    {
        if (exact.TryGetValue(word, out var found)) return found;
        foreach (var (beginning, group, code) in beginnings) if (word.StartsWith(beginning, StringComparison.Ordinal)) return (group, code);
        if (word.Length >= 5)
            foreach (var (right, code) in spelled) if (Sounds.Distance(word, right, 1) <= 1) return (WordGroup.Kind, code);
        return (WordGroup.None, "");
    }

    /// <summary>A kind glued behind a legal form or before a post: «мбоусош», «sosh» of «soshzavuch»; null where it is none.</summary>
    public static string? Form(string word) => forms.FirstOrDefault(form => word.Length > form.Length + 1 && word.StartsWith(form, StringComparison.Ordinal) && exact.TryGetValue(word[form.Length..], out var rest) && rest.Group == WordGroup.Kind);

    static readonly string[] forms = ["мбдоу", "мадоу", "мкдоу", "гбдоу", "мбоу", "маоу", "мкоу", "гбоу", "гкоу", "мбу", "мку", "гбу", "моу", "гоу", "mbdou", "mbou", "maou", "mkou", "gbou", "mou"];

    /// <summary>Sounds of the full names a short one may stand for: «саша» → «александр», «александра».</summary>
    public static IReadOnlyList<string> FullNames(string sound) => fullNames.TryGetValue(sound, out var full) ? full : [];

    /// <summary>The sound of some given name, full or short.</summary>
    public static bool IsGiven(string sound) => given.Contains(sound);

    public static bool IsTown(string sound) => towns.Contains(sound);

    /// <summary>«Петрович», «Петровна», by sound.</summary>
    public static bool LooksPatronymic(string sound) => sound.Length > 5 && (sound.EndsWith("ович", StringComparison.Ordinal) || sound.EndsWith("евич", StringComparison.Ordinal) || sound.EndsWith("овна", StringComparison.Ordinal)
        || sound.EndsWith("евна", StringComparison.Ordinal) || sound.EndsWith("ична", StringComparison.Ordinal) || sound.EndsWith("инишна", StringComparison.Ordinal) || sound.EndsWith("льич", StringComparison.Ordinal) || sound.EndsWith("лич", StringComparison.Ordinal));

    static IEnumerable<string[]> Rows(string name) => DataTable.Rows("Identification.Data." + name, 3);
}
