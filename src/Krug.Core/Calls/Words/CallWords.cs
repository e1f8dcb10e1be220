using System.Text;
using Krug.Core.Language;

namespace Krug.Core.Calls.Words;

/// <summary>Words of logs by language, from words.tsv: which header is which column, which word means joined or left.</summary>
static class CallWords
{
    static readonly Dictionary<string, HashSet<string>> Table = Read();

    /// <summary>Whether a header or a word means <paramref name="role"/>; it is normalised first.</summary>
    public static bool Means(string role, string text) => Table[role].Contains(Plain(text));

    /// <summary>Whether a word in lower case begins with one of the stems of <paramref name="role"/>; stems of up to three letters are whole words.</summary>
    public static bool Begins(string role, string word) =>
        Table[role].Contains(word) || Table[role].Any(stem => stem.Length > 3 && word.StartsWith(stem, StringComparison.Ordinal));

    /// <summary>The month a word names by its first three letters, 1…12; 0 for another word.</summary>
    public static int Month(string word)
    {
        var start = word.Length < 3 ? "" : Plain(word)[..3];
        for (var month = 1; month <= 12; month++)
            if (Table[$"month{month}"].Contains(start)) return month;
        return 0;
    }

    /// <summary>Lower case, «ё» as «е», letters and digits with single spaces between; what stands in brackets is left out unless nothing else is there.</summary>
    public static string Plain(string text)
    {
        var head = text.AsSpan();
        var bracket = head.IndexOfAny('(', '（');
        if (bracket > 0 && !head[..bracket].IsWhiteSpace()) head = head[..bracket];
        var plain = new StringBuilder(head.Length);
        foreach (var sign in head)
        {
            if (char.IsLetterOrDigit(sign)) plain.Append(char.ToLowerInvariant(sign) is var lower && lower == 'ё' ? 'е' : lower);
            else if (plain.Length > 0 && plain[^1] != ' ' && !char.IsControl(sign) && char.GetUnicodeCategory(sign) != System.Globalization.UnicodeCategory.Format) plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    static Dictionary<string, HashSet<string>> Read()
    {
        var table = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in DataTable.Rows("Calls.Words.words.tsv", 3))
        {
            if (!table.TryGetValue(row[0], out var words)) table[row[0]] = words = new(StringComparer.Ordinal);
            words.UnionWith(row[2].Split('|'));
        }
        return table;
    }
}
