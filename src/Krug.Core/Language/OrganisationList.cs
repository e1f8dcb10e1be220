using System.Text;

namespace Krug.Core.Language;

/// <summary>One organisation of a list: legal form («МБОУ»), kind («СОШ», «гимназия»), number, name in quotes or none, and how many practices or people it brought.</summary>
public readonly record struct ListedOrganisation(string? Form, string Kind, int? Number = null, string? Name = null, int Count = 1);

/// <summary>Lists of organisations as papers fold them: «гимназий №№ 1, 4, СОШ №№ 5, 6 (2 пр.), 11, ЦДиК».</summary>
public static class OrganisationList
{
    /// <summary>
    /// The list in a case, in the order given. Neighbours of one form and kind with numbers share the kind behind «№№»; a word that declines goes to the plural then.
    /// <paramref name="unit"/> stands behind counts above one («2 пр.»). Spaces behind «№» do not break.
    /// <example><code>OrganisationList.Fold([(null, "СОШ", 5, null, 1), (null, "СОШ", 6, null, 2), (null, "ЦДиК", null, null, 1)], Case.Genitive)   // «СОШ №№ 5, 6 (2 пр.), ЦДиК»</code></example>
    /// </summary>
    public static string Fold(IEnumerable<(string? Form, string Kind, int? Number, string? Name, int Count)> organisations, Case @case, string unit = "пр.") =>
        Fold(organisations.Select(one => new ListedOrganisation(one.Form, one.Kind, one.Number, one.Name, one.Count)), @case, unit);

    /// <inheritdoc cref="Fold(IEnumerable{ValueTuple{string, string, Nullable{int}, string, int}}, Case, string)"/>
    public static string Fold(IEnumerable<ListedOrganisation> organisations, Case @case, string unit = "пр.")
    {
        var list = organisations.ToList();
        var folded = new StringBuilder();
        for (var i = 0; i < list.Count;)
        {
            var first = list[i];
            var to = i + 1;
            while (to < list.Count && first is { Number: not null, Name: null } && list[to] is { Number: not null, Name: null } next
                && string.Equals(next.Kind, first.Kind, StringComparison.OrdinalIgnoreCase) && string.Equals(next.Form, first.Form, StringComparison.Ordinal)) to++;
            if (folded.Length > 0) folded.Append(", ");
            if (first.Form is { Length: > 0 } form) folded.Append(form).Append(' ');
            folded.Append(to - i > 1 ? Several(first.Kind, @case) : OrganisationNames.In(first.Kind, @case).Text);
            if (to - i > 1) folded.Append(" №№").Append(Letters.Nbsp).AppendJoin(", ", list[i..to].Select(one => one.Number + Times(one.Count)));
            else
            {
                if (first.Number is { } number) folded.Append(" №").Append(Letters.Nbsp).Append(number);
                if (first.Name is { Length: > 0 } name) folded.Append(" «").Append(name.Trim('«', '»', '"')).Append('»');
                folded.Append(Times(first.Count));
            }
            i = to;
        }
        return folded.ToString();

        string Times(int count) => count > 1 ? $" ({count}{Letters.Nbsp}{unit})" : "";
    }

    static string Several(string kind, Case @case)
    {
        var words = Phrases.Cut(kind);
        Phrases.Group(words, 0, @case, plural: true, living: false);
        return Phrases.Glue(words);
    }
}
