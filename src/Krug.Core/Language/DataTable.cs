using System.Reflection;
using System.Text;

namespace Krug.Core.Language;

/// <summary>The tables of Core, embedded beside those who read them: one row a line, columns parted by tabs, «#» begins a remark.</summary>
static class DataTable
{
    static readonly Assembly home = typeof(DataTable).Assembly;

    /// <summary>A file by its folders and name: «Language.Data.nouns.tsv».</summary>
    public static Stream Open(string name) => home.GetManifestResourceStream("Krug.Core." + name) ?? throw new InvalidOperationException($"{name} is not embedded.");

    /// <summary>Rows as columns; a row with fewer columns than <paramref name="columns"/> is filled up with empty ones.</summary>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var row = line.Split('\t');
            if (row.Length > columns) throw new InvalidDataException($"{name}: too many columns in «{line}».");
            Array.Resize(ref row, columns);
            for (var i = 0; i < columns; i++) row[i] ??= "";
            yield return row;
        }
    }
}
