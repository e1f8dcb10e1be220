using Krug.Core.Timetables;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>The programme of an event: what meets, what is free, how long it lasts, and one slot in the editor beside it.</summary>
public sealed class ProgrammePage(Db db, TimeProvider clock) : PageModel
{
    public ProgrammeView View { get; private set; } = null!;
    [BindProperty] public SlotForm Form { get; set; } = new();
    /// <summary>The slot in the editor, or <see cref="Adding"/>, or none.</summary>
    public ShownSlot? Open { get; private set; }
    public bool Adding { get; private set; }
    /// <summary>People to choose from, by the number of the voice.</summary>
    public Dictionary<int, List<Meant>> Choices { get; } = [];
    /// <summary>What somebody else has made of the slot meanwhile: the field, what stands now.</summary>
    public List<(string What, string Now, string Mine)> Theirs { get; } = [];

    public List<SelectListItem> Kinds { get; } = [.. SlotKind.All.Select(kind => new SelectListItem(SlotKind.Word(kind), kind))];
    public List<SelectListItem> Tracks => [new(View.Tracks.Count == 0 ? "В программе" : "Общее для всех", ""), .. View.Tracks.Select(track => new SelectListItem($"{track.Number}. {track.Title}", $"{track.Id}"))];
    public List<SelectListItem> Days => [.. Enumerable.Range(0, Math.Max(View.Event.Days, 1 + View.Slots.Select(slot => slot.Slot.Day).DefaultIfEmpty().Max())).Select(day => new SelectListItem(DayName(day), $"{day}"))];

    public string DayName(int day) => View.Event.On is { } on ? $"День {day + 1}, {Krug.Core.Language.Dates.DayAndMonth(on.AddDays(day))}" : $"День {day + 1}";

    public async Task<IActionResult> OnGet(int id, int? slot, int? @new, int day, TimeOnly? start, string? kind, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (slot is not null && (Open = View.Find(slot)) is null) return NotFound();
        Adding = Open is null && @new is not null;
        if (Open is not null) Form = SlotForm.Of(Open.Slot);
        else if (Adding)
        {
            var track = View.Tracks.Any(one => one.Id == @new) ? @new : null;
            var next = View.Timetable.Next(day, track, View.Event.Start, SlotKind.All.Contains(kind, StringComparer.Ordinal) ? kind : null);
            Form = new() { Track = track, Day = next.Day, Start = start ?? next.Start, Length = $"{next.Minutes}", Kind = next.Kind, Proposed = next.Kind, Title = next.Title ?? "", Voices = [new(), new(), new()] };
        }
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, bool next, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Open = View.Find(Form.Id);
        Adding = Open is null;
        if (Adding && Form.Id is not null)
        {
            (Form.Id, Form.Version) = (null, 0);
            ModelState.Clear();
            ModelState.AddModelError("", "Пока вы писали, эту строку убрали. Сохраните ещё раз, и она станет новой строкой.");
        }
        var slot = Open is null ? new Slot { EventId = id } : await db.Slots.Include(s => s.Speakers).SingleAsync(s => s.Id == Open.Id, stop);
        var version = slot.Version;
        // The rule is asked of a slot that knows its event and is never kept.
        var trial = new Slot { Event = View.Event };
        if (Form.Track is { } track && View.Tracks.All(one => one.Id != track)) ModelState.AddModelError("Form.Track", "Этой площадки больше нет. Выберите другую.");
        if (!ModelState.Refuse(Form.To(trial), "Form.") && trial.WhyNotKeep() is { } refusal) ModelState.Refuse(refusal with { Field = refusal.Field == nameof(Slot.End) ? nameof(SlotForm.Length) : refusal.Field }, "Form.");
        var speakers = await Speak(stop);
        if (Open is not null && version != Form.Version) Differ(slot.Version);
        if (!ModelState.IsValid) return Again();
        Form.To(slot);
        if (Open is null) { slot.Order = View.Slots.Count(other => other.Slot.Start == slot.Start) + 1; db.Add(slot); }
        else db.Since(slot, Form.Version);
        db.SlotSpeakers.RemoveRange(slot.Speakers);
        slot.Speakers.Clear();
        slot.Speakers.AddRange(speakers);
        // Speakers alone may have changed; the other methodist must see that too.
        if (Open is not null) db.Entry(slot).Property(s => s.Title).IsModified = true;
        if (await db.TrySave(stop) is not null)
        {
            db.ChangeTracker.Clear();
            if (!await Load(id, stop)) return NotFound();
            Open = View.Find(slot.Id);
            Adding = Open is null;
            Differ(Open?.Slot.Version ?? 0);
            return Again();
        }
        TempData.Say(Adding ? $"Добавлено: {slot.Title}" : "Строка программы сохранена", Adding ? Url.Page("Programme", "Delete", new { id, slot = slot.Id }) : null, "Убрать");
        return next ? Go(id, new { @new = slot.TrackId ?? 0, day = slot.Day }, "editor") : Go(id, null, $"slot{slot.Id}");
    }

