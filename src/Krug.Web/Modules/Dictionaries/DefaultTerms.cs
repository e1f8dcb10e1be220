using System.Collections.Frozen;
using System.Reflection;

namespace Krug.Web.Modules.Dictionaries;

/// <summary>The words a new territory begins with; they stand in <c>words.tsv</c> beside this file, in the order of the lists.</summary>
public static class DefaultTerms
{
    sealed record Row(Dictionary Dictionary, string? Code, string Name, string? Short, string? Level, string Synonyms, string? Text, bool Marked);

    static readonly Row[] rows = [.. Read()];

    static readonly FrozenDictionary<Dictionary, string[]> names = rows.GroupBy(row => row.Dictionary).ToFrozenDictionary(group => group.Key, group => group.Select(row => row.Name).ToArray());

    /// <summary>All of them as records of a territory, ready to be kept.</summary>
    public static IEnumerable<Term> For(int territory) => rows.GroupBy(row => row.Dictionary).SelectMany(group => group.Select((row, at) => new Term
    {
        TerritoryId = territory, Dictionary = row.Dictionary, Order = at + 1, Code = row.Code, Name = row.Name, Short = row.Short, Level = row.Level, Synonyms = row.Synonyms, Text = row.Text, Marked = row.Marked,
    }));

    /// <summary>What records keep of each (<see cref="Term.Value"/>) and its name, for a territory whose list is empty.</summary>
    public static IEnumerable<(string Value, string Name)> Values(Dictionary dictionary) => rows.Where(row => row.Dictionary == dictionary).Select(row => (row.Code ?? row.Name, row.Name));

    /// <summary>Names of those that are marked, for a territory whose list is empty.</summary>
    public static IEnumerable<string> Marked(Dictionary dictionary) => rows.Where(row => row.Dictionary == dictionary && row.Marked).Select(row => row.Name);

    public static IReadOnlyList<string> Names(Dictionary dictionary) => names[dictionary];

    static IEnumerable<Row> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("words.tsv") ?? throw new InvalidOperationException("words.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            string? Cell(int at) => at < cells.Length && cells[at].Length > 0 ? cells[at] : null;
            yield return new(Enum.Parse<Dictionary>(cells[0]), Cell(1), cells[2], Cell(3), Cell(4), (Cell(5) ?? "").Replace('|', '\n'), Cell(6), Cell(7) is not null);
        }
    }
}
