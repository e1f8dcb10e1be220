using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>
/// Reads tasks out of resolutions, orders and notes: blocks per audience («Для управленческих команд …:», «Рекомендовать руководителям …:»), points with the audience inside,
/// tables (№ | Мероприятие | Срок | Исполнитель), deadlines and responsible people on lines of their own (DOMAIN.md 4-05…4-24, §1.6 E).
/// </summary>
static class Assignments
{
    static readonly Regex Resolved = Rx.Of(@"(?:^|[,\s])(?:решили|решил[аи]?|постановили|постановил[аи]?|приказываю|обязываю|рекомендуют|рекомендует|предлагают|решение|приняли\s+решение|принимают\s+решение|договорились|решают|постановляю?т?|(?:счита|призна)\w+\s+(?:необходимым|целесообразным|важным)|п\s?р\s?и\s?к\s?а\s?з\s?ы\s?в\s?а\s?ю)\s*:\s*$");
    static readonly Regex Audience = Rx.Of(@"^(?:для\s|рекоменд|поручить|предложить|просить|адресат|участникам|всем\s)");
    static readonly Regex Recommend = Rx.Of(@"^(?:рекомендовать|поручить|предложить|просить|рекомендуется|рекомендуем|обязать|ходатайствовать перед|рекомендации|рекомендация)\s*:?\s*(?:для\s+)?");
    static readonly Regex Judging = Rx.Of(@"^(?:признать|отметить|одобрить|считать|принять\s+(?:\S+\s+){0,2}к\s+сведению|поддержать|выразить|объявить|принять\s+за\s+основу|утвердить|констатировать|согласиться|информацию|опыт|продолжить\s+работу|контроль\s+за|контроль\s+исполнения|настоящ)");
    // Minutes go on with what was heard and said; tasks stand behind the next «РЕШИЛИ:» only.
    static readonly Regex Heard = Rx.Of(@"^(?:\d{1,2}\.\s*)?(?:слушали|заслушали|выступили|выступил|выступила|обсудили|голосовали|голосование|вопрос\s+\d|по\s+\S+\s+вопросу)\b");
    static readonly Regex Term = Rx.Of(@"^[(]?сроки?\b(?:\s+\w+)?\s*[:–—-]");
    static readonly Regex Responsible = Rx.Of(@"^[(]?(?:(?:ответственн\w+|исполнител\w+|отв\.?|исп\.)(?:\s+(?:за\s+\S+|исполнител\w+|лицо|лица))?\s*[:–—-]|отв\.)\s*");
    // «А. Органам управления образованием», «Раздел 2. Школам»: a heading's own mark.
    static readonly Regex Section = Rx.Of(@"^(?:[а-я]\.|(?:раздел|часть|блок)\s+[\divxа-я]{1,4}[.:)]?)\s+");
    static readonly Regex Request = Rx.Of(@"\b(?:(?:убедительно\s+)?(?:прошу|просим|просит|просьба)|предлага\w+|рекоменду\w+|необходимо|надлежит|требуется|нужно|следует)\b[^.:!?]{0,160}:\s*$");
    static readonly Regex Answerable = Rx.Of(@"\b(?:ответственн|отв\b|исполнител)");
    static readonly Regex InlineResponsible = Rx.Of(@"[.(;,]\s*(?:ответственн\w+|исполнител\w+|отв\.?)(?:\s+лицо)?\s*[:–—-]\s*([^.;()]+(?:\.[А-ЯЁ]\.[^.;()]*)*)");
    static readonly Regex Recommendations = Rx.Of(@"^(?:\S+\s+){0,4}?(?:рекомендаци[яи]|рекомендуется|рекомендовано|рекомендуем|рекомендовать|просим|предлагаем)\b");
    static readonly Regex Dative = Rx.Of(@"^(?:\S*(?:ам|ям|ому|ему|ой|ым|им)|управлению|отделу|центру|комитету|ммц|рмц|имц|руководителю|директору|заведующему|совету|школе|гимназии|лицею|администрации|методисту|координатору|кафедре|куратору|бухгалтерии|службе|комиссии|секции|библиотеке|кабинету|отделению|специалисту|заместителю|председателю|начальнику|секретарю|психологу|учителю|институту|мбоу|маоу|мкоу|мкдоу|мбдоу|мадоу|мку|гмо|рмо|рабочей)\b");

