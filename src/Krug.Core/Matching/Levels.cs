namespace Krug.Core.Matching;

/// <summary>
/// The distances of <see cref="Face.Avoid"/>: how many avoided pairs it takes to get from a node to where a place is lacking. A pair is tight where using it and doing without cost the same:
/// an avoided one between neighbouring levels, any other between nodes of one level.
/// </summary>
sealed class Levels
{
    readonly Face face;
    readonly int words;
    readonly int[] level;

    /// <summary>A row of givers for each taker: the avoided ones. Null where nothing is avoided.</summary>
    readonly ulong[]? avoided;

    /// <summary>The givers of each level.</summary>
    readonly List<ulong[]> rows = [];

    public Levels(Face face, IReadOnlyList<(int Left, int Right)> pairs)
    {
        (this.face, words) = (face, (face.Givers + 63) / 64);
        level = new int[face.Givers + face.Takers + 1];
        if (pairs.Count == 0) return;
        avoided = new ulong[face.Takers * words];
        foreach (var (giver, taker) in pairs) avoided[taker * words + giver / 64] |= 1UL << giver % 64;
        rows.Add(new ulong[words]);
        Array.Fill(rows[0], ulong.MaxValue);
        rows.Add(new ulong[words]);
    }

    public bool Same(int node, int other) => level[node] == level[other];

    public bool Tight(int giver, int taker) => level[giver] == level[face.Givers + taker] + (IsAvoided(giver, taker) ? 1 : 0);

    /// <summary>Of the givers in one word of a taker's row those whose pair with it is tight.</summary>
    public ulong Tight(int taker, int word, ulong bits)
    {
        if (bits == 0 || avoided is null) return bits;
        var (at, avoid) = (level[face.Givers + taker], avoided[taker * words + word]);
        return bits & (~avoid & rows[at][word] | avoid & rows[at + 1][word]);
    }

    public void Tighten(int taker, Span<ulong> row)
    {
        for (var word = 0; word < words; word++) row[word] = Tight(taker, word, row[word]);
    }

    /// <summary>All that has no way yet is one avoided pair farther off.</summary>
    public void Raise(bool[] seen)
    {
        for (var node = 0; node < level.Length; node++)
        {
            if (seen[node]) continue;
            if (node < face.Givers)
            {
                rows[level[node]][node / 64] &= ~(1UL << node % 64);
                rows[level[node] + 1][node / 64] |= 1UL << node % 64;
            }
            if (++level[node] == rows.Count - 1) rows.Add(new ulong[words]);
        }
    }

    bool IsAvoided(int giver, int taker) => avoided is not null && (avoided[taker * words + giver / 64] & 1UL << giver % 64) != 0;
}
