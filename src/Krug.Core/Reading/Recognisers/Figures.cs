using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>
/// Figures that notes and reports give, in figures or in words: applications, presented, declined, absent, connections, answers (DOMAIN.md 2-04, 2-37, 4-56),
/// events, hosts, directions, contest participants, percent of teachers trained (3-41, 3-42, 3-54). A figure counts where its noun stands beside it in the same sentence.
/// </summary>
static class Figures
{
    static readonly Regex Declined = Rx.Of(@"отклон|не\s+допущ|не\s+прошл|отказано|снят");
    static readonly Regex Withdrawn = Rx.Of(@"отозва|отзыв");
    static readonly Regex Absent = Rx.Of(@"не\s+явил|не\s+представ|отсутств|не\s+выступил|не\s+вышл|не\s+приехал|не\s+прибыл|неявк");
    static readonly Regex Shown = Rx.Of(@"представлен|защищ[её]н|презентован|заслушан|показан|выступил|продемонстрирован|прозвучал");
    static readonly Regex Studied = Rx.Of(@"разобра|разбира|разбор|проанализир|сравни|изучил|на\s+примере|учебн|тренировочн");
    static readonly Regex Opens = Rx.Of(@"^\s*начало(?:\s+[а-яё]+){0,2}\s*[:–—-]?\s*(?:в\s+)?");
    static readonly Regex Closes = Rx.Of(@"(?:окончание|завершение|конец)(?:\s+[а-яё]+){0,2}\s*[:–—-]?\s*(?:в\s+)?");
    static readonly Regex Range = Rx.Of(@"(?:от\s+|с\s+)?(\d{1,4})\s*(?:до|[-–—])\s*(\d{1,4})\s+(?:\w+\s+)?(?:подключени|участник\w*\s+онлайн|точек)");
    static readonly Regex RangeBehind = Rx.Of(@"(?:подключени\w*|точек\s+подключени\w*)[^.]{0,60}?(?:от\s+|с\s+)?(\d{1,4})\s*(?:до|[-–—])\s*(\d{1,4})");
    static readonly Regex MinMax = Rx.Of(@"(?:минимальн|минимум|наименьш)\w*[^.\d]{0,40}(\d{1,4})[^.]{0,40}?(?:максимальн|максимум|наибольш)\w*[^.\d]{0,40}(\d{1,4})");
    static readonly Regex Answers = Rx.Of(@"анкет|\bопрос|отклик|обратн\w+\s+связ|отзыв|гугл-?форм|яндекс-?форм");
    static readonly Regex Happened = Rx.Of(@"провед|состоял|прошл|прош[её]л|организован|реализован|выполнен|подготовлен");
    static readonly Regex Hosted = Rx.Of(@"\bприн(?:имал|ял)[аи]?\b\s+(?:их|гостей|участников|мероприяти\w+)|\bих\s+(?:прин(?:имал|ял)|провел|провод)\w*|(?:организатор|площадк)\w*\s+(?:стали|выступили)");
    static readonly Regex Percent = Rx.Of(@"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|процент\w*)\s+(?:\w+\s+){0,2}(?:педагог|учител|педагогическ)\w*[^.]{0,80}?(?:курс|повышени\w+\s+квалификаци|обучен|обучил)");
    static readonly Regex PercentBehind = Rx.Of(@"(?:курс\w*|повышени\w+\s+квалификаци\w*|обучени\w*)[^.]{0,80}?(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|процент\w*)\s+(?:\w+\s+){0,2}(?:педагог|учител)");

