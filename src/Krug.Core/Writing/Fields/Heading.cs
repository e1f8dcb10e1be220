using Krug.Core.Reading.Papers;

namespace Krug.Core.Writing;

/// <summary>How a paper's heading stands on the page.</summary>
static class Heading
{
    static readonly string[] Goes = [" по теме", " за период"];

    /// <summary>«ПРИКАЗ» stands alone, what it is about below; a long report breaks before «по теме» and «за период».</summary>
    public static List<string>? Lines(PaperFacts facts)
    {
        if (facts.Title is not { Length: > 0 } title) return null;
        var space = title.IndexOf(' ', StringComparison.Ordinal);
        if (facts.Kind == PaperKind.Order && space > 0 && Shape.Fold(title[..space]) is "приказ" or "распоряжение" or "постановление" && title[space + 1] != '№' && !title[(space + 1)..].StartsWith("от ", StringComparison.Ordinal))
        {
            return [title[..space], title[(space + 1)..]];
        }
        var lines = new List<string>();
        if (facts.Kind == PaperKind.PlatformReport)
        {
            foreach (var word in Goes)
            {
                var at = title.LastIndexOf(word, StringComparison.Ordinal);
                if (at <= 0 || title.AsSpan(0, at).Count('«') != title.AsSpan(0, at).Count('»')) continue;
                lines.Add(title[..at]);
                title = title[(at + 1)..];
            }
        }
        return [.. lines, title];
    }

    /// <summary>The title tells the number and the day itself: «ПРИКАЗ № 14 от 12.03.2026». «ПРОТОКОЛ № 3» leaves its day to a line of its own.</summary>
    public static bool Dated(PaperFacts facts) => facts is { Title: { } title, Number: { } number } && title.Contains('№', StringComparison.Ordinal) && title.Contains(number, StringComparison.Ordinal)
        && (facts.Date is null || Reading.DateReading.Day(title) is not null);
}
