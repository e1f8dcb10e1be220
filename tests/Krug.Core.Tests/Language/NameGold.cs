using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

/// <summary>Gold declensions of names (a data set beside the repository, never in it): rows of lemma, form, gender and case; who gets how many right.</summary>
public static class NameGold
{
    public sealed record Row(NamePart Part, string Lemma, string Form, Gender Gender, Case Case, string Set);

    public sealed record Score(string Set, NamePart Part, Gender Gender, Case Case, int Rows, int Petrovich, int Ours);

    static readonly string[] Cases = ["им", "рд", "дт", "вн", "тв", "пр"];

    /// <summary>The folder with the gold, or null: <c>../shared/data/names</c> beside the repository, or under KRUG_SHARED.</summary>
    public static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("KRUG_SHARED") is { Length: > 0 } shared) return Existing(Path.Combine(shared, "data/names"));
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Krug.slnx"))) return Existing(Path.Combine(at.FullName, "../shared/data/names"));
        return null;
    }

    static string? Existing(string path) => Directory.Exists(path) ? path : null;

    /// <summary>Every oblique form of the gold with a known gender. «Broad» is the dictionary of given names, «chosen» the short hand-picked lists.</summary>
    public static IEnumerable<Row> Rows(string folder)
    {
        (string File, NamePart Part, string Set)[] files =
        [
            ("firstnames.tsv", NamePart.Given, "словарь имён"), ("firstnames.misc.tsv", NamePart.Given, "отобранные"),
            ("midnames.misc.tsv", NamePart.Patronymic, "отобранные"), ("surnames.misc.tsv", NamePart.Surname, "отобранные"),
        ];
        foreach (var (file, part, set) in files)
            foreach (var row in Table(folder, file))
                if (Tags(row["grammemes"]) is var (gender, @case) && @case != Case.Nominative)
                    yield return new(part, row["lemma"], row["word"], gender, @case, set);
        foreach (var row in Table(folder, "people.tsv"))
        {
            if (Tags(row["grammemes"]) is not var (gender, @case)) continue;
            if (row["lastname"] is { Length: > 0 } surname) yield return new(NamePart.Surname, surname, row["lastname_expected"], gender, @case, "люди");
            if (row["firstname"] is { Length: > 0 } given) yield return new(NamePart.Given, given, row["firstname_expected"], gender, @case, "люди");
            if (row["midname"] is { Length: > 0 } patronymic) yield return new(NamePart.Patronymic, patronymic, row["middlename_expected"], gender, @case, "люди");
        }
    }

    /// <summary>Lemma, its gender («мр», «жр», «мр-жр») for a part of the name.</summary>
    public static IEnumerable<(string Lemma, string Gender)> Genders(string folder, NamePart part)
    {
        var file = part switch { NamePart.Surname => "surnames", NamePart.Given => "firstnames", _ => "midnames" };
        return Table(folder, file + ".gender.tsv").Select(row => (row["lemma"], row["gender"]));
    }

    public static IReadOnlyList<Score> Measure(IEnumerable<Row> rows) =>
    [
        .. rows.GroupBy(row => (row.Set, row.Part, row.Gender, row.Case)).OrderBy(group => group.Key.Part).ThenBy(group => group.Key.Set, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Gender).ThenBy(group => group.Key.Case)
            .Select(group => new Score(group.Key.Set, group.Key.Part, group.Key.Gender, group.Key.Case, group.Count(),
                group.Count(row => Right(PetrovichRules.Shared.Decline(row.Lemma, row.Part, row.Gender, row.Case), row.Form)), group.Count(IsRight)))
    ];

    public static bool IsRight(Row row) => Right(NameDeclension.Decline(row.Lemma, row.Part, row.Gender, row.Case).Text, row.Form);

    static bool Right(string got, string wanted) => string.Equals(got, wanted, StringComparison.OrdinalIgnoreCase);

    static (Gender Gender, Case Case)? Tags(string grammemes)
    {
        var tags = grammemes.Split(',');
        Gender? gender = tags[0] switch { "мр" => Gender.Masculine, "жр" => Gender.Feminine, _ => null };
        return gender is { } known ? (known, (Case)Array.IndexOf(Cases, tags[^1])) : null;
    }

    static IEnumerable<Dictionary<string, string>> Table(string folder, string file)
    {
        using var lines = File.ReadLines(Path.Combine(folder, file)).GetEnumerator();
        lines.MoveNext();
        var header = lines.Current.TrimStart('\uFEFF').Split('\t');
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split('\t');
            yield return header.Select((name, i) => (name, Value: i < cells.Length ? cells[i] : "")).ToDictionary(cell => cell.name, cell => cell.Value, StringComparer.Ordinal);
        }
    }
}
