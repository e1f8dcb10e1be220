using Krug.Core.Reading.Papers;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Texts cut to a line of the list.</summary>
public static class Phrases
{
    public static string? Short(string? text) => text is { Length: > 180 } ? Cut(text).TrimEnd(',', ';', ' ') + "…" : text;

    static string Cut(string text) => text.LastIndexOf(' ', 170) is > 100 and var space ? text[..space] : text[..170];

    /// <summary>In quotes; quotes inside become „лапки“.</summary>
    public static string Quoted(string title) => $"«{title.Replace('«', '„').Replace('»', '“')}»";

    /// <summary>The paper's own words that a warning is about, where the sentence does not hold them already.</summary>
    public static string? Quotes(Warning warning)
    {
        var quotes = warning.Quotes.Where(quote => quote.Length > 3 && !warning.Message.Contains(quote, StringComparison.OrdinalIgnoreCase)).Take(3).Select(quote => $"«{Short(quote)!.Trim('«', '»')}»").ToList();
        return quotes.Count == 0 ? null : string.Join(" · ", quotes);
    }
}