    public async Task<IActionResult> OnPostMove(int id, int slot, int version, int by, int? to, int? track, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (View.Find(slot) is not { } shown) return Gone(id);
        var wanted = track is null ? shown.At.Track : track == 0 ? null : track;
        if (wanted is not null && View.NumberOf(wanted) is null) return NotFound();
        var moved = (to is { } minute ? minute < 0 ? null : shown.At.At(minute) : shown.At.Shifted(by)) is { } at ? View.Timetable.OnTrack(at, wanted) : null;
        if (moved is null) return Say(id, "Раньше первого дня сдвинуть нельзя.", null, slot);
        if (await new Moving(db).Move(View.Event, [(moved, version)], stop) is { } refusal) return Say(id, refusal.Text, null, slot);
        var back = Url.Page("Programme", "Move", new { id, slot, version = version + 1, to = shown.At.From, track = shown.At.Track ?? 0 });
        var hours = moved.Timed ? $" {moved.Start:HH\\:mm}–{moved.End:HH\\:mm}" : "";
        return Say(id, $"«{shown.Slot.Title}»:{hours}{(wanted == shown.At.Track ? "" : ", " + ProgrammeWords.Where(wanted, View.Event))}", back, slot);
    }

    public async Task<IActionResult> OnPostShift(int id, int slot, int by, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (View.Find(slot) is not { At.Timed: true } shown) return Gone(id);
        if (View.Timetable.ShiftFrom(shown.At, by) is not { } moved) return Say(id, "Раньше первого дня сдвинуть нельзя.", null, slot);
        if (await new Moving(db).Move(View.Event, Versions(moved), stop) is { } refusal) return Say(id, refusal.Text, null, slot);
        return Say(id, $"Сдвинуто на {ProgrammeWords.Long(Math.Abs(by))} {(by > 0 ? "позже" : "раньше")}: {Krug.Core.Language.Numbers.Count(moved.Count, "строка", "строки", "строк")}", Url.Page("Programme", "Shift", new { id, slot, by = -by }), slot);
    }

    public async Task<IActionResult> OnPostWay(int id, int slot, string? way, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (View.Find(slot) is not { } shown) return Gone(id);
        if (View.WaysOut(shown).FirstOrDefault(one => one.Key == way) is not { } chosen) return Say(id, "Так сделать уже нельзя: программа изменилась. Посмотрите, что предлагается теперь.", null, slot);
        var refusal = await new Moving(db).Move(View.Event, Versions(chosen.Moved), stop);
        return Say(id, refusal?.Text ?? $"Сделано: {ProgrammeWords.Of(chosen, View).Deed.ToLowerInvariant()}", null, slot);
    }

    public async Task<IActionResult> OnPostDelete(int id, int slot, CancellationToken stop)
    {
        if (!await May(id, stop)) return NotFound();
        if (!await new Moving(db).Remove(id, slot, clock.GetUtcNow(), stop)) return Gone(id);
        return Say(id, "Строка программы убрана", Url.Page("Programme", "Restore", new { id, slot }), null);
    }

    public async Task<IActionResult> OnPostRestore(int id, int slot, CancellationToken stop)
    {
        if (!await May(id, stop) || !await new Moving(db).Restore(id, slot, stop)) return NotFound();
        return Say(id, "Строка программы возвращена", null, slot);
    }

    /// <summary>Names for the field that searches as one types.</summary>
    public async Task<IActionResult> OnGetPeople(int id, string? q, CancellationToken stop) =>
        await db.Events.EditableBy(User.Who()).Where(e => e.Id == id).Select(e => (int?)e.TerritoryId).SingleOrDefaultAsync(stop) is { } territory
            ? new JsonResult((await new Speaking(db).Suggest(territory, q ?? "", 12, stop)).Select(person => person.Words)) : NotFound();

    public async Task<IActionResult> OnGetExport(int id, CancellationToken stop) => !await Load(id, stop) ? NotFound() : Sheet.Of("Программа", View.Slots,
        ("День", s => s.Slot.Day + 1), ("Начало", s => $"{s.Slot.Start:HH\\:mm}"), ("Окончание", s => $"{s.Slot.End:HH\\:mm}"), ("Минут", s => s.At.Timed ? s.At.Minutes : null), ("Вид", s => SlotKind.Word(s.Slot.Kind)), ("Что происходит", s => s.Slot.Title),
        ("Кто", s => s.Who), ("Площадка", s => View.NumberOf(s.Slot.TrackId)), ("Где", s => s.Slot.Room), ("Пересечения", s => string.Join("; ", s.Clashes)));

