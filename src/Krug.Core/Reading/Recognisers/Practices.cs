using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>
/// Reads practices out of numbered lines («Название». (Из опыта…). Авторы, должности Организация), the other way round (авторы – «Название») and tables
/// (DOMAIN.md §1.6 «Строка практики»). A forgotten closing quote ends where the first author begins.
/// </summary>
static class Practices
{
    static readonly Regex Recommended = Rx.Of(@"рекоменд\w+[^:]*?\s(?:на|в)\s+([^:]+)");
    static readonly Regex Intro = Rx.Of(@"практик|опыт|проект|выступлени|работ\w*\b|номинаци|победител|призёр|лауреат|рекомендован|лучши");
    static readonly Regex Note = Rx.Of(@"^\s*[.,]?\s*\(([^()]{4,80})\)");

    /// <summary>All practices of the document in order; <paramref name="used"/> gathers the paragraphs they stand in.</summary>
    public static List<Practice> Read(Doc doc, HashSet<int> used)
    {
        var found = new List<Practice>();
        string? recommended = null;
        var listed = false;
        for (var i = doc.Heading; i < doc.Paras.Count; i++)
        {
            var para = doc.Paras[i];
            if (para.Cell is not null) continue;
            if (para.Text.EndsWith(':')) { listed = Intro.IsMatch(para.Text); recommended = listed ? Target(para.Text) : null; }
            var mark = ListMark.Of(para.Text);
            if (mark is null && !(listed && para.Text.StartsWith('«'))) continue;
            if (doc.Kind == PaperKind.PlatformReport || Asks(para.Text, mark?.Length ?? 0)) continue;
            var take = Lines(doc, i);
            if (Line(para, mark?.Length ?? 0, take) is not { } practice || !listed && !Strong(para.Text, mark?.Length ?? 0)) continue;
            found.Add(practice with { RecommendedTo = recommended });
            for (var p = i; p < i + 1 + take.Count; p++) used.Add(doc.Paras[p].Index);
            i += take.Count;
        }
        foreach (var table in doc.Tables) found.AddRange(Table(table));
        return found;
    }

    // Lines below that go on with the same practice: authors on a line of their own.
    static List<Para> Lines(Doc doc, int i)
    {
        var lines = new List<Para>();
        if (People.Names(doc.Paras[i].Text).Count > 0) return lines;
        for (var next = i + 1; next < doc.Paras.Count && lines.Count < 4; next++)
        {
            var para = doc.Paras[next];
            if (para.Cell is not null || ListMark.Of(para.Text) is not null || para.Text.EndsWith(':') || Signatures.IsSignature(doc, next)) break;
            if (People.Names(para.Text).Count == 0 && !(lines.Count > 0 && Organisations.Start(para.Text) == 0) && !para.Text.StartsWith('(')) break;
            lines.Add(para);
        }
        return lines;
    }

    // «1. Назначить Иванову И.И. …» asks for something; a practice's title that begins so stands in quotes.
    static bool Asks(string text, int from) => from < text.Length && Verbs.Is(text.AsSpan(from, Text.WordEnd(text, from) - from));

    static bool Strong(string text, int from) => from < text.Length && text[from] == '«' && People.Names(text).Count > 0;

