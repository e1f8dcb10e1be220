using System.Numerics;

namespace Krug.Core.Matching;

/// <summary>
/// All equally good answers at once, held as one of them and what may still change. By complementary slackness the answers of least cost are exactly those that agree on every pair whose
/// <see cref="NetworkSimplex.Slack"/> is not zero; the others are «open» (free, not in use) or «taken» (free, in use), and an answer becomes another one by going round a circle of them.
/// Nodes are givers, then takers, then the root, which stands for «nobody»: idle places and places not found.
/// A search costs O(takers × givers / 64 + pairs in use).
/// </summary>
sealed class Face
{
    readonly int givers, takers, words;
    readonly int[] supply, demand;

    /// <summary>A row of givers for each taker: who is free and not in use, who is in use (free or not).</summary>
    readonly ulong[] open, used;

    /// <summary>For each giver the takers that it serves and need not.</summary>
    readonly List<int>[] taken;

    readonly int[] idle, unmet;
    readonly bool[] idleFree, unmetFree;

    // One search: where the way goes on from a node; givers and takers that have not been reached.
    readonly int[] next, queue;
    readonly ulong[] unseen;
    readonly bool[] seen;
    readonly Levels flat;

    /// <summary>The face of least cost that <paramref name="flow"/> has found.</summary>
    public Face(NetworkSimplex flow, MatchingNetwork network)
    {
        (givers, takers, words, supply, demand) = (network.Left.Length, network.Right.Length, (network.Left.Length + 63) / 64, network.Supply, network.Demand);
        (open, used, taken) = (new ulong[takers * words], new ulong[takers * words], [.. Enumerable.Range(0, givers).Select(_ => new List<int>())]);
        (idle, unmet, idleFree, unmetFree) = (new int[givers], new int[takers], new bool[givers], new bool[takers]);
        (next, queue, unseen, seen) = (new int[givers + takers + 1], new int[givers + takers + 1], new ulong[words], new bool[givers + takers + 1]);
        flat = new(this, []);
        for (var giver = 0; giver < givers; giver++) idleFree[giver] = flow.SlackOfIdle(giver) == 0;
        for (var taker = 0; taker < takers; taker++) unmetFree[taker] = flow.SlackOfUnmet(taker) == 0;
        for (var pair = 0; pair < network.Pairs.Length; pair++) if (flow.Slack(pair) == 0) Set(open, network.Pairs[pair].Right, network.Pairs[pair].Left);
        Take(flow.InUse.Select(pair => network.Pairs[pair]));
    }

    /// <summary>A part of a face: of the pairs in use only the loose ones may change, and nobody's lack.</summary>
    Face(Face whole, Func<int, int, bool> loose)
    {
        (givers, takers, words, supply, demand) = (whole.givers, whole.takers, whole.words, whole.supply, whole.demand);
        (open, used) = ((ulong[])whole.open.Clone(), (ulong[])whole.used.Clone());
        taken = [.. whole.taken.Select((held, giver) => held.Where(taker => loose(giver, taker)).ToList())];
        (idle, unmet, idleFree, unmetFree) = ((int[])whole.idle.Clone(), (int[])whole.unmet.Clone(), (bool[])whole.idleFree.Clone(), new bool[takers]);
        (next, queue, unseen, seen) = (new int[givers + takers + 1], new int[givers + takers + 1], new ulong[words], new bool[givers + takers + 1]);
        flat = new(this, []);
    }

    /// <summary>The answers of this face that differ from the one held in loose pairs alone.</summary>
    public Face Loosened(Func<int, int, bool> loose) => new(this, loose);

    int Root => givers + takers;
    public int Givers => givers;
    public int Takers => takers;

    /// <summary>Puts another answer of the face in place of the one held.</summary>
    public void Take(IEnumerable<(int Left, int Right)> pairs)
    {
        for (var giver = 0; giver < givers; giver++)
        {
            foreach (var taker in taken[giver]) Set(open, taker, giver);
            taken[giver].Clear();
        }
        supply.CopyTo(idle, 0);
        demand.CopyTo(unmet, 0);
        Array.Clear(used);
        foreach (var (giver, taker) in pairs)
        {
            Set(used, taker, giver);
            idle[giver]--;
            unmet[taker]--;
            if (!IsOpen(giver, taker)) continue;
            Clear(open, taker, giver);
            taken[giver].Add(taker);
        }
    }

    public bool Uses(int giver, int taker) => Has(used, taker, giver);
    public bool IsOpen(int giver, int taker) => Has(open, taker, giver);
    public bool IsTaken(int giver, int taker) => Uses(giver, taker) && taken[giver].Contains(taker);
    public bool MayIdle(int giver) => idleFree[giver];
    public bool MayMiss(int taker) => unmetFree[taker];

    /// <summary>Leaves the pair as it is in every answer from now on.</summary>
    public void Fix(int giver, int taker)
    {
        Clear(open, taker, giver);
        taken[giver].Remove(taker);
    }

    /// <summary>Puts an open pair into the answer by a way back from the taker to the giver that a search has found.</summary>
    public void Force(int giver, int taker)
    {
        Follow(givers + taker, giver);
        Clear(open, taker, giver);
        Set(used, taker, giver);
    }

    /// <summary>Whether an open pair of this giver and the taker can get into the answer: the last search was for the giver and came to the taker.</summary>
    public bool Reached(int taker) => seen[givers + taker];

    /// <summary>Looks for all nodes that have a way to this giver.</summary>
    public void SearchTo(int giver) => Search([giver], flat, null);

