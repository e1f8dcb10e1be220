using System.Text.Json;

namespace Krug.Core.Language;

/// <summary>Which part of a person's name a word is.</summary>
public enum NamePart { Surname, Given, Patronymic }

/// <summary>
/// The rules of petrovich (MIT, Data/petrovich-LICENSE.txt) read as they are and applied in their own order: what Krug falls back on
/// where its own tables say nothing, and what its accuracy is measured against.
/// </summary>
public sealed class PetrovichRules
{
    static readonly Lazy<PetrovichRules> Loaded = new(() => new());

    public static PetrovichRules Shared => Loaded.Value;

    readonly EndingRules[] byPart;

    PetrovichRules()
    {
        using var stream = DataTable.Open("Language.Data.petrovich-rules.data.json");
        using var json = JsonDocument.Parse(stream);
        byPart = [Read("lastname"), Read("firstname"), Read("middlename")];

        EndingRules Read(string part)
        {
            var rules = new EndingRules();
            var order = 0;
            foreach (var group in (ReadOnlySpan<string>)["exceptions", "suffixes"])
            {
                if (!json.RootElement.GetProperty(part).TryGetProperty(group, out var list)) continue;
                foreach (var rule in list.EnumerateArray())
                {
                    var first = rule.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(tag => tag.GetString() == "first_word");
                    var kind = first ? RuleFor.FirstOfHyphenated : group == "exceptions" ? RuleFor.WholeWord : RuleFor.Any;
                    Gender? gender = rule.GetProperty("gender").GetString() switch { "male" => Gender.Masculine, "female" => Gender.Feminine, _ => null };
                    var changes = rule.GetProperty("mods").EnumerateArray().Select(mod => mod.GetString()!).ToArray();
                    foreach (var ending in rule.GetProperty("test").EnumerateArray())
                        rules.Add(new(ending.GetString()!, kind, gender, changes, 0, order));
                    order++;
                }
            }
            return rules;
        }
    }

    internal EndingRule? Find(string word, NamePart part, Gender gender, bool first) => byPart[(int)part].Earliest(word, gender, first);

    /// <summary>A part of a name in a case, by petrovich alone; parts joined by hyphens each decline.</summary>
    public string Decline(string name, NamePart part, Gender gender, Case @case)
    {
        if (@case == Case.Nominative) return name;
        var words = name.Split('-');
        for (var i = 0; i < words.Length; i++)
        {
            var rule = Find(words[i].ToLowerInvariant(), part, gender, i == 0 && words.Length > 1);
            if (rule is not null) words[i] = Letters.Like(words[i], rule.Apply(words[i], @case));
        }
        return string.Join('-', words);
    }
}
