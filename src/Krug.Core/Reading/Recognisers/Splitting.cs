using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Reading.Recognisers;

/// <summary>
/// Cuts a file into documents by their headings: a resolution and a note on a letterhead are two papers, a programme in an appendix is a third
/// (DOMAIN.md §0, 4-01, 4-36). What stands above a heading (letterhead, «Приложение 1») goes with it.
/// </summary>
static class Splitting
{
    static readonly Regex Event = Rx.Of(@"форум|конференц|ярмарк|фестивал|панорам|марафон|сл[её]т|чтени|конкурс|смотр");
    static readonly Regex Platform = Rx.Of(@"площадк|\b[РКМФ]ИП\b|инновационн\w+ проект|пилотн|эксперимент");
    static readonly Regex ProgrammeOf = Rx.Of(@"^(?:проект\s+)?(?:программа|план(?:-программа)?\s+проведения|порядок\s+(?:проведения|работы)|регламент\s+(?:проведения|работы)|расписание|план\s+работы\s+(?:семинар|форум|площадк)\w*)\b");
    static readonly Regex Summary = Rx.Of(@"^(?:итоговая\s+|информационная\s+|краткая\s+)?справка\b|^(?:итоговый\s+)?отч[её]т\s+(?:о|об|по)\s+(?:итогам\s+|итогах\s+)?(?:проведени|организаци)|^информация\s+(?:о|об)\s+(?:проведени|итогах)");
    static readonly Regex Analysis = Rx.Of(@"^(?:информационно-|статистико-|итоговая\s+|краткая\s+)?аналитическ\w+\s+(?:справка|записка|отч[её]т|материал)|^анализ\s+(?:проведени|итогов|результатов)");
    static readonly Regex Report = Rx.Of(@"^(?:(?:промежуточн|итогов|годов|аналитическ|полугодов|информационн|публичн)\w+\s+)?отч[её]т\b");
    static readonly Regex Resolution = Rx.Of(@"^(?:проект\s+)?резолюци[яи]\b|^решение\s*$|^решени[ея]\s+(?:\S+\s+){0,3}(?:совещани|форум|конференц|семинар|круглого|совета|заседани|съезд|педсовет|собрани)");
    static readonly Regex Order = Rx.Of(@"^(?:приказ|распоряжение|постановление)(?:\s+(?:№|от)\b.*|\s*)$");
    static readonly Regex Ordering = Rx.Of(@"(?:^|\s)(?:приказываю|обязываю|постановляю|п\s?р\s?и\s?к\s?а\s?з\s?ы\s?в\s?а\s?ю)\b");
    static readonly Regex Letter = Rx.Of(@"^уважаем(?:ый|ая|ые)\b|^информационное\s+письмо\b");
    static readonly Regex Foreign = Rx.Of(@"^(?:протокол|положение|договор|соглашение|анкета|заявка|меню|смета|выписка|план-график)\b");
    // The minutes of a meeting that decides are its resolution.
    static readonly Regex Minutes = Rx.Of(@"^протокол(?:\s+№.*|\s+(?:заседани|совещани|собрани|семинар|совет|педсовет|встреч|круглого|методическ)\w*.*|\s*)$");
    static readonly Regex Decided = Rx.Of(@"^(?:\d{1,2}\.\s*)?(?:решили|постановили|решено|решение)\s*:?");
    static readonly Regex Appendix = Rx.Of(@"^приложени[ея]\b");
    static readonly Regex Letterhead = Rx.Of(@"учреждени|администраци|управлени|отдел\b|комитет|департамент|министерств|центр|\bул\.|улица|\bтел|факс|e-?mail|эл\.|почт|сайт|https?:|www\.|огрн|инн|кпп|окпо|^\d{6}\b|№\s*_|г\.\s*№|утвержд|согласован|приложени|^проект$|приказ\w* от|район|город|^«|^на №|^от \d|^_+");

