using System.Runtime.CompilerServices;

namespace Krug.Core.Matching;

/// <summary>
/// The cheapest flow by the network simplex method: places flow from givers over pairs to takers; one more node, the root, takes what givers do not use and gives what takers do not get.
/// Costs are whole numbers, so the optimum is exact, and <see cref="Slack"/> proves it: no pair could be cheaper in use than out of it.
/// The tree stays strongly feasible (the leaving arc is the last that blocks, seen from the apex), so it never goes round in circles. Entering arcs are looked for block by block.
/// Source: Cunningham, «A network simplex method» (1976); Király and Kovács, «Efficient implementations of minimum-cost flow algorithms» (2012). A step costs O(√arcs + nodes); in practice there are a few steps an arc of the tree.
/// </summary>
sealed class NetworkSimplex
{
    const int Unbounded = int.MaxValue;
    const sbyte Empty = 1, InTree = 0, Full = -1;

    readonly int givers, root, pairs, arcs;
    readonly int[] from, to, capacity, flow;
    readonly sbyte[] state;
    readonly Int128[] cost, potential;

    // The spanning tree, hung from the root: the arc to the parent, and the children as a linked list.
    readonly int[] parent, arcUp, depth, firstChild, nextSibling, previousSibling;
    readonly Stack<int> subtree = new();
    int scanned;
    bool begun;

    /// <summary>How many arcs have been looked at: a measure of work that is the same on every machine.</summary>
    public long Work { get; private set; }

    /// <param name="supply">Places of each giver.</param>
    /// <param name="demand">Places each taker asks for.</param>
    /// <param name="ends">Giver and taker of each pair.</param>
    public NetworkSimplex(int[] supply, int[] demand, IReadOnlyList<(int Left, int Right)> ends)
    {
        (givers, root, pairs) = (supply.Length, supply.Length + demand.Length, ends.Count);
        arcs = pairs + root;
        (from, to, capacity, flow, state, cost) = (new int[arcs], new int[arcs], new int[arcs], new int[arcs], new sbyte[arcs], new Int128[arcs]);
        (parent, arcUp, depth, firstChild, nextSibling, previousSibling, potential) = (new int[root + 1], new int[root + 1], new int[root + 1], new int[root + 1], new int[root + 1], new int[root + 1], new Int128[root + 1]);
        Array.Fill(firstChild, -1);
        Array.Fill(parent, -1);
        for (var pair = 0; pair < pairs; pair++) (from[pair], to[pair], capacity[pair], state[pair]) = (ends[pair].Left, givers + ends[pair].Right, 1, Empty);
        // At first nobody goes anywhere: every node hangs from the root.
        for (var node = 0; node < root; node++)
        {
            var arc = pairs + node;
            (from[arc], to[arc], capacity[arc]) = node < givers ? (node, root, Unbounded) : (root, node, Unbounded);
            flow[arc] = node < givers ? supply[node] : demand[node - givers];
            Hang(node, root, arc);
        }
    }

    /// <summary>The pairs in use, by number.</summary>
    public IEnumerable<int> InUse => Enumerable.Range(0, pairs).Where(pair => flow[pair] > 0);

    /// <summary>What the flow costs.</summary>
    public Int128 Cost
    {
        get
        {
            Int128 sum = 0;
            for (var arc = 0; arc < arcs; arc++) if (flow[arc] != 0) sum += cost[arc] * flow[arc];
            return sum;
        }
    }

    /// <summary>What the pair would cost beyond what its ends pay already: 0 where an optimum may use it and may do without.</summary>
    public Int128 Slack(int pair) => Reduced(pair);

    public Int128 SlackOfIdle(int giver) => Reduced(pairs + giver);

    public Int128 SlackOfUnmet(int taker) => Reduced(pairs + givers + taker);

    /// <summary>Makes the flow cheapest for these costs, starting from the flow there is.</summary>
    public void Solve(ReadOnlySpan<Int128> costOfPair, Int128 costOfUnmet)
    {
        costOfPair.CopyTo(cost);
        if (!begun) Begin();
        begun = true;
        Array.Fill(cost, costOfUnmet, pairs + givers, root - givers);
        potential[root] = 0;
        for (var child = firstChild[root]; child >= 0; child = nextSibling[child]) Price(child);
        while (Entering() is >= 0 and var arc) Pivot(arc);
    }

