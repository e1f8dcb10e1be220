using System.Globalization;
using Krug.Core.Language;
using Krug.Core.Tests.Language;

namespace Krug.Bench.Language;

/// <summary>
/// How many forms of the gold come out right, petrovich's rules alone beside Krug's, by part of the name and case: the tables of docs/language.md.
/// <c>--misses</c> lists the forms that differ instead (for work on the rules; the data's names stay off the docs).
/// </summary>
static class LanguageAccuracy
{
    public static int Run(string[] args)
    {
        if (NameGold.Folder() is not { } folder)
        {
            Console.Error.WriteLine("No gold: put the data set into ../shared/data/names or name its place in KRUG_SHARED.");
            return 2;
        }
        var rows = NameGold.Rows(folder).ToList();
        if (args is ["--misses", ..])
        {
            foreach (var row in rows.Where(row => !NameGold.IsRight(row)))
                Console.WriteLine($"{row.Set}\t{row.Part}\t{row.Gender}\t{row.Case}\t{row.Lemma}\t{row.Form}\t{NameDeclension.Decline(row.Lemma, row.Part, row.Gender, row.Case).Text}");
            return 0;
        }
        Declension(NameGold.Measure(rows));
        Genders(folder);
        return 0;
    }

    static void Declension(IReadOnlyList<NameGold.Score> scores)
    {
        Console.WriteLine("| part | gender | case | forms | petrovich, % | Krug, % |");
        Console.WriteLine("| --- | --- | --- | ---: | ---: | ---: |");
        foreach (var row in scores.GroupBy(score => (score.Part, score.Gender, score.Case)).OrderBy(row => row.Key))
            Console.WriteLine($"| {Part(row.Key.Part)} | {(row.Key.Gender == Gender.Masculine ? "m" : "f")} | {row.Key.Case.ToString().ToLowerInvariant()} | {Figures(row)} |");
        foreach (var part in scores.GroupBy(score => score.Part))
            Console.WriteLine($"| **{Part(part.Key)}, all** | | | {Figures(part)} |");

        static string Figures(IEnumerable<NameGold.Score> group)
        {
            var list = group.ToList();
            var rows = list.Sum(score => score.Rows);
            return $"{rows} | {Percent(list.Sum(score => score.Petrovich), rows)} | {Percent(list.Sum(score => score.Ours), rows)}";
        }
    }

    static void Genders(string folder)
    {
        Console.WriteLine();
        Console.WriteLine("| part | words | hint right, % | no hint, % | hint wrong, % |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var part in Enum.GetValues<NamePart>())
        {
            int all = 0, right = 0, silent = 0;
            foreach (var (lemma, gender) in NameGold.Genders(folder, part))
            {
                all++;
                var hint = GenderHints.Of(lemma, part);
                if (hint is null) silent++;
                else if (gender == (hint == Gender.Masculine ? "мр" : "жр")) right++;
            }
            Console.WriteLine($"| {Part(part)} | {all} | {Percent(right, all)} | {Percent(silent, all)} | {Percent(all - right - silent, all)} |");
        }
    }

    static string Percent(int part, int whole) => (100m * part / whole).ToString("0.00", CultureInfo.InvariantCulture);

    static string Part(NamePart part) => part switch { NamePart.Surname => "surname", NamePart.Given => "given name", _ => "patronymic" };
}
