using System.Collections.Frozen;

namespace Krug.Web.Shared.Audit;

/// <summary>
/// How the journal speaks of records: <c>words.tsv</c> has a row for each type (<c>Organisation</c>, its word, address and title) and for each field (<c>Organisation.Inn</c>).
/// A type without a row is not kept in the journal; a field «-» is not (keys, versions), one ended with «!» is kept but not brought back from it (a state has rules of its own).
/// </summary>
public static class AuditWords
{
    /// <param name="Name">«организация».</param>
    /// <param name="Path">Where the record's own page is, with the number behind it; null for what stands on another's page.</param>
    /// <param name="Title">The property that names it.</param>
    public sealed record Kind(string Name, string? Path, string? Title);

    public sealed record Field(string Name, bool Returns);

    static readonly FrozenDictionary<string, string[]> rows = Read();

    /// <summary>Null where the type is not kept in the journal.</summary>
    public static Kind? Of(string type) => rows.TryGetValue(type, out var row) ? new(row[1], row[2] is { Length: > 0 } path ? path : null, row[3] is { Length: > 0 } title ? title : null) : null;

    /// <summary>Null where the field is not kept.</summary>
    public static Field? Of(string type, string field)
    {
        if (!rows.TryGetValue($"{type}.{field}", out var row) || row[1] == "-") return null;
        return row[1].EndsWith('!') ? new(row[1][..^1], false) : new(row[1], true);
    }

    /// <summary>Said of at all, if only that it is left out.</summary>
    public static bool Knows(string type, string field) => rows.ContainsKey($"{type}.{field}");

    /// <summary>Has a page of its own, on which its parts are told of too.</summary>
    public static bool HasPage(string type) => Of(type)?.Path is not null;

    /// <summary>Records with a page of their own.</summary>
    public static IEnumerable<(string Type, string Name)> Pages => rows.Values.Where(row => !row[0].Contains('.', StringComparison.Ordinal) && row[2].Length > 0).Select(row => (row[0], row[1]));

    static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Func<string, string>> codes = new(StringComparer.Ordinal);

    /// <summary>A module says how its marks read: <c>Tell("Slot.Kind", SlotKind.Word)</c>.</summary>
    public static void Tell(string field, Func<string, string> word) => codes[field] = word;

    /// <summary>«выступление» of <c>talk</c>; a text as it is where no module said otherwise.</summary>
    public static string Read(string type, string field, string text) => codes.TryGetValue($"{type}.{field}", out var word) ? word(text) : text;

    /// <summary>Every row: types and fields.</summary>
    public static IEnumerable<string> All => rows.Keys;

    static FrozenDictionary<string, string[]> Read()
    {
        using var stream = typeof(AuditWords).Assembly.GetManifestResourceStream("audit-words.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => (string[])[.. line.Split('\t'), "", "", ""])
            .ToFrozenDictionary(row => row[0], StringComparer.Ordinal);
    }
}
