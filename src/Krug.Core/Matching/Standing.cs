namespace Krug.Core.Matching;

/// <summary>
/// An answer on its way to a fairer one: who has what, and what may still change. A step lets one taker change a giver and others make room for it in a chain, none of them falling as low as that taker was;
/// so each step makes the sorted list of sums higher.
/// </summary>
sealed class Standing
{
    const int LongestChain = 8;

    readonly MatchingNetwork network;
    readonly bool[] free, used, mayIdle, mayMiss;
    readonly int[] idle, unmet;
    readonly int[][] pairsOf;
    readonly List<int>[] taken;
    readonly Int128[] sum;

    // One search: for each giver who wants it (a pair), what that taker gives up (a pair), and for whom it is wanted.
    readonly int[] wanted, givenUp, before;
    readonly bool[] seen;
    readonly Queue<int> queue = new();

    /// <summary>Pairs looked at so far.</summary>
    public long Work { get; private set; }

    public Standing(Face face, MatchingNetwork network)
    {
        this.network = network;
        var (givers, takers, pairs) = (network.Left.Length, network.Right.Length, network.Pairs);
        (free, used, mayIdle, mayMiss) = (new bool[pairs.Length], new bool[pairs.Length], [.. Enumerable.Range(0, givers).Select(face.MayIdle)], [.. Enumerable.Range(0, takers).Select(face.MayMiss)]);
        (idle, unmet, sum, taken) = (new int[givers], new int[takers], new Int128[takers], [.. Enumerable.Range(0, givers).Select(_ => new List<int>())]);
        (wanted, givenUp, before, seen) = (new int[givers], new int[givers], new int[givers], new bool[givers]);
        for (var pair = 0; pair < pairs.Length; pair++) free[pair] = face.IsOpen(pairs[pair].Left, pairs[pair].Right) || face.IsTaken(pairs[pair].Left, pairs[pair].Right);
        var rows = Enumerable.Range(0, takers).Select(_ => new List<int>()).ToArray();
        for (var pair = 0; pair < pairs.Length; pair++) rows[pairs[pair].Right].Add(pair);
        // The best first: a search finds the greatest rise soonest.
        pairsOf = [.. rows.Select(row => row.OrderByDescending(pair => network.Score[pair]).ToArray())];
    }

    public IEnumerable<int> InUse => Enumerable.Range(0, used.Length).Where(pair => used[pair]);

    public ReadOnlySpan<Int128> Sums => sum;

    /// <summary>The most each taker could have if all the others stood back.</summary>
    public Int128[] Ceilings()
    {
        var ceilings = (Int128[])network.Base.Clone();
        for (var taker = 0; taker < ceilings.Length; taker++)
        {
            var places = network.Demand[taker];
            foreach (var pair in pairsOf[taker]) if (!free[pair] && used[pair]) { ceilings[taker] += network.Score[pair]; places--; }
            foreach (var pair in pairsOf[taker].Where(pair => free[pair]).Take(places)) ceilings[taker] += network.Score[pair];
        }
        return ceilings;
    }

    public void Load(IEnumerable<int> pairs)
    {
        network.Supply.CopyTo(idle, 0);
        network.Demand.CopyTo(unmet, 0);
        network.Base.CopyTo(sum, 0);
        Array.Clear(used);
        foreach (var list in taken) list.Clear();
        foreach (var pair in pairs) Put(pair);
    }

    /// <summary>For each taker the giver of one of its places, the so many-eth from the lowest score (−1 where none may change), and what it has beside.</summary>
    public (int[] Giver, Int128[] Others) Loose(Func<int, int> which)
    {
        var (loose, rest) = (new int[sum.Length], (Int128[])sum.Clone());
        for (var taker = 0; taker < loose.Length; taker++)
        {
            var mine = pairsOf[taker].Where(pair => used[pair] && free[pair]).ToArray();
            loose[taker] = -1;
            if (mine.Length == 0) continue;
            var pair = mine[Math.Max(0, mine.Length - 1 - which(taker))];
            (loose[taker], rest[taker]) = (network.Pairs[pair].Left, sum[taker] - network.Score[pair]);
        }
        return (loose, rest);
    }

