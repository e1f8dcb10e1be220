using Krug.Core.Reading;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Checks;

/// <summary>A paper as it is compared with others: where it comes from, its facts and its own text.</summary>
public sealed record ComparedPaper(string File, PaperFacts Facts, string Text);

/// <summary>
/// Papers written over somebody else's: the same figures and most of the sentences (DOMAIN.md §0: one note repeats 83 % of another's words, figures included).
/// </summary>
public static class Copies
{
    /// <summary>Share of a paper's runs of four words that stand in another one, 0…1.</summary>
    public const double Most = 0.5;

    /// <summary>
    /// For each paper that repeats another of the same kind from another file, the warning and the paper it is about: the later one by date, else by order.
    /// Linear in the length of the texts for each pair.
    /// </summary>
    public static IEnumerable<(ComparedPaper Copy, Warning Warning)> Find(IReadOnlyList<ComparedPaper> papers)
    {
        var runs = papers.Select(paper => Runs(paper.Text)).ToList();
        for (var i = 0; i < papers.Count; i++)
            for (var j = i + 1; j < papers.Count; j++)
            {
                if (papers[i].File == papers[j].File || papers[i].Facts.Kind != papers[j].Facts.Kind) continue;
                var same = Shared(papers[i].Facts.Facts, papers[j].Facts.Facts);
                if (same.Count < 2) continue;
                var (copy, source) = Later(papers, i, j) ? (j, i) : (i, j);
                var share = Overlap(runs[copy], runs[source]);
                if (share < Most) continue;
                yield return (papers[copy], new("copied-figures",
                    $"Числа и {(int)Math.Round(share * 100)} % текста совпадают с бумагой «{papers[source].File}»: {string.Join(", ", same)}. Сверьте их со своими записями.",
                    [.. same], Places(papers[copy].Facts)));
            }
    }

    static bool Later(IReadOnlyList<ComparedPaper> papers, int i, int j) => string.CompareOrdinal(When(papers[i].Facts), When(papers[j].Facts)) <= 0;

    static string When(PaperFacts facts) => facts.Facts?.Date ?? facts.Date ?? "";

    static List<string> Shared(EventFigures? one, EventFigures? other)
    {
        var same = new List<string>();
        if (one is null || other is null) return same;
        Add(one.Applications, other.Applications, "заявок");
        Add(one.Presented, other.Presented, "представлено");
        Add(one.Declined, other.Declined, "отклонено");
        Add(one.ConnectionsMin, other.ConnectionsMin, "подключений не меньше");
        Add(one.ConnectionsMax, other.ConnectionsMax, "подключений не больше");
        Add(one.Responses, other.Responses, "ответов на анкету");
        Add(one.Events, other.Events, "мероприятий");
        Add(one.Hosts, other.Hosts, "организаций");
        Add(one.ContestParticipants, other.ContestParticipants, "участников конкурса");
        return same;

        void Add(int? a, int? b, string what) { if (a is not null && a == b) same.Add($"{what} {a}"); }
    }

    static List<Span> Places(PaperFacts facts) => [.. facts.Places.Where(place => place.Key.StartsWith("facts.", StringComparison.Ordinal) && place.Key != "facts.date").Select(place => place.Value).Distinct()];

    // Runs of four words, as hashes (FNV-1a, the same on every run); case and punctuation aside.
    static HashSet<ulong> Runs(string text)
    {
        const ulong Start = 14695981039346656037, Prime = 1099511628211;
        var words = new List<ulong>();
        var hash = Start;
        foreach (var sign in text.ToLowerInvariant() + " ")
            if (char.IsLetterOrDigit(sign)) hash = unchecked((hash ^ (sign == 'ё' ? 'е' : sign)) * Prime);
            else if (hash != Start) { words.Add(hash); hash = Start; }
        var runs = new HashSet<ulong>();
        for (var i = 0; i + 3 < words.Count; i++) runs.Add(unchecked(((words[i] * 31 + words[i + 1]) * 31 + words[i + 2]) * 31 + words[i + 3]));
        return runs;
    }

    static double Overlap(HashSet<ulong> copy, HashSet<ulong> source) => copy.Count < 20 ? 0 : (double)copy.Count(source.Contains) / copy.Count;
}