    public static bool IsTable(Grid table) => table.Column("срок", "дата исполн") >= 0 && (table.Column("исполнител", "ответственн", "кому", "адресат") >= 0 || table.Column("№") >= 0)
        && table.Column("мероприят", "поручен", "рекомендац", "содержан", "решени", "задач", "действи", "что ") >= 0 && !Programmes.IsSchedule(table);

    /// <summary>Tasks and judging points of the document. <paramref name="used"/>: paragraphs that other readers took (practices).</summary>
    public static (List<Assignment> Tasks, List<string> Assessment, int Resolved) Read(Doc doc, DateOnly? near, HashSet<int> used)
    {
        var tasks = new List<Assignment>();
        var assessment = new List<string>();
        foreach (var table in doc.Tables.Where(IsTable)) tasks.AddRange(Table(table, near, doc));
        var start = doc.Kind is PaperKind.Resolution or PaperKind.Order ? ResolvedAt(doc) : -1;
        if (start >= 0) Points(doc, start + 1, near, used, tasks, assessment);
        else if (doc.Kind is PaperKind.ForumAnalysis or PaperKind.EventSummary or PaperKind.Letter) Recommended(doc, near, used, tasks);
        return ([.. tasks.OrderBy(task => task.At.From)], assessment, start);
    }

    public static int ResolvedAt(Doc doc)
    {
        for (var i = doc.Heading; i < doc.Paras.Count; i++) if (doc.Paras[i].Cell is null && Resolved.IsMatch(doc.Paras[i].Text)) return i;
        if (doc.Kind != PaperKind.Resolution) return -1;
        // Without the formula: the first numbered point, or the first block of recommendations.
        for (var i = doc.Heading + 1; i < doc.Paras.Count; i++)
            if (doc.Paras[i].Cell is null && (IsAudience(doc, i) || ListMark.Of(doc.Paras[i].Text) is { Kind: not ListKind.Bullet } || doc.Paras[i].Text.EndsWith(':') && Audience.IsMatch(doc.Paras[i].Text))) return i - 1;
        return -1;
    }

    /// <summary>The preamble without «РЕШИЛИ:» at its end.</summary>
    public static string WithoutFormula(string preamble) => Resolved.Match(preamble) is { Success: true, Index: > 20 } formula && formula.Index + formula.Length >= preamble.Length ? preamble[..formula.Index].TrimEnd(' ', ',') + (formula.Value.StartsWith(',') ? "," : "") : preamble;

    static void Points(Doc doc, int from, DateOnly? near, HashSet<int> used, List<Assignment> tasks, List<string> assessment)
    {
        var blocks = Enumerable.Range(from, doc.Paras.Count - from).Any(i => IsAudience(doc, i));
        string? audience = null;
        ListMark? block = null;
        Assignment? last = null;
        var (tail, heard) = (false, false);
        for (var i = from; i < doc.Paras.Count; i++)
        {
            var para = doc.Paras[i];
            if (para.Cell is not null || used.Contains(para.Index)) continue;
            if (Heard.IsMatch(para.Text) || heard && Resolved.IsMatch(para.Text)) { (heard, audience, block, last) = (!Resolved.IsMatch(para.Text), null, null, null); continue; }
            if (heard) continue;
            var mark = ListMark.Of(para.Text);
            var body = para.Text[(mark?.Length ?? Section.Match(para.Text).Length)..];
            if (Term.IsMatch(body) || Responsible.IsMatch(body))
            {
                if (last is not null) { tasks[^1] = last = Attach(last, para, body, near); continue; }
                continue;
            }
            if (IsAudience(doc, i))
            {
                // A block on a mark of the level of the block above ends it.
                (audience, block, last) = (AudienceOf(body) ?? audience, mark, null);
                if (AudienceOf(body) is null && mark is { Kind: ListKind.Roman }) audience = null;
                tail = false;
                continue;
            }
            if (mark is null)
            {
                if (Signature(doc, i)) break;
                if (Heading(para.Text)) { audience = para.Text.TrimEnd(':', '.'); last = null; continue; }
                if (last is not null && !tail && (char.IsLower(para.Text[0]) || last.Text.EndsWith(':'))) tasks[^1] = last = Grow(last, para);
                else if (last is null && audience is not null && Verbs.Infinitive(para.Text) is >= 0 and < 40) { last = Of(para, 0, null, audience, near); tasks.Add(last); }
                continue;
            }
            if (block is { } above && above.Kind == mark.Value.Kind && above.Kind != ListKind.Bullet && above.Depth == mark.Value.Depth && mark.Value.Ordinal == above.Ordinal + 1 && !(last?.Number == above.Number)) (audience, block) = (null, null);
            // A sub-item of a point that ended with a colon belongs to it, unless it asks for something itself.
            if (last is not null && last.Text.EndsWith(':') && mark.Value.Kind is ListKind.Bullet or ListKind.Letter && Verbs.Infinitive(body) is not (>= 0 and < 30)) { tasks[^1] = last = Grow(last, para); continue; }
            // «1.1. В части планирования:» only gathers the points 1.1.1, 1.1.2 below it.
            if (body.EndsWith(':') && Verbs.Infinitive(body) < 0 && i + 1 < doc.Paras.Count && ListMark.Of(doc.Paras[i + 1].Text) is { } below && below.Number.StartsWith(mark.Value.Number + ".", StringComparison.Ordinal)) { last = null; continue; }
            var (own, text) = OwnAudience(body);
            var task = Of(para, mark.Value.Length, mark, Block(own, audience), near);
            var judged = !NextIsTerm(doc, i) && Judging.IsMatch(text) && own is null && (audience is null || Judging.Match(text).Value.Length > 6 && !text.Begins("продолжить"));
            if (judged && task.Due is null && task.Responsible is null || blocks && audience is null && own is null && task.Due is null && !NextIsTerm(doc, i) && !(doc.Kind == PaperKind.Order && Verbs.Infinitive(text) is > 0 and < 60)) { assessment.Add(Lists.End(body)); last = null; tail = true; continue; }
            // «Определить следующие задачи:» only introduces a table.
            if (text.EndsWith(':') && i + 1 < doc.Paras.Count && doc.Paras[i + 1].Cell is not null) { assessment.Add(Lists.End(body).TrimEnd(':')); last = null; tail = true; continue; }
            tasks.Add(last = task);
            tail = false;
        }
    }