    public static EventFigures? Of(IReadOnlyList<Para> paras, IEnumerable<Grid> tables, string? date, SortedDictionary<string, Span> places)
    {
        var figures = FigureTables.Of(tables, new() { Date = date }, places);
        foreach (var para in paras)
            foreach (var (sentence, at) in Sentences(para.Text))
                figures = Funnel(figures, para, sentence, at, places);
        foreach (var para in paras)
        {
            if (figures.ConnectionsMin is null && Connections(para.Text) is var (min, max, span))
            {
                figures = figures with { ConnectionsMin = min, ConnectionsMax = max };
                places["facts.connections_min"] = places["facts.connections_max"] = para.Place(span.From, span.Length);
            }
            if (figures.Responses is null && Answered(para) is var (answers, from, length))
            {
                figures = figures with { Responses = answers };
                places["facts.responses"] = para.Place(from, length);
            }
            if (Hours(para.Text) is var (start, end)) figures = figures with { Start = figures.Start ?? start, End = figures.End ?? end };
            if ((para.Text.Begins("время") || para.Text.Begins("начало")) && TimeRange.Find(para.Text) is var (range, _)) figures = figures with { Start = figures.Start ?? range.Start, End = figures.End ?? range.End };
        }
        return figures == new EventFigures() ? null : figures;
    }

    /// <summary>Figures of a platform's report.</summary>
    public static EventFigures? OfReport(IReadOnlyList<Para> paras, IEnumerable<Grid> tables, SortedDictionary<string, Span> places)
    {
        var figures = FigureTables.OfReport(tables, new(), places);
        foreach (var para in paras)
            foreach (var (sentence, at) in Sentences(para.Text))
            {
                foreach (var (value, from, to) in Numerals.All(sentence))
                {
                    var before = sentence[Math.Max(0, from - 60)..from].ToLowerInvariant();
                    var behind = Behind(sentence, to);
                    if (behind.Length == 0) continue;
                    if (figures.Events is null && behind.StartsWith("мероприяти", StringComparison.Ordinal) && Happened.IsMatch(sentence)) { figures = figures with { Events = value }; Keep("events"); }
                    else if (figures.Hosts is null && before.TrimEnd().EndsWith("на базе", StringComparison.Ordinal) && (behind.Has("организаци") || behind.Has("школ") || behind.Has("учрежден") || behind.Begins("оо"))) { figures = figures with { Hosts = value }; Keep("hosts"); }
                    else if (figures.Hosts is null && Hosted.IsMatch(sentence) && (behind.Has("детск") || behind.Has("школ") || behind.Has("организаци") || behind.Has("учрежден") || behind.Has("сад"))) { figures = figures with { Hosts = value }; Keep("hosts"); }
                    else if (figures.Directions is null && behind.StartsWith("направлени", StringComparison.Ordinal)) { figures = figures with { Directions = value }; Keep("directions"); }
                    else if (figures.ContestParticipants is null && (sentence.Has("конкурс") || sentence.Has("фестивал")) && (sentence.Has("участи") || sentence.Has("участвовал")) && (behind.Has("педагог") || behind.Has("участник") || behind.Has("учител") || behind.Has("человек"))) { figures = figures with { ContestParticipants = value }; Keep("contest_participants"); }

                    void Keep(string key) => places[$"facts.{key}"] = para.Place(at + from, to - from);
                }
                var percent = Percent.Match(sentence) is { Success: true } match ? match : PercentBehind.Match(sentence);
                if (figures.TeachersTrainedPercent is null && percent.Success)
                {
                    figures = figures with { TeachersTrainedPercent = decimal.Parse(percent.Groups[1].Value.Replace(',', '.')) };
                    places["facts.teachers_trained_percent"] = para.Place(at + percent.Groups[1].Index, percent.Groups[1].Length);
                }
            }
        return figures == new EventFigures() ? null : figures;
    }

    // «Начало работы – 10.00, окончание – 14.30»
    static (string? Start, string? End)? Hours(string text)
    {
        foreach (var (sentence, _) in Sentences(text))
            if (Opens.Match(sentence) is { Success: true } opens && TimeRange.At(sentence, opens.Length) is { } start)
                return (start.Start, start.End ?? (Closes.Match(sentence, opens.Length) is { Success: true } closes ? TimeRange.At(sentence, closes.Index + closes.Length)?.Start : null));
        return null;
    }

