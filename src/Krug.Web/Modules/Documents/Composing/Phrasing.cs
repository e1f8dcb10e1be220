using Krug.Core.Language;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>A name that stands in a paper in a case: as it was asked for, as it came out, and whether somebody should look at it.</summary>
public sealed record PaperWord(string Text, Case Case, string Form, string? Doubt, bool Corrected);

/// <summary>Puts names into cases for one paper and remembers which, so that a person can correct a form for all later papers.</summary>
public sealed class Phrasing(WordForms forms)
{
    readonly List<PaperWord> used = [];

    public IReadOnlyList<PaperWord> Used => used;

    /// <summary>A phrase with its head first: an organisation, an event, a place.</summary>
    public string In(string text, Case @case)
    {
        var declined = OrganisationNames.In(text, @case, forms);
        if (!used.Exists(word => word.Text == text && word.Case == @case))
            used.Add(new(text, @case, declined.Text, declined.Certain ? null : declined.Why ?? "Форма подобрана по похожим словам.", forms.Find(text, @case) is not null));
        return declined.Text;
    }

    /// <summary>What the event is called in headings: «районного Форума управленческих практик», «муниципального семинара «Наставник рядом»».</summary>
    public string Heading(Event one, Case @case)
    {
        var title = one.Title.Trim();
        if (NamesItself(one)) return In(LowerAdjective(title), @case);
        var kind = one.Kind == "форум" ? "Форум" : one.Kind;
        var said = In(one.Level is { Length: > 0 } level ? $"{level} {kind}" : kind, @case);
        return title.Length == 0 || title == one.Theme || title.Equals(one.Kind, StringComparison.OrdinalIgnoreCase) ? said : $"{said} «{Bare(title)}»";
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

    /// <summary>As papers write an organisation: «МБОУ СОШ № 4».</summary>
    public static string Name(Organisation organisation)
    {
        var name = organisation.ShortName.Replace('„', '«').Replace('“', '»');
        return organisation.LegalForm is { Length: > 0 } form && !name.StartsWith(form, StringComparison.Ordinal) ? $"{form} {name}" : name;
    }

    public static string Bare(string text) => text.Trim() is ['«', .. var inner, '»'] && !inner.Contains('«', StringComparison.Ordinal) ? inner : text.Trim();

    // «Районный Форум» in the middle of a heading begins with a small letter; «Форум» stays.
    static string LowerAdjective(string title)
    {
        var space = title.IndexOf(' ', StringComparison.Ordinal);
        return space > 3 && title[..space] is [.., 'ы' or 'и' or 'о' or 'а' or 'я', 'й' or 'я' or 'е'] ? char.ToLowerInvariant(title[0]) + title[1..] : title;
    }
}
