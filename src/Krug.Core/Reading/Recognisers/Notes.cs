using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>Reads what notes tell of an event in running text: when, where, why, on what tracks, who was praised, what went wrong, what was concluded, what comes next (DOMAIN.md §1.6 A, F).</summary>
static class Notes
{
    static readonly Regex HeldBefore = Rx.Of(@"состоявш|прошедш|провед[её]нн|проходивш|состоял|прош[её]л|провед[её]н");
    static readonly Regex Held = Rx.Of(@"состоял|прош[её]л|прошла|прошло|провед[её]н|проведена|проведено|провели|проводил|организован|проходил");
    static readonly Regex Tracks = Rx.Of(@"(?:площадк|секци|трек|направлени|лаборатори|мастерск)\w*[^.]*:\s*$|(?:работали|организован\w*|прошли|работа\s+велась|действовали|представлены|были\s+открыты|обсуждали\w*|распределил\w*|разделил\w*)[^.:]*(?:площадк|секци|трек|направлени)\w*[^.:]*:|\b(?:на|по|в)\s+(?:[а-яё]+\s+){0,3}(?:площадк|секци|трек|направлени|групп)(?:ах|ям)\b[^.:]*:");
    static readonly Regex NotTracks = Rx.Of(@"проблем|трудност|недостат|рекоменд|решили|вывод|предложени|высок\w+ оценк|лучши|практик\w* рекоменд|задач");
    static readonly Regex Problems = Rx.Of(@"(?:проблем|трудност|недостатк|замечани|затруднени|сложност|слаб\w+\s+(?:сторон|мест)|уязвим|западающ|недоч[её]т|дефицит)\w*[^.:]*:|^(?:(?:выявленн|проблемн|основн|отмеченн|типичн|имеющи|возникш|общи)\w+\s+)?(?:проблем|трудност|недостатк|замечани|затруднени|сложност|дефицит|недоч[её]т)\w*(?:\s+(?:и|в|при|у)\b|\s+[а-яё]+){0,5}\s*$|^(?:выявленн|проблемн)\w+\s+(?:пол[яе]|зоны|вопросы|места|поля|стороны)\s*$|^(?:что\s+(?:не\s+получ\w+|меша\w+|не\s+удал\w+|(?:нужно|можно|следует)\s+(?:исправить|улучшить|изменить)|требует\s+\S+|беспокоит|вызвало\s+\S+|тормозит)|над\s+чем\s+(?:работать|поработать)|слабые\s+(?:стороны|места))\b[^.:]*:?\s*$|(?:не\s+удалось|не\s+получилось|мешал[аио]|требу[ею]т\s+(?:внимания|доработки))[^.:]*:\s*$");
    static readonly Regex Proposals = Rx.Of(@"(?:предложени|предложили|высказан\w*\s+пожелани|пожелани|предложено)\w*[^.:]*:|^(?:предложения|предложения\s+участников|пожелания)\s*$");
    static readonly Regex Conclusions = Rx.Of(@"(?:вывод)\w*[^.:]*:|^выводы\s*$|^заключение\s*$");
    static readonly Regex Risks = Rx.Of(@"\bриск\w*[^.:]*:");
    static readonly Regex Praise = Rx.Of(@"(?:высок\w+\s+(?:оценк|балл|отметк)\w*|особ\w+\s+отмечен|особо\s+отмечен|высоко\s+оценен|высоко\s+оценил|признан[аоы]?\s+(?:практик|опыт|команд|работ)|лучшими\s+(?:признан|названы|стали)|отмечен[аы])");
    static readonly Regex Attended = Rx.Of(@"приня\w*\s+участие|участвовал|участник\w*\s+(?:\w+\s+)?(?:стали|семинара|форума)|присутствовал|собрал\w*|представител|делегаци|объединил|прибыл|собрались|^участники\s*:|команды\s+из|гости\s+из|подключил|съехал|приехал|участву[ею]т|присоединил|посетил|встретил|объединив|собравш|география");
    static readonly Regex Series = Rx.Exact(@"\b([IVXІХ]+|[а-яА-ЯёЁ]+(?:ый|ой|ий|ом|ая|ое|ого|ем|ёртый)|\d{1,2}-?(?:й|ый|ой|ий))\s+(?:(?:ежегодн|традиционн|межмуниципальн|муниципальн|районн|городск|областн|краев|региональн|окружн|открыт|межрайонн|педагогическ|управленческ|методическ|сельск|молод[её]жн)\w+\s+){0,3}(?:[Сс]еминар|[Фф]орум|[Кк]онференц|[Пп]рактикум|[Яя]рмарк|[Фф]естивал|[Пп]анорам|[Сс]овещани|[Мм]арафон|[Сс]л[её]т|[Сс]ъезд|[Вв]стреч|[Сс]есси|[Чч]тени)");
    static readonly Regex Theme = Rx.Of(@"(?:тема|темой|теме|тему|под\s+названием|девиз\w*)\b[^«.]{0,60}«");
    static readonly Regex Goal = Rx.Of(@"\bцел(?:ь|ью)\b[^:–—«.]{0,60}(?:[:–—]\s*|(?:являл\w+|стал\w+|был\w+)\s+)");
    static readonly Regex Basis = Rx.Of(@"^(?:во\s+исполнение|в\s+соответствии\s+с|на\s+основании|в\s+рамках|согласно|в\s+целях\s+исполнения)\s");
    static readonly Regex Host = Rx.Of(@"\bна\s+базе\s+");
    static readonly Regex Following = Rx.Of(@"(?:следующ|очередн)\w+\s+(?:\S+\s+){0,3}(?:семинар|форум|конференц|практикум|встреч|мероприят|ярмарк|фестивал|совещани|заседани|сесси|панорам)");
    static readonly Regex Planned = Rx.Of(@"планиру|запланирован|состоит\w*|пройд[её]т|намечен|буд[еу]т\b|решено\s+провести|ждём|встретимся");
    static readonly Regex Online = Rx.Of(@"дистанционн|онлайн|on-?line|видеоконференц|\bвкс\b|вебинар|платформе\s+(?:сферум|zoom|яндекс)|в\s+формате\s+вкс");
    static readonly Regex Mixed = Rx.Of(@"смешанн|гибридн|очно-дистанц|очно-заочн|очно\s+и\s+(?:дистанц|онлайн)|очн\w+\s+и\s+(?:дистанц|онлайн)|комбинированн");
    static readonly Regex Onsite = Rx.Of(@"\bочн(?:ый|ом|о|ого|ая|ой|ое)\b|в\s+очном");

