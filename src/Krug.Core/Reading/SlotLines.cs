using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Recognisers;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Reading;

/// <summary>A line somebody typed: the slot read out of it, or why it could not be read. <c>Minutes</c> is given where a length stands instead of hours: «+10 Обсуждение».</summary>
public sealed record SlotLine(int Number, string Text, Slot? Slot, int? Minutes, string? Trouble);

/// <summary>
/// A programme typed or pasted line by line: «10.05–10.20 Выступление; Тема; Фамилия И.О., должность, СОШ № 4». Parts are divided by «;» or by tabs, as a table copied out of a
/// document is; the kind may be left out; a line without a time names more speakers of the slot above.
/// </summary>
public static class SlotLines
{
    /// <summary>Words that may stand as the kind of a slot.</summary>
    static readonly (string Word, string Kind)[] kinds =
    [
        ("регистрация", "registration"), ("открытие", "opening"), ("выступление", "talk"), ("доклад", "talk"), ("обсуждение", "discussion"), ("перерыв", "break"), ("закрытие", "closing"), ("итоги", "closing"),
    ];

    /// <summary>
    /// Reads every line; a line that is not understood says why. O(length of the text).
    /// <example><code>SlotLines.Read("10.15–10.20 Обсуждение")[0].Slot!.Kind   // «discussion»</code></example>
    /// </summary>
    public static IReadOnlyList<SlotLine> Read(string text)
    {
        var lines = new List<SlotLine>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var clean = line.Trim();
            if (clean.Trim('\t', ' ', ';').Length == 0) continue;
            if (Begin(clean) is var (range, minutes, rest)) lines.Add(Line(number, clean, range, minutes, rest));
            else if (lines.Count > 0 && lines[^1].Slot is { } above)
            {
                // More of the slot above: people where somebody is named, else the title goes on.
                var voices = Voices(clean);
                lines[^1] = lines[^1] with { Text = lines[^1].Text + "\n" + clean, Slot = voices.Count == 0 || voices[0] is { Group: not null } && above.Speakers.Count == 0 && !SlotReading.Groups(clean) ? above with { Title = $"{above.Title} {SlotReading.Clean(clean)}".Trim() } : above with { Speakers = [.. above.Speakers, .. voices] } };
            }
            else lines.Add(new(number, clean, null, null, "Строка начинается не со времени. Впишите его так: 10.05–10.20 или +10, если она идёт десять минут после предыдущей."));
        }
        return lines;
    }

    /// <summary>The kind of a slot by its title, as the reader of papers sees it: «Обсуждение выступления» is a discussion, what says nothing is a talk.</summary>
    public static string KindOf(string title) => SlotReading.KindOf(title);

    /// <summary>Who is named in a text: people with positions and organisations, or a group in words. «;» parts several.</summary>
    public static List<Speaker> Voices(string text) => [.. text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part =>
        Paras(part).SelectMany(para => SlotReading.Speakers(para, 0, para.Text.Length, alone: true)))];

    // «10.05–10.20», «10.05», «+10», «10 мин»
    static (TimeRange? Range, int? Minutes, string After)? Begin(string text)
    {
        if (TimeRange.At(text) is { } range) return (range, null, text[range.Length..].TrimStart('\t', ' ', ';'));
        if (text[0] != '+') return null;
        var end = 1;
        while (end < text.Length && end < 4 && char.IsAsciiDigit(text[end])) end++;
        return end == 1 ? null : (null, int.Parse(text.AsSpan(1, end - 1)), text[end..].TrimStart('\t', ' ', ';', '.'));
    }

    static SlotLine Line(int number, string text, TimeRange? range, int? minutes, string rest)
    {
        if (range is { End: { } end } && end == range.Value.Start || minutes == 0) return new(number, text, null, null, "Строка длится ноль минут. Впишите, сколько она идёт.");
        var parts = rest.Split([';', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count == 0) return new(number, text, null, null, "После времени ничего не написано. Впишите, что происходит.");
        var named = Array.Find(kinds, kind => kind.Word.Equals(parts[0].TrimEnd('.', ':'), StringComparison.OrdinalIgnoreCase)).Kind;
        if (named is not null && parts.Count > 1) parts.RemoveAt(0);
        var slot = parts.Count > 1
            ? new Slot { Start = range?.Start, End = range?.End, Kind = named ?? SlotReading.KindOf(parts[0]), Title = SlotReading.Clean(parts[0]), Speakers = [.. parts.Skip(1).SelectMany(Voices)] }
            : Whole(range, parts[0]) is var whole && named is null ? whole : whole with { Kind = named };
        return slot.Title is { Length: > 0 } ? new(number, text, slot, minutes, null) : new(number, text, null, null, "Не видно, что происходит. Впишите тему после времени.");
    }

    // Nothing parts the title and the people: the reader of papers looks for the first name.
    static Slot Whole(TimeRange? range, string text)
    {
        return SlotReading.Of(range ?? new TimeRange("00:00", null, 0), Paras(text), [], null, default) with { Start = range?.Start, End = range?.End };
    }

    static List<Para> Paras(string text) => Para.All(SourceReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "line.txt"));
}
