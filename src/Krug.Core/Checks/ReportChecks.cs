using System.Text.RegularExpressions;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Checks;

/// <summary>Checks of a platform's report: another theme on the title page, dates outside the period, gaps in the numbering, empty required parts (DOMAIN.md 1-08, 1-32, 3-03, 3-04).</summary>
static class ReportChecks
{
    static readonly Regex Planned = Rx.Of(@"планиру|будет|будут|предстоит|готовим|намечен|запланирован|перспектив|продолжи");
    static readonly Regex Foundation = Rx.Of(@"приказ|закон|распоряжени|постановлени|указ|письм|устав|открыт|статус|лицензи|стандарт|профстандарт");
    static readonly Regex RequiredPart = Rx.Of(@"паспорт|общие\s+сведения|результат|вывод|содержание");

    public static IEnumerable<Warning> Of(PaperFacts facts, IReadOnlyList<PaperLine> lines)
    {
        if (facts.Kind != PaperKind.PlatformReport || facts.Platform is not { } platform) yield break;
        if (facts.Subject is { } title && platform.Theme is { } theme && !Similarity.Near(title, theme))
            yield return new("title-mismatch", "На титуле стоит другая тема, чем в самом отчёте.", [title, theme]);
        if (platform.Period is { } period && Bounds(period) is var (first, last))
            foreach (var warning in Outside(lines, first, last)) yield return warning;
        foreach (var warning in Gaps(lines)) yield return warning;
    }

    static IEnumerable<Warning> Outside(IReadOnlyList<PaperLine> lines, DateOnly first, DateOnly last)
    {
        foreach (var line in lines.Where(line => !line.Letterhead))
            foreach (var date in DateReading.All(line.Text))
            {
                if (date.Form is not (DateForm.Day or DateForm.Month or DateForm.Months) || date.First is not { } from || date.Last is not { } to || from <= last && to >= first) continue;
                var ahead = line.Text[..date.From];
                var clause = ahead[(ahead.LastIndexOfAny([',', ';', '(', '\n']) + 1)..];
                if (Foundation.IsMatch(clause) || line.Text.Contains("статус", StringComparison.OrdinalIgnoreCase) || from > last && Planned.IsMatch(line.Text) || line.Text.Count(char.IsLetter) < 22) continue;
                yield return new("date-outside-period", "Дата не входит в отчётный период.", [Quote(line.Text, date)], [line.At]);
                yield break;
            }
    }

    static string Quote(string text, FoundDate date) => text[Math.Max(0, date.From - 40)..Math.Min(text.Length, date.To + 20)].Trim();

    static (DateOnly, DateOnly)? Bounds(string period) => DateReading.All(period switch
    {
        [.., '-', 'H', var half] => $"{half} полугодие {period[..4]} года",
        { Length: 7 } when period[4] == '/' => period + " учебный год",
        { Length: 4 } => period + " год",
        _ => period,
    }) is [{ First: { } first, Last: { } last }, ..] ? (first, last) : period.Length == 15 && DateOnly.TryParse(period[..7] + "-01", out var from) && DateOnly.TryParse(period[8..] + "-01", out var to) ? (from, to.AddMonths(1).AddDays(-1)) : null;

    // «1.2» and then «1.4»: a part is missing. «I. Паспортная информация» with nothing under it: a part is empty.
    static IEnumerable<Warning> Gaps(IReadOnlyList<PaperLine> lines)
    {
        (string Parent, int Ordinal, PaperLine Line)? last = null;
        (int Ordinal, PaperLine Line)? chapter = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (ListMark.Of(lines[i].Text) is not { } mark) continue;
            if (mark is { Kind: ListKind.Arabic, Depth: 2 })
            {
                var parent = mark.Number[..mark.Number.IndexOf('.', StringComparison.Ordinal)];
                if (last is var (before, ordinal, line) && before == parent && mark.Ordinal > ordinal + 1)
                    yield return new("missing-section", $"После пункта {parent}.{ordinal} сразу идёт {mark.Number}: пункта {parent}.{ordinal + 1} нет.", [Pointed(line.Text), Pointed(lines[i].Text)], [line.At, lines[i].At]);
                last = (parent, mark.Ordinal, lines[i]);
            }
            var head = lines[i].Text[mark.Length..];
            if (mark.Kind == ListKind.Roman && head.Length < 120)
            {
                if (chapter is var (before, line) && mark.Ordinal > before + 1) yield return new("missing-section", $"После раздела {Pointed(line.Text)} сразу идёт {mark.Number}: раздел пропущен.", [Pointed(line.Text), Pointed(lines[i].Text)], [line.At, lines[i].At]);
                chapter = (mark.Ordinal, lines[i]);
            }
            if ((mark.Kind == ListKind.Roman || mark.Depth >= 1 && mark.Kind == ListKind.Arabic && head.Length < 70) && RequiredPart.IsMatch(head) && head.Length < 90 && Empty(lines, i, mark))
                yield return new("missing-section", $"Раздел «{head.TrimEnd('.', ':')}» пуст.", [lines[i].Text], [lines[i].At]);
        }
    }

    // «1.2 Координатор» and «1.2. Координатор» are quoted alike.
    static string Pointed(string text) => ListMark.Of(text) is { } mark ? $"{mark.Number}. {text[mark.Length..]}" : text;

    static bool Empty(IReadOnlyList<PaperLine> lines, int i, ListMark mark)
    {
        for (var next = i + 1; next < lines.Count; next++)
        {
            var text = lines[next].Text;
            if (text.Trim('.', ' ', '_', '–', '-').All(sign => char.IsAsciiDigit(sign))) continue;
            if (ListMark.Of(text) is { } other && other.Kind == mark.Kind && other.Depth <= mark.Depth && other.Number != mark.Number) return true;
            return ListMark.Of(text) is { Kind: ListKind.Arabic, Depth: 2 } sibling && mark.Depth == 2 && sibling.Number != mark.Number;
        }
        return mark.Kind == ListKind.Roman || mark.Depth == 2;
    }
}

/// <summary>How much two titles have in common, by the stems of their words.</summary>
public static class Similarity
{
    /// <summary>Shared stems over all stems, 0…1. Words shorter than four letters do not count.</summary>
    public static double Of(string one, string other)
    {
        var (first, second) = (Stems(one), Stems(other));
        if (first.Count == 0 || second.Count == 0) return 0;
        var shared = first.Intersect(second, StringComparer.Ordinal).Count();
        return (double)shared / Math.Min(first.Count, second.Count);
    }

    public static bool Near(string one, string other) => Of(one, other) >= 0.4;

    static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var word = new System.Text.StringBuilder();
        foreach (var sign in text.ToLowerInvariant().Replace('ё', 'е') + " ")
            if (char.IsLetterOrDigit(sign)) word.Append(sign);
            else
            {
                if (word.Length >= 4) stems.Add(word.ToString(0, Math.Min(word.Length, 6)));
                word.Clear();
            }
        return stems;
    }
}