    public static PaperFacts Read(Doc doc, PaperFacts facts, HashSet<int> used)
    {
        var running = doc.Paras.Skip(doc.Heading).Where(para => para.Cell is null).ToList();
        var held = running.Skip(1).FirstOrDefault(para => Held.IsMatch(para.Text) && DateReading.Day(para.Text) is not null)
            ?? running.FirstOrDefault(para => para.Text.Begins("дата") && DateReading.Day(para.Text) is not null);
        var heldAt = held is null ? null : DateReading.Day(held.Text);
        facts = facts with
        {
            Tracks = Marked(facts, "tracks", running, used, doc, para => Tracks.IsMatch(para.Text) && !NotTracks.IsMatch(Introduces(para.Text))),
            Problems = Marked(facts, "problems", running, used, doc, Problem),
            Proposals = Marked(facts, "proposals", running, used, doc, para => Proposals.IsMatch(para.Text) && !Problems.IsMatch(para.Text)),
            Conclusions = Marked(facts, "conclusions", running, used, doc, para => Conclusions.IsMatch(para.Text)),
            Risks = Marked(facts, "risks", running, used, doc, para => Risks.IsMatch(para.Text) && !Problems.IsMatch(para.Text)),
            Praised = Praised(facts, running),
            Municipalities = Municipalities(facts, running),
            Event = Event(facts, running, held),
            Facts = Figures.Of(running, doc.Tables, heldAt?.Iso, facts.Places),
        };
        if (held is not null) facts.Places["facts.date"] = held.Place(heldAt!.From, heldAt.Length);
        return facts with { Subject = facts.Subject ?? ThemeOf(running) };
    }

