using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>Reads reports of innovation platforms: passport, project, stage with its table, numbered parts, register of documents, products (DOMAIN.md §1.6 C, D).</summary>
static class Platforms
{
    static readonly Regex Order = Rx.Of(@"(?:приказ|распоряжени|постановлени|решени)\w*|статус");
    static readonly Regex DateNumber = Rx.Of(@"№\s*([\w/–-]+)");
    static readonly Regex Theme = Rx.Of(@"^(?:тема|наименование|название)(?:\s+(?:инновационн\w+|проекта|площадки|программы|деятельности|\(программы\)|региональной|муниципальной|краевой|пилотной))*\s*[:–—-]\s*");
    static readonly Regex TitleTheme = Rx.Of(@"(?:по\s+теме|тема|по\s+проекту|по\s+реализации\s+проекта)\s*:?\s*«");
    static readonly Regex Goal = Rx.Of(@"^(?:основная\s+)?цель(?:\s+(?:и\s+задачи\s+)?(?:инновационн\w+|проекта|площадки|программы|деятельности|работы|региональной|муниципальной|краевой))*\s*[:–—-]\s*");
    static readonly Regex Objectives = Rx.Of(@"^(?:основные\s+)?задачи(?:\s+(?:инновационн\w+|проекта|площадки|программы|деятельности|работы|региональной|муниципальной|краевой))*\s*[:–—]?\s*$|^(?:основные\s+)?задачи(?:\s+\S+){0,3}\s*:");
    static readonly Regex Stage = Rx.Of(@"^этап\b[^:]*[:–—-]\s*(?:(\d|[IV]+)(?:-?[йы]+)?\s*(?:этап)?\s*[–—-]?\s*)?|^(\d|[IV]+)(?:-?[йы]+)?\s+этап\s*[:–—-]\s*");
    static readonly Regex StageGoal = Rx.Of(@"^цел[ьи]\s+этапа\s*[:–—-]?\s*");
    static readonly Regex StageWord = Rx.Of(@"этап");
    static readonly Regex Organisation = Rx.Of(@"^(?:полное\s+)?(?:наименование|название)\s+(?:образовательн\w+\s+)?(?:организаци|учреждени)\w*(?:\s+\S+){0,4}?\s*[:–—-]\s*|^(?:образовательная\s+)?организация\s*[:–—-]\s*");
    static readonly Regex Person = Rx.Of(@"^(?:координатор|ответственный\s+исполнитель|ответственн\w+|научный\s+руководитель|руководитель)\b[^:–—]*[:–—-]\s*");
    static readonly Regex Period = Rx.Of(@"\bза\b|период|отч[её]тн");
    static readonly Regex NotSection = Rx.Of(@"^(?:общие\s+сведения|паспорт|содержание\s+отч|общая\s+информация|отч[её]т\b)");