    static bool NextIsTerm(Doc doc, int i) => i + 1 < doc.Paras.Count && (Term.IsMatch(doc.Paras[i + 1].Text) || Responsible.IsMatch(doc.Paras[i + 1].Text));

    static void Recommended(Doc doc, DateOnly? near, HashSet<int> used, List<Assignment> tasks)
    {
        for (var i = doc.Heading + 1; i < doc.Paras.Count; i++)
        {
            var para = doc.Paras[i];
            if (para.Cell is not null || used.Contains(para.Index) || !Recommendations.IsMatch(para.Text) && !Asking(doc, para) && !Addressed(doc, i)) continue;
            var colon = para.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 && (para.Text.EndsWith('.') || para.Text.Length > 90))
            {
                // «Просим обеспечить … до 5 марта»: a letter asks in a sentence of its own.
                if (doc.Kind == PaperKind.Letter && Asked(para.Text) is > 0 and var verb) tasks.Add(Of(para, 0, null, People.Strip(para.Text[..verb]), near));
                continue;
            }
            if (i + 1 < doc.Paras.Count && used.Contains(doc.Paras[i + 1].Index)) continue;
            var audience = People.Strip(Asking(doc, para) ? Request.Match(para.Text).Value : colon < 0 ? para.Text : para.Text[..colon]);
            var items = Lists.After(doc.Paras, i, out var next);
            // «Рекомендации», and right below «Руководителям школ:» with a list.
            if (items.Count == 0 && next < doc.Paras.Count && IsAudience(doc, next))
            {
                audience = People.Strip(doc.Paras[next].Text);
                items = Lists.After(doc.Paras, i = next, out next);
            }
            while (items.Count > 0)
            {
                foreach (var item in items)
                {
                    var (own, _) = OwnAudience(item.Text);
                    var task = Of(item.Para, item.From, item.Mark, Block(own, AudienceOf(audience) ?? audience), near, item.Text);
                    tasks.Add(task);
                }
                // «… педагогам:» right behind, with a list of its own.
                if (next >= doc.Paras.Count || !IsAudience(doc, next)) break;
                audience = People.Strip(doc.Paras[next].Text);
                i = next;
                items = Lists.After(doc.Paras, i, out next);
            }
            i = Math.Max(i, next - 1);
        }
    }

    // «… пройдёт семинар. Просим Вас:», «В связи с этим прошу:»: what a letter asks stands in a list behind its own words.
    static bool Asking(Doc doc, Para para) => doc.Kind == PaperKind.Letter && Request.IsMatch(para.Text);

    // «Директорам школ:» with a list of what to do, whatever heading stands above.
    static bool Addressed(Doc doc, int i) => Dative.IsMatch(doc.Paras[i].Text) && IsAudience(doc, i) && ListMark.Of(doc.Paras[i + 1].Text) is { } mark && Verbs.Infinitive(doc.Paras[i + 1].Text) is var verb && verb >= mark.Length && verb - mark.Length < 30;

    static int Asked(string text) => Recommendations.Match(text) is { Success: true } match && Verbs.Infinitive(text, match.Length) is > 0 and < 220 and var verb ? verb : -1;

    /// <summary>The paragraph names whom the points below are for: ends with a colon, asks for nothing itself, points follow.</summary>
    static bool IsAudience(Doc doc, int i)
    {
        var para = doc.Paras[i];
        if (para.Cell is not null || para.Text.Length > 260 || i + 1 >= doc.Paras.Count) return false;
        var body = para.Text[(ListMark.Of(para.Text)?.Length ?? Section.Match(para.Text).Length)..];
        // «Районному методическому центру» on a line of its own, without a colon.
        if (!para.Text.EndsWith(':') && !(ListMark.Of(para.Text) is null && !para.Text.EndsWith('.') && !para.Text.EndsWith(';') && para.Text.Length < 120 && Dative.IsMatch(body) && ListMark.Of(doc.Paras[i + 1].Text) is not null)) return false;
        var named = Recommend.Match(body);
        if (Verbs.Infinitive(body, named.Success ? named.Length : 0) >= 0) return false;
        return (named.Success || Audience.IsMatch(body) || Dative.IsMatch(body)) && (ListMark.Of(doc.Paras[i + 1].Text) is not null || Verbs.Infinitive(doc.Paras[i + 1].Text) is >= 0 and < 40 || named.Success);
    }

    static string? AudienceOf(string body)
    {
        body = body.TrimEnd(':', '.', ' ');
        var named = Recommend.Match(body);
        if (!named.Success) return body;
        var rest = body[named.Length..].Trim();
        return rest.Length == 0 ? null : body.Begins("рекомендация") || body.Begins("рекомендации") ? body : rest;
    }

    // «Руководителям школ обеспечить …», «Рекомендовать управлению образования рассмотреть …», «Педагогам: …»
    static (string? Audience, string Text) OwnAudience(string body)
    {
        var named = Recommend.Match(body);
        var from = named.Success ? named.Length : 0;
        if (!named.Success && !Dative.IsMatch(body)) return (null, body);
        var verb = Verbs.Infinitive(body, from);
        if (verb <= from || verb - from > 160) return (null, body);
        var audience = body[from..verb].Trim().TrimEnd(':', ',', '–', '—', '-', ' ');
        foreach (var limit in (ReadOnlySpan<string>)[" в срок", " до ", " не позднее", " в течение", " совместно"])
            if (audience.IndexOf(limit, StringComparison.OrdinalIgnoreCase) is var cut and > 3) audience = audience[..cut].TrimEnd(',', ' ');
        return Dative.IsMatch(audience) ? (audience, body) : (null, body);
    }

    // Schools named inside a point are its executors; whom the block is for stays the audience.
    static string? Block(string? own, string? audience) => own is null || audience is not null && Organisations.All(own).Count > 0 && Organisations.Start(own) is >= 0 and < 3 ? audience : own;

    static bool Heading(string text) => text.Length < 120 && text.EndsWith(':') && Dative.IsMatch(text) && Verbs.Infinitive(text) < 0;

    static Assignment Of(Para para, int from, ListMark? mark, string? audience, DateOnly? near, string? whole = null)
    {
        var text = whole ?? Lists.End(para.Text[from..]);
        var deadline = Deadlines.Of(text, near);
        var responsible = InlineResponsible.Match(text);
        return Named(new()
        {
            Audience = audience,
            Number = mark is { Kind: not ListKind.Bullet } m ? m.Number : null,
            Text = text,
            Due = deadline?.Last is { } last ? DateReading.Iso(last) : null,
            DueAs = deadline?.As,
            Responsible = responsible.Success ? responsible.Groups[1].Value.Trim(' ', '.', ')') : null,
            At = para.Place(from, para.Text.Length - from),
        });
    }

    static Assignment Attach(Assignment task, Para para, string body, DateOnly? near)
    {
        if (Responsible.Match(body) is { Success: true } who)
        {
            var rest = body[who.Length..];
            var term = rest.IndexOf("срок", StringComparison.OrdinalIgnoreCase);
            if (term > 2) task = Attach(task, para, rest[term..], near);
            var people = (term > 2 ? rest[..term] : rest).Trim(' ', '.', ';', ',', ')');
            // Where no block says for whom, the answerable body is the audience; a person answers for it, but is not one.
            var audience = task.Audience ?? (People.Names(people).Count == 0 && people.Length > 2 ? people : null);
            return Named(task with { Responsible = people, Audience = audience, At = task.At.Join(para.At) }, people);
        }
        var second = Answerable.Match(body) is { Success: true } other ? other.Index + 1 : -1;
        var words = (second > 3 ? body[..(second - 1)] : body).Trim(' ', ',', ';', '(', ')');
        var deadline = Deadlines.Of(words, near, labelled: true);
        task = task with { Due = deadline?.Last is { } last ? DateReading.Iso(last) : task.Due, DueAs = deadline?.As ?? words.TrimEnd('.'), At = task.At.Join(para.At) };
        return second > 3 ? Attach(task, para, body[(second - 1)..], near) : task;
    }

    static Assignment Grow(Assignment task, Para para) => Named(task with { Text = task.Text + " " + Lists.End(para.Text), At = task.At.Join(para.At) });

    /// <summary>Organisations named in the text, and the parts where one point asks different things of different lists.</summary>
    static Assignment Named(Assignment task, string? executors = null)
    {
        var text = task.Text;
        var mentions = Organisations.All(text).Where(mention => Numbered(mention.Name)).ToList();
        var names = mentions.Select(mention => mention.Name).Distinct(StringComparer.Ordinal).ToList();
        if (task.Audience is { } audience) names.AddRange(Organisations.All(audience).Select(mention => mention.Name).Where(name => OneSchool(name) && !names.Contains(name)));
        if (executors is not null) names.AddRange(Organisations.All(executors).Select(mention => mention.Name).Where(name => Numbered(name) && !names.Contains(name)));
        return task with { Organisations = names, Actions = AssignmentParts.Of(text, mentions) };
    }

    // «Руководителям МБОУ СОШ № 4, МБОУ СОШ № 9:» names its executors, «Районному методическому кабинету:» a body.
    static bool OneSchool(string name) => name.Contains('№', StringComparison.Ordinal) || name.Contains('«', StringComparison.Ordinal) || Organisations.IsForm(name.Split(' ')[0]);

    // An executor is a school one can name, not the body the point is about.
    static bool Numbered(string name) => name.Contains('№', StringComparison.Ordinal) || name.Contains('«', StringComparison.Ordinal) || name.Any(char.IsUpper) && name.Contains(' ', StringComparison.Ordinal) && !name.Begins("управлен") && !name.Begins("администрац") && !name.Begins("отдел");

    static IEnumerable<Assignment> Table(Grid table, DateOnly? near, Doc doc)
    {
        var text = table.Column("мероприят", "поручен", "рекомендац", "содержан", "решени", "задач", "действи", "что ");
        var term = table.Column("срок", "дата исполн");
        var who = table.Column("исполнител", "ответственн", "кому", "адресат");
        var number = table.Column("№", "п/п");
        string? audience = null;
        var above = "";
        foreach (var row in table.Rows.Skip(1))
        {
            if (row.Count == 1 && row.Values.First()[0].Text is { Length: < 200 } across) { audience = across.TrimEnd(':', '.'); continue; }
            var body = Lists.End(Grid.Text(row, text));
            if (body.Length < 5) continue;
            var words = Grid.Text(row, term).Trim();
            var deadline = Deadlines.Of(words, near, labelled: true);
            // A cell merged downwards stands in its first row only.
            var people = above = who >= 0 && table.MergedDown(row, who) ? above : Grid.Text(row, who).Trim();
            yield return Named(new()
            {
                Audience = audience is not null && (Dative.IsMatch(audience) || audience.Begins("для ")) || people.Length == 0 ? audience : people,
                Number = number >= 0 && Grid.Text(row, number).Trim().TrimEnd('.', ')') is { Length: > 0 } n ? n : null,
                Text = body,
                Due = deadline?.Last is { } last ? DateReading.Iso(last) : null,
                DueAs = words.Length > 0 ? words : null,
                Responsible = people.Length > 0 ? people : null,
                At = Grid.At(row),
            }, people);
        }
    }

    static bool Signature(Doc doc, int i) => i >= doc.Paras.Count - 6 && People.Names(doc.Paras[i].Text) is [_] && (PositionParts.Is(doc.Paras[i].Text) || doc.Paras[i].Text.Length < 40);
}
