using System.Globalization;

namespace Krug.Web.Modules.Events;

/// <summary>A slot as it is typed: a beginning and a length («15», «15 + 5») or an end («10:20»), speakers in words.</summary>
public sealed class SlotForm
{
    public const int MostVoices = 12;

    public sealed class Voice
    {
        /// <summary>«Полынина А.С., директор, СОШ № 4», or a group; «;» parts several.</summary>
        public string? Who { get; set; }
        /// <summary>Which part of the slot this one speaks about.</summary>
        public string? Part { get; set; }
        /// <summary>Chosen where several people of the directory may be meant; 0 is nobody of them.</summary>
        public int? Chosen { get; set; }
        /// <summary>The words the choice was made for; other words are looked up anew.</summary>
        public string? Asked { get; set; }
    }

    public int? Id { get; set; }
    public int Version { get; set; }
    public string Kind { get; set; } = SlotKind.Talk;
    /// <summary>The kind proposed for a new slot: left as it is, the title decides.</summary>
    public string? Proposed { get; set; }
    public TimeOnly? Start { get; set; }
    public string? Length { get; set; }
    public string Title { get; set; } = "";
    public List<Voice> Voices { get; set; } = [];
    public int? Track { get; set; }
    public int Day { get; set; }
    public string? Room { get; set; }

    public static SlotForm Of(Slot slot) => new()
    {
        Id = slot.Id, Version = slot.Version, Kind = slot.Kind, Start = slot.Start, Length = ProgrammeView.At(slot) is { Timed: true } at ? at.Minutes.ToString(CultureInfo.InvariantCulture) : null, Title = slot.Title,
        Track = slot.TrackId, Day = slot.Day, Room = slot.Room, Voices = [.. slot.Speakers.OrderBy(s => s.Order).Select(s => new Voice { Who = ProgrammeView.Words(s), Part = s.Part }), new(), new()],
    };

    /// <summary>Puts everything but the speakers on the slot, or says why the length cannot be read.</summary>
    public Refusal? To(Slot slot)
    {
        if (Id is null && Kind == Proposed && Title.Length > 0) (Kind, Proposed) = (Krug.Core.Reading.SlotLines.KindOf(Title), null);
        (slot.Kind, slot.Title, slot.TrackId, slot.Day, slot.Room, slot.Start) = (SlotKind.All.Contains(Kind, StringComparer.Ordinal) ? Kind : slot.Kind, Title, Track, Day, Room, Start);
        if (Length is null) { slot.End = null; return null; }
        if (Start is not { } start) return new("Впишите и начало: без него не видно, когда это.", nameof(Start));
        if (RussianBinders.Time(Length) is { } end) { slot.End = end; return null; }
        if (MinutesOf(Length) is not { } minutes) return new("Впишите, сколько минут: 15 или 15 + 5. Можно и час окончания: 10:20.", nameof(Length));
        if (minutes == 0) return new("Строка длится ноль минут. Впишите, сколько она идёт, хотя бы одну минуту.", nameof(Length));
        if (minutes >= 24 * 60) return new("Строка длиннее суток. Разделите её по дням.", nameof(Length));
        slot.End = start.AddMinutes(minutes);
        return null;
    }

    static int? MinutesOf(string text)
    {
        var sum = 0;
        foreach (var part in text.Replace("мин", "", StringComparison.OrdinalIgnoreCase).TrimEnd('.', ' ').Split('+'))
            if (int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 10_000) sum += minutes;
            else return null;
        return sum;
    }
}
