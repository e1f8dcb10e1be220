using Krug.Core.Matching;

namespace Krug.Core.Tests.Matching;

/// <summary>Large problems against a linear program: prices that nobody can beat.</summary>
public sealed class LargeTests
{
    [Theory]
    [InlineData(60, 13, 250, 3, 1_000_000, 1.0, 0.0), InlineData(60, 10, 250, 3, 1_000_000, 1.0, 0.0), InlineData(60, 13, 250, 3, 5, 0.5, 0.0), InlineData(60, 13, 250, 3, 1, 1.0, 0.0)]
    [InlineData(60, 12, 250, 3, 100, 0.1, 0.5), InlineData(60, 13, 250, 3, 1000, 1.0, 1.0), InlineData(177, 4, 118, 3, 10_000, 1.0, 0.0), InlineData(70, 40, 900, 1, 100, 0.2, 0.1), InlineData(5, 200, 400, 2, 10, 0.9, 0.0)]
    public void The_greatest_total_is_proved_by_prices(int givers, int max, int takers, int need, int steps, double density, double previous)
    {
        var problem = Problems.Large(givers, max, takers, need, steps, density, Objective.Total, seed: givers + max + steps, previous);
        var answer = Matcher.Solve(problem);
        Assert.True(answer.Proven);
        Assert.True(Certificate.IsGreatest(problem, answer));
        Assert.Equal(answer.Pairs, Matcher.Solve(problem.Shuffled(new(5))).Pairs);
    }

    [Theory]
    [InlineData(40, 8, 250, 10, 1.0, 0.0), InlineData(40, 6, 250, 10, 1.0, 0.0), InlineData(40, 7, 250, 3, 0.3, 0.3), InlineData(40, 8, 250, 1, 0.1, 0.0), InlineData(30, 2, 60, 60, 0.5, 0.2), InlineData(20, 5, 100, 30, 0.2, 0.0)]
    public void The_fairest_answer_of_one_place_each_is_proved_by_prices(int givers, int max, int takers, int steps, double density, double previous)
    {
        var problem = Problems.Large(givers, max, takers, 1, steps, density, Objective.Fair, seed: takers + steps, previous);
        var answer = Matcher.Solve(problem);
        Assert.True(answer.Proven);
        Assert.True(Certificate.IsFairest(problem, answer));
        Assert.Equal(answer.Pairs, Matcher.Solve(problem.Shuffled(new(6))).Pairs);
    }

    [Fact]
    public void Locks_prohibitions_and_what_stood_before_are_part_of_the_proof()
    {
        var dice = new Random(8);
        for (var round = 0; round < 300; round++)
        {
            var total = Problems.Small(dice, Objective.Total, single: false, givers: 14, takers: 30);
            Assert.True(Certificate.IsGreatest(total, Matcher.Solve(total)));
            var fair = Problems.Small(dice, Objective.Fair, single: true, givers: 10, takers: 20);
            Assert.True(Certificate.IsFairest(fair, Matcher.Solve(fair)));
        }
    }

    [Fact]
    public void Prices_tell_an_answer_that_could_be_better()
    {
        var problem = Problems.Large(20, 4, 40, 2, 1000, 1.0, Objective.Total, seed: 3);
        var answer = Matcher.Solve(problem);
        var worse = answer.Pairs.ToList();
        var swap = worse.FindIndex(1, pair => pair.Left != worse[0].Left && !worse.Contains((worse[0].Left, pair.Right)) && !worse.Contains((pair.Left, worse[0].Right)));
        (worse[0], worse[swap]) = ((worse[0].Left, worse[swap].Right), (worse[swap].Left, worse[0].Right));
        Assert.False(Certificate.IsGreatest(problem, answer with { Pairs = worse }));
        Assert.False(Certificate.IsGreatest(problem, answer with { Pairs = worse[1..] }));
    }

    [Fact]
    public void A_fair_answer_of_several_reviews_is_no_worse_for_the_worst_than_the_greatest_total_and_never_above_its_bound()
    {
        foreach (var steps in (int[])[10, 1000])
        {
            var problem = Problems.Large(40, 8, 100, 3, steps, 0.6, Objective.Fair, seed: steps);
            var total = Matcher.Solve(Problems.Large(40, 8, 100, 3, steps, 0.6, Objective.Total, seed: steps));
            var fair = Matcher.Solve(problem);
            Assert.Equal(300, fair.Pairs.Count);
            Assert.True(fair.Worst >= total.Worst && (fair.Proven || fair.Worst <= fair.Bound));
            Assert.Equal(fair.Pairs, Matcher.Solve(problem.Shuffled(new(7))).Pairs);
        }
    }
}
