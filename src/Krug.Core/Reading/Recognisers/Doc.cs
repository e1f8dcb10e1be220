using System.Text.RegularExpressions;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Reading.Recognisers;

/// <summary>One document of a file: its paragraphs, what kind it is, and which paragraph is its heading (what stands before is letterhead and marks).</summary>
sealed record Doc(Source Source, string Kind, IReadOnlyList<Para> Paras, int Heading)
{
    public Span At => Paras.Count == 0 ? default : Paras[0].At.Join(Paras[^1].At);

    /// <summary>What stands above the heading: letterhead, «Приложение 1», «УТВЕРЖДАЮ».</summary>
    public IEnumerable<Para> Preface => Paras.Take(Heading);

    /// <summary>Paragraphs outside tables, the heading included.</summary>
    public IEnumerable<Para> Running => Paras.Skip(Heading).Where(para => para.Cell is null);

    /// <summary>The whole text, a paragraph a line.</summary>
    public string Text => string.Join('\n', Paras.Select(para => para.Text));

    /// <summary>The tables that stand in this document.</summary>
    public IEnumerable<Grid> Tables => Paras.Where(para => para.Cell is not null).GroupBy(para => para.Cell!.Value.Table).Select(group => new Grid([.. group], Source.Tables));

    public int Find(Regex pattern, int from = 0)
    {
        for (var i = from; i < Paras.Count; i++) if (pattern.IsMatch(Paras[i].Text)) return i;
        return -1;
    }
}

/// <summary>A table as recognisers see it: rows of cells, a cell being its clean paragraphs; a column an earlier cell covers is absent.</summary>
sealed class Grid
{
    readonly Table? table;

    public Grid(IReadOnlyList<Para> paras, IReadOnlyList<Table> tables)
    {
        table = paras[0].Cell!.Value.Table < tables.Count ? tables[paras[0].Cell!.Value.Table] : null;
        Paras = paras;
        Rows = [.. paras.GroupBy(para => para.Cell!.Value.Row).Select(row => new SortedDictionary<int, List<Para>>(row.GroupBy(para => para.Cell!.Value.Column).ToDictionary(cell => cell.Key, cell => cell.ToList())))];
        Columns = Rows.Max(row => row.Keys.Max()) + 1;
    }

    public IReadOnlyList<Para> Paras { get; }
    public IReadOnlyList<SortedDictionary<int, List<Para>>> Rows { get; }
    public int Columns { get; }

    public static string Text(SortedDictionary<int, List<Para>> row, int column) => row.TryGetValue(column, out var cell) ? string.Join(' ', cell.Select(para => para.Text)) : "";

    /// <summary>No cell of the row covers the column: one above reaches down into it.</summary>
    public bool MergedDown(SortedDictionary<int, List<Para>> row, int column)
    {
        var number = row.Values.First()[0].Cell!.Value.Row;
        return table is not null && number < table.Rows.Count && !table.Rows[number].Any(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan);
    }

    /// <summary>The column whose head has one of the stems, or −1. Heads are looked for in the first two rows.</summary>
    public int Column(params ReadOnlySpan<string> stems)
    {
        for (var r = 0; r < Math.Min(2, Rows.Count); r++)
            foreach (var (column, cell) in Rows[r])
                foreach (var stem in stems)
                    if (cell[0].Text.Length < 90 && cell.Any(para => para.Text.Has(stem))) return column;
        return -1;
    }

    public static Span At(SortedDictionary<int, List<Para>> row) => row.Values.First()[0].At.Join(row.Values.Last()[^1].At);
}

static class DocLines
{
    /// <summary>The paragraphs of a document as checks read them.</summary>
    public static List<Checks.PaperLine> Lines(this Doc doc) => [.. doc.Paras.Select((para, at) => new Checks.PaperLine(para.Text, para.At, at < doc.Heading))];
}
