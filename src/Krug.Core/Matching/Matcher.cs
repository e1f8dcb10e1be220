namespace Krug.Core.Matching;

/// <summary>
/// Gives places to those who ask for them. First as many places are filled as can be, then as many pairs of <see cref="MatchingProblem.Previous"/> stay as can, then the objective decides, and of equally good answers the one
/// whose list of pairs, ordered by giver and then by taker (ids compared by code units), comes first. Exact where it says proven: whole numbers, no rounding on the way.
/// </summary>
public static class Matcher
{
    /// <summary>
    /// Minimum-cost flow (<see cref="NetworkSimplex"/>), the best of all equally good answers by <see cref="Fairness"/> or by ids. 300,000 pairs take less than a second.
    /// <example><code>Matcher.Solve(MatchingFile.Read(bytes, "problem.json")).Pairs</code></example>
    /// </summary>
    public static MatchingAnswer Solve(MatchingProblem problem)
    {
        var network = new MatchingNetwork(problem);
        var flow = new NetworkSimplex(network.Supply, network.Demand, network.Pairs);
        Face face;
        var (proven, bound) = (true, (decimal?)null);
        if (problem.Objective == Objective.Total)
        {
            var (ofPair, ofUnmet) = network.Costs(pair => network.Score[pair], network.Unit);
            flow.Solve(ofPair, ofUnmet);
            face = new(flow, network);
            FirstById(face, network);
        }
        else
        {
            face = Fairness.Begin(flow, network);
            if (Fairness.IsExact(face, network))
            {
                Fairness.Level(face, network, network.Base);
                FirstById(face, network);
            }
            else (proven, bound) = FairSearch.Run(face, flow, network);
        }
        return Answer(problem, network, face, proven, bound);
    }

    /// <summary>Of all answers of the face the one whose list of pairs comes first: pair by pair in order, what can be had is taken for good. A search for every pair of the answer at most.</summary>
    static void FirstById(Face face, MatchingNetwork network)
    {
        var (searched, of) = (false, -1);
        foreach (var (giver, taker) in network.Pairs)
        {
            if (giver != of) (searched, of) = (false, giver);
            if (face.IsOpen(giver, taker))
            {
                if (!searched) face.SearchTo(giver);
                searched = true;
                if (face.Reached(taker)) { face.Force(giver, taker); searched = false; }
                else face.Fix(giver, taker);
            }
            else if (face.IsTaken(giver, taker)) { face.Fix(giver, taker); searched = false; }
        }
    }

    static MatchingAnswer Answer(MatchingProblem problem, MatchingNetwork network, Face face, bool proven, decimal? bound)
    {
        var chosen = network.Pairs.Where(pair => face.Uses(pair.Left, pair.Right)).Concat(network.Locked).Order().ToList();
        var (sums, total) = (new decimal[network.Right.Length], 0m);
        var used = chosen.ToHashSet();
        foreach (var pair in problem.Pairs)
        {
            if (!used.Contains((network.LeftNumber[pair.Left], network.RightNumber[pair.Right]))) continue;
            sums[network.RightNumber[pair.Right]] += pair.Score;
            total += pair.Score;
        }
        var worst = MatchingNetwork.Normal(sums.Min());
        return new([.. chosen.Select(pair => (network.Left[pair.Left], network.Right[pair.Right]))], MatchingNetwork.Normal(total), worst, Shortage.Tell(problem, network, chosen),
            proven, proven ? null : Math.Max(worst, bound ?? 0));
    }
}
