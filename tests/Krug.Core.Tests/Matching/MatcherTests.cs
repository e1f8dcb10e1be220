using Krug.Core.Matching;

namespace Krug.Core.Tests.Matching;

/// <summary>Small problems against all their answers tried one by one.</summary>
public sealed class MatcherTests
{
    [Fact]
    public void The_greatest_total_is_that_of_all_answers_tried_one_by_one_and_the_first_of_these_by_id()
    {
        var dice = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var problem = Problems.Small(dice, Objective.Total, single: round % 3 == 0);
            if (problem.Pairs.Count > 12) continue;
            var (best, answer) = (EveryAnswer.Best(problem), Matcher.Solve(problem));
            Assert.Equal(best.Pairs, answer.Pairs);
            Assert.Equal(best.Worth[0], answer.Total);
            Assert.True(answer.Proven);
            Assert.Null(answer.Bound);
        }
    }

    [Fact]
    public void The_fairest_answer_of_one_place_each_is_that_of_all_answers_tried_one_by_one_and_the_first_of_these_by_id()
    {
        var dice = new Random(2);
        for (var round = 0; round < 4000; round++)
        {
            var problem = Problems.Small(dice, Objective.Fair, single: true, givers: 4, takers: 6);
            if (problem.Pairs.Count > 14) continue;
            var (best, answer) = (EveryAnswer.Best(problem), Matcher.Solve(problem));
            Assert.Equal(best.Pairs, answer.Pairs);
            Assert.Equal(best.Worth[0], answer.Worst);
            Assert.True(answer.Proven);
        }
    }

    [Fact]
    public void A_fair_answer_of_several_places_each_fills_and_keeps_the_most_and_says_truly_what_it_has_proved()
    {
        var dice = new Random(3);
        var (all, best, proved, tight) = (0, 0, 0, 0);
        for (var round = 0; round < 1500; round++)
        {
            var problem = Problems.Small(dice, Objective.Fair, single: false);
            if (problem.Pairs.Count > 12) continue;
            var (known, answer) = (EveryAnswer.Best(problem), Matcher.Solve(problem));
            var judged = EveryAnswer.Judge(problem, EveryAnswer.Numbers(problem, answer));
            Assert.Equal((known.Places, known.Kept), (judged.Places, judged.Kept));
            Assert.Equal(answer.Proven, answer.Bound is null);
            if (answer.Proven) Assert.Equal(known, judged);
            else Assert.True(answer.Bound >= known.Worth[0] && answer.Worst <= known.Worth[0]);
            all++;
            if (answer.Proven) proved++;
            if (known.Equals(judged)) best++;
            if (answer.Proven || answer.Bound == known.Worth[0]) tight++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{all}: {best} best, {proved} proved, {tight} with the true bound");
        Assert.True(best > all * 0.97, $"{best} of {all} are as good as the best");
    }

    [Fact]
    public void The_order_of_the_input_never_changes_the_answer()
    {
        var dice = new Random(4);
        for (var round = 0; round < 600; round++)
        {
            var problem = Problems.Small(dice, round % 2 == 0 ? Objective.Total : Objective.Fair, single: round % 4 == 1, givers: 8, takers: 8);
            var (one, other) = (Matcher.Solve(problem), Matcher.Solve(problem.Shuffled(dice)));
            Assert.Equal(one.Pairs, other.Pairs);
            Assert.Equal(one.Unmet, other.Unmet);
            Assert.Equal((one.Total, one.Worst, one.Proven, one.Bound), (other.Total, other.Worst, other.Proven, other.Bound));
        }
    }
}