    static EventFigures Funnel(EventFigures figures, Para para, string sentence, int at, SortedDictionary<string, Span> places)
    {
        var applied = sentence.Has("заяв");
        foreach (var (value, from, to) in Numerals.All(sentence))
        {
            // «Отклонено: 1»: a line of a list of figures.
            var labelled = sentence.Length < 90 && sentence[..from].TrimEnd().EndsWith(':');
            var (left, right) = labelled ? (0, sentence.Length) : Clause(sentence, from, to);
            var clause = sentence[left..right];
            var behind = Behind(sentence, to);
            var noun = behind.Begins("заяв") || behind.Split(' ') is [_, var second, ..] && second.Begins("заяв") || Before(sentence, from, "заяв");
            var practice = behind.Has("практик") || behind.Has("выступлен") || behind.Has("доклад") || behind.Has("опыт") || behind.Has("проект") || behind.Has("работ");
            var bare = behind.Length == 0 || IsVerbOnly(behind) || behind.Begins("из них") || behind.Begins("по ") || behind.Begins("в ") || behind.Begins("автор");
            // «разобрали три заявки на конкурс»: an exercise, not what came in.
            if (noun && Studied.IsMatch(sentence[..from])) continue;
            if (value > 5000 || behind.Begins("%") || behind.Begins("процент")) continue;
            if (Withdrawn.IsMatch(clause) && (noun || bare || practice)) continue;
            if (figures.Applications is null && noun && !Declined.IsMatch(sentence[left..from]) && !Absent.IsMatch(sentence[left..from]) && !Declined.IsMatch(behind[..Math.Min(behind.Length, 22)]))
            {
                figures = figures with { Applications = value };
                Keep("applications");
                continue;
            }
            if (figures.Directions is null && value < 50 && behind.Begins("направлени"))
            {
                figures = figures with { Directions = value };
                Keep("directions");
                continue;
            }
            if (Absent.IsMatch(clause) && (practice || noun || bare || behind.Has("автор") || behind.Has("участник") || behind.Has("команд") || behind.Has("не ")) && (applied || practice || labelled || figures.Applications is not null))
            {
                if (figures.Absent is null) { figures = figures with { Absent = value }; Keep("absent"); }
            }
            else if (Declined.IsMatch(clause) && (noun || bare || practice || behind.Has("отклон") || behind.Has("не допущ")))
            {
                if (figures.Declined is null) { figures = figures with { Declined = value }; Keep("declined"); }
            }
            else if (figures.Presented is null && Shown.IsMatch(clause) && (practice || bare || Shown.IsMatch(behind)) && (figures.Applications is not null || practice || applied) && !Before(sentence, from, "на "))
            {
                figures = figures with { Presented = value };
                Keep("presented");
            }

            void Keep(string key) => places[$"facts.{key}"] = para.Place(at + from, to - from);
        }
        return figures;
    }

    // The clause around a figure: to the commas, semicolons, brackets and «из них» beside it.
    static (int From, int To) Clause(string sentence, int from, int to)
    {
        // «представлено практик – 14»: the dash ties the count to the words before it.
        var left = from;
        while (left > 0 && sentence[left - 1] is ' ' or '–' or '—' or '-' or ':') left--;
        while (left > 0 && sentence[left - 1] is not (',' or ';' or '(' or ':' or '–' or '—')) left--;
        var right = to;
        while (right < sentence.Length && sentence[right] is not (',' or ';' or ')' or '(')) right++;
        // «поступило 30 заявок из них представлено 27 практик» without a comma
        if (sentence.IndexOf(" из них ", to, right - to, StringComparison.OrdinalIgnoreCase) is var cut and > 0) right = cut;
        if (sentence.LastIndexOf(" из них ", from, from - left, StringComparison.OrdinalIgnoreCase) is var back and >= 0) left = back;
        // «… заявки и представлено 22 практики», «отклонено 2 и не явились 3»
        if (sentence.IndexOf(" и ", to, right - to, StringComparison.OrdinalIgnoreCase) is var joint and > 0 && Numerals.All(sentence[joint..right]).Any()) right = joint;
        if (from > left && sentence.LastIndexOf(" и ", from - 1, from - left, StringComparison.OrdinalIgnoreCase) is var joined and >= 0 && Numerals.All(sentence[left..joined]).Any()) left = joined;
        return (left, right);
    }

