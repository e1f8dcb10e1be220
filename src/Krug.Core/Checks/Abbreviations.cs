using Krug.Core.Language;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Recognisers;

namespace Krug.Core.Checks;

/// <summary>Abbreviations that neither the table of the trade nor the paper itself explains (DOMAIN.md 4-15, 4-23: «ГТГ», «ООН»).</summary>
static class Abbreviations
{
    static readonly HashSet<string> Known = new(DataTable.Rows("Reading.Recognisers.Tables.abbreviations.tsv", 1).SelectMany(row => row[0].Split(' ')), StringComparer.Ordinal);

    public static IEnumerable<Warning> Of(IReadOnlyList<PaperLine> lines)
    {
        var unknown = new SortedDictionary<string, Span>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Letterhead || line.Text.Count(char.IsUpper) * 2 > line.Text.Count(char.IsLetter)) continue;   // a heading in capitals
            for (var i = 0; i < line.Text.Length; i++)
            {
                if (!char.IsLetter(line.Text[i]) || !Text.WordStart(line.Text, i)) continue;
                var end = i;
                while (end < line.Text.Length && char.IsLetter(line.Text[end])) end++;
                var word = line.Text[i..end];
                if (word.Length is >= 3 and <= 5 && word.All(sign => sign is >= 'А' and <= 'Я') && !Known.Contains(word) && NumberReading.Roman(word) is null && !Organisations.IsForm(word) && !Organisations.IsGlued(word)) unknown.TryAdd(word, line.At);
                i = end;
            }
        }
        if (unknown.Count > 0) yield return new("unknown-abbreviation", "Сокращения, которых нет в словаре: " + string.Join(", ", unknown.Keys) + ".", [.. unknown.Keys], [.. unknown.Values]);
    }
}
