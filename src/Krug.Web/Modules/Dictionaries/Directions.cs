using Krug.Core.Language;

namespace Krug.Web.Modules.Dictionaries;

/// <summary>
/// Recognises one of the territory's directions in the words of a paper: by its number, its name or a synonym, whole or in part, in any case
/// («Система работы по самоопределению и профессиональной ориентации», «о работе с одарёнными детьми», «1.3»). What fits two alike is nobody's.
/// </summary>
public sealed class Directions(IEnumerable<Term> directions)
{
    // Words that stand in many directions, or in none of their names, and tell nothing.
    static readonly HashSet<string> empty = new(StringComparer.Ordinal) { "систем", "работ", "обучаю", "образов", "организ", "обеспеч", "муниц", "по", "с", "со", "и", "в", "о", "об", "или", "на", "для", "у", "направл" };

    readonly (Term Term, HashSet<string>[] Names)[] known = [.. directions.Select(term => (term, new[] { term.Name, term.Short ?? "" }.Concat(term.Synonyms.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(Stems).Where(stems => stems.Count > 0).ToArray()))];

    /// <summary>The direction the words name; null where they name none, or two alike.</summary>
    public Term? Find(string words)
    {
        var bare = words.Trim().TrimEnd('.');
        var number = new string([.. bare.TakeWhile(sign => char.IsAsciiDigit(sign) || sign == '.')]).TrimEnd('.');
        if (number.Contains('.', StringComparison.Ordinal) && Array.Find(known, entry => entry.Term.Code == number).Term is { } numbered) return numbered;
        var said = Stems(bare);
        if (said.Count == 0) return null;
        var best = known.Select(entry => (entry.Term, Fit: entry.Names.Length == 0 ? 0 : entry.Names.Max(name => Fit(name, said)))).OrderByDescending(entry => entry.Fit).Take(2).ToList();
        return best.Count > 0 && best[0].Fit >= 0.6 && (best.Count == 1 || best[0].Fit > best[1].Fit) ? best[0].Term : null;
    }

    /// <summary>How much the words and a name share: 1 for the same, a little less where the words hold the whole name among others.</summary>
    static double Fit(HashSet<string> name, HashSet<string> said)
    {
        double shared = name.Count(said.Contains);
        return shared == name.Count ? 0.8 + 0.2 * shared / said.Count : 2 * shared / (name.Count + said.Count);
    }

    /// <summary>Beginnings of the words that mean something: enough to be alike in every case.</summary>
    static HashSet<string> Stems(string words) => RussianOrder.SearchKey(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !char.IsDigit(word[0]))
        .Select(word => word.Length > 6 ? word[..6] : word.Length > 4 ? word[..^1] : word).Where(stem => !empty.Any(tail => tail.Length < 4 ? stem == tail : stem.StartsWith(tail, StringComparison.Ordinal))).ToHashSet(StringComparer.Ordinal);
}
