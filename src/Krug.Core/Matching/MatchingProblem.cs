namespace Krug.Core.Matching;

/// <summary>What the sum of scores is worth: as high as possible in total, or for those who get least.</summary>
public enum Objective { Total, Fair }

/// <summary>One who gives places: a reviewer, an internship site. Nobody gets more than <paramref name="Max"/> of its places taken.</summary>
public sealed record Giver(string Id, int Max);

/// <summary>One who asks for places, each with another giver: a practice that needs three reviews, a deficit of a team that needs one site.</summary>
public sealed record Taker(string Id, int Need);

/// <summary>A giver (by number in the list of givers) that suits a taker (by number in the list of takers), and how well: 0…1.</summary>
public readonly record struct Fit(int Left, int Right, decimal Score);

/// <summary>
/// Who could go where, and what is wanted: the «left» give places, the «right» take them. The numbers in pairs count the two lists from zero.
/// <see cref="Matcher"/> takes it as it is; what comes from outside passes <see cref="MatchingFile"/>, which refuses contradictions in words.
/// </summary>
/// <example><code>new MatchingProblem { Left = [new("site-1", 4)], Right = [new("team-7", 1)], Pairs = [new(0, 0, 0.82m)] }</code></example>
public sealed class MatchingProblem
{
    public required IReadOnlyList<Giver> Left { get; init; }
    public required IReadOnlyList<Taker> Right { get; init; }

    /// <summary>Who suits whom; what is not here cannot be used. No pair stands twice.</summary>
    public required IReadOnlyList<Fit> Pairs { get; init; }

    /// <summary>Pairs that cannot be used though they suit: a conflict of interests.</summary>
    public IReadOnlySet<(int Left, int Right)> Forbidden { get; init; } = new HashSet<(int, int)>();

    /// <summary>Pairs of every answer.</summary>
    public IReadOnlySet<(int Left, int Right)> Locked { get; init; } = new HashSet<(int, int)>();

    /// <summary>Pairs of the answer that stood before: they stay where no place is lost by it.</summary>
    public IReadOnlySet<(int Left, int Right)> Previous { get; init; } = new HashSet<(int, int)>();

    public Objective Objective { get; init; }
}

/// <summary>Places that stayed empty, and why, in words.</summary>
public sealed record Unmet(string Right, int Missing, string Why);

/// <summary>
/// The pairs, in order of their ids, and what they are worth. <paramref name="Worst"/> is the smallest sum of scores of a taker. <paramref name="Proven"/> tells that no other answer is better;
/// otherwise no answer has a worst above <paramref name="Bound"/>.
/// </summary>
public sealed record MatchingAnswer(IReadOnlyList<(string Left, string Right)> Pairs, decimal Total, decimal Worst, IReadOnlyList<Unmet> Unmet, bool Proven, decimal? Bound);

#pragma warning disable CA1032, CA1064, CA1710, RCS1194
/// <summary>A problem that contradicts itself or is not written as it must be; the message is the sentence for the user.</summary>
public sealed class MatchingRefused(string sentence) : Exception(sentence);
#pragma warning restore CA1032, CA1064, CA1710, RCS1194
