using System.Globalization;
using System.Numerics;
using Krug.Core.Matching;

namespace Krug.Core.Tests.Matching;

/// <summary>
/// Proves by linear programming that an answer is best: makes prices for givers and takers out of the answer alone (Bellman and Ford) and compares what the pairs are worth with what the prices allow at most.
/// Equal sums are the proof (weak duality); where prices cannot be found, a circle of changes makes the answer better. Shares no code with the matcher.
/// </summary>
static class Certificate
{
    public static bool IsBest(MatchingProblem problem, MatchingAnswer answer, Func<decimal, BigInteger> worth, BigInteger above)
    {
        var chosen = EveryAnswer.Numbers(problem, answer).ToHashSet();
        if (!problem.Locked.IsSubsetOf(chosen) || chosen.Count != answer.Pairs.Count) return false;
        var (max, need) = (problem.Left.Select(giver => giver.Max).ToArray(), problem.Right.Select(taker => taker.Need).ToArray());
        foreach (var (giver, taker) in problem.Locked) { max[giver]--; need[taker]--; }
        var pairs = problem.Pairs.Where(pair => !problem.Forbidden.Contains((pair.Left, pair.Right)) && !problem.Locked.Contains((pair.Left, pair.Right))).ToArray();
        // A place is worth more than all pairs that stay, one of these more than all that the objective gives.
        var kept = above * (need.Sum() + 1);
        var place = kept * (need.Sum() + 1) + kept;
        var value = pairs.Select(pair => place + (problem.Previous.Contains((pair.Left, pair.Right)) ? kept : 0) + worth(pair.Score)).ToArray();
        var used = pairs.Select(pair => chosen.Remove((pair.Left, pair.Right))).ToArray();
        foreach (var pair in problem.Locked) chosen.Remove(pair);
        if (chosen.Count > 0) return false;

        var (idle, lack) = ((int[])max.Clone(), (int[])need.Clone());
        for (var at = 0; at < pairs.Length; at++) if (used[at]) { idle[pairs[at].Left]--; lack[pairs[at].Right]--; }
        if (idle.Any(count => count < 0) || lack.Any(count => count < 0)) return false;
        // Distances from anywhere over the changes that are possible; «nobody» is at zero in the end.
        var (ofGiver, ofTaker, ofNobody) = (new BigInteger[max.Length], new BigInteger[need.Length], BigInteger.Zero);
        for (var (round, changed) = (0, true); changed; round++)
        {
            if (round > max.Length + need.Length + 1) return false;
            changed = false;
            for (var at = 0; at < pairs.Length; at++)
            {
                var (giver, taker) = (pairs[at].Left, pairs[at].Right);
                if (used[at]) { if (ofTaker[taker] + value[at] is var less && less < ofGiver[giver]) (ofGiver[giver], changed) = (less, true); }
                else if (ofGiver[giver] - value[at] is var less && less < ofTaker[taker]) (ofTaker[taker], changed) = (less, true);
            }
            for (var giver = 0; giver < max.Length; giver++)
            {
                if (ofGiver[giver] < ofNobody) (ofNobody, changed) = (ofGiver[giver], true);
                if (idle[giver] > 0 && ofNobody < ofGiver[giver]) (ofGiver[giver], changed) = (ofNobody, true);
            }
            for (var taker = 0; taker < need.Length; taker++)
            {
                if (ofNobody < ofTaker[taker]) (ofTaker[taker], changed) = (ofNobody, true);
                if (lack[taker] > 0 && ofTaker[taker] < ofNobody) (ofNobody, changed) = (ofTaker[taker], true);
            }
        }
        var (primal, dual) = (BigInteger.Zero, BigInteger.Zero);
        for (var at = 0; at < pairs.Length; at++)
        {
            if (used[at]) primal += value[at];
            dual += BigInteger.Max(0, value[at] - (ofGiver[pairs[at].Left] - ofNobody) - (ofNobody - ofTaker[pairs[at].Right]));
        }
        for (var giver = 0; giver < max.Length; giver++) if (ofGiver[giver] - ofNobody is { Sign: >= 0 } price) dual += price * max[giver]; else return false;
        for (var taker = 0; taker < need.Length; taker++) if (ofNobody - ofTaker[taker] is { Sign: >= 0 } price) dual += price * need[taker]; else return false;
        return primal == dual;
    }

    /// <summary>The sum of scores, with all the digits that a decimal has.</summary>
    public static bool IsGreatest(MatchingProblem problem, MatchingAnswer answer) => IsBest(problem, answer, score => BigInteger.Parse(score.ToString("F28", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, 28) + 1);

    /// <summary>The fairest, one place each: a pair costs more than any number of pairs of a higher score.</summary>
    public static bool IsFairest(MatchingProblem problem, MatchingAnswer answer)
    {
        var step = problem.Right.Count + 1;
        var power = new Dictionary<decimal, BigInteger>();
        BigInteger highest = 1;
        foreach (var score in problem.Pairs.Select(pair => pair.Score).Distinct().OrderDescending()) power[score] = highest *= step;
        return IsBest(problem, answer, score => highest - power[score], highest + 1);
    }
}
