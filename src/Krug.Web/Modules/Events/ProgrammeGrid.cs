using Krug.Core.Timetables;

namespace Krug.Web.Modules.Events;

/// <summary>
/// A day of the programme as a grid: rows of five minutes (of ten or fifteen where the day is long), columns of tracks. Positions are told by classes: <c>s0…s95</c> the first row,
/// <c>d1…d96</c> how many, <c>k1…k12</c> the track, <c>l1</c> and <c>l2</c> the half of a column where two meet.
/// </summary>
public sealed class ProgrammeGrid
{
    const int MostRows = 96, MostTracks = 12;
    readonly ProgrammeView view;
    readonly int first;

    public int Day { get; }
    /// <summary>Minutes of a row.</summary>
    public int Step { get; }
    /// <summary>Labels of hours and half hours with their rows.</summary>
    public IReadOnlyList<(string Clock, string Css)> Times { get; }
    public IReadOnlyList<ShownSlot> Slots { get; }

    ProgrammeGrid(ProgrammeView view, int day, List<ShownSlot> slots)
    {
        (this.view, Day, Slots) = (view, day, slots);
        var timed = slots.Where(slot => slot.At.Timed).ToList();
        var gaps = view.Gaps.Where(gap => gap.Day == day).ToList();
        var from = timed.Select(slot => slot.At.From).Concat(gaps.Select(gap => gap.From)).DefaultIfEmpty().Min();
        var to = timed.Select(slot => slot.At.To).Concat(gaps.Select(gap => gap.To)).DefaultIfEmpty().Max();
        Step = (to - from) switch { <= MostRows * 5 => 5, <= MostRows * 10 => 10, _ => 15 };
        first = from - from % 30;
        if (to - first > MostRows * Step) Step = Step == 5 ? 10 : 15;
        Times = [.. Enumerable.Range(0, MostRows).Select(row => first + row * Step).Where(minute => minute < to && minute % 30 == 0).Select(minute => (ProgrammeWords.Clock(minute), $"s{(minute - first) / Step}"))];
    }

    /// <summary>A grid for every day on which something stands.</summary>
    public static List<ProgrammeGrid> Of(ProgrammeView view) => [.. view.Slots.Where(slot => slot.Slot.Start is not null).GroupBy(slot => slot.Slot.Day).OrderBy(day => day.Key).Select(day => new ProgrammeGrid(view, day.Key, [.. day]))];

    /// <summary>Minutes from the first midnight at which the first row begins: for dragging.</summary>
    public int First => first;

    public string Columns => $"t{Math.Clamp(view.Tracks.Count, 1, MostTracks)}";

    public string Place(ShownSlot slot) => Rows(slot.At.From, Math.Max(slot.At.To, slot.At.From + Step)) + (slot.At.Track is { } track ? Column(track) + Lane(slot) : view.Tracks.Count == 0 ? " k1" + Lane(slot) : " all");

    public string Place(Gap gap) => Rows(gap.From, gap.To) + (gap.Track is { } track ? Column(track) : " k1");

    public string Column(int track) => $" k{Math.Min(1 + Math.Max(0, view.Tracks.ToList().FindIndex(one => one.Id == track)), MostTracks)}";

    string Rows(int from, int to)
    {
        var row = Math.Clamp((from - first) / Step, 0, MostRows - 1);
        return $"s{row} d{Math.Clamp((to - first + Step - 1) / Step - row, 1, MostRows - row)}";
    }

    // Two that meet on one track stand side by side.
    string Lane(ShownSlot slot)
    {
        var beside = Slots.Where(other => other.Id != slot.Id && other.At.Timed && slot.At.Timed && other.At.Track == slot.At.Track && other.At.From < slot.At.To && slot.At.From < other.At.To).ToList();
        return beside.Count == 0 ? "" : beside.Exists(other => other.At.From < slot.At.From || other.At.From == slot.At.From && other.Id < slot.Id) ? " l2" : " l1";
    }
}
