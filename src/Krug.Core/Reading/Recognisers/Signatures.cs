using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>Who signed: «Справку составила: / должность / И.О. Фамилия», «Директор … И.О. Фамилия» (DOMAIN.md 1-56, 4-59).</summary>
static class Signatures
{
    static readonly Regex Composed = Rx.Of(@"^(?:справку|отч[её]т|информацию|аналитическую\s+справку|материал|программу|резолюцию|анализ)?\s*(?:составил|подготовил|исполнил|исполнитель|исп\b)\w*(?:\(а\))?\s*[:.–—-]*\s*");
    static readonly Regex Appendix = Rx.Of(@"^приложение(?:\s+(?:№\s*)?\d{1,2})?(?:\s+к\s+\S+.{0,80})?$");
    static readonly Regex Line = Rx.Of(@"_{3,}");

    /// <summary>The signatory, and whether a place for one is there and empty.</summary>
    public static (Signatory? Signatory, bool Blank, Span? At) Of(Doc doc)
    {
        // What is signed ends where its appendix begins.
        var appendix = doc.Find(Appendix, doc.Heading + 2);
        if (appendix > 0 && Of(doc with { Paras = [.. doc.Paras.Take(appendix)] }) is { Signatory: not null } signed) return signed;
        for (var i = doc.Paras.Count - 1; i > doc.Heading && i >= doc.Paras.Count - 14; i--)
        {
            if (Composed.Match(doc.Paras[i].Text) is not { Success: true } composed || composed.Length < 6 || InTasks(doc, i) || doc.Kind is PaperKind.Order or PaperKind.Letter && composed.Value.Begins("исп")) continue;
            var rest = doc.Paras[i].Text[composed.Length..] + " | " + string.Join(" | ", doc.Paras.Skip(i + 1).Take(4).Select(para => para.Text));
            var end = doc.Paras[Math.Min(i + 4, doc.Paras.Count - 1)].At;
            return From(rest.Trim(), doc.Paras[i].At.Join(end)) is { } found ? (found, false, found.At) : (null, true, doc.Paras[i].At);
        }
        for (var i = doc.Paras.Count - 1; i > doc.Heading && i >= doc.Paras.Count - 7; i--)
        {
            var text = doc.Paras[i].Text;
            if (IsSignature(doc, i))
            {
                // Chairman above secretary: the first of the lines signs.
                while (i > doc.Heading + 1 && IsSignature(doc, i - 1) && PositionParts.Is(doc.Paras[i - 1].Text)) i--;
                text = doc.Paras[i].Text;
                var lead = "";
                if (People.Names(text) is [{ From: < 4 }, ..]) lead = i > 0 && PositionParts.Is(doc.Paras[i - 1].Text) && doc.Paras[i - 1].Text.Length < 160 ? doc.Paras[i - 1].Text + " | " : i > 1 && PositionParts.Is(doc.Paras[i - 2].Text) && doc.Paras[i - 2].Text.Length < 100 ? doc.Paras[i - 2].Text + " " + doc.Paras[i - 1].Text + " | " : "";
                var at = lead.Length > 0 ? doc.Paras[i - 1].At.Join(doc.Paras[i].At) : doc.Paras[i].At;
                return (From(lead + text, at), false, at);
            }
            if (PositionParts.Is(text) && Line.IsMatch(text) && text.Length < 140 && People.Names(text).Count == 0) return (null, true, doc.Paras[i].At);
        }
        return (null, false, null);
    }

    // «Исполнитель» over a column of a table of tasks is nobody's place to sign.
    static bool InTasks(Doc doc, int i) => doc.Paras[i].Cell is { } cell && doc.Tables.Any(table => table.Paras[0].Cell!.Value.Table == cell.Table && Assignments.IsTable(table));

    /// <summary>The paragraph is a signature: a position and one name, or a name alone below a position, at the end of the paper.</summary>
    public static bool IsSignature(Doc doc, int i)
    {
        var para = doc.Paras[i];
        if (i < doc.Paras.Count - 8 || para.Text.Length > 170 || ListMark.Of(para.Text) is not null || para.Text.EndsWith(':') || para.Text.Has("тел.") || para.Text.Has("тел:")) return false;
        if (People.Names(Bare(para.Text)) is not [var name]) return false;
        var text = Bare(para.Text);
        if (name.From < 3 && name.To >= text.Length - 2) return i == doc.Paras.Count - 1 || i > 0 && (PositionParts.Is(doc.Paras[i - 1].Text) || Composed.IsMatch(doc.Paras[i - 1].Text)) || doc.Paras.Count - i <= 3;
        return PositionParts.Is(text) && name.To >= text.Length - 2;
    }

    // Lines of a signature are told apart by «|», so that «г. Канск» and «И.О. Фамилия» below it do not run into one name.
    static string Bare(string text) => Line.Replace(text, " ").Replace("  ", " ", StringComparison.Ordinal).Trim();

    static string Joined(string text) => People.Strip(string.Join(' ', text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));

    static Signatory? From(string text, Span at)
    {
        text = Bare(text);
        if (People.Names(text) is not [var name, ..]) return null;
        var position = Joined(text[..name.From]);
        if (position.Length == 0) position = Joined(text[name.To..]);
        return new(name.Name, position.Length is > 0 and < 200 ? position : null, at);
    }
}
