namespace Krug.Core.Matching;

/// <summary>
/// The fairest answer where every taker is short of one place at most: the sorted list of what takers get, worst first, as high as possible. With one place each that is a matter of single pairs: as few as possible
/// of the lowest value, of these answers the ones with as few as possible of the next value, and so on. A face narrows from value to value (Huang, Kavitha, Mehlhorn, Michail, «Fair matchings and related problems», 2016).
/// </summary>
static class Fairness
{
    /// <summary>
    /// Whether values belong to pairs alone: nobody is short of two places, and who goes without has the same in every case (nothing, but for locked pairs).
    /// </summary>
    public static bool IsExact(Face face, MatchingNetwork network) =>
        network.Demand.All(demand => demand <= 1)
        && Enumerable.Range(0, face.Takers).Where(taker => network.Demand[taker] > 0 && face.MayMiss(taker)).Select(taker => network.Base[taker]).Distinct().Count() <= 1;

    /// <summary>Narrows the face to the fairest answers, where a taker has <paramref name="rest"/> beside the place in question. Some thousand searches: one for each pair in use when its value's turn comes.</summary>
    public static void Level(Face face, MatchingNetwork network, Int128[] rest)
    {
        var free = Enumerable.Range(0, network.Pairs.Length).Where(pair => network.Pairs[pair] is var (giver, taker) && (face.IsOpen(giver, taker) || face.IsTaken(giver, taker))).ToArray();
        var value = free.Select(pair => rest[network.Pairs[pair].Right] + network.Score[pair]).ToArray();
        Array.Sort(value, free);
        var alike = new List<(int, int)>();
        for (var at = 0; at < free.Length;)
        {
            alike.Clear();
            for (var lowest = value[at]; at < free.Length && value[at] == lowest; at++)
                if (network.Pairs[free[at]] is var (giver, taker) && (face.IsOpen(giver, taker) || face.IsTaken(giver, taker))) alike.Add((giver, taker));
            if (alike.Count > 0) face.Avoid(alike);
        }
    }

    /// <summary>
    /// All answers that fill and keep the most; the one held already goes easy on low scores: the fourth power of what a score lacks is as small as possible in sum. That is only a start, so rounding does no harm.
    /// </summary>
    public static Face Begin(NetworkSimplex flow, MatchingNetwork network)
    {
        const long Grain = 1 << 15, All = Grain * Grain * Grain * Grain;
        var (ofPair, ofUnmet) = network.Costs(pair =>
        {
            var lack = Grain - (long)(network.Score[pair] * Grain / network.Unit);
            return All - lack * lack * lack * lack;
        }, All);
        flow.Solve(ofPair, ofUnmet);
        // The same answer is best when scores do not count; only the proof is another.
        (ofPair, ofUnmet) = network.Costs(_ => 0, 0);
        flow.Solve(ofPair, ofUnmet);
        return new(flow, network);
    }
}
