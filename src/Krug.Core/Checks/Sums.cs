using System.Text.RegularExpressions;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Checks;

/// <summary>A list and its stated count that differ: «19 практик» and a list of eighteen, more presented than applied, slots that do not fit the event's hours.</summary>
static class Sums
{
    static readonly Regex Stated = Rx.Of(@"(?:рекоменд|отобран|лучши|следующ)\w*[^.:]{0,80}практик|практик\w*[^.:]{0,80}(?:рекоменд|отобран)");

    public static IEnumerable<Warning> Of(PaperFacts facts, IReadOnlyList<PaperLine> lines)
    {
        if (facts.Facts is { Applications: { } applied, Presented: { } presented } figures)
        {
            if (presented > applied) yield return new("sum-mismatch", $"Представлено больше, чем подано: {presented} и {applied}.", [$"{applied}", $"{presented}"], Places(facts, "applications", "presented"));
            else if (figures.Declined is not null && figures.Absent is not null && presented + figures.Declined + figures.Absent != applied)
                yield return new("sum-mismatch", $"Подано {applied}, а представлено, отклонено и не явилось вместе {presented + figures.Declined + figures.Absent}.", [$"{applied}", $"{presented}"], Places(facts, "applications", "presented"));
        }
        if (facts.Facts?.Presented is { } shown && facts.Praised.Count > 0 && facts.Praised.Exists(name => name.EndsWith(" пр.)", StringComparison.Ordinal)))
        {
            var praised = facts.Praised.Sum(Count);
            if (praised > shown) yield return new("sum-mismatch", $"Высокую оценку получили {praised}, а представлено {shown}.", [$"{praised}", $"{shown}"], Places(facts, "presented"));
        }
        if (facts.Kind is PaperKind.ForumAnalysis or PaperKind.EventSummary or PaperKind.Resolution && facts.Practices.Count > 1)
            foreach (var line in lines.Where(line => line.Text.EndsWith(':') && Stated.IsMatch(line.Text)))
                foreach (var (value, from, to) in Numerals.All(line.Text))
                    if (line.Text.AsSpan(to).TrimStart().StartsWith("практик", StringComparison.OrdinalIgnoreCase) && value != facts.Practices.Count && value < 200)
                        yield return new("sum-mismatch", $"Названо число {value}, а в списке {facts.Practices.Count}.", [line.Text[from..Math.Min(line.Text.Length, Text.WordEnd(line.Text, Text.Skip(line.Text, to)))]], [line.At]);
    }

    static int Count(string name)
    {
        var open = name.LastIndexOf('(');
        return open > 0 && name.EndsWith(" пр.)", StringComparison.Ordinal) && int.TryParse(name.AsSpan(open + 1, name.Length - open - 6), out var count) ? count : 1;
    }

    static List<Span> Places(PaperFacts facts, params ReadOnlySpan<string> keys)
    {
        var places = new List<Span>();
        foreach (var key in keys) if (facts.Places.TryGetValue($"facts.{key}", out var place)) places.Add(place);
        return places;
    }
}
