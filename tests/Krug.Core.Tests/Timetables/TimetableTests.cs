using Krug.Core.Timetables;

namespace Krug.Core.Tests.Timetables;

/// <summary>Where slots meet, where time is free, how long a programme lasts.</summary>
public sealed class TimetableTests
{
    static int next;

    static TimetableSlot Slot(string hours, int? track = null, string kind = "talk", string? room = null, int day = 0, params string[] speakers)
    {
        var ends = hours.Split('-');
        return new(++next, day, track, TimeOnly.Parse(ends[0]), TimeOnly.Parse(ends[1]), kind, hours, room, speakers);
    }

    static Timetable Table(int tracks, params TimetableSlot[] slots) => new(slots, Enumerable.Range(1, tracks));

    [Fact]
    public void Slots_that_touch_do_not_clash() => Assert.Empty(Table(0, Slot("10:00-10:10"), Slot("10:10-10:20")).Clashes());

    [Fact]
    public void Two_slots_of_one_track_clash_for_the_minutes_they_share()
    {
        var clash = Assert.Single(Table(2, Slot("10:00-10:20", 1), Slot("10:15-10:30", 1), Slot("10:15-10:30", 2)).Clashes());
        Assert.Equal((ClashKind.Track, 615, 620), (clash.Kind, clash.From, clash.To));
    }

    [Fact]
    public void What_is_common_leaves_no_track_free_but_registration_goes_on_beside()
    {
        Assert.Equal(ClashKind.Common, Assert.Single(Table(1, Slot("10:00-10:20"), Slot("10:10-10:30", 1)).Clashes()).Kind);
        Assert.Empty(Table(1, Slot("9:30-10:20", kind: "registration"), Slot("10:10-10:30", 1)).Clashes());
    }

    [Fact]
    public void One_room_and_one_person_cannot_be_in_two_places()
    {
        var clashes = Table(2, Slot("11:00-11:20", 1, room: "Актовый зал", speakers: ["p7", "p8"]), Slot("11:10-11:30", 2, room: "актовый зал", speakers: ["p8"])).Clashes();
        Assert.Equal([(ClashKind.Room, "Актовый зал"), (ClashKind.Speaker, "p8")], clashes.Select(clash => (clash.Kind, clash.About)));
    }

    [Fact]
    public void Every_pair_is_found_once_whatever_the_order_of_the_slots()
    {
        var dice = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var slots = Enumerable.Range(0, 12).Select(_ => { var from = dice.Next(600, 700); return Slot($"{from / 60}:{from % 60:00}-{(from + 5 + dice.Next(40)) / 60}:{(from + 5 + dice.Next(1)) % 60:00}", dice.Next(3) is var t and > 0 ? t : null, day: dice.Next(2), speakers: $"p{dice.Next(5)}"); })
                .Where(slot => slot.Minutes is > 0 and < 200).ToArray();
            var expected = from one in slots from other in slots where one.Id < other.Id from clash in Timetable.Between(one, other) select (clash.Kind, one.Id, other.Id);
            var found = Table(2, slots).Clashes().Select(clash => (clash.Kind, Math.Min(clash.One.Id, clash.Other.Id), Math.Max(clash.One.Id, clash.Other.Id)));
            Assert.Equal(expected.Order(), found.Order());
        }
    }

    [Fact]
    public void Free_time_of_a_track_stands_between_what_is_common_and_its_own()
    {
        var gaps = Table(2, Slot("10:00-10:20"), Slot("10:20-10:40", 1), Slot("10:20-10:30", 2), Slot("10:40-11:00")).Gaps();
        Assert.Equal([new Gap(2, 630, 640)], gaps);
    }

    [Fact]
    public void The_hours_of_the_event_show_what_is_free_before_the_first_and_behind_the_last()
    {
        var gaps = new Timetable([Slot("9:30-9:50", kind: "registration"), Slot("10:10-10:30")], [], new(10, 0), new(11, 0)).Gaps();
        Assert.Equal([new Gap(null, 600, 610), new Gap(null, 630, 660)], gaps);
    }

    [Fact]
    public void Minutes_are_added_up_by_track_and_side_by_side_time_passes_once()
    {
        var table = Table(2, Slot("10:00-10:20"), Slot("10:20-10:40", 1), Slot("10:20-10:50", 2));
        Assert.Equal((70, 20, 20, 30, 50), (table.Minutes, table.MinutesOf(null), table.MinutesOf(1), table.MinutesOf(2), table.Span));
    }

    [Fact]
    public void A_slot_that_ends_earlier_than_it_starts_goes_on_past_midnight()
    {
        var night = Slot("23:40-0:20");
        Assert.Equal((40, true), (night.Minutes, night.Overnight));
        Assert.Equal(ClashKind.Track, Assert.Single(Table(0, night, Slot("0:10-0:30", day: 1)).Clashes()).Kind);
        Assert.Empty(Table(0, night, Slot("0:20-0:30", day: 1)).Gaps());
    }

    [Fact]
    public void A_slot_is_shifted_over_midnight_and_never_before_the_first_day()
    {
        var late = Slot("23:50-23:58").Shifted(15)!;
        Assert.Equal((1, new TimeOnly(0, 5), new TimeOnly(0, 13)), (late.Day, late.Start, late.End));
        Assert.Null(Slot("0:05-0:15").Shifted(-10));
    }

    [Fact]
    public void A_slot_and_everything_after_it_on_its_track_are_shifted_together()
    {
        var (first, second, third, other) = (Slot("10:00-10:10", 1), Slot("10:10-10:20", 1), Slot("10:20-10:30", 1), Slot("10:20-10:30", 2));
        var moved = Table(2, first, second, third, other).ShiftFrom(second, 5)!;
        Assert.Equal([(second.Id, 615), (third.Id, 625)], moved.Select(slot => (slot.Id, slot.From)));
    }

    [Fact]
    public void In_the_night_when_the_clocks_are_changed_a_slot_lasts_otherwise_than_the_wall_says()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        Assert.Equal(120, WallClock.RealMinutes(Slot("1:00-4:00"), new(2027, 3, 28), berlin));
        Assert.Equal(240, WallClock.RealMinutes(Slot("1:00-4:00"), new(2027, 10, 31), berlin));
        Assert.Equal(180, WallClock.RealMinutes(Slot("23:00-1:00"), new DateOnly(2027, 3, 27), berlin) + 60);
        Assert.Equal(180, WallClock.RealMinutes(Slot("1:00-4:00"), new(2027, 6, 1), berlin));
        Assert.Equal(60, WallClock.RealMinutes(Slot("1:30-2:30"), new(2027, 10, 31), berlin));
        Assert.True(WallClock.Skipped(new(2027, 3, 28), 150, berlin));
        Assert.False(WallClock.Skipped(new(2027, 3, 28), 190, berlin));
        Assert.Equal(180, WallClock.RealMinutes(Slot("1:00-4:00"), new(2027, 3, 28), TimeZoneInfo.FindSystemTimeZoneById("Asia/Novosibirsk")));
    }
}
