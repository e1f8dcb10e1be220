using Krug.Core.Language;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>A name that stands in a paper in a case: as it was asked for, as it came out, and whether somebody should look at it.</summary>
public sealed record PaperWord(string Text, Case Case, string Form, string? Doubt, bool Corrected);

/// <summary>Puts names into cases for one paper and remembers which, so that a person can correct a form for all later papers.</summary>
/// <param name="forms">Forms corrected by hand.</param>
/// <param name="proper">Kinds of events that papers write with a capital: «Форум».</param>
public sealed class Phrasing(WordForms forms, IReadOnlySet<string> proper)
{
    readonly List<PaperWord> used = [];

    public IReadOnlyList<PaperWord> Used => used;

    /// <summary>A phrase with its head first: an organisation, an event, a place.</summary>
    public string In(string text, Case @case)
    {
        // «Форум … — 2027»: the year is no part of the name, so next year's Forum finds the form too.
        if (text.IndexOf(" — ", StringComparison.Ordinal) is var dash and > 0) return In(text[..dash], @case) + text[dash..];
        var declined = OrganisationNames.In(text, @case, forms);
        if (!used.Exists(word => word.Text == text && word.Case == @case))
            used.Add(new(text, @case, declined.Text, declined.Certain ? null : declined.Why ?? "Форма подобрана по похожим словам.", forms.Find(text, @case) is not null));
        return declined.Text;
    }

    /// <summary>A phrase that somebody typed in the nominative, for the middle of a sentence; what an imported paper told in a case already stays as it is.</summary>
    public string? Inside(string? text, Case @case)
    {
        if (text is not { Length: > 2 }) return text;
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        var nominative = first is "город" or "село" or "посёлок" || (char.IsUpper(text[0]) && !first.StartsWith('«'));
        if (!nominative) return text;
        if (first == "город" && end > 0) return "города " + PlaceNames.In(text[(end + 1)..], @case).Text;
        return In(first.EndsWith("ский", StringComparison.Ordinal) || first.EndsWith("ская", StringComparison.Ordinal) ? text : Small(text), @case);
    }

    /// <summary>What the event is called in headings: «III муниципального Форума управленческих практик», «районного семинара «Наставник рядом»».</summary>
    public string Heading(Event one, Case @case)
    {
        var said = Named(one, @case);
        return one.SeriesNumber is { } number and > 0 && !Krug.Core.Writing.EventWords.Tells(said, number) ? $"{Krug.Core.Writing.EventWords.Roman(number)} {said}" : said;
    }

    string Named(Event one, Case @case)
    {
        var title = one.Title.Trim();
        var level = one.Level is { Length: > 0 } told ? told + " " : "";
        if (!NamesItself(one))
        {
            var said = In(level + (proper.Contains(one.Kind) ? Letters.Capital(one.Kind) : one.Kind), @case);
            return title.Length == 0 || title == one.Theme || title.Equals(one.Kind, StringComparison.OrdinalIgnoreCase) ? said : $"{said} «{Bare(title)}»";
        }
        // The theme stands under the heading: a title that only begins it is not said twice.
        var quote = title.IndexOf('«', StringComparison.Ordinal);
        if (quote > 0 && one.Theme is { } theme && Letters.Fold(theme).StartsWith(Letters.Fold(title[(quote + 1)..].TrimEnd('»', ' ')), StringComparison.Ordinal)) title = title[..quote].Trim();
        var space = title.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? title : title[..space];
        if (IsAdjective(first)) return In(Small(title), @case);
        return In(level + (proper.Contains(one.Kind) ? title : Small(title)), @case);
    }

    /// <summary>The title says itself that it is a Forum or a seminar.</summary>
    public static bool NamesItself(Event one)
    {
        var (title, kind) = (Letters.Fold(one.Title), Letters.Fold(one.Kind));
        var quote = title.IndexOf('«', StringComparison.Ordinal);
        var at = kind.Length < 4 ? -1 : title.IndexOf(kind[..Math.Min(kind.Length, 6)], StringComparison.Ordinal);
        return at >= 0 && at < 40 && (quote < 0 || at < quote);
    }

    /// <summary>The theme in the heading of papers; where none is kept, a title that is nothing but a theme.</summary>
    public static string? Theme(Event one) => one.Theme is { Length: > 0 } theme ? Bare(theme) : NamesItself(one) || one.Title.Length == 0 ? null : Bare(one.Title);

    /// <summary>Behind a post the organisation stands in the genitive: «директор Ольховской гимназии»; «начальник управления» of an «Управление образования» says the word once.</summary>
    public (string? Post, string Organisation) Of(string? post, Organisation organisation)
    {
        var name = Name(organisation);
        if (post is not { Length: > 0 }) return (post, name);
        var genitive = In(name, Case.Genitive);
        var space = post.LastIndexOf(' ');
        return space > 0 && genitive.StartsWith(post[(space + 1)..], StringComparison.OrdinalIgnoreCase) ? (post[..space], genitive) : (post, genitive);
    }

    /// <summary>As papers write an organisation: «МБОУ СОШ № 4».</summary>
    public static string Name(Organisation organisation)
    {
        var name = organisation.ShortName.Replace('„', '«').Replace('“', '»');
        return organisation.LegalForm is { Length: > 0 } form && organisation.Kind is not (OrganisationKind.Authority or OrganisationKind.Centre) && !name.StartsWith(form, StringComparison.Ordinal) ? $"{form} {name}" : name;
    }

    public static string Bare(string text) => text.Trim() is ['«', .. var inner, '»'] && !inner.Contains('«', StringComparison.Ordinal) ? inner : text.Trim();

    static bool IsAdjective(string word) => word.Length > 4 && word[^2..] is "ый" or "ий" or "ой" or "ая" or "яя" or "ое" or "ее";

    public static string Small(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