    /// <summary>A first flow: taker after taker gets the cheapest givers that have places left. A taker that has all it asks for hangs from one of them, so that the tree is strongly feasible.</summary>
    void Begin()
    {
        var of = Enumerable.Range(0, pairs).ToLookup(pair => to[pair]);
        for (var taker = givers; taker < root; taker++)
        {
            var mine = of[taker].ToArray();
            Array.Sort(mine.Select(pair => cost[pair]).ToArray(), mine);
            foreach (var pair in mine)
            {
                if (flow[pairs + taker] == 0) break;
                if (flow[pairs + from[pair]] == 0) continue;
                flow[pairs + from[pair]]--;
                (flow[pair], state[pair]) = (1, Full);
                if (--flow[pairs + taker] > 0) continue;
                (state[pair], state[pairs + taker]) = (InTree, Empty);
                Unhang(taker);
                Hang(taker, from[pair], pair);
            }
        }
    }

    Int128 Reduced(int arc) => cost[arc] + potential[from[arc]] - potential[to[arc]];

    /// <summary>The arc of the next block that would save most, or −1 where none saves anything.</summary>
    // Compiled once and for all: this is where the time goes, and a busy machine is slow to compile anew.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Entering()
    {
        var block = Math.Max((int)Math.Sqrt(arcs), 20);
        Int128 best = 0;
        var (found, left) = (-1, block);
        for (var seen = 0; seen < arcs; seen++)
        {
            var arc = scanned;
            if (++scanned == arcs) scanned = 0;
            if (state[arc] != InTree)
            {
                var saved = state[arc] == Empty ? Reduced(arc) : -Reduced(arc);
                if (saved < best) (best, found) = (saved, arc);
            }
            if (--left > 0) continue;
            if (found >= 0) { Work += seen; return found; }
            left = block;
        }
        Work += arcs;
        return found;
    }

    void Pivot(int entering)
    {
        // Flow goes from the apex down to «first», over the entering arc to «second», and up to the apex.
        var (first, second) = state[entering] == Empty ? (from[entering], to[entering]) : (to[entering], from[entering]);
        var (one, other) = (first, second);
        while (one != other) if (depth[one] >= depth[other]) one = parent[one]; else other = parent[other];
        var apex = one;
        var (most, leaving, onFirst) = (capacity[entering], -1, true);
        for (var node = first; node != apex; node = parent[node])
            if (Room(node, up: false) is var room && room < most) (most, leaving, onFirst) = (room, node, true);
        for (var node = second; node != apex; node = parent[node])
            if (Room(node, up: true) is var room && room <= most) (most, leaving, onFirst) = (room, node, false);

        if (most > 0)
        {
            flow[entering] += state[entering] == Empty ? most : -most;
            for (var node = first; node != apex; node = parent[node]) flow[arcUp[node]] += from[arcUp[node]] == node ? -most : most;
            for (var node = second; node != apex; node = parent[node]) flow[arcUp[node]] += from[arcUp[node]] == node ? most : -most;
        }
        if (leaving < 0)
        {
            state[entering] = state[entering] == Empty ? Full : Empty;
            return;
        }
        var gone = arcUp[leaving];
        state[gone] = flow[gone] == 0 ? Empty : Full;
        state[entering] = InTree;
        // The part of the tree below the leaving arc is hung anew by the entering one, its path upside down.
        var (end, above) = onFirst ? (first, second) : (second, first);
        var (child, by) = (end, entering);
        while (true)
        {
            var (up, old) = (parent[child], arcUp[child]);
            Unhang(child);
            Hang(child, above, by);
            if (child == leaving) break;
            (above, child, by) = (child, up, old);
        }
        Price(end);
    }

    /// <summary>How much more may flow over the arc between a node and its parent.</summary>
    int Room(int node, bool up)
    {
        var arc = arcUp[node];
        return from[arc] == node == up ? capacity[arc] == Unbounded ? Unbounded : capacity[arc] - flow[arc] : flow[arc];
    }

    void Hang(int node, int under, int by)
    {
        (parent[node], arcUp[node], nextSibling[node], previousSibling[node]) = (under, by, firstChild[under], -1);
        if (firstChild[under] >= 0) previousSibling[firstChild[under]] = node;
        (firstChild[under], depth[node]) = (node, depth[under] + 1);
    }

    void Unhang(int node)
    {
        if (previousSibling[node] >= 0) nextSibling[previousSibling[node]] = nextSibling[node];
        else firstChild[parent[node]] = nextSibling[node];
        if (nextSibling[node] >= 0) previousSibling[nextSibling[node]] = previousSibling[node];
    }

    /// <summary>Depths and potentials of a node and all below it: arcs of the tree cost nothing beyond what their ends pay.</summary>
    void Price(int top)
    {
        subtree.Push(top);
        while (subtree.TryPop(out var node))
        {
            var (arc, up) = (arcUp[node], parent[node]);
            depth[node] = depth[up] + 1;
            potential[node] = from[arc] == node ? potential[up] - cost[arc] : potential[up] + cost[arc];
            for (var child = firstChild[node]; child >= 0; child = nextSibling[child]) subtree.Push(child);
        }
    }
}