    async Task<bool> Load(int id, CancellationToken stop) => (View = (await ProgrammeView.Load(db, User.Who(), id, clock.GetUtcNow(), stop))!) is not null;

    Task<bool> May(int id, CancellationToken stop) => db.Events.EditableBy(User.Who()).AnyAsync(e => e.Id == id, stop);

    List<(TimetableSlot, int)> Versions(IReadOnlyList<TimetableSlot> moved) => [.. moved.Select(to => (to, View.Find(to.Id)!.Slot.Version))];

    // A line whose words are as they were keeps its ties; the others are looked up.
    async Task<List<SlotSpeaker>> Speak(CancellationToken stop)
    {
        var former = Open?.Slot.Speakers.ToDictionary(speaker => speaker.Id) ?? [];
        var heard = new List<(SlotSpeaker Speaker, string? Part)>();
        var asked = new List<(int At, string Text, int? Chosen)>();
        var kept = new Dictionary<int, SlotSpeaker>();
        for (var at = 0; at < Form.Voices.Count; at++)
        {
            if (Form.Voices[at].Who is not { Length: > 0 } who) continue;
            if (former.Values.FirstOrDefault(speaker => ProgrammeView.Words(speaker) == who) is { } same) kept[at] = same;
            else asked.Add((at, who, Form.Voices[at].Asked == who ? Form.Voices[at].Chosen : null));
        }
        var answers = await new Speaking(db).Read(View.Event.TerritoryId, [.. asked.Select(line => (line.Text, line.Chosen))], stop);
        for (var at = 0; at < Form.Voices.Count; at++)
        {
            var part = Form.Voices[at].Part;
            if (kept.TryGetValue(at, out var same)) heard.Add((new() { PersonId = same.PersonId, OrganisationId = same.OrganisationId, Name = same.Name, Position = same.Position, OrganisationName = same.OrganisationName, Group = same.Group }, part));
            else if (asked.FindIndex(line => line.At == at) is var turn and >= 0)
            {
                if (answers[turn].Choices.Count == 0) { heard.AddRange(answers[turn].Speakers.Select(speaker => (speaker, part))); continue; }
                Choices[at] = answers[turn].Choices;
                ModelState.AddModelError($"Form.Voices[{at}].Who", $"«{Form.Voices[at].Who}» может быть не один человек. Выберите, о ком речь.");
            }
        }
        return [.. heard.Select((one, at) => { (one.Speaker.Order, one.Speaker.Part) = (at + 1, one.Part); return one.Speaker; })];
    }

    // Somebody else's changes beside one's own; the next writing of the form is over them.
    void Differ(int version)
    {
        var now = SlotForm.Of(Open!.Slot);
        void Compare(string what, string? theirs, string? mine) { if ((theirs ?? "") != (mine ?? "")) Theirs.Add((what, theirs ?? "", mine ?? "")); }
        Compare("Что происходит", now.Title, Form.Title);
        Compare("Начало", $"{now.Start:HH\\:mm}", $"{Form.Start:HH\\:mm}");
        Compare("Минут", now.Length, Form.Length);
        Compare("Вид", SlotKind.Word(now.Kind), SlotKind.Word(Form.Kind));
        Compare("Площадка", ProgrammeWords.Where(now.Track, View.Event), ProgrammeWords.Where(Form.Track, View.Event));
        Compare("Где", now.Room, Form.Room);
        Compare("Кто", Open.Who, string.Join("; ", Form.Voices.Where(voice => voice.Who is not null).Select(voice => voice.Who)));
        Form.Version = version;
        ModelState.Remove("Form.Version");
        ModelState.AddModelError("", "Пока вы писали, эту строку изменил кто-то другой. Ниже видно, что стало и что у вас; выберите.");
    }

    PageResult Again()
    {
        while (Form.Voices.Count < 3 || (Form.Voices[^1].Who is not null && Form.Voices.Count < SlotForm.MostVoices)) Form.Voices.Add(new());
        return Page();
    }

    RedirectResult Go(int id, object? route, string place) => Redirect(Url.Page("Programme", null, new RouteValueDictionary(route) { ["id"] = id }, null, null, place)!);

    RedirectResult Say(int id, string text, string? undo, int? slot)
    {
        TempData.Say(text, undo);
        return Go(id, null, slot is null ? "work" : $"slot{slot}");
    }

    RedirectResult Gone(int id) => Say(id, "Этой строки в программе уже нет: её убрали.", null, null);
}