    static Practice? Line(Para para, int from, List<Para> more)
    {
        var text = para.Text;
        var names = People.Names(text);
        names.RemoveAll(name => name.From < from);
        if (names.Count == 0 && more.Count == 0) return null;
        var open = text.IndexOf('«', from);
        // Authors first: «Иванова И.И. (директор МБОУ СОШ № 4) – «Название»».
        var lead = names.Count > 0 && text[from] != '«' && Organisations.Start(text[from..]) is >= 0 and < 3 && text.IndexOf('(', from) is var bracketed && bracketed > from && bracketed < names[0].From ? bracketed : -1;
        if (names.Count > 0 && (names[0].From - from <= 2 || lead > 0 || open > names[0].To && PositionParts.Is(text[from..])))
        {
            var title = TitleBehind(text, names);
            if (title < 0) return null;
            var ahead = People.In(text[..title], lead > 0 ? lead : from);
            // «МБОУ СОШ № 4 (Иванова И.И., директор). «Название»»: the organisation stands before its people.
            if (lead > 0) ahead = [.. ahead.Select(person => person with { Organisation = text[from..lead].Trim() })];
            return Build(Text.Unquote(text[title..]), null, ahead, para, para, title, text.Length);
        }
        var first = names.Count > 0 ? names[0].From : text.Length;
        var end = first;
        string? note = null;
        if (open >= 0 && open - from <= 40 && open < first)
        {
            var close = Text.CloseQuote(text, open);
            if (close <= first) end = close;
            else from = open;
        }
        else if (names.Count > 0)
        {
            var stop = text.LastIndexOfAny(['.', '–', '—', '('], first - 1, first - from);
            if (stop > from && PositionParts.Is(People.Strip(text[stop..first])) || stop > from && People.Strip(text[(stop + 1)..first]).Length == 0) end = stop;
        }
        if (Note.Match(text[end..]) is { Success: true } bracket && end + bracket.Length <= first) note = bracket.Groups[1].Value.Trim();
        else if (Note.Match(text[end..first] + ")") is { Success: true } broken && text[end..first].Contains(')', StringComparison.Ordinal)) note = broken.Groups[1].Value.Trim();
        var heading = Text.Unquote(text[from..end]);
        if (heading.Length < 5) return null;
        var rest = end;
        if (note is not null) rest = text.IndexOf(')', end) + 1;
        var people = names.Count > 0 ? People.In(text, Math.Min(rest, first)) : [];
        foreach (var line in more) people.AddRange(People.In(line.Text));
        // «Название» – МБОУ СОШ № 4, Иванова И.И., директор.
        if (names.Count > 0 && rest < first && People.Strip(text[rest..first]) is { Length: > 3 } before && Organisations.Start(before) is >= 0 and < 3 && people.TrueForAll(person => person.Organisation is null))
            people = [.. people.Select(person => person with { Organisation = before })];
        return people.Count == 0 ? null : Build(heading, note, Shared(people), para, more.Count > 0 ? more[^1] : para, from, end);
    }

    static int TitleBehind(string text, List<FoundName> names)
    {
        var open = text.IndexOf('«', names[0].To);
        while (open > 0)
        {
            var close = Text.CloseQuote(text, open);
            var before = text.AsSpan(0, open).TrimEnd();
            // A title stands behind a dash, a stop, a colon, «с темой», not inside the organisation's name.
            if (before[^1] is '–' or '—' or '-' or ':' or '.' or ')' or ';' || before.EndsWith("тема", StringComparison.OrdinalIgnoreCase) || before.EndsWith("практика", StringComparison.OrdinalIgnoreCase) || before.EndsWith("теме", StringComparison.OrdinalIgnoreCase)) return open;
            if (before[^1] == ',' && text.Length - close < 3) return open;
            open = close < text.Length ? text.IndexOf('«', close) : -1;
        }
        return -1;
    }

    // The one organisation at the end belongs to every author before it.
    static List<FoundPerson> Shared(List<FoundPerson> people)
    {
        var last = people.FindLast(person => person.Organisation is not null)?.Organisation;
        return [.. people.Select(person => person.Organisation is null ? person with { Organisation = last } : person)];
    }

    static Practice Build(string title, string? note, List<FoundPerson> people, Para para, Para last, int from, int end) => new()
    {
        Title = title,
        Note = note,
        Organisation = string.Join("; ", people.Select(person => person.Organisation).OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } organisation ? organisation : null,
        Authors = [.. people.Select(person => new Author(person.Name.Name, person.Position, ReferenceEquals(para, last) ? para.Place(person.Name.From, person.Name.Length) : last.At))],
        At = para.At.Join(last.At),
    };

