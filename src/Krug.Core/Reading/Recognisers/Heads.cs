using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>The head of a paper: title, theme, date, number, letterhead (DOMAIN.md §3.1, 4-36…4-40).</summary>
static class Heads
{
    static readonly Regex Number = Rx.Of(@"№\s*([0-9][\w/–-]*)");
    static readonly Regex OwnNumber = Rx.Of(@"^(?:протокол|приказ|распоряжение|постановление)\s*№\s*([0-9][\w/–-]*)");
    static readonly Regex Year = Rx.Of(@"\b(?:года|год|г)\b\.?");
    // «20 апреля 2026 г. состоялся Форум» tells of the event.
    static readonly Regex Told = Rx.Of(@"состоял|прош[её]л|прошла|прошло|провед[её]н|проход");
    static readonly Regex BlankNumber = Rx.Of(@"№\s*(?:_{2,}|$)");
    static readonly Regex DateLine = Rx.Of(@"^(?:от\s+|(?:г|пос|с|п|ст|д|р\.\s?п|пгт|город|село|посёлок)\.?\s?[\w -]{2,40}?,?\s*)?[«""]?\d{1,2}|^(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)|^№|^от\s");
    static readonly Regex Goes = Rx.Of(@"^(?:о|об|по|на\s+тему|за|посвящ|«)");
    // «Резолюция» and, on the next line, «II городской конференции …»
    static readonly Regex EventOf = Rx.Of(@"^(?:(?:[ivxіх]+|\d{1,2}-?(?:й|го)|[а-яё-]+(?:го|ой|ей|ых|их))\s+){0,5}(?:форума|семинара|семинара-\S+|совещания|конференции|чтений|практикума|фестиваля|ярмарки|вебинара|встречи|слёта|слета|съезда|марафона|панорамы|собрания|круглого\s+стола)\b");
    static readonly Regex Email = Rx.Of(@"[\w.+-]+@[\w.-]+\.[\w]{2,}");
    static readonly Regex Phone = Rx.Of(@"(?:тел(?:ефон)?|т)\.?\s*(?:/\s*факс)?\s*:?\s*([+\d(][\d\s()+-]{4,20}\d)");
    static readonly Regex Fax = Rx.Of(@"факс\s*:?\s*([+\d(][\d\s()+-]{4,20}\d)");
    static readonly Regex Site = Rx.Of(@"(?:сайт\s*:?\s*<?|(?:https?://|www\.))([\w.:/-]+\.[\w]{2,}[\w/.-]*)");
    static readonly Regex Ogrn = Rx.Of(@"огрн\s*:?\s*(\d{13,15})");
    static readonly Regex Inn = Rx.Of(@"инн\s*(?:/\s*кпп)?\s*:?\s*(\d{10,12})");
    static readonly Regex Kpp = Rx.Of(@"(?:кпп\s*:?\s*|/\s*)(\d{9})\b");
    static readonly Regex Street = Rx.Of(@"\d{6}|ул\.|улица|пр\.|проспект|пер\.|\bд\.\s*\d");

    public static PaperFacts Read(Doc doc)
    {
        var facts = new PaperFacts { Kind = doc.Kind, At = doc.At };
        if (doc.Paras.Count == 0) return facts;
        var heading = doc.Paras[doc.Heading];
        var (title, last) = TitleOf(doc);
        var subject = SubjectOf(doc, last);
        var (date, number, dateAt) = DateAndNumber(doc, last);
        facts.Places["title"] = heading.At.Join(doc.Paras[last].At);
        if (dateAt is { } at) facts.Places["date"] = at;
        return facts with { Title = title, Subject = subject, Date = date, Number = number, Letterhead = LetterheadOf(doc) };
    }

    /// <summary>The heading and the lines that go on with it, as one line.</summary>
    static (string Title, int Last) TitleOf(Doc doc)
    {
        var last = doc.Heading;
        var title = doc.Paras[last].Text;
        for (var i = doc.Heading + 1; i < Math.Min(doc.Paras.Count, doc.Heading + 4); i++)
        {
            var text = doc.Paras[i].Text;
            if (doc.Paras[i].Cell is not null || text.Length > 260 || text.EndsWith('.') && text.Length > 80 || ListMark.Of(text) is not null || text.EndsWith(':') && !Goes.IsMatch(text) || text.StartsWith('«') || DateLine.IsMatch(text) && DateReading.All(text).Count > 0) break;
            if (!(Goes.IsMatch(text) && char.IsLower(text[0]) || Capitals(text) && Capitals(title) || title.Length < 18 && Goes.IsMatch(text) || title.Length < 24 && EventOf.IsMatch(text))) break;
            title += " " + text;
            last = i;
        }
        return (Bare(title), last);
    }

    // «Отчёт о деятельности … по теме «…» за период»: the theme and the period are told apart from the title.
    static string Bare(string title)
    {
        foreach (var lead in (ReadOnlySpan<string>)[" по теме «", " по теме: «", " на тему «"])
            if (title.IndexOf(lead, StringComparison.OrdinalIgnoreCase) is var cut and > 0) return title[..cut];
        title = title.TrimEnd('.', ' ', ':');
        foreach (var tail in (ReadOnlySpan<string>)[" по теме", " на тему", " за период"]) if (title.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) title = title[..^tail.Length].TrimEnd(':', ' ');
        return title;
    }

