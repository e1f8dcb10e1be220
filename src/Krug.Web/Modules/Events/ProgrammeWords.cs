using Krug.Core.Language;
using Krug.Core.Timetables;

namespace Krug.Web.Modules.Events;

/// <summary>What a programme says of its clashes, of ways out and of lengths.</summary>
public static class ProgrammeWords
{
    /// <summary>What a slot reads about another it clashes with.</summary>
    public static string Of(SlotClash clash, Slot other, Slot own, Event at) => clash.Kind switch
    {
        ClashKind.Speaker => $"{Name(clash, own)} в {Clock(clash.From)} выступает и на другом месте: {Where(other.TrackId, at)}",
        ClashKind.Room => $"Зал «{clash.About}» в {Clock(clash.From)} занят: {Where(other.TrackId, at)}",
        ClashKind.Common => $"В {Clock(clash.From)} идёт и {(other.TrackId is null ? "общее для всех" : Where(other.TrackId, at))}: «{other.Title}»",
        _ => $"В {Clock(clash.From)} здесь же «{other.Title}»",
    };

    /// <summary>The clash in one sentence, with what to do.</summary>
    public static string Whole(SlotClash clash, Slot one, Slot other, Event at) => clash.Kind switch
    {
        ClashKind.Speaker => $"{Name(clash, one)} выступает одновременно: {Where(one.TrackId, at)} и {Where(other.TrackId, at)}, {Hours(clash)}. Перенесите одно из выступлений или замените докладчика.",
        ClashKind.Room => $"Зал «{clash.About}» занят дважды: {Where(one.TrackId, at)} и {Where(other.TrackId, at)}, {Hours(clash)}. Дайте одной из строк другой зал или другое время.",
        ClashKind.Common => $"{Hours(clash)} идёт общее для всех, а на площадке уже занято. Сдвиньте одно из двух.",
        _ => $"{Capital(Where(one.TrackId, at))}, {Hours(clash)}: две строки сразу. Сдвиньте одну из них или сделайте короче.",
    };

    /// <summary>A way out and its price.</summary>
    public static (string Deed, string Price) Of(WayOut way, ProgrammeView view)
    {
        var to = way.Moved[0];
        if (way.Swapped is { } swapped) return ($"Поменять местами с «{view.Find(swapped)?.Slot.Title}»", $"она перейдёт на {Clock(way.Moved[1].From)}");
        return ($"Перенести на {Clock(to.From)}{(to.Track is { } ? ", " + Where(to.Track, view.Event) : "")}", way.OtherTrack ? "там свободно; скажите слушателям о другой площадке" : "время свободно, никто не сдвинется");
    }

    public static string Clock(int minute) => $"{TimetableSlot.Clock(minute):HH\\:mm}";

    static string Hours(SlotClash clash) => $"{Clock(clash.From)}–{Clock(clash.To)}";

    /// <summary>«площадка 2», «общее для всех».</summary>
    public static string Where(int? track, Event at) => track is null ? at.Tracks.Count == 0 ? "в программе" : "общее для всех" : at.Tracks.Find(one => one.Id == track) is { } found ? $"площадка\u00a0{found.Number}" : "площадка";

    /// <summary>«3 ч 15 мин».</summary>
    public static string Long(int minutes) => minutes < 60 ? $"{minutes}\u00a0мин" : minutes % 60 == 0 ? $"{minutes / 60}\u00a0ч" : $"{minutes / 60}\u00a0ч {minutes % 60}\u00a0мин";

    public static string CountOf(int clashes) => clashes == 1 ? "В программе одно пересечение" : "В программе " + Numbers.Count(clashes, "пересечение", "пересечения", "пересечений");

    static string Name(SlotClash clash, Slot slot) => slot.Speakers.Find(speaker => speaker.PersonId is { } id && clash.About == $"p{id}") is { Person: { } person } ? person.ListName
        : slot.Speakers.Find(speaker => speaker.Name is { } name && RussianOrder.SearchKey(name) == clash.About)?.Name ?? "Докладчик";

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