    public static List<Doc> Split(Source source)
    {
        var paras = Para.All(source);
        var sizes = paras.Where(para => para.Cell is not null).CountBy(para => para.Cell!.Value.Table).ToDictionary();
        var starts = new List<(int Heading, string? Kind)>();
        for (var i = 0; i < paras.Count; i++)
            if (KindAt(paras, i, sizes) is var (kind, known) && known && !Repeats(paras, starts, i, kind) && !IsCell(paras, i, kind)) starts.Add((i, kind));
        var docs = new List<Doc>();
        for (var d = 0; d < starts.Count; d++)
        {
            var from = d == 0 ? 0 : Preface(paras, starts[d].Heading, starts[d - 1].Heading, starts[d].Kind);
            var to = d + 1 < starts.Count ? Preface(paras, starts[d + 1].Heading, starts[d].Heading, starts[d + 1].Kind) : paras.Count;
            if (starts[d].Kind is not { } kind) continue;
            var doc = new Doc(source, kind, paras[from..to], starts[d].Heading - from);
            if (kind == PaperKind.Programme && !Programmes.HasTimes(doc)) continue;
            docs.AddRange(CarveProgramme(doc));
        }
        if (starts.Count == 0 && paras.Count > 0 && new Doc(source, PaperKind.Programme, paras, 0) is var lone && Programmes.IsProgramme(lone)) docs.Add(lone);
        return docs;
    }

    // «Программа занятий» in a register of a report is a product, no heading: no times follow it in its table.
    static bool IsCell(List<Para> paras, int i, string? kind) => kind == PaperKind.Programme && paras[i].Cell is { } cell
        && !paras.Skip(i).TakeWhile(para => para.Cell?.Table == cell.Table).Any(para => TimeRange.At(para.Text) is not null);

    static (string? Kind, bool Known) KindAt(List<Para> paras, int i, Dictionary<int, int> sizes)
    {
        var para = paras[i];
        var text = Spaced(para.Text);
        if (text.Length > 320 || para.Cell is not null && (text.Length > 200 || !OwnTable(para, sizes) || Beside(paras, i) > 1)) return default;
        if (text[^1] is ';' or ',' || text.Length > 60 && text[^1] == '.') return default;
        var whole = Heading(paras, i);
        if (Resolution.IsMatch(text) && !text.EndsWith('.')) return (PaperKind.Resolution, true);
        if (Report.IsMatch(text) && Platform.IsMatch(whole)) return (PaperKind.PlatformReport, true);
        if (Analysis.IsMatch(text)) return (PaperKind.ForumAnalysis, true);
        if (Summary.IsMatch(text)) return (Event.IsMatch(whole) && !text.Begins("итогов") ? PaperKind.ForumAnalysis : PaperKind.EventSummary, true);
        if (ProgrammeOf.IsMatch(text) && !text.EndsWith('.') && !text.Begins("программа развития") && !text.Begins("программа воспитания")) return (PaperKind.Programme, true);
        if (Order.IsMatch(text) && paras.Skip(i).Take(25).Any(next => Ordering.IsMatch(next.Text) || Spaced(next.Text).Has("приказываю"))) return (PaperKind.Order, true);
        if (Letter.IsMatch(text)) return (PaperKind.Letter, true);
        if (Minutes.IsMatch(text) && text.Length < 160 && !text.EndsWith('.') && paras.Skip(i + 1).Take(400).Any(next => next.Cell is null && Decided.IsMatch(next.Text))) return (PaperKind.Resolution, true);
        if (Foreign.IsMatch(text) && text.Length < 90 && (para.First.PageBreakBefore || i == 0) && !text.EndsWith('.')) return (null, true);
        return default;
    }

    // A second heading of the same paper: «Программа семинара» under «Программа», «Уважаемые коллеги» inside a letter or another paper.
    static bool Repeats(List<Para> paras, List<(int Heading, string? Kind)> starts, int i, string? kind)
    {
        if (starts.Count == 0) return false;
        var (last, lastKind) = starts[^1];
        if (kind == PaperKind.Letter) return lastKind is not null && !paras[(last + 1)..i].Exists(para => para.First.PageBreakBefore);
        if (kind == PaperKind.PlatformReport && lastKind == PaperKind.PlatformReport) return !paras[(last + 1)..(i + 1)].Exists(para => para.First.PageBreakBefore) && i - last < 12;
        // «Решения по итогам форума» inside a note head its last section.
        if (kind == PaperKind.Resolution && lastKind is PaperKind.ForumAnalysis or PaperKind.EventSummary && paras[i].Text.Begins("решения") && !paras[i].First.PageBreakBefore) return true;
        if (kind != lastKind) return false;
        if (i - last <= 3) return true;
        return kind == PaperKind.Programme && !paras[(last + 1)..i].Exists(para => para.Cell is not null || TimeRange.At(para.Text) is { End: not null });
    }