    static bool IsVerbOnly(string behind) => Shown.IsMatch(behind) || Declined.IsMatch(behind) || Absent.IsMatch(behind);

    // «количество заявок – 26», «Подано заявок: 26»
    static bool Before(string sentence, int from, string stem)
    {
        var before = sentence[..from].TrimEnd(' ', '–', '—', '-', ':').ToLowerInvariant();
        var word = before.LastIndexOf(' ') + 1;
        return stem.EndsWith(' ') ? sentence[..from].EndsWith(stem, StringComparison.OrdinalIgnoreCase) : before.AsSpan(word).StartsWith(stem, StringComparison.Ordinal);
    }

    static (int Min, int Max, Span At)? Connections(string text)
    {
        if (!text.Has("подключ") && !text.Has("онлайн")) return null;
        foreach (var pattern in (ReadOnlySpan<Regex>)[Range, RangeBehind, MinMax])
            if (pattern.Match(text) is { Success: true } match)
            {
                var (one, other) = (int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan));
                if (one > other || match.Index + match.Length < text.Length && text[match.Index + match.Length] == '%') continue;
                return (one, other, new(match.Index, match.Index + match.Length));
            }
        // «от восемнадцати до сорока двух подключений»
        var counts = Numerals.All(text).ToList();
        for (var n = 0; n + 1 < counts.Count; n++)
            if (text[counts[n].To..counts[n + 1].From].Trim() is "до" or "–" or "-" or "—" && (Behind(text, counts[n + 1].To).Begins("подключени") || text[Math.Max(0, counts[n].From - 70)..counts[n].From].Has("подключ"))) return (counts[n].Value, counts[n + 1].Value, new(counts[n].From, counts[n + 1].To));
        return null;
    }

    static (int Value, int From, int Length)? Answered(Para para)
    {
        foreach (var (sentence, at) in Sentences(para.Text))
        {
            if (!Answers.IsMatch(sentence)) continue;
            foreach (var (value, from, to) in Numerals.All(sentence))
            {
                var behind = Behind(sentence, to);
                var before = sentence[..from].TrimEnd();
                if (before.EndsWith("приложение", StringComparison.OrdinalIgnoreCase) || before.EndsWith('№') || behind.Begins("%") || behind.Begins("вопрос") || behind.Begins("балл") || behind.Begins("год") || behind.Begins("г.") || behind.Begins("заяв") || behind.Begins("процент") || behind.Begins("подключ") || value < 2) continue;
                if (to < sentence.Length && sentence[to] is '.' or ',' && to + 1 < sentence.Length && char.IsAsciiDigit(sentence[to + 1]) || from > 0 && sentence[from - 1] is ',' or '.') continue;
                if (behind.Has("анкет") || behind.Has("ответ") || behind.Has("респондент") || behind.Has("управлен") || behind.Has("участник") || behind.Has("человек") || behind.Has("педагог") || behind.Has("отклик") || behind.Has("отзыв") || behind.Has("руководител") || behind.Has("слушател") || behind.Has("чел") || behind.Has("директор") || behind.Has("заместител") || behind.Has("лист") || behind.Has("посетител") || behind.Has("гост") || sentence.Has("ответили") || sentence.Has("заполн") || sentence[..from].TrimEnd().EndsWith(':'))
                    return (value, at + from, to - from);
            }
        }
        return null;
    }

    static string Behind(string sentence, int to)
    {
        var rest = sentence[to..].TrimStart(' ', '\u00A0');
        var end = rest.IndexOfAny([',', ';', ')', '(']);
        if (end >= 0) rest = rest[..end];
        rest = rest.TrimStart('.', ' ', '»');
        return rest.Length > 60 ? rest[..60].ToLowerInvariant() : rest.ToLowerInvariant();
    }

    internal static IEnumerable<(string Text, int At)> Sentences(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Notes.Sentence(text[at..]);
            yield return (text.Substring(at, length), at);
            at += length;
        }
    }
}
