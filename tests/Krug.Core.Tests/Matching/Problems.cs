using Krug.Core.Matching;

namespace Krug.Core.Tests.Matching;

/// <summary>Random problems of a given make, and the same problem told in another order.</summary>
static class Problems
{
    /// <summary>A small problem with everything that may stand in one; <paramref name="steps"/> different scores, few of them make many ties.</summary>
    public static MatchingProblem Small(Random dice, Objective objective, bool single, int givers = 4, int takers = 4)
    {
        var (left, right, steps) = (dice.Next(1, givers + 1), dice.Next(1, takers + 1), dice.Next(4) switch { 0 => 1, 1 => 3, 2 => 10, _ => 1000 });
        var density = dice.NextDouble() * 0.7 + 0.3;
        var cells = (from giver in Enumerable.Range(0, left) from taker in Enumerable.Range(0, right) where dice.NextDouble() < density select (giver, taker)).ToList();
        var problem = new MatchingProblem
        {
            Left = [.. Enumerable.Range(0, left).Select(at => new Giver($"g{at}", dice.Next(0, 4)))],
            Right = [.. Enumerable.Range(0, right).Select(at => new Taker($"t{at}", single ? 1 : dice.Next(0, 4)))],
            Pairs = [.. cells.Select(cell => new Fit(cell.giver, cell.taker, dice.Next(0, steps + 1) / (decimal)steps))],
            Forbidden = Some(0.1),
            Previous = dice.Next(2) == 0 ? Some(0.4) : [],
            Objective = objective,
        };
        var locked = new HashSet<(int, int)>();
        if (dice.Next(2) == 0)
            foreach (var cell in cells)
                if (!problem.Forbidden.Contains(cell) && dice.NextDouble() < 0.15 && locked.Count(pair => pair.Item1 == cell.giver) < problem.Left[cell.giver].Max && locked.Count(pair => pair.Item2 == cell.taker) < problem.Right[cell.taker].Need) locked.Add(cell);
        return new() { Left = problem.Left, Right = problem.Right, Pairs = problem.Pairs, Forbidden = problem.Forbidden, Previous = problem.Previous, Locked = locked, Objective = objective };

        HashSet<(int, int)> Some(double share) => [.. cells.Where(_ => dice.NextDouble() < share)];
    }

    /// <summary>Everybody suits everybody, or a share of them.</summary>
    public static MatchingProblem Large(int givers, int max, int takers, int need, int steps, double density, Objective objective, int seed, double previous = 0)
    {
        var dice = new Random(seed);
        var pairs = (from giver in Enumerable.Range(0, givers) from taker in Enumerable.Range(0, takers) where dice.NextDouble() < density select new Fit(giver, taker, dice.Next(0, steps + 1) / (decimal)steps)).ToList();
        return new()
        {
            Left = [.. Enumerable.Range(0, givers).Select(at => new Giver($"g{at}", max))],
            Right = [.. Enumerable.Range(0, takers).Select(at => new Taker($"t{at}", need))],
            Pairs = pairs,
            Previous = pairs.Where(_ => dice.NextDouble() < previous).Select(pair => (pair.Left, pair.Right)).ToHashSet(),
            Objective = objective,
        };
    }

    public static MatchingProblem Shuffled(this MatchingProblem problem, Random dice)
    {
        var (left, right) = (Order(problem.Left.Count), Order(problem.Right.Count));
        return new()
        {
            Left = [.. left.Select(at => problem.Left[at])],
            Right = [.. right.Select(at => problem.Right[at])],
            Pairs = [.. Order(problem.Pairs.Count).Select(at => problem.Pairs[at]).Select(pair => new Fit(Array.IndexOf(left, pair.Left), Array.IndexOf(right, pair.Right), pair.Score))],
            Forbidden = Moved(problem.Forbidden),
            Locked = Moved(problem.Locked),
            Previous = Moved(problem.Previous),
            Objective = problem.Objective,
        };

        int[] Order(int count) { var order = Enumerable.Range(0, count).ToArray(); dice.Shuffle(order); return order; }
        HashSet<(int, int)> Moved(IEnumerable<(int Left, int Right)> pairs) => [.. pairs.Select(pair => (Array.IndexOf(left, pair.Left), Array.IndexOf(right, pair.Right))).OrderBy(_ => dice.Next())];
    }
}