    /// <summary>What a resolution tells of the event that adopted it: the day and the number in the series.</summary>
    public static PaperFacts OfResolution(Doc doc, PaperFacts facts, int resolved)
    {
        var told = doc.Paras.Skip(doc.Heading).Take(Math.Max(0, resolved - doc.Heading)).Where(para => para.Cell is null).ToList();
        facts = facts with { Problems = Marked(facts, "problems", told, [], doc, Problem) };
        var text = doc.Paras[doc.Heading].Text + " " + string.Join(' ', doc.Paras.Skip(doc.Heading + 1).Take(2).Select(para => para.Text));
        var number = Series.Match(text) is { Success: true } series ? Numerals.Ordinal(series.Groups[1].Value) : null;
        foreach (var para in doc.Paras.Skip(doc.Heading + 1).Take(6))
        {
            if (!HeldBefore.IsMatch(para.Text) || DateReading.Day(para.Text) is not { } day) continue;
            facts = facts with { Facts = new() { Date = day.Iso } };
            facts.Places["facts.date"] = para.Place(day.From, day.Length);
            break;
        }
        return number is null && facts.Subject is null ? facts : facts with { Event = new() { Title = facts.Subject, SeriesNumber = number } };
    }

    static List<string> Marked(PaperFacts facts, string name, List<Para> running, HashSet<int> used, Doc doc, Func<Para, bool> intro)
    {
        foreach (var para in running.Skip(1))
        {
            if (used.Contains(para.Index) || !intro(para)) continue;
            var items = Lists.After(doc.Paras, doc.Paras.IndexOf(para), out _);
            items.RemoveAll(item => used.Contains(item.Para.Index));
            if (items.Count == 0) continue;
            for (var n = 0; n < items.Count; n++) facts.Places[$"{name}.{n}"] = items[n].At;
            return [.. items.Select(item => Text.Unquote(item.Text) is var bare && item.Text.StartsWith('«') && item.Text.EndsWith('»') ? bare : item.Text)];
        }
        return [];
    }

    // «IV. Выявленные проблемы»: a heading with its number.
    static bool Problem(Para para) => Problems.IsMatch(para.Text) || ListMark.Of(para.Text) is { Kind: not ListKind.Bullet } mark && para.Text.Length < 80 && Problems.IsMatch(para.Text[mark.Length..]);

    // The sentence that ends with the colon.
    static string Introduces(string text)
    {
        var colon = text.LastIndexOf(':');
        var stop = text.LastIndexOf(". ", colon < 0 ? text.Length - 1 : colon, StringComparison.Ordinal);
        return colon < 0 ? text : text[(stop + 1)..colon];
    }

    static List<string> Praised(PaperFacts facts, List<Para> running)
    {
        foreach (var para in running)
        {
            var match = Praise.Match(para.Text);
            if (!match.Success) continue;
            var colon = para.Text.IndexOf(':', match.Index);
            var from = colon < 0 ? match.Index : colon;
            var mentions = Organisations.All(para.Text).Where(mention => mention.From >= from || colon < 0).ToList();
            if (mentions.Count == 0) continue;
            for (var n = 0; n < mentions.Count; n++) facts.Places[$"praised.{n}"] = para.Place(mentions[n].From, mentions[n].Length);
            return [.. mentions.Select(mention => mention.Listed)];
        }
        return [];
    }

    static List<string> Municipalities(PaperFacts facts, List<Para> running)
    {
        foreach (var para in running)
        {
            if (!Attended.IsMatch(para.Text)) continue;
            var found = Territories.In(para.Text);
            if (found.Count < 2) continue;
            for (var n = 0; n < found.Count; n++) facts.Places[$"municipalities.{n}"] = para.Place(found[n].From, found[n].Length);
            return [.. found.Select(territory => territory.Name).Distinct(StringComparer.Ordinal)];
        }
        return [];
    }

