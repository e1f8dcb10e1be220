using Krug.Core.Language;

namespace Krug.Core.Reading.Recognisers;

/// <summary>Positions of people in papers: «зам. директора по УВР», «ст. воспитатель», and where a position ends and the organisation begins.</summary>
public static class PositionParts
{
    static readonly string[] Stems = [.. DataTable.Rows("Reading.Recognisers.Tables.positions.tsv", 1).Select(row => row[0])];

    /// <summary>The text begins with a word of a position.</summary>
    public static bool Is(string text) => Array.Exists(Stems, stem => text.Begins(stem) && (text.Length == stem.Length || stem.Length > 3 || !char.IsLetter(text[stem.Length])));

    /// <summary>«зам. директора по ВР МБОУ СОШ № 14 г. Ключи» → position and organisation; either may be absent.</summary>
    public static (string? Position, string? Organisation) Split(string text)
    {
        if (text.Length == 0) return (null, null);
        var start = Organisations.Start(text);
        if (start < 0)
        {
            // «директор, Дом культуры»: behind a comma or a bracket stands where the person is from.
            var bracket = text.IndexOf('(', StringComparison.Ordinal);
            if (bracket > 0 && text.EndsWith(')')) return (Clean(text[..bracket]), Organisation(text[(bracket + 1)..^1]));
            return Is(text) ? (Clean(text), null) : text.Contains('«', StringComparison.Ordinal) ? (null, Organisation(text)) : (Clean(text), null);
        }
        return (Clean(text[..start]), Organisation(text[start..]));
    }

    static string? Clean(string position)
    {
        position = position.Trim().Trim(',', ';', ':', '(', ')', '–', '—', '-', ' ').Trim();
        if (position.EndsWith('.') && !position.EndsWith("п.", StringComparison.Ordinal)) position = position.TrimEnd('.');
        return position.Length == 0 ? null : position;
    }

    static string? Organisation(string text)
    {
        text = text.Trim().TrimEnd('.', ',', ';', ' ', '–', '-');
        if (text.EndsWith(')') && !text.Contains('(', StringComparison.Ordinal)) text = text[..^1].TrimEnd();
        // «№ 5г. Канска»
        for (var i = 1; i + 1 < text.Length; i++)
            if (char.IsAsciiDigit(text[i - 1]) && text[i] == 'г' && text[i + 1] == '.') text = text.Insert(i, " ");
        return text.Length == 0 ? null : text;
    }
}
