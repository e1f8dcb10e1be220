using Krug.Core.Language;

namespace Krug.Web.Shared.Data;

/// <summary>A record that is found by words.</summary>
public interface ISearchable
{
    /// <summary>Words of the record between single spaces, as <see cref="Searching.Key"/> makes them.</summary>
    string SearchKey { get; }
}

/// <summary>Finding by beginnings of words, alike on both databases: «13 школ» finds «СОШ № 13», not «СОШ № 131».</summary>
public static class Searching
{
    public static string Key(params IEnumerable<string?> parts) => $" {RussianOrder.SearchKey(string.Join(' ', parts))} ";

    /// <summary>Every word of the question begins a word of the record; a figure is a whole word.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> records, string? question) where T : class, ISearchable
    {
        foreach (var word in RussianOrder.SearchKey(question ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            var part = char.IsDigit(word[0]) ? $" {word} " : $" {word}";
            records = records.Where(record => record.SearchKey.Contains(part));
        }
        return records;
    }
}
