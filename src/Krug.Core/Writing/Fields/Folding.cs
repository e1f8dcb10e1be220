using System.Globalization;
using Krug.Core.Language;
using Krug.Core.Reading.Recognisers;

namespace Krug.Core.Writing;

/// <summary>Folds a list of organisations as papers do: neighbours of one kind share it behind «№№».</summary>
static class Folding
{
    /// <summary>«СОШ № 5», «СОШ № 6 (2 пр.)», «ЦДиК» → «СОШ №№ 5, 6 (2 пр.), ЦДиК»; null for an empty list.</summary>
    public static string? Of(IReadOnlyList<string> names) => names.Count == 0 ? null : OrganisationList.Fold(names.Select(Read), Case.Nominative);

    static ListedOrganisation Read(string name)
    {
        var (bare, count) = Counted(name);
        var sign = bare.IndexOf(" № ", StringComparison.Ordinal);
        if (sign <= 0 || !int.TryParse(bare.AsSpan(sign + 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return new(null, bare, Count: count);
        var kind = bare[..sign];
        var space = kind.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Organisations.IsForm(kind[..space]) ? new(kind[..space], kind[(space + 1)..], number, Count: count) : new(null, kind, number, Count: count);
    }

    static (string Name, int Count) Counted(string name)
    {
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name.EndsWith(" пр.)", StringComparison.Ordinal) && int.TryParse(name.AsSpan(open + 2, name.Length - open - 7), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? (name[..open], count) : (name, 1);
    }
}
