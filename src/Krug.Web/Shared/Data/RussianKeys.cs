namespace Krug.Web.Shared.Data;

/// <summary>Keys by which both databases order and find Russian text alike: compared byte by byte.</summary>
public static class RussianKeys
{
    /// <summary>The key of order: е and ё side by side, case and quotes aside.</summary>
    public static string Sort(string text) => Search(text);

    /// <summary>The key of search: lower case, ё as е, only letters, digits and single spaces.</summary>
    public static string Search(params IEnumerable<string?> parts)
    {
        var kept = string.Join(' ', parts).Normalize().ToLowerInvariant().Replace('ё', 'е').Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ').ToArray();
        return string.Join(' ', new string(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
