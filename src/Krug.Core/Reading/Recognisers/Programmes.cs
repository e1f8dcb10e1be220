using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>
/// Reads programmes: tables of slots in any order of columns, several tracks side by side or one under another, and plain lines that begin with a time
/// (DOMAIN.md §1.6 B). A slot with a beginning only ends where the next begins.
/// </summary>
static class Programmes
{
    static readonly Regex SpeakerHead = Rx.Of("ответственн|докладчик|спикер|выступающ|модератор|ведущ|ф\\.?\\s?и\\.?\\s?о|автор|участник|кто\\b|спикеры|эксперт|лектор|исполнител");
    static readonly Regex TitleHead = Rx.Of("тема|назван|мероприят|содержан|вопрос|выступлен|событи|этап|программ|деятельност|активност|практик");
    static readonly Regex PlaceHead = Rx.Of("место|аудитори|кабинет|каб\\.|зал\\b|локаци|помещени|ссылка");
    static readonly Regex FormHead = Rx.Of("форма|формат|вид\\b|^№");
    static readonly Regex Track = Rx.Of(@"^(?:(?:презентационная|тематическая|дискуссионная)\s+)?(?:секция|площадка|трек|направление|группа|поток)\b|^[IVX]+\s+(?:секция|площадка)\b|^(?:зал|аудитория|кабинет)\s*(?:№|\d|«)");
    // «к приказу от 12.10.2026 № 311» dates another paper.
    static readonly Regex Basis = Rx.Of(@"^(?:приложение\b|к\s+(?:приказу|письму|распоряжению|положению|плану)|от\s)|\b(?:приказ|письм|распоряжени|постановлени)\w*\s.*\bот\s+[«""]?\d");
    static readonly Regex Until = Rx.Of("^(?:окончани|конец|завершени|до\\b)");
    static readonly Regex Registration = Rx.Of(@"регистраци");
    static readonly Regex RoleBehind = Rx.Of(@"[.,;(]?\s*(?:модератор\w*|ведущ\w+|докладчик\w*|спикер\w*|ответственн\w+|выступа\w+)\s*[:–—(-]?\s*$");

    public static bool HasTimes(Doc doc) => doc.Tables.Any(IsSchedule) || doc.Paras.Count(para => TimeRange.At(ListFree(para.Text)) is not null) >= 2;

    public static bool IsSchedule(Grid table) => TimeColumn(table) >= 0 && table.Rows.Count(row => row.Values.Any(cell => TimeRange.At(cell[0].Text) is not null)) >= (IsHeaded(table) ? 1 : 2);

    // «Время» over a column: one line of it is a schedule too.
    static bool IsHeaded(Grid table) => table.Rows[0].Values.Any(cell => cell[0].Text.Trim().Equals("Время", StringComparison.OrdinalIgnoreCase));

    /// <summary>A text without any heading is a programme where a table of times makes most of it.</summary>
    public static bool IsProgramme(Doc doc) => doc.Tables.Any(table => IsSchedule(table) && table.Rows.Count >= 4 && table.Paras.Count * 2 > doc.Paras.Count && doc.Text.Has("программа"));

