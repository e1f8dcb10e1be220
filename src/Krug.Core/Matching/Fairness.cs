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

    /// <summary>Narrows the face to the fairest answers. The searches are as many as answers on the way use pairs of the value in turn; a good answer to begin with leaves few.</summary>
    public static void Level(Face face, NetworkSimplex flow, MatchingNetwork network)
    {
        Begin(face, flow, network);
        var order = Enumerable.Range(0, network.Pairs.Length).ToArray();
        Array.Sort(order, (one, other) => Value(one).CompareTo(Value(other)) is not 0 and var by ? by : one.CompareTo(other));
        var alike = new List<(int, int)>();
        for (var at = 0; at < order.Length;)
        {
            alike.Clear();
            for (var value = Value(order[at]); at < order.Length && Value(order[at]) == value; at++)
                if (network.Pairs[order[at]] is var (giver, taker) && (face.IsOpen(giver, taker) || face.IsTaken(giver, taker))) alike.Add((giver, taker));
            if (alike.Count > 0) face.Avoid(alike);
        }

        Int128 Value(int pair) => network.Base[network.Pairs[pair].Right] + network.Score[pair];
    }

    /// <summary>An answer of the face that already goes easy on low scores: the fourth power of what a score lacks is as small as possible in sum. Only a start, so rounding does no harm.</summary>
    public static void Begin(Face face, NetworkSimplex flow, MatchingNetwork network)
    {
        const long Grain = 1 << 15, All = Grain * Grain * Grain * Grain;
        var (ofPair, ofUnmet) = network.Costs(pair =>
        {
            var lack = Grain - (long)(network.Score[pair] * Grain / network.Unit);
            return All - lack * lack * lack * lack;
        }, All);
        flow.Solve(ofPair, ofUnmet);
        face.Take(flow.InUse.Select(pair => network.Pairs[pair]));
    }
}
