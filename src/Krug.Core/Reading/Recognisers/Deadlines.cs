using System.Text.RegularExpressions;
using Krug.Core.Language;

namespace Krug.Core.Reading.Recognisers;

/// <summary>A deadline found in the text of a task: the words as written, the last day they allow (null for an open one), and their place.</summary>
public sealed record Deadline(string As, DateOnly? Last, int From, int Length);

/// <summary>
/// Forms of deadlines (DOMAIN.md §1.6): «До 31.03.2022», «не позднее …», «Срок: …», «в течение 2022 года», «к 1 сентября», «(февраль 2024 года)», «в следующем учебном году».
/// <c>near</c> is the paper's date: days without a year and «next school year» count from it.
/// </summary>
public static class Deadlines
{
    // Strongest first: a named deadline outweighs a limit, a limit outweighs a period told in passing.
    static readonly Regex Named = Rx.Of(@"\bсрок(?:и)?(?:\s+(?:исполнени\w+|выполнени\w+|реализаци\w+|проведени\w+|сдачи|представлени\w+))?\s*[:–—-]\s*");
    static readonly Regex Limit = Rx.Of(@"\b(?:в\s+срок\s+)?(?:не\s+позднее|не\s+позже|до|в\s+срок\s+по|по)\s+(?:начала\s+|окончания\s+|конца\s+|завершения\s+|середины\s+)?");
    static readonly Regex Towards = Rx.Of(@"\bк\s+(?:началу\s+|концу\s+|окончанию\s+)?");
    static readonly Regex During = Rx.Of(@"\bв\s+(?:течени[еи]|период)\s+(?:всего\s+)?|\bна\s+протяжении\s+(?:всего\s+)?");
    static readonly Regex InPeriod = Rx.Of(@"\b(?:во?|на)\s+(?:конце\s+|начале\s+|середине\s+)?");
    static readonly Regex Next = Rx.Of(@"\b(?:в|на|в\s+течение|до\s+конца)\s+(?:следующе\w+|будуще\w+|предстояще\w+|нов\w+)\s+учебн\w+\s+год\w*");
    static readonly Regex This = Rx.Of(@"\b(?:в|в\s+течение|до\s+(?:конца|окончания|завершения))\s+(?:(?:текуще\w+|этого|нынешне\w+|данно\w+)\s+)?учебн\w+\s+год\w*");
    static readonly Regex ThisYear = Rx.Of(@"\b(?:в\s+течение|до\s+(?:конца|окончания))\s+(?:(?:текуще\w+|этого)\s+(?:календарного\s+)?)?года\b");
    static readonly Regex Half = Rx.Of(@"\b(?:в|в\s+течение|до\s+(?:конца|окончания))\s+(?:1|I|перво\w+)(?:-?го|-?м)?\s+полугоди\w+");
    static readonly Regex Open = Rx.Of(@"\b(?:постоянно|регулярно|систематически|по\s+мере\s+необходимости|бессрочно|по\s+отдельному\s+плану|по\s+графику|ежегодно|ежемесячно|ежеквартально|весь\s+период)\b");
    static readonly Regex Decade = Rx.Of(@"\b(?:(?:во?|до\s+конца|не\s+позднее)\s+)?(?:(перв\w+|1|I)|(втор\w+|2|II)|(треть\w+|последн\w+|3|III))(?:-?(?:й|ой|ей))?\s+декад\w+\s+");
    static readonly Regex Season = Rx.Of(@"\b(?:(весн(?:ой|а|ы))|(лет(?:ом|о|а))|(осен(?:ью|ь|и)))\s+(20\d\d)(?:\s+(?:года|г\.))?");
    static readonly Regex Within = Rx.Of(@"\bв\s+(?:течение\s+(\d{1,3})\s+(?:\w+\s+)?дн\w+|(недельный|двухнедельный|месячный|трехдневный|трёхдневный)\s+срок)");

