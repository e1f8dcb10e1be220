using Krug.Core.Matching;

namespace Krug.Core.Tests.Matching;

/// <summary>The best answer by trying all of them: knows nothing of flows.</summary>
static class EveryAnswer
{
    /// <summary>How good an answer is, and the answer itself: places, pairs that stay, then what the objective looks at (sums sorted, or the total), then the list of pairs.</summary>
    public sealed record Judged(int Places, int Kept, IReadOnlyList<decimal> Worth, IReadOnlyList<(string Left, string Right)> Pairs)
    {
        public bool Beats(Judged? other)
        {
            if (other is null) return true;
            if (Places != other.Places) return Places > other.Places;
            if (Kept != other.Kept) return Kept > other.Kept;
            var by = Compare(Worth, other.Worth);
            return by != 0 ? by > 0 : Compare(Pairs, other.Pairs) < 0;
        }

        /// <summary>As good, whatever the list of pairs.</summary>
        public bool Equals(Judged? other) => other is not null && Places == other.Places && Kept == other.Kept && Compare(Worth, other.Worth) == 0;

        public override int GetHashCode() => HashCode.Combine(Places, Kept);

        static int Compare<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) where T : IComparable<T> => one.Zip(other).Select(both => both.First.CompareTo(both.Second)).FirstOrDefault(by => by != 0);
    }

    public static Judged Judge(MatchingProblem problem, IEnumerable<(int Left, int Right)> chosen)
    {
        var pairs = chosen.ToList();
        var scores = problem.Pairs.ToDictionary(pair => (pair.Left, pair.Right), pair => pair.Score);
        var sums = Enumerable.Range(0, problem.Right.Count).Select(taker => pairs.Where(pair => pair.Right == taker).Sum(pair => scores[pair])).Order().ToList();
        return new(pairs.Count, pairs.Count(problem.Previous.Contains), problem.Objective == Objective.Fair ? sums : [sums.Sum()],
            [.. pairs.Select(pair => (problem.Left[pair.Left].Id, problem.Right[pair.Right].Id)).Order(Comparer<(string, string)>.Create((one, other) => string.CompareOrdinal(one.Item1, other.Item1) is not 0 and var by ? by : string.CompareOrdinal(one.Item2, other.Item2)))]);
    }

    public static Judged Best(MatchingProblem problem)
    {
        Judged? best = null;
        var (room, need, chosen) = (problem.Left.Select(giver => giver.Max).ToArray(), problem.Right.Select(taker => taker.Need).ToArray(), new List<(int, int)>());
        Try(0);
        return best!;

        void Try(int at)
        {
            if (at == problem.Pairs.Count)
            {
                if (Judge(problem, chosen) is var judged && judged.Beats(best)) best = judged;
                return;
            }
            var pair = (problem.Pairs[at].Left, problem.Pairs[at].Right);
            if (!problem.Locked.Contains(pair)) Try(at + 1);
            if (problem.Forbidden.Contains(pair) || room[pair.Left] == 0 || need[pair.Right] == 0) return;
            (room[pair.Left], need[pair.Right]) = (room[pair.Left] - 1, need[pair.Right] - 1);
            chosen.Add(pair);
            Try(at + 1);
            chosen.RemoveAt(chosen.Count - 1);
            (room[pair.Left], need[pair.Right]) = (room[pair.Left] + 1, need[pair.Right] + 1);
        }
    }

    /// <summary>The pairs of an answer by the numbers of its problem.</summary>
    public static List<(int Left, int Right)> Numbers(MatchingProblem problem, MatchingAnswer answer)
    {
        var left = problem.Left.Select((giver, at) => (giver.Id, at)).ToDictionary(one => one.Id, one => one.at);
        var right = problem.Right.Select((taker, at) => (taker.Id, at)).ToDictionary(one => one.Id, one => one.at);
        return [.. answer.Pairs.Select(pair => (left[pair.Left], right[pair.Right]))];
    }
}
