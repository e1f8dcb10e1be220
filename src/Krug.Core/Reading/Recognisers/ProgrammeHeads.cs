using System.Text.RegularExpressions;

namespace Krug.Core.Reading.Recognisers;

/// <summary>What stands above a programme's slots: title, theme, day, hours and place, on lines or in a small table of labels (DOMAIN.md 0-24…0-29).</summary>
static class ProgrammeHeads
{
    public static readonly Regex DateLabel = Rx.Of(@"^дата(?:\s+проведения)?\b|^когда\b");
    public static readonly Regex TimeLabel = Rx.Of(@"^(?:время|начало|окончание)(?:\s+(?:проведения|работы|начала|и место|форума|семинара|мероприятия))?\b");
    public static readonly Regex PlaceLabel = Rx.Of(@"^место(?:\s+проведения)?\b|^адрес\b|^площадка\s+проведения\b");
    public static readonly Regex ThemeLabel = Rx.Of(@"^тема(?:\s+\w+)?\s*[:–—-]");

    public static (string? Start, string? End) Hours(Doc doc)
    {
        string? start = null, end = null;
        foreach (var (label, value) in Labels(doc))
        {
            if (!TimeLabel.IsMatch(label) && !DateLabel.IsMatch(label)) continue;
            if (TimeRange.Find(value) is var (range, _)) return (range.Start, range.End);
            if (Clock(value) is not { } alone) continue;
            if (label.Begins("окончание")) end ??= alone;
            else start ??= alone;
        }
        if (start is not null || end is not null) return (start, end);
        // «19 марта 2025 г., 10.00–12.45, МАОУ «Лицей № 5»»: the day, the hours and the place on one line.
        foreach (var para in doc.Paras.Take(doc.Heading + 8).Where(para => para.Cell is null && para.Text.Length < 200 && DateReading.Day(para.Text) is not null))
        {
            var rest = para.Text[DateReading.Day(para.Text)!.To..];
            if (TimeRange.Find(rest) is var (range, _)) return (range.Start, range.End);
            if (Clock(rest) is { } alone) return (alone, null);
        }
        return (null, null);
    }

    // A clock alone in a text: «начало в 11:00».
    static string? Clock(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !(char.IsAsciiDigit(text[i - 1]) || text[i - 1] == '.')) && TimeRange.At(text, i) is { } alone) return alone.Start;
        return null;
    }

    /// <summary>Labels at the head of a programme with their values: «Дата проведения: …» on a line, or in two cells of a small table.</summary>
    public static List<(string Label, string Value)> Labels(Doc doc)
    {
        var labels = new List<(string, string)>();
        foreach (var para in doc.Paras.Take(doc.Heading + 16))
        {
            if (para.Cell is null) labels.Add((para.Text, para.Text));
            else if (para.Cell is { Column: 0 } cell && para.Text.Length < 40)
                foreach (var beside in doc.Paras) if (beside.Cell is { Column: 1 } other && other.Table == cell.Table && other.Row == cell.Row) labels.Add((para.Text, beside.Text));
        }
        return labels;
    }

    public static string? Title(Doc doc, out string? subject)
    {
        subject = null;
        var heading = doc.Paras.Count > doc.Heading ? doc.Paras[doc.Heading].Text : null;
        foreach (var para in doc.Paras.Take(doc.Heading + 8))
        {
            if (para.Cell is not null) break;
            if (ThemeLabel.IsMatch(para.Text)) { subject = Text.Unquote(AfterLabel(para.Text)); break; }
            var open = para.Text.IndexOf('«', StringComparison.Ordinal);
            if (open < 0 || PlaceLabel.IsMatch(para.Text) || para.Text.Begins("приложение")) continue;
            subject = Text.Unquote(para.Text[open..Text.CloseQuote(para.Text, open)]);
            break;
        }
        return heading?.TrimEnd(':', '.');
    }

    public static string AfterLabel(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) colon = text.IndexOf('–', StringComparison.Ordinal);
        return colon < 0 ? text : text[(colon + 1)..].Trim().TrimEnd('.', ';');
    }
}