    /// <summary>The deadline of a task's text, or null. <paramref name="labelled"/>: the text is what stands behind «Срок:» or in a column of deadlines, so any date in it counts.</summary>
    public static Deadline? Of(string text, DateOnly? near, bool labelled = false)
    {
        if (Named.Match(text) is { Success: true } named)
        {
            var rest = text[(named.Index + named.Length)..];
            var end = rest.IndexOfAny([';', ')', '\n']);
            var phrase = (end < 0 ? rest : rest[..end]).Trim().TrimEnd('.', ',');
            var inside = Of(phrase, near, labelled: true);
            return new(phrase, inside?.Last, named.Index, Math.Min(named.Length + (end < 0 ? rest.Length : end), text.Length - named.Index));
        }
        var dates = DateReading.All(text, near);
        if (Part(text, dates) is { } part) return part;
        if (After(text, Limit, dates, near, exact: true) is { } limit) return limit;
        if (After(text, Towards, dates, near, exact: true) is { } towards && (labelled || towards.Last is not null)) return towards;
        if (Within.Match(text) is { Success: true } within && near is { } start) return new(within.Value, start.AddDays(Days(within)), within.Index, within.Length);
        if (After(text, During, dates, near, exact: false) is { } during) return during;
        if (Next.Match(text) is { Success: true } next)
            return new(next.Value, near is { } day ? Dates.SchoolYearEnd(day).AddYears(1) : null, next.Index, next.Length);
        if (This.Match(text) is { Success: true } current && near is { } now) return new(current.Value, Dates.SchoolYearEnd(now), current.Index, current.Length);
        if (Half.Match(text) is { Success: true } half && near is { } then && !dates.Exists(date => date.From < half.Index + half.Length + 2 && date.To > half.Index)) return new(half.Value, FirstHalfEnd(then), half.Index, half.Length);
        if (ThisYear.Match(text) is { Success: true } year && near is { } today) return new(year.Value, new(today.Year, 12, 31), year.Index, year.Length);
        if (labelled && dates.Count > 0) return Whole(text, dates[^1], dates[0]);
        if (Bracketed(text, dates) is { } bracketed) return bracketed;
        if (Trailing(text, dates, near) is { } trailing) return trailing;
        if (OnTheDay(text, dates, near) is { } bound) return bound;
        if (Open.Match(text) is { Success: true } open && (labelled || InBrackets(text, open.Index, open.Length))) return new(open.Value, null, open.Index, open.Length);
        return null;
    }

    // «во второй декаде марта 2026 года», «весной 2026 года»
    static Deadline? Part(string text, List<FoundDate> dates)
    {
        if (Decade.Match(text) is { Success: true } decade && dates.Find(date => date.From == decade.Index + decade.Length && date.Form == DateForm.Month) is { } month)
            return new(text[decade.Index..month.To], decade.Groups[1].Success ? month.First?.AddDays(9) : decade.Groups[2].Success ? month.First?.AddDays(19) : month.Last, decade.Index, month.To - decade.Index);
        if (Season.Match(text) is not { Success: true } season || !int.TryParse(season.Groups[4].ValueSpan, out var year)) return null;
        var last = season.Groups[1].Success ? new DateOnly(year, 5, 31) : season.Groups[2].Success ? new DateOnly(year, 8, 31) : new DateOnly(year, 11, 30);
        return new(season.Value, last, season.Index, season.Length);
    }

    static Deadline? After(string text, Regex marker, List<FoundDate> dates, DateOnly? near, bool exact)
    {
        foreach (Match match in marker.Matches(text))
        {
            var from = match.Index + match.Length;
            if (dates.Find(date => date.From >= from && date.From - from <= (exact ? 1 : 14)) is not { } found) continue;
            if (!exact && text.AsSpan(from, found.From - from).IndexOfAny(",;.(") >= 0) continue;
            var words = match.Value.ToLowerInvariant();
            if (words.TrimEnd() == "по" && found.Form == DateForm.Year) continue;      // «отчёт по 2022 году»
            var last = words switch
            {
                _ when words.Contains("начал", StringComparison.Ordinal) => found.First,
                _ when words.Contains("середин", StringComparison.Ordinal) => found.First?.AddDays(14),
                _ when words.Contains("конц", StringComparison.Ordinal) || words.Contains("окончани", StringComparison.Ordinal) || words.Contains("завершени", StringComparison.Ordinal) => found.Last,
                _ when exact && found.Form != DateForm.Day && words.TrimEnd() is "до" => found.First?.AddDays(-1),
                _ when exact && found.Form != DateForm.Day && words.StartsWith('к') => found.First,
                _ => found.Last,
            };
            var stop = Tail(text, found.To);
            return new(text[match.Index..stop], last, match.Index, stop - match.Index);
        }
        return null;
    }

