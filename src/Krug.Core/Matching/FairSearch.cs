namespace Krug.Core.Matching;

/// <summary>
/// A fair answer where takers need several places: then sums of several scores must be balanced, which no known method does exactly in reasonable time (the Santa Claus problem is a case of it).
/// From a good start every taker lets one place go, and these are given anew in the fairest way, which is exact (<see cref="Fairness"/>): a step from an answer to the best of exponentially many neighbours, never to a worse one.
/// The bound: the least sum is never above a weighed mean of all sums, and the greatest weighed sum is a flow. Weights of those who get little grow from round to round (multiplicative weights: Plotkin, Shmoys, Tardos 1995);
/// some of these answers are other starts. The rounds are counted by the size of the problem, never by the clock, so the answer is the same on every machine.
/// </summary>
static class FairSearch
{
    /// <summary>Rounds of letting go and of weighing: as many as these pairs allow to be looked at. After so many rounds without gain a start is done; every so many weighings there is another start.</summary>
    const int MostRounds = 100, FewestRounds = 4, RoundsInVain = 25, OtherStart = 25;
    const long WorkOfRounds = 2_500_000, WorkOfPolishing = 4_000_000;
    const long Grain = 1 << 20;

    /// <summary>Puts the best answer found into the face; tells whether it is proved and which worst sum no answer exceeds.</summary>
    public static (bool Proven, decimal Bound) Run(Face face, NetworkSimplex flow, MatchingNetwork network)
    {
        var standing = new Standing(face, network);
        var rounds = (int)Math.Clamp(WorkOfRounds / Math.Max(1, network.Pairs.Length), FewestRounds, MostRounds);
        Improve(flow.InUse);
        var (best, sums, ceilings) = (standing.InUse.ToArray(), Sorted(standing), standing.Ceilings());
        var proven = standing.Sums.SequenceEqual(ceilings);
        var bound = Coarse(ceilings.Min(), network);
        if (!proven)
            foreach (var (round, most) in Weighed(flow, network, standing.Sums.ToArray(), rounds).Index())
            {
                bound = Math.Min(bound, most);
                if (Coarse(sums[0], network) >= bound) break;
                if (round % OtherStart != OtherStart - 1) continue;
                Improve(flow.InUse);
                if (Sorted(standing) is var found && found.AsSpan().SequenceCompareTo(sums) > 0) (best, sums) = ([.. standing.InUse], found);
            }
        face.Take(best.Select(pair => network.Pairs[pair]));
        return (proven, bound);

        void Improve(IEnumerable<int> pairs)
        {
            standing.Load(pairs);
            standing.Polish(WorkOfPolishing);
            Loosen(face, standing, network, rounds);
        }
    }

    /// <summary>Takes one place from every taker, the others staying, and gives these anew in the fairest way (which is exact); each time another place: the lowest, the next, later any (the dice always fall alike).</summary>
    static void Loosen(Face face, Standing standing, MatchingNetwork network, int rounds)
    {
        var most = network.Demand.Max();
        var dice = new Random(most);
        for (var (round, idle) = (0, 0); round < rounds && idle < most + RoundsInVain; round++)
        {
            var before = Sorted(standing);
            var (loose, rest) = standing.Loose(idle < most ? _ => round % most : _ => dice.Next(most));
            face.Take(standing.InUse.Select(pair => network.Pairs[pair]));
            var part = face.Loosened((giver, taker) => loose[taker] == giver);
            Fairness.Level(part, network, rest);
            standing.Load(Enumerable.Range(0, network.Pairs.Length).Where(pair => part.Uses(network.Pairs[pair].Left, network.Pairs[pair].Right)));
            standing.Polish(WorkOfPolishing / 10);
            idle = Sorted(standing).AsSpan().SequenceEqual(before) ? idle + 1 : 0;
        }
    }

    /// <summary>Bounds: the greatest weighed sum, divided by all weights, for weights that draw near to what matters.</summary>
    static IEnumerable<decimal> Weighed(NetworkSimplex flow, MatchingNetwork network, Int128[] sums, int rounds)
    {
        var unit = Unit(network);
        var score = network.Score.Select(one => Up(one, network)).ToArray();
        var asking = Enumerable.Range(0, sums.Length).Where(taker => network.Demand[taker] > 0).ToArray();
        var weight = new double[sums.Length];
        foreach (var taker in asking) weight[taker] = 1;
        Adjust(sums.Select(sum => (double)sum / (double)network.Unit).ToArray(), 8);
        for (var round = 0; round < rounds; round++)
        {
            var heaviest = asking.Max(taker => weight[taker]);
            var whole = weight.Select(one => (Int128)(one / heaviest * Grain)).ToArray();
            var (ofPair, ofUnmet) = network.Costs(pair => whole[network.Pairs[pair].Right] * score[pair], Grain * unit);
            flow.Solve(ofPair, ofUnmet);
            var got = network.Base.Select(sum => Up(sum, network)).ToArray();
            foreach (var pair in flow.InUse) got[network.Pairs[pair].Right] += score[pair];
            var (value, all) = asking.Aggregate((Value: (Int128)0, All: (Int128)0), (sum, taker) => (sum.Value + whole[taker] * got[taker], sum.All + whole[taker]));
            yield return (decimal)(value / all) / (decimal)unit;
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

    /// <summary>A bound has nine decimals at most, rounded up.</summary>
    static Int128 Unit(MatchingNetwork network) => Int128.Min(network.Unit, 1_000_000_000);

    static Int128 Up(Int128 sum, MatchingNetwork network) => Unit(network) is var unit && network.Unit == unit ? sum : (sum + network.Unit / unit - 1) / (network.Unit / unit);

    static decimal Coarse(Int128 sum, MatchingNetwork network) => (decimal)Up(sum, network) / (decimal)Unit(network);

    static Int128[] Sorted(Standing standing)
    {
        var sums = standing.Sums.ToArray();
        Array.Sort(sums);
        return sums;
    }
}