    static IEnumerable<Practice> Table(Grid table)
    {
        var title = table.Column("практик", "тема выступлен", "название", "тема", "наименование");
        var author = table.Column("автор", "фио", "ф.и.о", "ф. и. о", "докладчик", "выступающ", "спикер", "представил", "управленческая команда", "команда");
        var organisation = table.Column("организаци", "учрежден", "школа", "оо", "место работы");
        var position = table.Column("должност");
        if (title < 0 || author < 0 && organisation < 0 || title == author || Programmes.IsSchedule(table) || Assignments.IsTable(table)) yield break;
        var head = table.Rows[0];
        if (head.Values.All(cell => People.Names(string.Join(' ', cell.Select(para => para.Text))).Count > 0)) yield break;
        string? above = null;
        foreach (var row in table.Rows.Skip(1))
        {
            var name = Grid.Text(row, title);
            if (name.Length < 5 || row.Count < 2 || !row.ContainsKey(author < 0 ? organisation : author)) continue;
            var people = new List<FoundPerson>();
            var places = new List<Span>();
            if (author >= 0)
                foreach (var para in row[author])
                    foreach (var person in Whole(row[author], para))
                    {
                        people.Add(person);
                        places.Add(para.Place(person.Name.From, person.Name.Length));
                    }
            if (position >= 0 && position != author && row.TryGetValue(position, out var posts))
                people = [.. people.Select((person, n) => person.Position is null ? person with { Position = Grid.Text(row, position) is var all && posts.Count == people.Count ? posts[n].Text.TrimEnd(',', ';') : Part(all, n, people.Count) } : person)];
            var own = organisation >= 0 && organisation != author ? Grid.Text(row, organisation).TrimEnd('.', ';', ',') : null;
            // A cell merged downwards stands in its first row only.
            if (organisation >= 0 && table.MergedDown(row, organisation)) own = above;
            above = own;
            people = Shared(people);
            var (text, note) = NoteOf(name);
            yield return new()
            {
                Title = Text.Unquote(text),
                Note = note,
                Organisation = own is { Length: > 0 } ? own : people.Find(person => person.Organisation is not null)?.Organisation,
                Authors = [.. people.Select((person, n) => new Author(person.Name.Name, person.Position, places[n]))],
                At = Grid.At(row),
            };
        }
    }

    // Positions in a cell of their own, parted by commas as the names are.
    static string? Part(string all, int n, int count)
    {
        var parts = all.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == count ? parts[n] : all.Length > 0 ? all : null;
    }

    static (string Title, string? Note) NoteOf(string text)
    {
        var open = text.LastIndexOf('(');
        return open > 5 && text.TrimEnd('.', ' ').EndsWith(')') && text[..open].TrimEnd(' ', '.').EndsWith('»') ? (text[..open], text[(open + 1)..].TrimEnd('.', ' ', ')')) : (text, null);
    }

    // The name may stand on one line of the cell and the position on the next.
    static List<FoundPerson> Whole(List<Para> cell, Para para)
    {
        var people = People.In(para.Text);
        var at = cell.IndexOf(para);
        if (people.Count > 0 && people[^1].Position is null && at + 1 < cell.Count && People.Names(cell[at + 1].Text).Count == 0)
        {
            var (position, organisation) = PositionParts.Split(People.Strip(cell[at + 1].Text));
            for (var n = 0; n < people.Count; n++) people[n] = people[n] with { Position = people[n].Position ?? position, Organisation = people[n].Organisation ?? organisation };
        }
        return people;
    }

    static string? Target(string intro)
    {
        var match = Recommended.Match(intro);
        if (!match.Success) return null;
        var target = match.Groups[1].Value;
        foreach (var stop in (ReadOnlySpan<string>)[", которая", ", который", ", которое", " следующие", ", следующие"])
            if (target.IndexOf(stop, StringComparison.OrdinalIgnoreCase) is var cut and > 0) target = target[..cut];
        return target.Trim().TrimEnd(':', ',', ' ');
    }
}