    static bool Capitals(string text) => text.Count(char.IsLower) * 4 < text.Count(char.IsUpper);

    static string? SubjectOf(Doc doc, int last)
    {
        var title = string.Join(' ', doc.Paras.Skip(doc.Heading).Take(last - doc.Heading + 1).Select(para => para.Text));
        for (var i = last + 1; i < Math.Min(doc.Paras.Count, last + 4); i++)
        {
            var text = doc.Paras[i].Text;
            if (!text.StartsWith('«')) { if (text.Length > 80) break; continue; }
            if (Text.CloseQuote(text, 0) >= text.Length - 2) return Text.Unquote(text);
            break;
        }
        var open = title.IndexOf('«', StringComparison.Ordinal);
        return open > 0 && Text.CloseQuote(title, open) >= title.Length - 12 ? Text.Unquote(title[open..Text.CloseQuote(title, open)]) : null;
    }

    static (string? Date, string? Number, Span? At) DateAndNumber(Doc doc, int last)
    {
        foreach (var para in doc.Preface.Concat(doc.Paras.Skip(doc.Heading).Take(last - doc.Heading + 5)).Concat(doc.Paras.TakeLast(4)))
        {
            var text = para.Text;
            // A passport in a table dates the order that gave the status, not the report.
            if (doc.Kind == PaperKind.PlatformReport && para.Cell is not null && para.Index > doc.Paras[doc.Heading].Index) continue;
            if (text.Length > 90 || Told.IsMatch(text) || ListMark.Of(text) is not null && DateReading.Day(text) is null) continue;
            if (DateReading.All(text).Find(found => found.Form is DateForm.Day or DateForm.Month && found.Iso.Length > 0) is not { } date) continue;
            var rest = Year.Replace(text.Remove(date.From, date.Length), "");
            var own = para.Index < doc.Paras[doc.Heading].Index || para.Index > doc.Paras[doc.Heading].Index;
            // A line of its own: a date, perhaps a number and a town, nothing else.
            var letters = Number.Replace(rest, "").Count(char.IsLetter);
            if (!own || letters > (text.Contains('№', StringComparison.Ordinal) ? 24 : 14) || !DateLine.IsMatch(text) || text.Begins("дата проведения")) continue;
            return (date.Iso, Number.Match(rest) is { Success: true } number ? number.Groups[1].Value : NumberLine(doc), para.At);
        }
        if (doc.Kind is PaperKind.Order or PaperKind.Letter && doc.Paras.Skip(doc.Heading).Take(3).FirstOrDefault(para => DateReading.Day(para.Text) is not null) is { } heading)
            return (DateReading.Day(heading.Text)!.Iso, Number.Match(heading.Text) is { Success: true } number ? number.Groups[1].Value : NumberLine(doc), heading.At);
        return (null, NumberLine(doc), null);
    }

    static string? NumberLine(Doc doc)
    {
        if (OwnNumber.Match(doc.Paras[doc.Heading].Text) is { Success: true } own) return own.Groups[1].Value;
        foreach (var para in doc.Preface.Concat(doc.Paras.Skip(doc.Heading).Take(3)))
            if (para.Text.Length < 40 && Number.Match(para.Text) is { Success: true, Index: < 24 } number && Organisations.Start(para.Text) < 0) return number.Groups[1].Value;
        return null;
    }

    /// <summary>The place of «№ _____» left empty, or null.</summary>
    public static Span? Blank(Doc doc)
    {
        foreach (var para in doc.Preface.Concat(doc.Paras.Skip(doc.Heading).Take(4)))
            if (para.Text.Length < 90 && BlankNumber.Match(para.Text) is { Success: true } blank && (para.Cell is null || para.Text.Contains('_')) && !Number.IsMatch(para.Text) && !para.Text.Begins("на №")) return para.Place(blank.Index, blank.Length);
        return null;
    }

    static Letterhead? LetterheadOf(Doc doc)
    {
        var lines = doc.Preface.ToList();
        if (lines.Count < 2) return null;
        var text = string.Join('\n', lines.Select(para => para.Text));
        string? First(Regex pattern) => pattern.Match(text) is { Success: true } match ? match.Groups[^1].Value.Trim() : null;
        var names = lines.TakeWhile(para => !Street.IsMatch(para.Text) && !Phone.IsMatch(para.Text) && !Email.IsMatch(para.Text) && DateReading.Day(para.Text) is null && !para.Text.StartsWith('№')).Select(para => para.Text).ToList();
        var letterhead = new Letterhead
        {
            Organisation = names.Count > 0 ? string.Join(' ', names) : null,
            Address = string.Join(' ', lines.Where(para => Street.IsMatch(para.Text) && !Phone.IsMatch(para.Text)).Select(para => para.Text)) is { Length: > 0 } address ? address.TrimEnd(',') : null,
            Phone = First(Phone), Fax = First(Fax), Email = Email.Match(text) is { Success: true } mail ? mail.Value : null, Site = First(Site), Ogrn = First(Ogrn), Inn = First(Inn), Kpp = First(Kpp),
            At = lines[0].At.Join(lines[^1].At),
        };
        return letterhead.Address is null && letterhead.Phone is null && letterhead.Ogrn is null && letterhead.Email is null ? null : letterhead;
    }
}
