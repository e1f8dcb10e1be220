using System.Text.RegularExpressions;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Checks;

/// <summary>A private mobile number or mailbox in the text of a paper (DOMAIN.md 1-09, §3.2). The letterhead's office phone and mail are official.</summary>
static class PersonalData
{
    static readonly Regex Mobile = Rx.Of(@"(?:\+7|\b8)[\s(-]*9\d{2}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}\b");
    static readonly Regex Mailbox = Rx.Of(@"\b[\w.+-]+@(?:mail|bk|list|inbox|yandex|ya|gmail|rambler|internet|hotmail|icloud|vk)\.(?:ru|com)\b");

    public static IEnumerable<Warning> Of(PaperFacts facts, IReadOnlyList<PaperLine> lines)
    {
        var (quotes, places) = (new List<string>(), new List<Span>());
        foreach (var line in lines)
        {
            if (line.Letterhead) continue;
            foreach (var pattern in (Regex[])[Mobile, Mailbox])
                foreach (Match match in pattern.Matches(line.Text))
                {
                    quotes.Add(match.Value);
                    places.Add(line.At);
                }
        }
        if (quotes.Count > 0) yield return new("personal-data", "В тексте личный телефон или почтовый ящик: уберите их перед публикацией.", quotes, places);
    }
}