    public static PaperFacts Read(Doc doc)
    {
        var slots = new List<Slot>();
        string? track = null;
        var seen = new HashSet<int>();
        for (var i = 0; i < doc.Paras.Count; i++)
        {
            var para = doc.Paras[i];
            if (para.Cell is { } cell)
            {
                if (!seen.Add(cell.Table)) continue;
                var grid = new Grid([.. doc.Paras.Where(other => other.Cell?.Table == cell.Table)], doc.Source.Tables);
                if (IsSchedule(grid)) FromTable(grid, slots, ref track);
            }
            else if (Track.IsMatch(para.Text) && para.Text.Length < 220 && i > doc.Heading && TimeRange.Find(para.Text) is null) track = TrackName(para.Text);
            else if (Registration.IsMatch(para.Text) && TimeRange.Find(para.Text) is var (range, _) && para.Text.Length < 160 && TimeRange.At(ListFree(para.Text)) is null)
                slots.Add(new() { Start = range.Start, End = range.End, Kind = "registration", Title = RegistrationTitle(para.Text), At = para.At });
            else if (TimeRange.At(ListFree(para.Text)) is { } time && (i > doc.Heading || time.End is not null) && !ProgrammeHeads.TimeLabel.IsMatch(para.Text))
                i = FromLines(doc.Paras, i, time, track, slots);
            else if (SlotReading.Moderator.IsMatch(para.Text) && slots.Count > 0 && slots[^1].Kind == "discussion" && slots[^1].Speakers.Count == 0)
                slots[^1] = slots[^1] with { Speakers = SlotReading.Speakers(para, 0, para.Text.Length, alone: true) };
        }
        var (start, end) = ProgrammeHeads.Hours(doc);
        CloseOpen(slots, end);
        var title = ProgrammeHeads.Title(doc, out var subject);
        var date = doc.Paras.FirstOrDefault(para => ProgrammeHeads.DateLabel.IsMatch(para.Text) && DateReading.Day(para.Text) is not null) ?? doc.Paras.Take(doc.Heading + 12).FirstOrDefault(para => para.Cell is null && DateReading.Day(para.Text) is not null && !Basis.IsMatch(para.Text));
        var day = ProgrammeHeads.Labels(doc).Where(label => ProgrammeHeads.DateLabel.IsMatch(label.Label)).Select(label => DateReading.Day(label.Value)).FirstOrDefault(found => found is not null) ?? (date is null ? null : DateReading.Day(date.Text));
        var place = ProgrammeHeads.Labels(doc).Find(label => ProgrammeHeads.PlaceLabel.IsMatch(label.Label));
        var facts = new PaperFacts
        {
            Kind = PaperKind.Programme,
            Title = title,
            Subject = subject,
            Facts = new() { Date = day?.Iso, Start = start, End = end },
            Event = new() { Title = subject, Place = place.Value is null ? null : place.Label == place.Value ? ProgrammeHeads.AfterLabel(place.Value) : place.Value.TrimEnd('.'), Mode = Notes.ModeOf(string.Join('\n', doc.Paras.Take(doc.Heading + 10).Where(para => para.Cell is null).Select(para => para.Text))) },
            Slots = slots,
            Tracks = [.. slots.Select(slot => slot.Track).OfType<string>().Distinct(StringComparer.Ordinal)],
            At = doc.At,
        };
        if (date is not null) facts.Places["facts.date"] = date.At;
        return facts;
    }

