using System.Text.RegularExpressions;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>Lists that reports of platforms give outside their tables: products, a register in lines, objectives in a cell of the passport.</summary>
static class PlatformLists
{
    static readonly Regex ProductsHead = Rx.Of(@"(?:продукт|методически\w+ материал)\w*[^.:]*:\s*$|(?:продукт)\w*[^.:]*:");
    // «Перечень разработанных продуктов» on a line of its own.
    static readonly Regex BareProducts = Rx.Of(@"^(?:(?:перечень|список)\s+)?(?:[а-яё]+\s+){0,2}продукт\w*(?:\s+[а-яё]+){0,3}$");
    static readonly Regex RegisterHead = Rx.Of(@"^(?:реестр|перечень|опись)\s+(?:\S+\s+){0,3}?(?:материал|документ|мероприяти|подтвержда)\w*(?:\s+\S+){0,4}\s*:?$");
    static readonly Regex NumberSign = Rx.Of(@"^№\s*(\d{1,3})[.)]?\s+");

    public static List<string> Products(Doc doc)
    {
        for (var i = doc.Heading + 1; i < doc.Paras.Count; i++)
        {
            var para = doc.Paras[i];
            if (!para.Text.Has("продукт")) continue;
            if (para.Cell is { } label && para.Text.Length < 120 && Marked(doc, label) is { Count: > 1 } beside) return beside;
            if (!(ProductsHead.IsMatch(para.Text) || para.Cell is null && BareProducts.IsMatch(para.Text))) continue;
            if (para.Cell is { } cell)
            {
                var lines = doc.Paras.Skip(i + 1).TakeWhile(other => other.Cell == cell).Select(WithoutMark).ToList();
                if (lines.Count > 0) return lines;
            }
            var items = Lists.After(doc.Paras, i, out _);
            if (items.Count > 0) return [.. items.Select(item => item.Text)];
        }
        return [];
    }

    // «Разработка инновационных продуктов | Созданы: – карта; – сборник»: the marked lines of the cell beside.
    static List<string> Marked(Doc doc, Sources.CellPlace label) =>
        [.. doc.Paras.Where(para => para.Cell is { } cell && cell.Table == label.Table && cell.Row == label.Row && cell.Column > label.Column && ListMark.Of(para.Text) is not null).Select(WithoutMark)];

    /// <summary>«Реестр материалов» told in numbered lines: «№ 1. Памятка – размещена на сайте».</summary>
    public static List<RegisterRow> Register(Doc doc)
    {
        var rows = new List<RegisterRow>();
        for (var i = doc.Heading + 1; i + 1 < doc.Paras.Count && rows.Count == 0; i++)
        {
            if (doc.Paras[i].Cell is not null || !RegisterHead.IsMatch(doc.Paras[i].Text)) continue;
            foreach (var para in doc.Paras.Skip(i + 1).TakeWhile(para => para.Cell is null))
            {
                if (Numbered(para.Text) is not var (number, from)) break;
                var text = Lists.End(para.Text[from..]);
                var dash = text.IndexOf(" – ", StringComparison.Ordinal);
                rows.Add(new(number, dash > 0 ? text[..dash] : text, dash > 0 ? text[(dash + 3)..] : null, para.At));
            }
        }
        return rows;
    }

    /// <summary>The paragraphs of the cell to the right of a label, each an item.</summary>
    public static List<Item> Beside(IReadOnlyList<Para> paras, Sources.CellPlace label) =>
        [.. paras.Where(para => para.Cell is { } cell && cell.Table == label.Table && cell.Row == label.Row && cell.Column > label.Column).Select(para => Lists.Of(para, ListMark.Of(para.Text)))];

    static (string Number, int From)? Numbered(string text) =>
        NumberSign.Match(text) is { Success: true } sign ? (sign.Groups[1].Value, sign.Length)
        : ListMark.Of(text) is { Kind: ListKind.Arabic, Depth: 1 } mark ? (mark.Number, mark.Length) : null;

    static string WithoutMark(Para para) => Lists.End(para.Text[(ListMark.Of(para.Text)?.Length ?? 0)..]);
}
