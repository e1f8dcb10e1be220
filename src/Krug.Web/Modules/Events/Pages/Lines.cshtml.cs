using System.Security.Cryptography;
using System.Text;
using Krug.Core.Reading;
using Krug.Core.Timetables;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>Many slots typed or pasted at once: shown first, kept when they are as meant.</summary>
public sealed class LinesPage(Db db, TimeProvider clock) : PageModel
{
    const int MostLines = 300;

    /// <summary>A slot that will be, or why a line will be none. <paramref name="Trouble"/> of a slot is a warning.</summary>
    public sealed record Row(string Text, Slot? Slot, string Who, string? Trouble);

    ProgrammeView view = null!;

    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public int? Track { get; set; }
    [BindProperty] public int Day { get; set; }
    public int Id { get; private set; }
    public string Event => view.Event.Title;
    public List<SelectListItem> Tracks => [new("Общее для всех", ""), .. view.Tracks.Select(track => new SelectListItem($"{track.Number}. {track.Title}", $"{track.Id}"))];
    public List<SelectListItem> Days => [.. Enumerable.Range(0, view.Event.Days).Select(day => new SelectListItem($"День {day + 1}", $"{day}"))];
    public List<Row>? Preview { get; private set; }
    public int Ready => Preview?.Count(row => row.Slot is not null) ?? 0;
    public int Minutes => Preview?.Sum(row => row.Slot is null ? 0 : ProgrammeView.At(row.Slot).Minutes) ?? 0;
    /// <summary>What the preview was made of: other lines are shown anew before they are kept.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text}\n{Track}\n{Day}")))[..16];

    public async Task<IActionResult> OnGet(int id, int? track, CancellationToken stop)
    {
        Track = track;
        return await Load(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(int id, string? keep, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (Text.Length == 0) ModelState.AddModelError(nameof(Text), "Впишите хотя бы одну строку.");
        if (Track is { } track && view.NumberOf(track) is null) ModelState.AddModelError(nameof(Track), "Этой площадки больше нет. Выберите другую.");
        if (!ModelState.IsValid) return Page();
        var lines = SlotLines.Read(Text);
        if (lines.Count > MostLines)
        {
            ModelState.AddModelError(nameof(Text), $"За один раз вписывают не больше {MostLines} строк. Разделите программу на части.");
            return Page();
        }
        await Show(lines, stop);
        if (keep != Print || Ready == 0) return Page();
        var slots = Preview!.Select(row => row.Slot).OfType<Slot>().ToList();
        foreach (var slot in slots) slot.Event = null;
        db.AddRange(slots);
        await db.SaveChangesAsync(stop);
        TempData.Say($"Добавлено: {Krug.Core.Language.Numbers.Count(slots.Count, "строка", "строки", "строк")}");
        return RedirectToPage("Programme", new { id });
    }

    async Task Show(IReadOnlyList<SlotLine> lines, CancellationToken stop)
    {
        Preview = [];
        var heard = await new Speaking(db).Read(view.Event.TerritoryId, [.. lines.Select(line => (string.Join("; ", line.Slot?.Speakers.Select(Told) ?? []), (int?)null))], stop);
        var at = view.Timetable.Next(Day, Track, view.Event.Start) is { } next ? next.Start : new TimeOnly(10, 0);
        for (var turn = 0; turn < lines.Count; turn++)
        {
            if (lines[turn] is not { Slot: { } read } line) { Preview.Add(new(lines[turn].Text, null, "", lines[turn].Trouble)); continue; }
            var start = read.Start is null ? at : TimeOnly.ParseExact(read.Start, "HH:mm");
            // A line with a beginning only lasts until the next one begins.
            var following = turn + 1 < lines.Count && lines[turn + 1].Slot?.Start is { } begins ? TimeOnly.ParseExact(begins, "HH:mm") : (TimeOnly?)null;
            var end = read.End is not null ? TimeOnly.ParseExact(read.End, "HH:mm") : line.Minutes is { } minutes ? start.AddMinutes(minutes) : following > start ? following.Value : start.AddMinutes(view.Timetable.UsualMinutes(read.Kind, Track));
            var slot = new Slot { EventId = Id, Event = view.Event, TrackId = Track, Day = Day, Start = start, End = end, Kind = read.Kind, Title = read.Title!, Order = view.Slots.Count + turn + 1 };
            var doubt = Voice(slot, heard[turn], read);
            if (slot.WhyNotKeep() is { } refusal) { Preview.Add(new(line.Text, null, "", refusal.Text)); continue; }
            at = end;
            var shown = ProgrammeView.At(slot) with { Id = -turn - 1 };
            var clash = view.Timetable.ClashesOf(shown).Concat(Preview.Select((row, n) => row.Slot is null ? null : ProgrammeView.At(row.Slot) with { Id = -n - 1 }).OfType<TimetableSlot>().SelectMany(other => Timetable.Between(other, shown))).FirstOrDefault();
            Preview.Add(new(line.Text, slot, string.Join("; ", read.Speakers.Select(Told)), clash is null ? doubt : $"пересечение с «{(clash.One.Id == shown.Id ? clash.Other : clash.One).Title}»"));
        }
    }

    // Whoever may be several people stays in words until somebody chooses.
    static string? Voice(Slot slot, Speaking.Heard heard, Krug.Core.Reading.Papers.Slot read)
    {
        slot.Speakers.AddRange(heard.Choices.Count == 0 ? heard.Speakers : read.Speakers.Select(voice => new SlotSpeaker { Name = voice.Name, Position = voice.Position, OrganisationName = voice.Organisation, Group = voice.Group }));
        foreach (var (speaker, order) in slot.Speakers.Select((speaker, at) => (speaker, at + 1))) speaker.Order = order;
        return heard.Choices.Count == 0 ? null : "в справочнике есть тёзки; кто имеется в виду, выберите потом в строке";
    }

    static string Told(Krug.Core.Reading.Papers.Speaker voice) => string.Join(", ", new[] { voice.Name, voice.Position, voice.Organisation, voice.Group }.Where(part => part is not null));

    async Task<bool> Load(int id, CancellationToken stop)
    {
        Id = id;
        return (view = (await ProgrammeView.Load(db, User.Who(), id, clock.GetUtcNow(), stop))!) is not null;
    }
}
