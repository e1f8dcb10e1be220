using Krug.Core.Language;
using Krug.Core.Reading.Recognisers;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>
/// An organisation's name in parts, as a paper wrote it: «МБОУ «СОШ № 2» г. Липки» is МБОУ · СОШ · 2 · Липки. What is not told is null. Pure.
/// </summary>
public sealed record MentionedOrganisation(string Text, string? LegalForm, string? Kind, string? Number, string? Name, string? Locality)
{
    // Beginnings of words, longer ones first where one begins another.
    static readonly (string Stem, string Kind)[] kinds =
    [
        ("школа-интернат", "интернат"), ("школы-интернат", "интернат"), ("сошi", "интернат"), ("интернат", "интернат"), ("прогимназ", "гимназия"), ("гимназ", "гимназия"), ("лице", "лицей"),
        ("центр образования", "центр образования"), ("центра образования", "центр образования"), ("начальная школа", "НОШ"), ("начальная общеобразовательная", "НОШ"), ("нош", "НОШ"),
        ("основная школа", "ООШ"), ("основная общеобразовательная", "ООШ"), ("оош", "ООШ"), ("вечерн", "ВСОШ"), ("всош", "ВСОШ"), ("средняя школа", "СОШ"), ("средняя общеобразовательная", "СОШ"), ("сош", "СОШ"), ("сш", "СОШ"),
        ("детский сад", OrganisationKind.Kindergarten), ("детского сада", OrganisationKind.Kindergarten), ("центр развития ребенка", OrganisationKind.Kindergarten), ("доу", OrganisationKind.Kindergarten), ("доо", OrganisationKind.Kindergarten), ("црр", OrganisationKind.Kindergarten),
        ("дом детского", OrganisationKind.Extra), ("центр детского", OrganisationKind.Extra), ("дворец творчества", OrganisationKind.Extra), ("дом школьника", OrganisationKind.Extra), ("станция юных", OrganisationKind.Extra), ("ддт", OrganisationKind.Extra), ("цдт", OrganisationKind.Extra),
        ("дюсш", OrganisationKind.Extra), ("сют", OrganisationKind.Extra), ("сюн", OrganisationKind.Extra), ("цдо", OrganisationKind.Extra), ("цвр", OrganisationKind.Extra), ("дюц", OrganisationKind.Extra), ("ддют", OrganisationKind.Extra),
        ("информационно методическ", OrganisationKind.Centre), ("методическ", OrganisationKind.Centre), ("центр развития образования", OrganisationKind.Centre), ("рмц", OrganisationKind.Centre), ("ммц", OrganisationKind.Centre), ("гмц", OrganisationKind.Centre), ("имц", OrganisationKind.Centre), ("рмк", OrganisationKind.Centre),
        ("управлени", OrganisationKind.Authority), ("отдел образован", OrganisationKind.Authority), ("отдела образован", OrganisationKind.Authority), ("комитет", OrganisationKind.Authority), ("департамент", OrganisationKind.Authority), ("уо", OrganisationKind.Authority),
    ];

    static readonly string[] kindergartenForms = ["МБДОУ", "МАДОУ", "МКДОУ", "МДОУ", "ГБДОУ"];
    static readonly string[] places = ["г.", "города", "с.", "села", "п.", "пос.", "посёлка", "р.п.", "рп", "пгт", "д.", "деревни", "ст.", "х."];

    public static MentionedOrganisation Of(string text)
    {
        text = text.Trim();
        var words = text.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        var form = words.TakeWhile(word => Organisations.IsForm(word)).ToArray();
        var bare = string.Join(' ', words[form.Length..]);
        var open = text.IndexOf('«', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.LastIndexOf('»');
        var name = open >= 0 && close > open ? text[(open + 1)..close] : null;
        var kind = KindOf(bare);
        if (name is not null && kind is null) kind = KindOf(name);
        // «Школа «Рябинка»» keeps its name; «МБОУ «СОШ № 2»» has none beside kind and number.
        if (name is not null && KindOf(name) is not null && Digits(name) is not null) name = null;
        kind ??= form.Length > 0 && kindergartenForms.Contains(form[0]) ? OrganisationKind.Kindergarten : null;
        return new(text, form.Length > 0 ? string.Join(' ', form) : null, kind, Digits(bare), name, PlaceOf(words));
    }

    /// <summary>As it stands in lists: without the legal form, a kindergarten by its name with the words before it.</summary>
    public string ShortName
    {
        get
        {
            var words = Text.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
            var bare = string.Join(' ', words.SkipWhile(word => Organisations.IsForm(word)));
            if (bare.Length == 0) return Text;
            return bare[0] == '«' && Kind == OrganisationKind.Kindergarten ? "Детский сад " + bare : bare[0] == '«' && Kind is not null && bare[^1] == '»' && bare.IndexOf('«', 1) < 0 ? bare[1..^1] : bare;
        }
    }

    static string? KindOf(string text)
    {
        var key = RussianOrder.SearchKey(text);
        return kinds.Where(kind => key.StartsWith(kind.Stem, StringComparison.Ordinal) || key.Contains(" " + kind.Stem, StringComparison.Ordinal)).Select(kind => kind.Kind).FirstOrDefault();
    }

    static string? Digits(string text)
    {
        var sign = text.IndexOf('№', StringComparison.Ordinal);
        var from = sign < 0 ? 0 : sign + 1;
        while (from < text.Length && (sign < 0 ? !char.IsAsciiDigit(text[from]) : text[from] is ' ' or '\u00a0' or '№')) from++;
        var to = from;
        while (to < text.Length && char.IsAsciiDigit(text[to])) to++;
        return to > from && to - from <= 4 ? text[from..to].TrimStart('0') : null;
    }

    static string? PlaceOf(string[] words)
    {
        for (var n = 0; n < words.Length; n++)
        {
            var word = words[n].TrimStart('(');
            foreach (var place in places)
            {
                if (word.Equals(place, StringComparison.OrdinalIgnoreCase) && n + 1 < words.Length && char.IsUpper(words[n + 1][0])) return Clean(words[n + 1]);
                if (place.EndsWith('.') && word.Length > place.Length + 1 && word.StartsWith(place, StringComparison.OrdinalIgnoreCase) && char.IsUpper(word[place.Length])) return Clean(word[place.Length..]);
            }
        }
        return null;
    }

    static string Clean(string word) => word.Trim(',', '.', ';', ')', '»');
}
