using Krug.Core.Language;

namespace Krug.Core.Matching;

/// <summary>
/// Why places stayed empty. A taker whom fewer givers suit than it needs is told so; for the others alternating paths lead to all givers that could make room, directly or by moving somebody: all of them are full,
/// so together they have fewer places than are asked of them (Hall 1935). O(pairs): a set found for one taker serves all takers in it.
/// </summary>
sealed class Shortage
{
    sealed record FullSet(HashSet<int> Givers, int Places, int Asked);

    readonly MatchingNetwork network;
    readonly List<int>[] suits, served;
    readonly HashSet<int>[] has;
    readonly int[] listed, missing;
    readonly FullSet?[] full;

    Shortage(MatchingProblem problem, MatchingNetwork network, IReadOnlyList<(int Left, int Right)> chosen)
    {
        this.network = network;
        var (givers, takers) = (network.Left.Length, network.Right.Length);
        (suits, served, has) = (Lists(takers), Lists(givers), [.. Enumerable.Range(0, takers).Select(_ => new HashSet<int>())]);
        (listed, missing, full) = (new int[takers], (int[])network.Need.Clone(), new FullSet?[takers]);
        foreach (var (giver, taker) in chosen) { has[taker].Add(giver); missing[taker]--; }
        foreach (var (giver, taker) in chosen.Except(network.Locked)) served[giver].Add(taker);
        foreach (var pair in problem.Pairs)
        {
            var (giver, taker) = (network.LeftNumber[pair.Left], network.RightNumber[pair.Right]);
            listed[taker]++;
            if (network.Max[giver] > 0 && !problem.Forbidden.Contains((pair.Left, pair.Right))) suits[taker].Add(giver);
        }
    }

    public static IReadOnlyList<Unmet> Tell(MatchingProblem problem, MatchingNetwork network, IReadOnlyList<(int Left, int Right)> chosen)
    {
        if (chosen.Count == network.Need.Sum(need => (long)need)) return [];
        var shortage = new Shortage(problem, network, chosen);
        return [.. Enumerable.Range(0, network.Right.Length).Where(taker => shortage.missing[taker] > 0).Select(taker => new Unmet(network.Right[taker], shortage.missing[taker], shortage.Why(taker)))];
    }

    string Why(int taker)
    {
        var (fitting, need) = (suits[taker].Count, network.Need[taker]);
        return (listed[taker], fitting) switch
        {
            (0, _) => "никто не подходит: ни одной пары с этой заявкой в задаче нет",
            (1, 0) => "единственная пара запрещена или без мест",
            (var all, 0) => $"все пары ({Numbers.Write(all)}) запрещены или без мест",
            _ when fitting >= need => Crowd(taker),
            _ when missing[taker] > need - fitting => $"нужно {Numbers.Write(need)}, а подходит {Numbers.Write(fitting)}, и {Crowd(taker)}",
            _ => $"нужно {Numbers.Write(need)}, а подходит {Numbers.Write(fitting)}",
        };
    }

    string Crowd(int taker)
    {
        var set = full[taker] ?? Find(taker);
        var names = suits[taker].Where(giver => !has[taker].Contains(giver)).Select(giver => network.Left[giver]).Order(StringComparer.Ordinal).ToList();
        var who = names.Count switch { 1 => $"подходящий {names[0]} занят", <= 4 => $"все подходящие ({string.Join(", ", names)}) заняты", _ => $"все подходящие ({string.Join(", ", names.Take(3))} и ещё {Numbers.Write(names.Count - 3)}) заняты" };
        var others = set.Givers.Count > names.Count ? ", перестановка не помогает" : "";
        return $"{who}{others}: мест {Numbers.Write(set.Places)}, заявок {Numbers.Write(set.Asked)}";
    }

    /// <summary>All givers that could make room for the taker, and what is asked of them: the places they have, all taken, and those lacking.</summary>
    FullSet Find(int taker)
    {
        var (givers, takers, queue) = (new HashSet<int>(), new HashSet<int> { taker }, new Queue<int>([taker]));
        while (queue.TryDequeue(out var one))
            foreach (var giver in suits[one])
                if (!has[one].Contains(giver) && givers.Add(giver))
                    foreach (var other in served[giver]) if (takers.Add(other)) queue.Enqueue(other);
        var places = givers.Sum(giver => network.Max[giver]);
        // A taker whom too few suit asks only as much of these givers as could be given to it.
        var set = new FullSet(givers, places, places + takers.Sum(other => Math.Min(missing[other], suits[other].Count - has[other].Count)));
        foreach (var other in takers) full[other] ??= set;
        return set;
    }

    static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
}