    public static PaperFacts Read(Doc doc, PaperFacts facts)
    {
        var paras = doc.Paras;
        var running = paras.Where(para => para.Cell is null).ToList();
        var consumed = new HashSet<int>();
        string? organisation = null, theme = null, goal = null, site = null, coordinator = null, responsible = null, contacts = null;
        string? orderNumber = null, orderDate = null;
        List<string> objectives = [];
        PlatformStage? stage = null;
        for (var i = 0; i < paras.Count; i++)
        {
            var para = paras[i];
            if (para.Cell is not null && !Passport(doc, para)) continue;
            var mark = ListMark.Of(para.Text);
            var body = para.Text[(mark?.Length ?? 0)..];
            var value = para.Cell is { } cell ? ValueBeside(paras, i, cell) : null;
            // A label and its value in two cells are read as «label: value».
            if (value is not null && para.Text.Length < 90 && !body.EndsWith(':')) body += ":";
            if (orderNumber is null && Order.IsMatch(body + value) && OrderOf(body + " " + value) is var (number, date)) { (orderNumber, orderDate) = (number, date); facts.Places["platform.status_order_number"] = para.At; }
            if (Organisation.Match(body) is { Success: true } named) organisation ??= Rest(body, named, value);
            else if (organisation is null && value is not null && body.Has("наименование") && (body.Has("организац") || body.Has("учрежден"))) organisation = value;
            else if (organisation is null && i > doc.Heading && i < doc.Heading + 14 && mark is { Depth: 2 } && Organisations.Start(body) is >= 0 and < 3 || organisation is null && mark is { Depth: 2 } && body.Begins("муниципальн")) organisation = Lists.End(body);
            if (body.Has("координатор") && Person.Match(body) is { Success: true } led) coordinator ??= Rest(body, led, value);
            else if (body.Begins("ответственный исполнитель") && Person.Match(body) is { Success: true } answers) responsible ??= Rest(body, answers, value);
            else if (body.Begins("контактн")) contacts ??= value ?? Behind(body);
            if (body.Has("http") && site is null && body.IndexOf("http", StringComparison.Ordinal) is var http) site = body[http..].Split(' ')[0].TrimEnd('>', ')', '.', ',');
            if (i <= doc.Heading) continue;
            if (theme is null && Theme.Match(body) is { Success: true } themed && !Organisation.IsMatch(body)) { theme = Text.Unquote(Rest(body, themed, value) ?? ""); Use(para, "platform.theme"); }
            else if (goal is null && Goal.Match(body) is { Success: true } aimed && !StageGoal.IsMatch(body)) { goal = Rest(body, aimed, value); Use(para, "platform.goal"); }
            else if (objectives.Count == 0 && Objectives.IsMatch(body) && !body.Has("этапа") && (para.Cell is null || value is not null))
            {
                var next = i + 1;
                var items = para.Cell is { } label ? PlatformLists.Beside(paras, label) : Lists.After(paras, i, out next);
                objectives = [.. items.Select(item => item.Text)];
                for (var n = 0; n < items.Count; n++) { facts.Places[$"platform.objectives.{n}"] = items[n].At; consumed.Add(items[n].Para.Index); }
                consumed.Add(para.Index);
                if (next > i + 1) i = next - 1;
            }
            else if (stage?.Title is null && (para.Cell is null ? body : value is null ? null : body + " " + value) is { } line && Stage.Match(line) is { Success: true } staged && para.Text.Length < 200 && (staged.Groups[1].Success || staged.Groups[2].Success || line.Length > staged.Length))
            {
                var ordinal = staged.Groups[1].Success ? staged.Groups[1].Value : staged.Groups[2].Value;
                var title = Lists.End(line[staged.Length..]).Trim(' ', '–', '-', '—');
                stage = new(ordinal.Length > 0 ? Numerals.Ordinal(ordinal) : null, title.Length > 0 ? Text.Unquote(title) : null, stage?.Goal, para.At);
                consumed.Add(para.Index);
            }
            else if (StageGoal.Match(body) is { Success: true } stageGoal && para.Cell is null)
            {
                var own = body[stageGoal.Length..].Trim();
                var lines = new List<string>();
                if (own.Length > 0) lines.Add(Lists.End(own));
                else
                    for (var n = i + 1; n < paras.Count && paras[n].Cell is null && (ListMark.Of(paras[n].Text) is { Kind: ListKind.Bullet } || char.IsLower(paras[n].Text[0])); n++, i++)
                    {
                        var item = paras[n].Text[(ListMark.Of(paras[n].Text)?.Length ?? 0)..];
                        lines.Add(Lists.End(item));
                        consumed.Add(paras[n].Index);
                    }
                stage = (stage ?? new(null, null, null)) with { Goal = string.Join("; ", lines) };
                consumed.Add(para.Index);
            }
        }
        theme ??= null;
        organisation ??= Head(doc);
        var (tasks, register) = Tables(doc);
        if (register.Count == 0) register = PlatformLists.Register(doc);
        var (sections, titles) = Sections(doc, consumed, facts);
        var products = PlatformLists.Products(doc);
        var subject = facts.Subject ?? SubjectOf(doc);
        facts = facts with
        {
            Subject = subject,
            Facts = Figures.OfReport(running, doc.Tables, facts.Places),
            Platform = new()
            {
                Organisation = organisation, StatusOrderNumber = orderNumber, StatusOrderDate = orderDate, Period = PeriodOf(doc), Theme = theme ?? subject, Goal = goal, Site = site,
                Coordinator = coordinator, Responsible = responsible, Contacts = contacts, Objectives = objectives, Stage = stage, Tasks = tasks, Register = register,
                Sections = sections, SectionTitles = titles, Products = products, At = doc.At,
            },
        };
        return facts;

        void Use(Para para, string place)
        {
            consumed.Add(para.Index);
            facts.Places[place] = para.At;
        }
    }

    // Passports stand in tables of two or three columns: «Наименование организации | …».
    static bool Passport(Doc doc, Para para)
    {
        var table = para.Cell!.Value.Table;
        return doc.Tables.First(grid => grid.Paras[0].Cell!.Value.Table == table) is { Columns: <= 3 } grid && grid.Column("результат") < 0 && grid.Column("задач") < 0;
    }

