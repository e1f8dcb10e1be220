using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>
/// What an item holds, as a form shows it: texts by name («title», «authors.0.name»). A blank text is none. Kept as JSON, written with its keys in order.
/// </summary>
public sealed class Fields
{
    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);

    public static Fields Parse(string json)
    {
        var fields = new Fields();
        foreach (var (name, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []) fields[name] = text;
        return fields;
    }

    public string ToJson() => JsonSerializer.Serialize(values, plain);

    public string? this[string name]
    {
        get => values.GetValueOrDefault(name);
        set
        {
            if (string.IsNullOrWhiteSpace(value)) values.Remove(name);
            else values[name] = value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        }
    }

    public DateOnly? Day(string name) => this[name] is { } text ? RussianBinders.Day(text) : null;

    public TimeOnly? Time(string name) => this[name] is { } text ? RussianBinders.Time(text) : null;

    /// <summary>A number with a comma or a full stop, spaces between thousands forgiven.</summary>
    public decimal? Number(string name) =>
        decimal.TryParse((this[name] ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    public int? Whole(string name) => Number(name) is { } number && number == decimal.Truncate(number) && number is >= 0 and < int.MaxValue ? (int)number : null;

    /// <summary>The lines of a text, blank ones left out.</summary>
    public IReadOnlyList<string> Lines(string name) => this[name]?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Rows under a name in their order: «authors.0.name» and «authors.0.position» are one.</summary>
    public IReadOnlyList<Fields> Rows(string name)
    {
        var rows = new SortedDictionary<int, Fields>();
        foreach (var (key, text) in values)
        {
            if (!key.StartsWith(name + ".", StringComparison.Ordinal)) continue;
            var rest = key[(name.Length + 1)..].Split('.', 2);
            if (rest.Length != 2 || !int.TryParse(rest[0], out var number)) continue;
            if (!rows.TryGetValue(number, out var row)) rows[number] = row = new();
            row[rest[1]] = text;
        }
        return [.. rows.Values];
    }
}
