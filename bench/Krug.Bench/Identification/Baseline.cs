using Krug.Core.Identification;

namespace Krug.Bench.Identification;

/// <summary>What a general search gives on the same names: TF-IDF over words and triples of letters, the best organisation linked where its cosine is high and clear of the second.</summary>
static class Baseline
{
    public static IEnumerable<Figure> Measure(IReadOnlyList<ListedOrganisation> organisations, IReadOnlyList<ListedPerson> people, IReadOnlyList<Labelled> set)
    {
        var heads = people.Where(p => p.OrganisationId is not null).ToLookup(p => p.OrganisationId!);
        var texts = organisations.Select(o => $"{o.ShortName} {o.Number} {string.Join(' ', heads[o.Id].Select(p => $"{p.Surname} {p.Given} {p.Patronymic}"))}").ToList();
        var bags = texts.Select(Grams).ToList();
        var frequency = bags.SelectMany(bag => bag.Keys).GroupBy(gram => gram).ToDictionary(g => g.Key, g => Math.Log((1.0 + texts.Count) / g.Count()));
        var postings = new Dictionary<string, List<(int At, double Weight)>>(StringComparer.Ordinal);
        for (var at = 0; at < bags.Count; at++)
        {
            var norm = Math.Sqrt(bags[at].Sum(gram => Math.Pow(gram.Value * frequency[gram.Key], 2)));
            foreach (var (gram, count) in bags[at])
            {
                if (!postings.TryGetValue(gram, out var list)) postings[gram] = list = [];
                list.Add((at, count * frequency[gram] / norm));
            }
        }
        int linked = 0, right = 0, gold = 0;
        foreach (var one in set)
        {
            var scores = new double[texts.Count];
            var bag = Grams(one.Name);
            var norm = Math.Sqrt(bag.Sum(gram => Math.Pow(gram.Value * frequency.GetValueOrDefault(gram.Key, 8), 2)));
            foreach (var (gram, count) in bag)
                if (postings.TryGetValue(gram, out var list)) foreach (var (at, weight) in list) scores[at] += weight * count * frequency[gram] / norm;
            var best = scores.Select((score, at) => (score, at)).OrderByDescending(pair => pair.score).Take(2).ToList();
            if (one.Gold == "linked") gold++;
            if (best[0].score < 0.3 || best[0].score - best[1].score < 0.02) continue;
            linked++;
            if (one.Gold == "linked" && organisations[best[0].at].Id == one.Organisation) right++;
        }
        yield return new("identify: TF-IDF: links that are wrong", 100.0 * (linked - right) / Math.Max(1, linked), "%");
        yield return new("identify: TF-IDF: not linked", 100.0 * (gold - right) / Math.Max(1, gold), "%");
    }

    static Dictionary<string, double> Grams(string text)
    {
        var bag = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in new string([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bag[word] = bag.GetValueOrDefault(word) + 1;
            var padded = $"_{word}_";
            for (var at = 0; at + 3 <= padded.Length; at++) bag[padded.Substring(at, 3)] = bag.GetValueOrDefault(padded.Substring(at, 3)) + 1;
        }
        return bag;
    }
}
