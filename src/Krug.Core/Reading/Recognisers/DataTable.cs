namespace Krug.Core.Reading.Recognisers;

/// <summary>The recognisers' tables: tab-separated files embedded beside them, «#» begins a comment.</summary>
static class DataTable
{
    public static IReadOnlyList<string[]> Rows(string name)
    {
        var assembly = typeof(DataTable).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Krug.Core.Reading.Recognisers.Tables.{name}.tsv") ?? throw new InvalidOperationException($"No table {name}.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        return rows;
    }
}