    static string? ValueBeside(IReadOnlyList<Para> paras, int i, Sources.CellPlace cell)
    {
        var words = paras.Where(para => para.Cell is { } other && other.Table == cell.Table && other.Row == cell.Row && other.Column > cell.Column).Select(para => para.Text).ToList();
        return words.Count > 0 ? string.Join(' ', words) : null;
    }

    static string? Rest(string body, Match match, string? value) => (body[match.Length..].Trim() is { Length: > 2 } rest ? Lists.End(rest) : value) is { Length: > 0 } text ? text : null;

    static string? Behind(string body) => body.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? Lists.End(body[(colon + 1)..].Trim()) : null;

    static (string Number, string Date)? OrderOf(string text)
    {
        var lower = text.ToLowerInvariant();
        var at = Math.Max(lower.IndexOf("приказ", StringComparison.Ordinal), Math.Max(lower.IndexOf("распоряжени", StringComparison.Ordinal), lower.IndexOf("постановлени", StringComparison.Ordinal)));
        if (at < 0) return null;
        var number = DateNumber.Match(text[at..]);
        var date = DateReading.Day(text[at..]);
        return number.Success && date is not null ? (number.Groups[1].Value.TrimEnd('-', '–'), date.Iso) : null;
    }

    static string? Head(Doc doc)
    {
        foreach (var para in doc.Preface.Concat(doc.Paras.Skip(doc.Heading).Take(4)))
            if (para.Text.Length < 200 && para.Index != doc.Paras[doc.Heading].Index && Organisations.Start(para.Text) is 0 or 1) return Lists.End(para.Text);
        foreach (var para in doc.Preface) if (para.Text.Length is > 15 and < 200 && (para.Text.Has("учреждение") || para.Text.Has("управление образования"))) return Lists.End(para.Text);
        return null;
    }

    static string? SubjectOf(Doc doc)
    {
        for (var i = doc.Heading; i < Math.Min(doc.Paras.Count, doc.Heading + 6); i++)
        {
            var text = doc.Paras[i].Text;
            var open = text.StartsWith('«') ? 0 : TitleTheme.Match(text) is { Success: true } titled ? titled.Index + titled.Length - 1 : -1;
            if (open >= 0) return Text.Unquote(text[open..Text.CloseQuote(text, open)]);
        }
        return null;
    }

    static string? PeriodOf(Doc doc)
    {
        foreach (var para in doc.Paras.Take(doc.Heading + 9))
            if (DateReading.All(para.Text).Find(found => found.Form is DateForm.HalfYear or DateForm.SchoolYear or DateForm.Year or DateForm.Quarter or DateForm.Months) is { } period
                && (Period.IsMatch(para.Text) || para.Text.Length < 60) && !para.Text.Has("приказ")) return period.Iso;
        return null;
    }

    static (List<PlatformTask> Tasks, List<RegisterRow> Register) Tables(Doc doc)
    {
        var (tasks, register) = (new List<PlatformTask>(), new List<RegisterRow>());
        foreach (var table in doc.Tables.Where(table => table.Columns >= 3 && table.Rows.Count > 1))
        {
            var number = table.Column("№", "п/п");
            var (task, activity, result, evidence) = (table.Column("задач"), table.Column("содержани", "мероприяти", "деятельност", "действи", "виды работ"), table.Column("результат", "итог"), table.Column("подтвержд", "формы представлени", "форма представлени", "документ"));
            if (task >= 0 && (activity >= 0 || result >= 0))
            {
                foreach (var row in table.Rows.Skip(1))
                {
                    if (row.Count < 2 || Cell(row, task) is null && Cell(row, activity) is null || Grid.Text(row, task).Has("задачи этапа")) continue;
                    tasks.Add(new(Cell(row, number == task ? -1 : number)?.TrimEnd('.', ')'), Cell(row, task), Cell(row, activity == task ? -1 : activity), Cell(row, result), evidence == result || evidence == activity ? null : Cell(row, evidence), Grid.At(row)));
                }
                continue;
            }
            var item = table.Column("наименовани", "мероприяти", "документ", "показател", "продукт");
            if (item < 0 || result < 0 || result == item) continue;
            foreach (var row in table.Rows.Skip(1))
                if (row.Count >= 2 && Cell(row, item) is { } text && text.Length > 2) register.Add(new(Cell(row, number == item ? -1 : number)?.TrimEnd('.', ')'), text, Cell(row, result), Grid.At(row)));
        }
        return (tasks, register);
    }

