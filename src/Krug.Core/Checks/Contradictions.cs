using System.Text.RegularExpressions;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Checks;

/// <summary>Two parts of one report that say opposite things: «необходимость корректировки плана» and «корректировка не вносилась» (DOMAIN.md 1-46, 1-51). Pairs are a table.</summary>
static class Contradictions
{
    static readonly (Regex Yes, Regex No, string Message)[] Pairs =
    [
        (Rx.Of(@"(?:необходимост\w*|потребовал\w*|требу\w+|внесен[аыо]?|внесены|вносил\w+|нужн[аы])[^.]{0,80}(?:корректиров|изменени\w*\s+в\s+(?:план|проект|программ|дорожн))|корректиров\w+[^.]{0,60}(?:необходим|потребовал|внесен|требует)"), Rx.Of(@"(?:корректиров\w*|изменени\w*\s+в\s+(?:план|проект|программ|дорожн)\w*)[^.]{0,60}не\s+(?:вносил|проводил|потребовал|требу|понадоб|осуществл)|не\s+(?:вносил|потребовал|требовал)\w*[^.]{0,30}корректиров|без\s+корректиров"),
            "Одна часть отчёта говорит, что нужна корректировка, другая — что её не было."),
        (Rx.Of(@"(?:не\s+(?:проведен|состоял|реализован|выполнен)|перенесен|отменен|сорван|не\s+удалось\s+провести)\w*[^.]{0,60}(?:мероприяти|семинар|план|круглый\s+стол|мастер-класс|встреч|заседани)|(?:мероприяти|семинар|круглый\s+стол|мастер-класс|встреч|заседани)\w*[^.]{0,60}(?:не\s+(?:проведен|состоял|реализован|выполнен)|перенес[её]н|отмен[её]н|сорван)|(?:выезд|срок)\w*[^.]{0,60}(?:перенес[её]н|сдвинут|нарушен|не\s+соблюд|не\s+выдержан)"), Rx.Of(@"(?:100\s*%|в\s+полном\s+объ[её]ме|полностью|все\s+запланированн\w+)[^.]{0,80}(?:выполнен|реализован|проведен|мероприяти)|план[^.]{0,40}выполнен\w*\s+(?:полностью|в\s+полном|на\s+100)|(?:выполнен|реализован|проведен)\w*[^.]{0,40}(?:на\s+100\s*%|в\s+полном\s+объ[её]ме|полностью|в\s+установленные\s+сроки)"),
            "В одной части план выполнен полностью, в другой — мероприятие не состоялось или перенесено."),
        (Rx.Of(@"(?:основн\w+\s+)?(?:трудност|проблем|затруднени|сложност)\w*[^.]{0,60}(?:заключал|состоял|связан|вызван|возникл|стал[аи]|явля|отмечен)|(?:выявлен|возникл|отмечен)\w*[^.]{0,30}(?:трудност|проблем|затруднени|сложност)"), Rx.Of(@"(?:трудност|проблем|затруднени|сложност)\w*[^.]{0,40}не\s+(?:возник|выявл|было|отмеч|наблюда)|без\s+(?:затруднени|трудност|проблем)"),
            "Одна часть называет трудности, другая говорит, что их не было."),
        (Rx.Of(@"(?:финансировани|средств)\w*[^.]{0,40}(?:получен|выделен|израсходован|привлечен)"), Rx.Of(@"(?:финансировани|средств)\w*[^.]{0,40}не\s+(?:получ|выдел|привлек|предусмотр|осуществл)"),
            "Одна часть говорит о полученных средствах, другая — что их не было."),
    ];

    public static IEnumerable<Warning> Of(PaperFacts facts)
    {
        if (facts.Platform is null) yield break;
        var parts = facts.Platform.Sections.Select(part => (part.Key, part.Value)).ToList();
        foreach (var (yes, no, message) in Pairs)
        {
            var denies = parts.Select(part => (part.Key, Match: no.Match(part.Value), part.Value)).FirstOrDefault(part => part.Match.Success);
            if (denies.Match is null or { Success: false }) continue;
            var tells = parts.Where(part => part.Key != denies.Key).Select(part => (part.Key, Match: Tells(yes, no, part.Value), part.Value)).FirstOrDefault(part => part.Match is not null);
            if (tells.Match is null) continue;
            yield return new("contradiction", $"Пункты {tells.Key} и {denies.Key} противоречат друг другу. {message}", [Quote(tells.Value, tells.Match), Quote(denies.Value, denies.Match)],
                [.. new[] { tells.Key, denies.Key }.Where(key => facts.Places.ContainsKey($"platform.sections.{key}")).Select(key => facts.Places[$"platform.sections.{key}"])]);
        }
    }

    static Match? Tells(Regex yes, Regex no, string text) => yes.Match(text) is { Success: true } match && !no.IsMatch(match.Value) ? match : null;

    // The sentence a match stands in.
    static string Quote(string text, Match match)
    {
        var from = match.Index;
        while (from > 0 && text[from - 1] is not ('.' or '\n' or ';')) from--;
        var to = match.Index + match.Length;
        while (to < text.Length && text[to] is not ('.' or '\n' or ';')) to++;
        return text[from..to].Trim();
    }
}
