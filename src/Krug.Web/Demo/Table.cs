using System.Reflection;

namespace Krug.Web.Demo;

/// <summary>A table of the invented district: the first line names the columns, an empty cell is nothing.</summary>
static class Table
{
    public static IEnumerable<Row> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"demo/{name}.tsv") ?? throw new InvalidOperationException($"No table «{name}».");
        using var reader = new StreamReader(stream);
        var columns = reader.ReadLine()!.Split('\t');
        while (reader.ReadLine() is { } line) yield return new(columns, line.Split('\t'));
    }

    public sealed class Row(string[] columns, string[] cells)
    {
        public string? this[string column]
        {
            get
            {
                var at = Array.IndexOf(columns, column);
                return at >= 0 && at < cells.Length && cells[at].Length > 0 ? cells[at] : null;
            }
        }

        public string Must(string column) => this[column] ?? throw new InvalidOperationException($"The column «{column}» is empty.");

        public int? Number(string column) => this[column] is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

        public TimeOnly? Time(string column) => this[column] is { } text ? TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