    static void FromTable(Grid table, List<Slot> slots, ref string? track)
    {
        var time = TimeColumn(table);
        var head = table.Rows[0].TryGetValue(time, out var first) && TimeRange.At(first[0].Text) is null && table.Rows[0].Count > 1 ? table.Rows[0] : null;
        var until = head is null ? -1 : Enumerable.Range(time + 1, Math.Max(0, table.Columns - time - 1)).FirstOrDefault(column => head.TryGetValue(column, out var cell) && Until.IsMatch(cell[0].Text), -1);
        var columns = Enumerable.Range(0, table.Columns).Where(column => column != time && column != until).ToList();
        int Headed(Regex words) => head is null ? -1 : columns.FindIndex(column => head.TryGetValue(column, out var cell) && words.IsMatch(string.Join(' ', cell.Select(para => para.Text)))) is var at and >= 0 ? columns[at] : -1;
        var (speaker, title, place) = (Headed(SpeakerHead), Headed(TitleHead), Headed(PlaceHead));
        if (head is not null && title == speaker && title >= 0) speaker = columns.FirstOrDefault(column => column != title && head.TryGetValue(column, out var cell) && SpeakerHead.IsMatch(cell[0].Text), -1);
        var tracks = head is null ? [] : columns.Where(column => head.TryGetValue(column, out var cell) && Track.IsMatch(cell[0].Text)).ToList();
        if (tracks.Count >= 2) { FromTracks(table, time, head!, tracks, slots); return; }
        if (head is null && speaker < 0) speaker = columns.FirstOrDefault(column => table.Rows.Where(row => row.ContainsKey(column)).ToList() is { Count: > 0 } filled && filled.Count(row => People.Names(Grid.Text(row, column)) is [{ From: < 3 }, ..]) * 2 > filled.Count, -1);
        if (title < 0) title = columns.Where(column => column != speaker && column != place && !(head is not null && head.TryGetValue(column, out var cell) && FormHead.IsMatch(cell[0].Text)))
            .OrderByDescending(column => table.Rows.Sum(row => Math.Min(Grid.Text(row, column).Length, 160))).FirstOrDefault(-1);
        if (speaker < 0) speaker = columns.Where(column => column != title && column != place).OrderByDescending(column => table.Rows.Count(row => People.Names(Grid.Text(row, column)).Count > 0)).FirstOrDefault(-1);
        var parallel = track;
        List<Para> above = [];
        TimeRange? running = null;
        foreach (var row in table.Rows)
        {
            if (row == head) continue;
            var own = row.TryGetValue(time, out var cell) ? cell : null;
            // A time merged downwards holds for the slots beside it, each with a title of its own.
            if ((own is not null ? TimeRange.At(own[0].Text) : row.ContainsKey(title) && table.MergedDown(row, time) ? running : null) is not { } range)
            {
                // A row without a time: a heading of a track across the table, or more of the slot above.
                var text = string.Join(' ', row.Values.SelectMany(cells => cells).Select(para => para.Text));
                if (Track.IsMatch(text) && (row.Count == 1 || own is not null && row.Values.Distinct().Count() <= 2)) { parallel = TrackName(text); continue; }
                if (row.Count == 1 && own is not null && !SlotReading.Moderator.IsMatch(text)) { if (People.Names(text).Count == 0 && text.Length < 160 && slots.Count > 0) parallel = Track.IsMatch(text) ? text : parallel; continue; }
                if (slots.Count > 0) slots[^1] = More(slots[^1], row, title, speaker);
                continue;
            }
            running = range;
            if (range.End is null && until >= 0 && row.TryGetValue(until, out var ends) && TimeRange.At(ends[0].Text) is { } last) range = range with { End = last.Start };
            var titles = title >= 0 && row.TryGetValue(title, out var cells1) ? cells1 : row.Where(pair => pair.Key != time).Select(pair => pair.Value).FirstOrDefault() ?? [];
            // A cell of people merged downwards stands in its first row only.
            var people = speaker >= 0 && speaker != title && row.TryGetValue(speaker, out var beside) ? beside : speaker >= 0 && table.MergedDown(row, speaker) ? above : [];
            if (!ReferenceEquals(people, titles)) above = people;
            var slot = SlotReading.Of(range, titles, ReferenceEquals(people, titles) ? [] : people, parallel, Grid.At(row));
            // The cell of the time may itself go on with the title: «10.00 Открытие».
            if (titles.Count == 0 && own is not null && own[0].Text.Length > range.Length) slot = slot with { Title = own[0].Text[range.Length..].Trim(), Kind = SlotReading.KindOf(own[0].Text[range.Length..].Trim()) };
            slots.Add(place >= 0 && row.TryGetValue(place, out var room) ? slot with { Room = string.Join(' ', room.Select(para => para.Text)) } : slot);
        }
        track = parallel;
    }

    static void FromTracks(Grid table, int time, SortedDictionary<int, List<Para>> head, List<int> tracks, List<Slot> slots)
    {
        foreach (var row in table.Rows)
        {
            if (row == head || !row.TryGetValue(time, out var own) || TimeRange.At(own[0].Text) is not { } range) continue;
            foreach (var column in tracks)
                if (row.TryGetValue(column, out var cell))
                    slots.Add(SlotReading.Of(range, cell, [], row.Count > 2 || tracks.Count(other => row.ContainsKey(other)) > 1 ? TrackName(string.Join(' ', head[column].Select(para => para.Text))) : null, Grid.At(row)));
        }
    }

    // A slot told in lines: the time, the title, then people; it goes on until the next time.
    static int FromLines(IReadOnlyList<Para> paras, int i, TimeRange time, string? track, List<Slot> slots)
    {
        var first = paras[i];
        var offset = first.Text.Length - ListFree(first.Text).Length + time.Length;
        var lines = new List<Para>();
        var last = i;
        for (var next = i + 1; next < paras.Count && last - i < 12; next++)
        {
            var text = paras[next].Text;
            if (paras[next].Cell is not null || TimeRange.At(ListFree(text)) is not null || Track.IsMatch(text) || paras[next].First.PageBreakBefore) break;
            if (offset < first.Text.Length && People.Names(text).Count == 0 && !SlotReading.Moderator.IsMatch(text) && ListMark.Of(text) is null && !char.IsLower(text[0]) && !text.StartsWith('«') && !(lines.Count == 0 && SlotReading.Groups(text))) break;
            lines.Add(paras[next]);
            last = next;
        }
        var rest = offset < first.Text.Length ? first.Text[offset..].Trim() : "";
        var speakers = new List<Speaker>();
        var title = rest;
        if (People.Names(rest) is { Count: > 0 } names)
        {
            var cut = SlotReading.TitleEnd(rest, names[0].From);
            title = RoleBehind.Replace(rest[..cut], "").Trim(' ', '.', ',', '–', '—', '-', '(', ';', ':');
            speakers.AddRange(SlotReading.Speakers(first, first.Text.IndexOf(rest, StringComparison.Ordinal) + cut, first.Text.Length, alone: false));
        }
        else if (rest.LastIndexOf(". ", StringComparison.Ordinal) is var stop and > 3 && SlotReading.Groups(rest[(stop + 2)..]))
        {
            title = rest[..stop];
            speakers.Add(new() { Group = People.Strip(rest[(stop + 2)..]), At = first.At });
        }
        foreach (var line in lines)
            if (title.Length == 0 && !People.In(line.Text).Exists(person => person.Name.From < 3)) title = line.Text;
            else if (People.Names(line.Text).Count > 0 || SlotReading.Groups(line.Text)) speakers.AddRange(SlotReading.Speakers(line, 0, line.Text.Length, alone: true));
            else title = title.Length == 0 ? line.Text : title + " " + line.Text;
        slots.Add(new() { Start = time.Start, End = time.End, Kind = SlotReading.KindOf(title), Title = SlotReading.Clean(title), Track = track, Speakers = speakers, At = first.At.Join(paras[last].At) });
        return last;
    }

