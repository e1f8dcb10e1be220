using System.Text.RegularExpressions;
using Krug.Core.Language;
using Microsoft.EntityFrameworkCore.Query;

namespace Krug.Web.Shared.Data;

/// <summary>A record that is found by words.</summary>
public interface ISearchable : ITerritorial
{
    /// <summary>Words of the record between single spaces, as <see cref="Searching.Key"/> makes them.</summary>
    string SearchKey { get; }
}

/// <summary>
/// Finding by beginnings of words, alike on both databases: «13 школ» finds «СОШ № 13», not «СОШ № 131». The rarest word of the question is looked up in the index of words
/// (<see cref="SearchWord"/>), the others are asked of the records it leads to.
/// </summary>
public static partial class Searching
{
    /// <summary>Words that half of the records share: they are not in the index, a question of such words alone reads every record.</summary>
    static readonly HashSet<string> common = new(
    [
        "школа", "школы", "средняя", "средней", "общеобразовательная", "общеобразовательное", "общеобразовательной", "образовательное", "дошкольное", "основная", "начальная", "сош", "оош", "сш",
        "муниципальное", "государственное", "бюджетное", "казенное", "автономное", "учреждение", "учреждения", "город", "города", "детский", "сад", "садик", "доу", "комбинированного", "вида",
        "мбоу", "мкоу", "маоу", "мбдоу", "мкдоу", "мадоу", "гбоу", "гбдоу", "район", "района", "центр", "образования",
    ], StringComparer.Ordinal);

    /// <summary>Words of a question that say nothing about what is looked for.</summary>
    static readonly HashSet<string> empty = new(["в", "во", "на", "из", "им", "имени", "г", "город", "города", "городе"], StringComparer.Ordinal);

    public static string Key(params IEnumerable<string?> parts) => $" {string.Join(' ', Words(string.Join(' ', parts)))} ";

    /// <summary>Every word of the question begins a word of the record; a figure is a whole word. With <paramref name="who"/> the index is asked within that person's territory.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> records, string? question, Viewer? who = null) where T : class, ISearchable
    {
        var words = Words(Kindergarten().Replace(question ?? "", "детский сад ")).Distinct(StringComparer.Ordinal).ToList();
        if (words.Exists(word => !empty.Contains(word))) words.RemoveAll(empty.Contains);
        if (words.Count > 8) words.RemoveRange(8, words.Count - 8);
        var rarest = words.Where(MayLead).OrderBy(word => char.IsDigit(word[0]) ? 0 : 1).ThenByDescending(word => word.Length).FirstOrDefault();
        if (rarest is not null) records = records.LedBy(rarest, who is { IsAdministrator: false } ? who.TerritoryId : null);
        foreach (var word in words.Where(word => word != rarest))
        {
            var part = char.IsDigit(word[0]) ? $" {word} " : $" {word}";
            records = records.Where(record => record.SearchKey.Contains(part));
        }
        return records;
    }

    /// <summary>The words of a record that the index holds.</summary>
    internal static IEnumerable<string> Indexed(string searchKey) =>
        searchKey.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => IsLong(word) && !common.Contains(word)).Select(Cut).Distinct(StringComparer.Ordinal);

    static IQueryable<T> LedBy<T>(this IQueryable<T> records, string word, int? territory) where T : class, ISearchable
    {
        var (index, kind, from) = (Index(records), typeof(T).Name, Cut(word));
        index = index.Where(entry => entry.Kind == kind);
        if (territory is { } own) index = index.Where(entry => entry.TerritoryId == own);
        if (char.IsDigit(word[0])) index = index.Where(entry => entry.Word == from);
        else
        {
            var beyond = from[..^1] + (char)(from[^1] + 1);
            index = index.Where(entry => string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, beyond) < 0);
        }
        var found = index.Select(entry => entry.RecordId);
        return records.Where(record => found.Contains(record.Id));
    }

    /// <summary>The index in the database that the records are asked of.</summary>
    static IQueryable<SearchWord> Index<T>(IQueryable<T> records)
    {
        var root = new Roots();
        root.Visit(records.Expression);
        var type = root.Found!.EntityType.Model.FindEntityType(typeof(SearchWord))!;
        return records.Provider.CreateQuery<SearchWord>(new EntityQueryRootExpression((IAsyncQueryProvider)records.Provider, type));
    }

    static IEnumerable<string> Words(string text) => RussianOrder.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Even);

    /// <summary>Leading zeros out; a word typed wholly in Latin letters that look Cyrillic is that Cyrillic word («MOY»), in records and questions alike.</summary>
    static string Even(string word)
    {
        if (char.IsDigit(word[0])) return word.TrimStart('0') is { Length: > 0 } figures ? figures : "0";
        return word.All(letter => Latin.Contains(letter, StringComparison.Ordinal)) ? string.Concat(word.Select(letter => Cyrillic[Latin.IndexOf(letter, StringComparison.Ordinal)])) : word;
    }

    const string Latin = "abcehkmoptxy", Cyrillic = "авсенкмортху";

    static bool MayLead(string word) => IsLong(word) && !common.Any(usual => usual.StartsWith(word, StringComparison.Ordinal));

    static bool IsLong(string word) => word.Length > 2 || char.IsDigit(word[0]);

    static string Cut(string word) => word.Length > SearchWord.Longest ? word[..SearchWord.Longest] : word;

    [GeneratedRegex(@"\bд/с(ад)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)] private static partial Regex Kindergarten();

    sealed class Roots : System.Linq.Expressions.ExpressionVisitor
    {
        public EntityQueryRootExpression? Found { get; private set; }

        protected override System.Linq.Expressions.Expression VisitExtension(System.Linq.Expressions.Expression node)
        {
            if (node is EntityQueryRootExpression root) Found ??= root;
            return node is EntityQueryRootExpression ? node : base.VisitExtension(node);
        }
    }
}