    /// <summary>
    /// Lets the answer use as few of these pairs as can be, and keeps to the answers that do. Minimum-cost flow with costs 0 and 1 by the primal-dual method (Ford and Fulkerson 1962): the pairs in use are taken out,
    /// what they carried finds its way anew, at first over other pairs, then over few of these; distances stay whole numbers. One search for every pair in use, and one for every step of the distance.
    /// </summary>
    public void Avoid(IReadOnlyList<(int Left, int Right)> pairs)
    {
        var lifted = pairs.Where(pair => Uses(pair.Left, pair.Right)).ToList();
        if (lifted.Count == 0)
        {
            foreach (var (giver, taker) in pairs) Clear(open, taker, giver);
            return;
        }
        if (pairs is [var (left, right)])
        {
            AvoidOne(left, right);
            return;
        }
        var levels = new Levels(this, pairs);
        var (excess, lack) = (new int[givers], new int[takers]);
        foreach (var (giver, taker) in lifted)
        {
            Drop(giver, taker);
            excess[giver]++;
            lack[taker]++;
        }
        for (var lifts = lifted.Count; lifts > 0;)
        {
            var starts = lifted.Where(pair => lack[pair.Right] > 0).Select(pair => givers + pair.Right).Distinct().ToArray();
            if (Search(starts, levels, excess) is not { } giver)
            {
                levels.Raise(seen);
                continue;
            }
            lack[Follow(giver, -1) - givers]--;
            excess[giver]--;
            lifts--;
        }
        // Whatever would cost something now stays as it is.
        for (var taker = 0; taker < takers; taker++)
        {
            levels.Tighten(taker, open.AsSpan(taker * words, words));
            unmetFree[taker] &= levels.Same(givers + taker, Root);
        }
        for (var giver = 0; giver < givers; giver++)
        {
            taken[giver].RemoveAll(taker => !levels.Tight(giver, taker));
            idleFree[giver] &= levels.Same(giver, Root);
        }
    }

    /// <summary>The same for one pair in use: it goes for good, or it is in every answer.</summary>
    void AvoidOne(int giver, int taker)
    {
        Fix(giver, taker);
        Search([givers + taker], flat, null);
        if (!seen[giver]) return;
        Clear(used, taker, giver);
        Follow(giver, -1);
    }

    /// <summary>Goes backward from the targets over what costs nothing at these levels; answers the first giver that has too much, where that is asked for.</summary>
    int? Search(ReadOnlySpan<int> targets, Levels levels, int[]? excess)
    {
        Array.Fill(unseen, ulong.MaxValue);
        Array.Clear(seen);
        var (head, tail) = (0, 0);
        foreach (var target in targets) { next[target] = -1; See(target); }
        while (head < tail)
        {
            var node = queue[head++];
            if (node == Root)
            {
                for (var giver = 0; giver < givers; giver++)
                    if (idleFree[giver] && !seen[giver] && levels.Same(giver, Root)) { next[giver] = Root; See(giver); if (excess?[giver] > 0) return giver; }
                for (var taker = 0; taker < takers; taker++)
                    if (unmet[taker] > 0 && unmetFree[taker] && !seen[givers + taker] && levels.Same(givers + taker, Root)) { next[givers + taker] = Root; See(givers + taker); }
            }
            else if (node < givers)
            {
                foreach (var taker in taken[node])
                    if (!seen[givers + taker] && levels.Tight(node, taker)) { next[givers + taker] = node; See(givers + taker); }
                if (idle[node] > 0 && idleFree[node] && !seen[Root] && levels.Same(node, Root)) { next[Root] = node; See(Root); }
            }
            else
            {
                var taker = node - givers;
                for (var word = 0; word < words; word++)
                    for (var bits = levels.Tight(taker, word, open[taker * words + word] & unseen[word]); bits != 0; bits &= bits - 1)
                    {
                        var giver = word * 64 + BitOperations.TrailingZeroCount(bits);
                        next[giver] = node;
                        See(giver);
                        if (excess?[giver] > 0) return giver;
                    }
                if (unmetFree[taker] && !seen[Root] && levels.Same(node, Root)) { next[Root] = node; See(Root); }
            }
        }
        return null;

        void See(int node)
        {
            seen[node] = true;
            if (node < givers) unseen[node / 64] &= ~(1UL << node % 64);
            queue[tail++] = node;
        }
    }

    /// <summary>Moves one place along the way found, from a node to <paramref name="end"/> or to where the way ends; answers the last node.</summary>
    int Follow(int node, int end)
    {
        for (; node != end && next[node] is >= 0 and var to; node = to)
        {
            if (node == Root) { if (to < givers) idle[to]--; else unmet[to - givers]++; }
            else if (to == Root) { if (node < givers) idle[node]++; else unmet[node - givers]--; }
            else if (node < givers) { Clear(open, to - givers, node); Set(used, to - givers, node); taken[node].Add(to - givers); }
            else { Drop(to, node - givers); }
        }
        return node;
    }

    void Drop(int giver, int taker)
    {
        taken[giver].Remove(taker);
        Clear(used, taker, giver);
        Set(open, taker, giver);
    }

    bool Has(ulong[] rows, int taker, int giver) => (rows[taker * words + giver / 64] & 1UL << giver % 64) != 0;
    void Set(ulong[] rows, int taker, int giver) => rows[taker * words + giver / 64] |= 1UL << giver % 64;
    void Clear(ulong[] rows, int taker, int giver) => rows[taker * words + giver / 64] &= ~(1UL << giver % 64);
}
