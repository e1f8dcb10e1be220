using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>Figures that a paper gives in a table of two columns, a label and its value: «Подано заявок | 31», «Подключений | от 18 до 40».</summary>
static class FigureTables
{
    static readonly Regex Refused = Rx.Of(@"отклон|не\s+допущ|отказ");
    static readonly Regex Missing = Rx.Of(@"не\s+яви|неяв|не\s+представ|не\s+выступ|отсутств");
    static readonly Regex Left = Rx.Of(@"отозва|отзыв\w*\s+заяв");
    static readonly Regex Shown = Rx.Of(@"(?:представл|заслуш|защищ|показа|прозвуч|состоя|презент|выступ)\w*.*(?:практик|опыт|выступлен|доклад|проект|работ)|(?:практик|выступлен|доклад)\w*.*(?:представл|заслуш|защищ|показа|прозвуч|состоя|презент)|^(?:представлен|выступил|защищен)\w*$");
    static readonly Regex Answered = Rx.Of(@"анкет|опрос|обратн\w+\s+связ|респондент|ответивш");
    static readonly Regex Hosts = Rx.Of(@"принима|принявш|на\s+базе|площад\w*\s+проведени|стажировочн\w+\s+площад|хозя");
    static readonly Regex Trained = Rx.Of(@"(?:педагог|учител|работник).*(?:курс|квалификац|обуч)|(?:курс|квалификац|обуч).*(?:педагог|учител|работник)");
    static readonly Regex Percent = Rx.Of(@"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|процент)");

    public static EventFigures Of(IEnumerable<Grid> tables, EventFigures figures, SortedDictionary<string, Span> places)
    {
        foreach (var (label, value, numbers) in Rows(tables))
        {
            var first = numbers[0].Value;
            if (label.Has("подключ")) { if (figures.ConnectionsMin is null && numbers.Count == 2 && first <= numbers[1].Value) { figures = figures with { ConnectionsMin = first, ConnectionsMax = numbers[1].Value }; Keep("connections_min"); Keep("connections_max"); } }
            else if (numbers.Count > 1 || Left.IsMatch(label)) continue;
            else if (Refused.IsMatch(label)) { if (figures.Declined is null) { figures = figures with { Declined = first }; Keep("declined"); } }
            else if (Missing.IsMatch(label)) { if (figures.Absent is null) { figures = figures with { Absent = first }; Keep("absent"); } }
            else if (label.Has("заявк") || label.Has("заявок")) { if (figures.Applications is null) { figures = figures with { Applications = first }; Keep("applications"); } }
            else if (Answered.IsMatch(label)) { if (figures.Responses is null) { figures = figures with { Responses = first }; Keep("responses"); } }
            else if (Shown.IsMatch(label) && figures.Presented is null) { figures = figures with { Presented = first }; Keep("presented"); }

            void Keep(string key) => places[$"facts.{key}"] = value.At;
        }
        return figures;
    }

    /// <summary>The same in a platform's report.</summary>
    public static EventFigures OfReport(IEnumerable<Grid> tables, EventFigures figures, SortedDictionary<string, Span> places)
    {
        foreach (var (label, value, numbers) in Rows(tables))
        {
            var first = numbers[0].Value;
            if (Trained.IsMatch(label) && Percent.Match(value.Text + (label.Has("%") || label.Has("дол") ? "%" : "")) is { Success: true } percent)
            {
                if (figures.TeachersTrainedPercent is null) { figures = figures with { TeachersTrainedPercent = decimal.Parse(percent.Groups[1].Value.Replace(',', '.')) }; Keep("teachers_trained_percent"); }
            }
            else if (numbers.Count > 1) continue;
            else if (label.Has("конкурс") && label.Has("участ")) { if (figures.ContestParticipants is null) { figures = figures with { ContestParticipants = first }; Keep("contest_participants"); } }
            else if (Hosts.IsMatch(label)) { if (figures.Hosts is null) { figures = figures with { Hosts = first }; Keep("hosts"); } }
            else if (label.Has("направлени")) { if (figures.Directions is null) { figures = figures with { Directions = first }; Keep("directions"); } }
            else if (label.Has("мероприяти") && (label.Has("провед") || label.Has("колич") || label.Has("числ")) && figures.Events is null) { figures = figures with { Events = first }; Keep("events"); }

            void Keep(string key) => places[$"facts.{key}"] = value.At;
        }
        return figures;
    }

    // Rows of a label and a short value with one number or two; a number of the row may stand before them.
    static IEnumerable<(string Label, Para Value, List<(int Value, int From, int To)> Numbers)> Rows(IEnumerable<Grid> tables)
    {
        foreach (var table in tables)
        {
            if (table.Rows.Any(row => row.Count > 3) || Programmes.IsSchedule(table)) continue;
            foreach (var row in table.Rows)
            {
                var cells = row.Values.ToList();
                if (cells.Count == 3 && cells[0][0].Text.Length < 5) cells.RemoveAt(0);
                if (cells.Count != 2 || cells[1].Count > 1 || cells[1][0] is not { Text.Length: < 40 } value) continue;
                var label = string.Join(' ', cells[0].Select(para => para.Text));
                var numbers = Numerals.All(value.Text).ToList();
                if (numbers.Count is 1 or 2 && numbers[0].From < 4 && label.Length is > 3 and < 160) yield return (label, value, numbers);
            }
        }
    }
}
