using Krug.Core.Reading.Sheets;

namespace Krug.Core.Identification;

/// <summary>The directory as <c>krug identify</c> gets it: three tables with a header row (contracts/identify.md). Columns are found by name, in any order.</summary>
public static class DirectoryFiles
{
    /// <summary>Columns each table must have; the error names the missing one.</summary>
    /// <exception cref="FormatException">A needed column is missing; the message is a Russian sentence.</exception>
    public static IEnumerable<ListedOrganisation> Organisations(TextReader csv) =>
        Read(csv, "organisations.csv", ["id", "name"], row => new ListedOrganisation(row("id")!, row("name") ?? "", row("short_name"), row("number"), row("kind"), row("municipality"), row("locality")));

    public static IEnumerable<ListedPerson> People(TextReader csv) =>
        Read(csv, "people.csv", ["id", "surname"], row => new ListedPerson(row("id")!, row("surname") ?? "", row("given_name"), row("patronymic"), row("position"), row("organisation_id")));

    public static IEnumerable<ConfirmedName> Confirmed(TextReader csv) =>
        Read(csv, "aliases.csv", ["display_name"], row => new ConfirmedName(row("display_name") ?? "", row("organisation_id"), row("person_id"), row("event")));

    static IEnumerable<T> Read<T>(TextReader csv, string file, string[] needed, Func<Func<string, string?>, T> make)
    {
        Dictionary<string, int>? columns = null;
        foreach (var row in Csv.Rows(csv).Where(row => row.Length > 1 || row[0].Length > 0))
        {
            if (columns is null)
            {
                columns = new(StringComparer.OrdinalIgnoreCase);
                for (var at = 0; at < row.Length; at++) columns.TryAdd(row[at].Trim('\uFEFF', ' '), at);
                if (needed.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing) throw new FormatException($"В {file} нет столбца «{missing}». Проверьте первую строку таблицы.");
                continue;
            }
            var (values, known) = (row, columns);
            if (Value(needed[0]) is null) continue;
            yield return make(Value);

            string? Value(string name) => known.TryGetValue(name, out var at) && at < values.Length && values[at] is { Length: > 0 } value ? value : null;
        }
        if (columns is null) throw new FormatException($"В {file} нет ни одной строки.");
    }
}
