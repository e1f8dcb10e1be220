using System.Text.RegularExpressions;
using Krug.Core.Language;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>One slot out of its cells or lines: what kind it is, where the title ends, who speaks (DOMAIN.md 0-31…0-43).</summary>
static class SlotReading
{
    public static readonly Regex Moderator = Rx.Of(@"^(?:модератор\w*|ведущ\w+|руководител\w+\s+(?:секции|площадки))\s*[:–—(-]");
    static readonly (Regex Words, string Kind)[] Kinds =
        [.. DataTable.Rows("Reading.Recognisers.Tables.slot-kinds.tsv", 2).Select(row => (Rx.Of($"^[«\"]?(?:{row[1]})"), row[0]))];

    /// <summary>The kind of a slot by its title; the table <c>slot-kinds.tsv</c> decides, the first row that fits.</summary>
    public static string KindOf(string title)
    {
        foreach (var (words, kind) in Kinds) if (words.IsMatch(title)) return kind;
        return "talk";
    }

    public static Slot Of(TimeRange range, List<Para> titles, List<Para> people, string? track, Span at)
    {
        var title = new List<string>();
        var speakers = new List<Speaker>();
        for (var t = 0; t < titles.Count; t++)
        {
            var para = titles[t];
            var names = People.Names(para.Text);
            // In a cell that holds title and people together a line that begins with a name or a position is about people.
            if (names.Count > 0 && people.Count == 0 && (names[0].From <= 2 || PositionParts.Is(para.Text) || Moderator.IsMatch(para.Text) || t > 0 && char.IsLower(para.Text[0]) && names[0].From < 40))
                speakers.AddRange(Speakers(para, 0, para.Text.Length, alone: true));
            else if (names.Count > 0 && people.Count == 0 && title.Count == 0 && TitleEnd(para.Text, names[0].From) is var cut && cut > 8)
            {
                title.Add(para.Text[..cut]);
                speakers.AddRange(Speakers(para, cut, para.Text.Length, alone: true));
            }
            else if (speakers.Count > 0 && Organisations.Start(para.Text) is 0 && names.Count == 0)
                for (var s = 0; s < speakers.Count; s++) speakers[s] = speakers[s].Organisation is null ? speakers[s] with { Organisation = para.Text.TrimEnd('.', ';') } : speakers[s];
            else if (Moderator.IsMatch(para.Text)) speakers.AddRange(Speakers(para, 0, para.Text.Length, alone: true));
            else title.Add(para.Text);
        }
        speakers.AddRange(CellSpeakers(people));
        var text = Clean(string.Join(' ', title));
        return new() { Start = range.Start, End = range.End, Kind = KindOf(text), Title = text.Length == 0 ? null : text, Track = track, Speakers = speakers, At = at };
    }

    // A cell of people: every line names somebody, or goes on about the one above.
    static List<Speaker> CellSpeakers(List<Para> cell)
    {
        var speakers = new List<Speaker>();
        for (var p = 0; p < cell.Count; p++)
        {
            var para = cell[p];
            var names = People.Names(para.Text);
            if (names.Count == 0 && speakers.Count > 0 && speakers[^1].Name is not null && (PositionParts.Is(para.Text) || Organisations.Start(para.Text) >= 0))
            {
                var (position, organisation) = PositionParts.Split(People.Strip(para.Text));
                for (var s = speakers.Count - 1; s >= 0 && (s == speakers.Count - 1 || speakers[s].Position is null && speakers[s].Organisation is null); s--)
                    speakers[s] = speakers[s] with { Position = speakers[s].Position ?? position, Organisation = speakers[s].Organisation ?? organisation };
                continue;
            }
            // «Директор МБОУ СОШ № 4» above «Иванова И.И.»
            if (names.Count == 0 && PositionParts.Is(para.Text) && p + 1 < cell.Count && People.Names(cell[p + 1].Text) is [{ From: <= 1 } next] && next.To >= cell[p + 1].Text.Length - 1)
            {
                var (position, organisation) = PositionParts.Split(People.Strip(para.Text));
                speakers.Add(new() { Name = next.Name, Position = position, Organisation = organisation, At = para.At.Join(cell[++p].At) });
                continue;
            }
            speakers.AddRange(Speakers(para, 0, para.Text.Length, alone: true));
        }
        // An organisation given once, under the last of several people.
        for (var s = speakers.Count - 2; s >= 0; s--)
            if (speakers[s].Name is not null && speakers[s].Organisation is null && speakers[s + 1].Organisation is not null && speakers[s].Position is not null && !speakers[s].Position!.Has("специалист")) speakers[s] = speakers[s] with { Organisation = speakers[s + 1].Organisation };
        return speakers;
    }

    public static List<Speaker> Speakers(Para para, int from, int to, bool alone)
    {
        var text = para.Text[..to];
        var label = Moderator.Match(text[from..]);
        if (label.Success) from += label.Length;
        var people = People.In(text, from);
        if (people.Count > 0)
            return [.. people.Select(person => new Speaker { Name = person.Name.Name, Position = person.Position, Organisation = person.Organisation, At = para.Place(person.Name.From, person.Name.Length) })];
        var group = People.Strip(text[from..]);
        return alone && group.Length > 2 ? [new Speaker { Group = group, At = para.At }] : [];
    }

    /// <summary>Where the title ends and people begin: behind a stop, a dash or a bracket before the first name, positions before the name included.</summary>
    public static int TitleEnd(string text, int name)
    {
        var cut = name;
        for (var i = name - 1; i > 3; i--)
        {
            if (text[i] is '.' or '(' or '»' or '|' or ';' || text[i] is '–' or '—' && text[i - 1] == ' ') { cut = i + 1; break; }
            if (text[i] == ',' && PositionParts.Is(text[(i + 1)..name].Trim())) cut = i + 1;
        }
        return cut < name && (PositionParts.Is(People.Strip(text[cut..name])) || People.Strip(text[cut..name]).Length == 0 || Moderator.IsMatch(text[cut..name].Trim())) ? cut : name;
    }

    public static bool Groups(string text) => text.Length < 120 && (text.Begins("руководител") || text.Begins("участник") || text.Begins("все ") || text.Begins("управленческ") || text.Begins("педагог") || text.Begins("методист") || text.Begins("модератор"));

    public static string Clean(string title)
    {
        title = title.Trim().TrimEnd(';', ',', ' ');
        if (title.EndsWith('.') && !title.EndsWith("др.", StringComparison.Ordinal)) title = title.TrimEnd('.');
        return title;
    }
}