    static int Preface(List<Para> paras, int heading, int previous, string? kind)
    {
        if (paras[heading].First.PageBreakBefore) return heading;
        var from = heading;
        for (var i = heading - 1; i > previous && heading - i <= 24; i--)
        {
            var text = paras[i].Text;
            if (paras[i].Cell is { } cell && (cell.Table == paras[previous].Cell?.Table || Timed(paras, i))) break;
            if (Appendix.IsMatch(text) && text.Length < 120) return i;
            if (kind == PaperKind.Programme ? !ProgrammePreface(text) : text.Length > 160 || ListMark.Of(text) is not null && !text.StartsWith('-') || text.EndsWith('.') && text.Length > 60 && !Letterhead.IsMatch(text) || !Letterhead.IsMatch(text) && text.Length > 60)
            {
                break;
            }
            if (kind == PaperKind.Programme || Letterhead.IsMatch(text) || text.Length <= 60) from = i;
            if (paras[i].First.PageBreakBefore) return i;
        }
        // A signature above belongs to the paper before.
        while (from < heading && IsSignature(paras[from].Text)) from++;
        return from;
    }

    // The table of a programme above ends the paper before, however short its cells.
    static bool Timed(List<Para> paras, int i)
    {
        var table = paras[i].Cell!.Value.Table;
        for (; i >= 0 && paras[i].Cell?.Table == table; i--) if (TimeRange.At(paras[i].Text) is not null) return true;
        return false;
    }

    static bool ProgrammePreface(string text) =>
        text.Length < 240 && !text.EndsWith('.') && ListMark.Of(text) is null || text.Begins("дата") || text.Begins("место") || text.Begins("время") || text.Begins("регистрация");

    static bool IsSignature(string text) => People.Names(text) is [var name] && (text.Length - name.Length < 60) && !Letterhead.IsMatch(text) || text.Has("составил");

    // A programme told inside a note without a heading of its own.
    static IEnumerable<Doc> CarveProgramme(Doc doc)
    {
        yield return doc;
        if (doc.Kind is PaperKind.Programme or PaperKind.PlatformReport or PaperKind.Order or PaperKind.Letter) yield break;
        foreach (var table in doc.Tables)
            if (Programmes.IsSchedule(table)) yield return new(doc.Source, PaperKind.Programme, table.Paras, 0);
    }

    // A heading may stand in a small table of its own, never among rows of a large one.
    static bool OwnTable(Para para, Dictionary<int, int> sizes) => para.Cell is { } cell && (cell.Column == 0 || para.Text.Length < 60) && sizes[cell.Table] <= 14;

    // «Решение | Кому | Срок» over three columns are heads of a table, no heading of a paper.
    static int Beside(List<Para> paras, int i)
    {
        var own = paras[i].Cell!.Value;
        var from = i;
        while (from > 0 && paras[from - 1].Cell is { } above && above.Table == own.Table && above.Row == own.Row) from--;
        return paras.Skip(from).TakeWhile(para => para.Cell is { } cell && cell.Table == own.Table && cell.Row == own.Row).Select(para => para.Cell!.Value.Column).Distinct().Count() - 1;
    }

    /// <summary>The heading with the lines that go on with it.</summary>
    static string Heading(List<Para> paras, int i) => string.Join(' ', paras.Skip(i).Take(4).Where(para => para.Text.Length < 320).Select(para => para.Text));

    /// <summary>«П Р И К А З» as a word.</summary>
    static string Spaced(string text)
    {
        if (text.Length < 5 || text.Length > 60 || text.Length % 2 == 0) return text;
        for (var i = 1; i < text.Length; i += 2) if (text[i] != ' ') return text;
        return text.Replace(" ", "", StringComparison.Ordinal);
    }
}