    static Slot More(Slot slot, SortedDictionary<int, List<Para>> row, int title, int speaker)
    {
        var titles = title >= 0 && row.TryGetValue(title, out var cell) ? cell : [];
        var people = speaker >= 0 && row.TryGetValue(speaker, out var others) ? others : [];
        var more = SlotReading.Of(new("00:00", null, 0), titles, people, null, Grid.At(row));
        return slot with
        {
            Title = slot.Title is null ? more.Title : more.Title is null ? slot.Title : slot.Title + " " + more.Title,
            Speakers = [.. slot.Speakers, .. more.Speakers],
            At = slot.At.Join(more.At),
        };
    }

    /// <summary>The column where times stand: most of its cells begin with one.</summary>
    static int TimeColumn(Grid table)
    {
        for (var column = 0; column < Math.Min(table.Columns, 4); column++)
        {
            var cells = table.Rows.Where(row => row.ContainsKey(column)).Select(row => row[column][0].Text).ToList();
            if (cells.Count(text => TimeRange.At(text) is { } range && range.Length + 40 > text.Length) is var times and >= 1 && (times >= 2 || IsHeaded(table)) && times * 2 > cells.Count - 1 && !cells.Exists(Labelled)) return column;
        }
        return -1;
    }

    // «Дата: | 16 октября», «Начало: | 10.00»: a table of labels, not of slots.
    static bool Labelled(string cell) => DateReading.Day(cell) is not null && cell.Length < 30;

    // Slots with a beginning only end where the next one of their track begins, the last at the event's end.
    static void CloseOpen(List<Slot> slots, string? end)
    {
        for (var s = 0; s < slots.Count; s++)
        {
            if (slots[s].End is not null || slots[s].Start is null) continue;
            var next = slots.Skip(s + 1).FirstOrDefault(other => string.CompareOrdinal(other.Start, slots[s].Start) > 0 && (other.Track == slots[s].Track || other.Track is null || slots[s].Track is null));
            slots[s] = slots[s] with { End = next?.Start ?? (string.CompareOrdinal(end, slots[s].Start) > 0 ? end : null) };
        }
    }

    /// <summary>«Площадка 1. «Решаем вместе» (каб. 201)» → «Решаем вместе»; a track without a name of its own keeps its number.</summary>
    static string TrackName(string text)
    {
        var open = text.IndexOf('«', StringComparison.Ordinal);
        if (open >= 0) return Text.Unquote(text[open..Text.CloseQuote(text, open)]);
        var dot = text.IndexOf(". ", StringComparison.Ordinal);
        if (dot < 0) dot = text.IndexOf(": ", StringComparison.Ordinal);
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 0 && bracket > dot) text = text[..bracket];
        return People.Strip(dot > 0 && dot < text.Length - 4 ? text[(dot + 2)..] : text);
    }

    static string RegistrationTitle(string text)
    {
        if (TimeRange.Find(text) is not var (range, from)) return text;
        return (text[..from] + " " + text[Math.Min(from + range.Length, text.Length)..]).Trim().TrimEnd(':', ' ', '–', '-', '—', '.', 'с').Trim();
    }

    static string ListFree(string text) => ListMark.Of(text) is { Length: > 0 } mark && TimeRange.At(text) is null ? text[mark.Length..] : text;
}
