using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Recognisers;

namespace Krug.Core.Checks;

/// <summary>One practice, programme or person written two ways (DOMAIN.md 4-26): nearly the same, but not the same.</summary>
public static class Variants
{
    /// <summary>Variants among the papers of one file or one event: titles of practices and names of people that differ by a few signs. Quadratic in their number.</summary>
    public static IEnumerable<Warning> Of(IReadOnlyList<PaperFacts> papers)
    {
        var practices = papers.SelectMany(paper => paper.Practices).Select(practice => (practice.Title, practice.At)).ToList();
        foreach (var warning in Pairs(practices, 0.12, "Одна практика названа по-разному.")) yield return warning;
        var people = papers.SelectMany(paper => paper.Practices.SelectMany(practice => practice.Authors.Select(author => (author.Name, At: author.At ?? practice.At)))
            .Concat(paper.Slots.SelectMany(slot => slot.Speakers.Where(speaker => speaker.Name is not null).Select(speaker => (Name: speaker.Name!, At: speaker.At ?? slot.At))))).ToList();
        foreach (var warning in Pairs(people, 0.1, "Один человек, похоже, записан по-разному.")) yield return warning;
    }

    static IEnumerable<Warning> Pairs(List<(string Name, Span At)> names, double share, string message)
    {
        var told = new HashSet<(string, string)>();
        for (var i = 0; i < names.Count && i < 400; i++)
            for (var j = i + 1; j < names.Count && j < 400; j++)
            {
                var (one, other) = (Norm(names[i].Name), Norm(names[j].Name));
                if (one == other || Math.Abs(one.Length - other.Length) > 12 || !told.Add((one, other))) continue;
                var limit = Math.Max(1, (int)(Math.Max(one.Length, other.Length) * share));
                if (Distance(one, other, limit) <= limit && !OtherPerson(one, other)) yield return new("name-variants", message, [names[i].Name, names[j].Name], [names[i].At, names[j].At]);
            }
    }

    // «Иванова А.А.» and «Иванова А.Б.» are two people, «Иванов» and «Иванова» too.
    static bool OtherPerson(string one, string other) => one.Length < 24 && (one[^4..] != other[^4..] || one.Length != other.Length && (one + "|" + other).Contains("а ", StringComparison.Ordinal) && one.Replace("а ", " ", StringComparison.Ordinal) == other.Replace("а ", " ", StringComparison.Ordinal));

    static string Norm(string name) => new([.. name.ToLowerInvariant().Replace('ё', 'е').Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '.')]);

    static int Distance(string one, string other, int limit)
    {
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, least) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
                least = Math.Min(least, row[j]);
            }
            if (least > limit) return limit + 1;
        }
        return row[other.Length];
    }
}