    static string? Cell(SortedDictionary<int, List<Para>> row, int column) =>
        column >= 0 && row.TryGetValue(column, out var cell) && string.Join('\n', cell.Select(para => para.Text)) is { Length: > 0 } text ? text : null;

    // «3.2. Краткий анализ …» and the paragraphs under it; parts of the first level count where text of their own stands under them.
    static (SortedDictionary<string, string> Sections, SortedDictionary<string, string> Titles) Sections(Doc doc, HashSet<int> consumed, PaperFacts facts)
    {
        var (sections, titles) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new SortedDictionary<string, string>(StringComparer.Ordinal));
        var heads = new List<(int At, ListMark Mark)>();
        for (var i = doc.Heading + 1; i < doc.Paras.Count; i++)
        {
            var para = doc.Paras[i];
            if (para.Cell is not null || consumed.Contains(para.Index) || ListMark.Of(para.Text) is not { Kind: ListKind.Arabic } mark) continue;
            if (mark.Depth == 2 || mark.Depth == 1 && Chapter(doc, i, mark)) heads.Add((i, mark));
        }
        for (var h = 0; h < heads.Count; h++)
        {
            var (at, mark) = heads[h];
            var title = doc.Paras[at].Text[mark.Length..];
            if (mark.Depth == 1 && (NotSection.IsMatch(title) || h + 1 < heads.Count && heads[h + 1].Mark.Number.StartsWith(mark.Number + ".", StringComparison.Ordinal))) continue;
            if (mark.Depth == 2 && (mark.Number.StartsWith("1.", StringComparison.Ordinal) && Passport(doc))) continue;
            var end = h + 1 < heads.Count ? heads[h + 1].At : doc.Paras.Count;
            var lines = new List<string>();
            for (var i = at + 1; i < end; i++)
            {
                var para = doc.Paras[i];
                if (Signatures.IsSignature(doc, i) || i + 1 < doc.Paras.Count && para.Text.Length < 60 && PositionParts.Is(para.Text) && Signatures.IsSignature(doc, i + 1) || StageWord.IsMatch(para.Text) && ListMark.Of(para.Text) is { Depth: 1, Kind: ListKind.Arabic } && para.Text.EndsWith(':') || ListMark.Of(para.Text) is { Kind: ListKind.Roman }) break;
                if (para.Cell is null && !consumed.Contains(para.Index)) lines.Add(para.Text);
            }
            var text = string.Join('\n', lines);
            if (text.Length == 0 && Split(title) is var (head, body) && body.Length > 0) (title, text) = (head, body);
            var key = mark.Number;
            // Papers number anew under each Roman chapter: a heading with nothing under it gives its number to the next.
            if (sections.ContainsKey(key)) { if (text.Length == 0) continue; key += "*"; if (sections.ContainsKey(key)) continue; }
            titles[key] = title;
            facts.Places[$"platform.sections.{key}"] = doc.Paras[at].At;
            if (text.Length > 0) sections[key] = text;
        }
        return (sections, titles);
    }

    // «3.4. Корректировка проекта: не вносилась.» — heading and text in one paragraph.
    static (string Head, string Body) Split(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        if (colon is > 3 and < 160) return (title[..colon], title[(colon + 2)..]);
        var stop = Notes.Sentence(title);
        return stop < title.Length - 2 && stop < 200 ? (title[..stop].TrimEnd('.', ' '), title[stop..].Trim()) : (title, "");
    }

    // A numbered paragraph heads a part where it is short and running text, not the next number, follows.
    static bool Chapter(Doc doc, int i, ListMark mark)
    {
        var text = doc.Paras[i].Text;
        if (text.EndsWith(';') || text.Length > 260 || i + 1 >= doc.Paras.Count) return false;
        var next = doc.Paras[i + 1];
        if (next.Cell is not null || ListMark.Of(doc.Paras[i - 1].Text) is { Depth: 1, Kind: ListKind.Arabic } above && above.Ordinal == mark.Ordinal - 1) return false;
        return ListMark.Of(next.Text) is not { } following || following.Kind != ListKind.Arabic || following.Number.StartsWith(mark.Number + ".", StringComparison.Ordinal);
    }

    static bool Passport(Doc doc) => doc.Running.Any(para => ListMark.Of(para.Text) is { Number: "1", Depth: 1 } mark && NotSection.IsMatch(para.Text[mark.Length..]));
}
