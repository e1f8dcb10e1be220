namespace Krug.Core.Matching;

/// <summary>
/// A problem made ready for the arithmetic: givers and takers in order of their ids, locked pairs taken out with their places, scores as whole numbers.
/// Everything behind it counts by these numbers, so the order of the input leaves no trace.
/// </summary>
sealed class MatchingNetwork
{
    /// <summary>Ids in ordinal order.</summary>
    public string[] Left { get; }
    public string[] Right { get; }

    /// <summary>Where those of the problem stand in that order.</summary>
    public int[] LeftNumber { get; }
    public int[] RightNumber { get; }

    /// <summary>Places that are left to give and to take beside the locked pairs; never more than there are pairs for them.</summary>
    public int[] Supply { get; }
    public int[] Demand { get; }

    /// <summary>Pairs that may be used, by giver and then by taker, and beside them their scores and whether they stood before.</summary>
    public (int Left, int Right)[] Pairs { get; }
    public Int128[] Score { get; }
    public bool[] Previous { get; }

    public IReadOnlyList<(int Left, int Right)> Locked { get; }

    /// <summary>What a taker has of its locked pairs.</summary>
    public Int128[] Base { get; }

    /// <summary>Needs and limits as they were given.</summary>
    public int[] Need { get; }
    public int[] Max { get; }

    /// <summary>How many decimals a score keeps: all that are given, as long as the arithmetic of 128 bits cannot overflow (20 and more for any problem that can be read). What lies beyond is rounded half to even.</summary>
    public int Decimals { get; }
    public Int128 Unit { get; }

    public MatchingNetwork(MatchingProblem problem)
    {
        var (left, right) = (InOrder(problem.Left, giver => giver.Id), InOrder(problem.Right, taker => taker.Id));
        (Left, Right) = ([.. left.Select(at => problem.Left[at].Id)], [.. right.Select(at => problem.Right[at].Id)]);
        var (newLeft, newRight) = (LeftNumber, RightNumber) = (Inverse(left), Inverse(right));
        Max = [.. left.Select(at => problem.Left[at].Max)];
        Need = [.. right.Select(at => problem.Right[at].Need)];
        var (supply, demand) = ((int[])Max.Clone(), (int[])Need.Clone());
        Locked = [.. problem.Locked.Select(pair => (Left: newLeft[pair.Left], Right: newRight[pair.Right])).Order()];
        foreach (var (giver, taker) in Locked) { supply[giver]--; demand[taker]--; }

        var free = Enumerable.Range(0, problem.Pairs.Count).Where(at => problem.Pairs[at] is var pair && supply[newLeft[pair.Left]] > 0 && demand[newRight[pair.Right]] > 0
            && !Among(problem.Forbidden, pair) && !Among(problem.Locked, pair)).ToArray();
        Array.Sort(free.Select(at => (long)newLeft[problem.Pairs[at].Left] * Right.Length + newRight[problem.Pairs[at].Right]).ToArray(), free);
        Pairs = [.. free.Select(at => (newLeft[problem.Pairs[at].Left], newRight[problem.Pairs[at].Right]))];
        (Supply, Demand) = (new int[Left.Length], new int[Right.Length]);
        foreach (var (giver, taker) in Pairs)
        {
            if (Supply[giver] < supply[giver]) Supply[giver]++;
            if (Demand[taker] < demand[taker]) Demand[taker]++;
        }

        Decimals = Math.Min(problem.Pairs.Select(pair => (int)Normal(pair.Score).Scale).DefaultIfEmpty().Max(), MostDecimals());
        Unit = 1;
        for (var at = 0; at < Decimals; at++) Unit *= 10;
        Score = [.. free.Select(at => Whole(problem.Pairs[at].Score))];
        Previous = [.. free.Select(at => Among(problem.Previous, problem.Pairs[at]))];
        Base = new Int128[Right.Length];
        if (problem.Locked.Count > 0)
            foreach (var pair in problem.Pairs)
                if (Among(problem.Locked, pair)) Base[newRight[pair.Right]] += Whole(pair.Score);
    }

    /// <summary>The most places an answer can fill beside the locked ones.</summary>
    public int Places => Demand.Sum();

    /// <summary>
    /// Costs in which a place not filled weighs more than all pairs that stood before together, and one of these more than all gains together.
    /// <paramref name="gain"/> of a pair is from 0 to <paramref name="highest"/>.
    /// </summary>
    public (Int128[] OfPair, Int128 OfUnmet) Costs(Func<int, Int128> gain, Int128 highest)
    {
        var kept = highest * Places + 1;
        var costs = new Int128[Pairs.Length];
        for (var pair = 0; pair < costs.Length; pair++) costs[pair] = -gain(pair) - (Previous[pair] ? kept : 0);
        return (costs, (kept + highest) * Places + 1);
    }

    /// <summary>Nodes × the cost of a place not filled must stay within 2¹²⁶.</summary>
    int MostDecimals()
    {
        var room = Int128.MaxValue / 2 / (Left.Length + Right.Length + 1) / Int128.Max(1, Places) / (Places + 2);
        var decimals = 0;
        for (; room >= 20 && decimals < 28; room /= 10) decimals++;
        return decimals;
    }

    Int128 Whole(decimal score)
    {
        var rounded = Normal(decimal.Round(score, Decimals, MidpointRounding.ToEven));
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(rounded, bits);
        var whole = (Int128)(uint)bits[2] << 64 | (Int128)(uint)bits[1] << 32 | (uint)bits[0];
        for (var at = (int)rounded.Scale; at < Decimals; at++) whole *= 10;
        return whole;
    }

    /// <summary>Without closing zeros: «0.50» counts as one decimal.</summary>
    public static decimal Normal(decimal number) => number / 1.0000000000000000000000000000m;

    static bool Among(IReadOnlySet<(int, int)> pairs, Fit pair) => pairs.Count > 0 && pairs.Contains((pair.Left, pair.Right));

    static int[] InOrder<T>(IReadOnlyList<T> all, Func<T, string> id) => [.. Enumerable.Range(0, all.Count).OrderBy(at => id(all[at]), StringComparer.Ordinal)];

    static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var at = 0; at < order.Length; at++) inverse[order[at]] = at;
        return inverse;
    }
}