    static EventFacts? Event(PaperFacts facts, List<Para> running, Para? held)
    {
        var text = held?.Text ?? "";
        var goal = running.FirstOrDefault(para => Goal.IsMatch(para.Text));
        var basis = Basis.IsMatch(text) ? BasisOf(text) : null;
        var host = Host.Match(text) is { Success: true } at ? HostOf(text, at.Index + at.Length) : null;
        var next = running.Select(Next).FirstOrDefault(found => found is not null);
        var mode = Mode(running);
        var place = running.FirstOrDefault(para => para.Text.Begins("место проведения"));
        var all = new EventFacts
        {
            Title = facts.Subject ?? ThemeOf(running),
            SeriesNumber = Series.Match(text) is { Success: true } series || (series = Series.Match(running[0].Text)).Success ? Numerals.Ordinal(series.Groups[1].Value) : null,
            Place = place is null ? null : place.Text[(place.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().TrimEnd('.'),
            Host = host,
            Basis = basis,
            Goal = goal is null ? null : GoalOf(goal.Text),
            Mode = mode,
            Next = next,
            At = held?.At,
        };
        return all == new EventFacts() ? null : all;
    }

    static string? Mode(List<Para> running) => ModeOf(string.Join('\n', running.Select(para => para.Text)));

    internal static string? ModeOf(string text)
    {
        return Mixed.IsMatch(text) ? "mixed" : Online.IsMatch(text) ? "online" : Onsite.IsMatch(text) ? "onsite" : null;
    }

    static string? BasisOf(string text)
    {
        var date = DateReading.All(text).Find(found => found.Form == DateForm.Day && !(found.From > 3 && text[..found.From].TrimEnd().EndsWith("от", StringComparison.OrdinalIgnoreCase)));
        var end = date?.From ?? Held.Match(text).Index;
        var words = text[..Math.Max(end, 0)].Trim().TrimEnd(',', ' ');
        foreach (var lead in (ReadOnlySpan<string>)["Во исполнение ", "В соответствии с ", "На основании ", "Согласно ", "В рамках ", "В целях исполнения "])
            if (words.Begins(lead)) return words[lead.Length..].Trim();
        return words.Length > 5 ? words : null;
    }

    static string? HostOf(string text, int from)
    {
        var end = from;
        var mention = Organisations.All(text[from..]).FirstOrDefault();
        if (mention is { From: < 40 }) return text.Substring(from, mention.To).Trim().TrimEnd(',', '.');
        while (end < text.Length && text[end] is not (',' or '.' or ';' or '(')) end++;
        foreach (var verb in (ReadOnlySpan<string>)[" состоял", " прош", " провед", " был", " проходил"])
            if (text.AsSpan(from, end - from).IndexOf(verb, StringComparison.OrdinalIgnoreCase) is var cut and > 0) end = from + cut;
        return text[from..end].Trim() is { Length: > 2 } host ? host : null;
    }

    static string? GoalOf(string text)
    {
        var match = Goal.Match(text);
        var rest = text[(match.Index + match.Length)..];
        var end = Sentence(rest);
        return rest[..end].Trim().TrimEnd('.', ';') is { Length: > 5 } goal ? goal : null;
    }

    static NextEvent? Next(Para para)
    {
        if (!Following.IsMatch(para.Text) || !Planned.IsMatch(para.Text)) return null;
        var date = DateReading.All(para.Text).Find(found => found.Iso.Length > 0);
        string? where = null;
        if (Host.Match(para.Text) is { Success: true } at)
        {
            var rest = para.Text[(at.Index + at.Length)..];
            var end = date is not null && date.From > at.Index ? date.From - at.Index - at.Length : rest.Length;
            where = rest[..Math.Min(end, rest.Length)].Trim().TrimEnd('.', ',', ' ');
            foreach (var preposition in (ReadOnlySpan<string>)[" в", " на"]) if (where.EndsWith(preposition, StringComparison.Ordinal)) where = where[..^preposition.Length];
        }
        else if (Territories.In(para.Text) is [var territory, ..]) where = Territories.Whole(para.Text, territory.From, territory.Length);
        return date is null && where is null ? null : new(date?.Iso, where, para.At);
    }

    static string? ThemeOf(List<Para> running)
    {
        foreach (var para in running.Take(8))
        {
            if (Theme.Match(para.Text) is not { Success: true } theme) continue;
            var open = theme.Index + theme.Length - 1;
            return Text.Unquote(para.Text[open..Text.CloseQuote(para.Text, open)]);
        }
        return null;
    }

    /// <summary>The end of the first sentence: a stop before a capital letter, not one of an abbreviation or initials.</summary>
    internal static int Sentence(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || text[i + 1] == ' ' && i + 2 < text.Length && (char.IsUpper(text[i + 2]) || text[i + 2] is '«')) && !(char.IsUpper(text[i - 1]) && (i < 2 || !char.IsLetter(text[i - 2]))) && !(text[i - 1] == 'г' && (i < 2 || text[i - 2] == ' '))) return i + 1;
        return text.Length;
    }

    static int IndexOf(this IReadOnlyList<Para> paras, Para para) => para.Index - paras[0].Index;
}