    /// <summary>Takes steps, for the lowest first, until none is left or the work is done.</summary>
    public void Polish(long work)
    {
        var end = Work + work;
        for (var again = true; again && Work < end;)
        {
            again = false;
            foreach (var taker in Enumerable.Range(0, sum.Length).Where(taker => network.Demand[taker] > 0).OrderBy(taker => sum[taker]).ToList())
                while (Work < end && Raise(taker)) again = true;
        }
    }

    /// <summary>One step for a taker: it leaves a giver (or a place not found) for a better one.</summary>
    bool Raise(int taker)
    {
        if (unmet[taker] > 0 && mayMiss[taker] && Search(taker, -1)) return true;
        for (var at = pairsOf[taker].Length - 1; at >= 0; at--)
            if (pairsOf[taker][at] is var pair && used[pair] && free[pair] && Search(taker, pair)) return true;
        return false;
    }

    bool Search(int taker, int leaves)
    {
        var (floor, leaver) = (sum[taker], leaves < 0 ? -1 : network.Pairs[leaves].Left);
        var mayEnd = leaver < 0 || mayIdle[leaver];
        Array.Clear(seen);
        queue.Clear();
        foreach (var pair in pairsOf[taker])
        {
            Work++;
            if (leaves >= 0 && network.Score[pair] <= network.Score[leaves]) break;
            if (free[pair] && !used[pair] && network.Score[pair] > 0) Want(pair, leaves, -1);
        }
        while (queue.TryDequeue(out var giver))
        {
            if (idle[giver] > 0 && mayIdle[giver] && mayEnd) return Step(giver, -1, -1);
            foreach (var held in taken[giver])
            {
                var other = network.Pairs[held].Right;
                if (other == taker || InChain(giver, other)) continue;
                var rest = sum[other] - network.Score[held];
                if (rest > floor && mayMiss[other] && mayEnd) return Step(giver, held, -1);
                foreach (var pair in pairsOf[other])
                {
                    Work++;
                    if (rest + network.Score[pair] <= floor) break;
                    if (!free[pair] || used[pair]) continue;
                    if (network.Pairs[pair].Left == leaver) return Step(giver, held, pair);
                    if (!seen[network.Pairs[pair].Left]) Want(pair, held, giver);
                }
            }
        }
        return false;

        void Want(int pair, int gives, int from)
        {
            var giver = network.Pairs[pair].Left;
            (wanted[giver], givenUp[giver], before[giver], seen[giver]) = (pair, gives, from, true);
            queue.Enqueue(giver);
        }
    }

    bool InChain(int giver, int taker)
    {
        var length = 0;
        for (; giver >= 0; giver = before[giver]) if (network.Pairs[wanted[giver]].Right == taker || ++length > LongestChain) return true;
        return false;
    }

    bool Step(int giver, int held, int pair)
    {
        if (held >= 0) Drop(held);
        if (pair >= 0) Put(pair);
        for (; giver >= 0; giver = before[giver])
        {
            if (givenUp[giver] >= 0) Drop(givenUp[giver]);
            Put(wanted[giver]);
        }
        return true;
    }

    void Put(int pair)
    {
        var (giver, taker) = network.Pairs[pair];
        used[pair] = true;
        idle[giver]--;
        unmet[taker]--;
        sum[taker] += network.Score[pair];
        if (free[pair]) taken[giver].Add(pair);
    }

    void Drop(int pair)
    {
        var (giver, taker) = network.Pairs[pair];
        used[pair] = false;
        idle[giver]++;
        unmet[taker]++;
        sum[taker] -= network.Score[pair];
        taken[giver].Remove(pair);
    }
}
