namespace Krug.Core.Matching;

/// <summary>
/// A fair answer where takers need several places: then the sums of several scores must be balanced, which no known method does exactly in reasonable time (the Santa Claus problem is a case of it).
/// Takers are weighed; the answer of the greatest weighed sum is a candidate, polished step by step (<see cref="Standing"/>), and its value is a bound: the least sum is never above the weighed mean of all sums.
/// Weights of those who get little grow from round to round (multiplicative weights: Plotkin, Shmoys, Tardos 1995). The work is counted in pairs looked at, so the answer is the same on every machine.
/// </summary>
static class FairSearch
{
    const int Rounds = 150;
    const long WorkOfFlows = 250_000_000, WorkOfPolishing = 100_000_000;
    const long Grain = 1 << 20;

    /// <summary>Puts the best answer found into the face; tells whether it is proved and which worst sum no answer exceeds.</summary>
    public static (bool Proven, decimal Bound) Run(Face face, NetworkSimplex flow, MatchingNetwork network)
    {
        var standing = new Standing(face, network);
        Fairness.Begin(face, flow, network);
        standing.Load(flow.InUse);
        var ceilings = standing.Ceilings();
        standing.Polish(WorkOfPolishing);
        var (best, sums) = (standing.InUse.ToArray(), Sorted(standing));
        var bound = Ceiling(network, ceilings.Min());
        var proven = sums.AsSpan().SequenceEqual([.. ceilings.Order()]);
        if (!proven)
        {
            foreach (var (candidate, most) in Weighed(flow, network, standing.Sums.ToArray()))
            {
                bound = Math.Min(bound, most);
                standing.Load(candidate);
                standing.Polish(WorkOfPolishing / Rounds);
                if (Sorted(standing) is var found && found.AsSpan().SequenceCompareTo(sums) > 0) (best, sums) = ([.. standing.InUse], found);
            }
            standing.Load(best);
            standing.Polish(WorkOfPolishing);
            best = [.. standing.InUse];
        }
        face.Take(best.Select(pair => network.Pairs[pair]));
        return (proven, bound);
    }

    /// <summary>The answers of the greatest weighed sums, and the bound each proves.</summary>
    static IEnumerable<(int[] Pairs, decimal Bound)> Weighed(NetworkSimplex flow, MatchingNetwork network, Int128[] sums)
    {
        var (coarse, unit) = Coarse(network);
        var asking = Enumerable.Range(0, sums.Length).Where(taker => network.Demand[taker] > 0).ToArray();
        var weight = new double[sums.Length];
        foreach (var taker in asking) weight[taker] = 1;
        Adjust(sums.Select(sum => (double)sum / (double)network.Unit).ToArray(), 8);
        for (var (round, end) = (0, flow.Work + WorkOfFlows); round < Rounds && flow.Work < end; round++)
        {
            var heaviest = asking.Max(taker => weight[taker]);
            var whole = weight.Select(one => (Int128)(one / heaviest * Grain)).ToArray();
            var all = asking.Aggregate((Int128)0, (sum, taker) => sum + whole[taker]);
            var (ofPair, ofUnmet) = network.Costs(pair => whole[network.Pairs[pair].Right] * coarse[pair], Grain * unit);
            flow.Solve(ofPair, ofUnmet);
            var got = new Int128[sums.Length];
            Int128 value = 0;
            foreach (var pair in flow.InUse) got[network.Pairs[pair].Right] += coarse[pair];
            foreach (var taker in asking)
            {
                got[taker] += CoarseOf(network.Base[taker], network, unit);
                value += whole[taker] * got[taker];
            }
            yield return ([.. flow.InUse], (decimal)(value / all) / (decimal)unit);
            Adjust(got.Select(one => (double)one / (double)unit).ToArray(), 1 / Math.Sqrt(1 + round));
        }

        // Who gets less than the weighed mean weighs more from now on.
        void Adjust(double[] got, double rate)
        {
            var (mean, total) = (0.0, 0.0);
            foreach (var taker in asking) (mean, total) = (mean + weight[taker] * got[taker], total + weight[taker]);
            mean /= total;
            foreach (var taker in asking) weight[taker] *= Math.Clamp(1 + rate * (mean - got[taker]), 0.2, 5);
        }
    }

    /// <summary>Scores of nine decimals at most, rounded up, so that a bound stays one.</summary>
    static (Int128[] Scores, Int128 Unit) Coarse(MatchingNetwork network)
    {
        var unit = Int128.Min(network.Unit, 1_000_000_000);
        return ([.. network.Score.Select(score => CoarseOf(score, network, unit))], unit);
    }

    static Int128 CoarseOf(Int128 sum, MatchingNetwork network, Int128 unit) => network.Unit == unit ? sum : (sum + network.Unit / unit - 1) / (network.Unit / unit);

    static decimal Ceiling(MatchingNetwork network, Int128 sum) => Coarse(network).Unit is var unit ? (decimal)CoarseOf(sum, network, unit) / (decimal)unit : 0;

    static Int128[] Sorted(Standing standing)
    {
        var sums = standing.Sums.ToArray();
        Array.Sort(sums);
        return sums;
    }
}
