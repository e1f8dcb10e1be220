using Krug.Core.Timetables;

namespace Krug.Core.Tests.Timetables;

/// <summary>What is proposed next, and instead.</summary>
public sealed class ProposalTests
{
    static TimetableSlot Slot(int id, int from, int to, int? track = null, string kind = "talk", string title = "", params string[] speakers) =>
        new(id, 0, track, TimetableSlot.Clock(from), TimetableSlot.Clock(to), kind, title, null, speakers);

    [Fact]
    public void An_empty_programme_opens_with_the_event() =>
        Assert.Equal(new Proposal(0, new(9, 30), 5, "opening", null), new Timetable([], []).Next(0, null, new(9, 30)));

    [Fact]
    public void The_next_slot_begins_where_the_last_ended_and_lasts_as_its_kind_did()
    {
        var table = new Timetable([Slot(1, 600, 605, kind: "opening"), Slot(2, 605, 617)], []);
        Assert.Equal(new Proposal(0, new(10, 17), 12, "talk", null), table.Next(0, null));
    }

    [Fact]
    public void A_discussion_that_followed_a_talk_is_proposed_after_the_next_talk_under_the_same_name()
    {
        var table = new Timetable([Slot(1, 600, 610), Slot(2, 610, 615, kind: "discussion", title: "Вопросы"), Slot(3, 615, 625)], []);
        Assert.Equal(new Proposal(0, new(10, 25), 5, "discussion", "Вопросы"), table.Next(0, null));
    }

    [Fact]
    public void A_track_begins_where_the_common_part_ended() =>
        Assert.Equal(new TimeOnly(10, 20), new Timetable([Slot(1, 600, 620, kind: "opening")], [1, 2]).Next(0, 2).Start);

    [Fact]
    public void A_speaker_in_two_places_is_offered_free_time_another_hour_and_nothing_that_clashes_again()
    {
        var (one, other) = (Slot(1, 660, 680, 1, speakers: "p1"), Slot(2, 660, 680, 2, speakers: "p1"));
        var table = new Timetable([Slot(3, 600, 660), one, other, Slot(4, 680, 700, 2, speakers: "p2"), Slot(5, 680, 700, 1, speakers: "p3"), Slot(6, 700, 720, 1), Slot(7, 720, 730)], [1, 2]);
        var ways = table.WaysOut(other, [1, 2]);
        Assert.Contains(ways, way => way.Moved[0].From == 700 && way.Moved[0].Track == 2);
        Assert.Contains(ways, way => way.Swapped == 4);
        Assert.All(ways, way => Assert.Empty(table.With(way.Moved).ClashesOf(way.Moved[0])));
    }

    [Fact]
    public void Where_nothing_is_free_nothing_is_promised()
    {
        var (one, other) = (Slot(1, 600, 660, 1, speakers: "p1"), Slot(2, 600, 660, 2, speakers: "p1"));
        Assert.Empty(new Timetable([one, other], [1, 2]).WaysOut(other, [1, 2]));
    }
}