    // «(февраль 2024 года)», «(2022/23 учебный год)», «(март–апрель 2026 г.)»
    static Deadline? Bracketed(string text, List<FoundDate> dates)
    {
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            var date = dates[i];
            if (date.Last is null || !InBrackets(text, date.From, date.Length)) continue;
            var open = text.LastIndexOf('(', date.From);
            var close = text.IndexOf(')', date.To);
            if (close - open <= date.Length + 22 && text.AsSpan(open + 1, date.From - open - 1).IndexOfAny("№") < 0 && !text.AsSpan(open, close - open).Contains("от ", StringComparison.Ordinal))
                return new(text[(open + 1)..close].Trim(), date.Last, open + 1, close - open - 1);
        }
        return null;
    }

    // «… в 2022/23 учебном году», «провести в феврале 2024 года …», «…, апрель 2026 г.»; a period over before the paper was written is no deadline.
    static Deadline? Trailing(string text, List<FoundDate> dates, DateOnly? near)
    {
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            var date = dates[i];
            if (date.Last is not { } last || date.Form == DateForm.Day || last < near) continue;
            var stop = Tail(text, date.To);
            var ends = text.AsSpan(stop).Trim().Trim(".;,)").Length == 0;
            if (ends && date.Form != DateForm.Year && text.AsSpan(0, date.From).TrimEnd() is [.., ',' or '–' or '—' or '-' or '.']) return new(text[date.From..stop], last, date.From, stop - date.From);
            if (!ends && date.Form == DateForm.Year) continue;
            if (InPeriod.Matches(text).LastOrDefault(match => match.Index + match.Length <= date.From && date.From - match.Index - match.Length <= 1) is { } marker)
                return new(text[marker.Index..stop], last, marker.Index, stop - marker.Index);
        }
        return null;
    }

    // «… принять гостей 26 марта 2027 г.»: what is bound to a coming day is done by it; the day of another paper («от 26 марта») is not.
    static Deadline? OnTheDay(string text, List<FoundDate> dates, DateOnly? near)
    {
        if (dates.Count == 0 || dates[^1] is not { Form: DateForm.Day, Last: { } last } date || near is null || last < near) return null;
        var stop = Tail(text, date.To);
        if (text.AsSpan(stop).Trim().Trim(".;,").Length > 0) return null;
        var word = text[..date.From].TrimEnd() is var before ? before[(before.LastIndexOf(' ') + 1)..].ToLowerInvariant() : "";
        return word is "от" or "с" or "после" or "на" or "и" or "по" or "дата" or "" || word.EndsWith('(') || word[^1] is '–' or '—' or '-' ? null : new(text[date.From..stop], last, date.From, stop - date.From);
    }

    static Deadline Whole(string text, FoundDate last, FoundDate first)
    {
        var from = first.From;
        var stop = Tail(text, last.To);
        return new(text[from..stop], last.Last, from, stop - from);
    }

    static bool InBrackets(string text, int from, int length) =>
        text.LastIndexOf('(', from) is var open and >= 0 && text.IndexOf(')', open) is var close && close >= from + length;

    // «года», «г.», «учебного года» belong to the deadline's words.
    static int Tail(string text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)[" года", " году", " г.", "г.", " год"])
            if (at <= text.Length && text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return at + word.Length;
        return at;
    }

    // Without a year: from January to June the calendar's first half, later the school year's. The second half may be either and is left open.
    static DateOnly FirstHalfEnd(DateOnly near) => near.Month <= 6 ? new(near.Year, 6, 30) : new(near.Year, 12, 31);

    static int Days(Match within) => within.Groups[2].Success
        ? within.Groups[2].Value.ToLowerInvariant() switch { "недельный" => 7, "двухнедельный" => 14, "месячный" => 30, _ => 3 }
        : int.Parse(within.Groups[1].ValueSpan);
}
