using System.Text.RegularExpressions;

namespace Krug.Core.Reading.Recognisers;

/// <summary>A person's name in a text: clean («Тихая Н.А.»), and the place it takes with the litter behind it («Тихая Н.А. .»).</summary>
public sealed record FoundName(string Name, int From, int Length)
{
    public int To => From + Length;
}

/// <summary>Somebody named with what stands around the name: position and organisation, either may be absent.</summary>
public sealed record FoundPerson(FoundName Name, string? Position, string? Organisation);

/// <summary>
/// Finds people in lines such as «Ложкин И.П., директор, Тихая Е.В., методист МБОУ ООШ № 9» whatever the litter between the parts
/// (DOMAIN.md §1.6 «Строка практики»): an organisation given once at the end belongs to everybody before it.
/// </summary>
public static class People
{
    const string Surname = @"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?";
    static readonly Regex SurnameFirst = Rx.Exact($@"\b({Surname})\s+([А-ЯЁ])\s?\.\s?([А-ЯЁ])\b(?:\s?[.,]+(?:\s\.)?(?:\s[А-ЯЁ]\.)?)?");
    static readonly Regex InitialsFirst = Rx.Exact($@"\b([А-ЯЁ])\.\s?([А-ЯЁ])\.\s?({Surname})");
    static readonly Regex Full = Rx.Exact($@"\b({Surname})\s+([А-ЯЁ][а-яё]+)\s+([А-ЯЁ][а-яё]*(?:вич|вна|чна|ьич|мич|кич|вича|вны|чны|вичу|вне|вичем|вной))\b");
    static readonly Regex OneInitial = Rx.Exact($@"\b({Surname})\s([А-ЯЁ])\.(?:,|\s[–—-]\s)");
    // «(МБОУ СОШ № 3, авторы: …»: the label of the names that follow.
    static readonly Regex RoleLabel = Rx.Of(@"(?:^|[\s,;.(–—-])(?:авторы?|авторский\s+коллектив|авторская\s+группа|составител[ьи]|разработчики?|команда\s+авторов)\s*$");
    static readonly string[] NotSurnames = ["Имени", "Лицей", "Лицея", "Гимназия", "Школа", "Форум", "Форума", "Город", "Района", "Область"];

    public static List<FoundName> Names(string text)
    {
        var names = new List<FoundName>();
        foreach (Match m in SurnameFirst.Matches(text)) Add(m, $"{m.Groups[1].Value} {m.Groups[2].Value}.{m.Groups[3].Value}.");
        foreach (Match m in Full.Matches(text)) Add(m, $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value}");
        foreach (Match m in InitialsFirst.Matches(text)) Add(m, $"{m.Groups[3].Value} {m.Groups[1].Value}.{m.Groups[2].Value}.");
        foreach (Match m in OneInitial.Matches(text)) Add(m, $"{m.Groups[1].Value} {m.Groups[2].Value}.", 1);
        names.Sort((one, other) => one.From.CompareTo(other.From));
        return names;

        void Add(Match m, string name, int less = 0)
        {
            var found = new FoundName(name, m.Index, TrimComma(m.Value, m.Length - less));
            if (NotSurnames.Contains(m.Groups[1].Value) || SignedBehind(text, m) || Named(text, m.Index) || names.Exists(other => found.From < other.To && other.From < found.To)) return;
            names.Add(found);
        }
    }

    /// <summary>Everybody named in the text with position and organisation. <paramref name="from"/>: where to begin.</summary>
    public static List<FoundPerson> In(string text, int from = 0)
    {
        var names = Names(text);
        names.RemoveAll(name => name.From < from);
        if (names.Count == 0) return [];
        var before = Strip(text[from..names[0].From]);
        var people = new List<FoundPerson>();
        if (PositionParts.Is(before) && !TailTells(text, names))
            // «Директор МБОУ СОШ № 4 Иванова И.И., методист Петрова А.А.»: what stands before a name is about it.
            for (var n = 0; n < names.Count; n++)
            {
                var (position, organisation) = PositionParts.Split(Strip(text[(n == 0 ? from : names[n - 1].To)..names[n].From]));
                people.Add(new(names[n], position ?? people.LastOrDefault()?.Position, organisation));
            }
        else
            for (var n = 0; n < names.Count; n++)
            {
                var (position, organisation) = PositionParts.Split(Strip(text[names[n].To..(n + 1 < names.Count ? names[n + 1].From : text.Length)]));
                people.Add(new(names[n], position, organisation));
            }
        for (var n = people.Count - 2; n >= 0; n--)
        {
            var next = people[n + 1];
            var plain = people[n].Position is null && people[n].Organisation is null && next.Position is not null;
            people[n] = people[n] with { Organisation = people[n].Organisation ?? next.Organisation, Position = plain ? next.Position : people[n].Position };
        }
        return people;
    }

    // «Модератор Иванова И.И., методист РМЦ»: the word before is a role, the position follows.
    static bool TailTells(string text, List<FoundName> names) => PositionParts.Is(Strip(text[names[^1].To..]));

    internal static string Strip(string text)
    {
        text = RoleLabel.Replace(text.Trim().Trim('–', '—', '-', ',', ';', ':', '.', ' ', '…', '|'), "").TrimEnd(',', ';', '.', ' ', '(', '–', '—', '-');
        if (text.Length > 1 && text[0] == '(' && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1) text = text[1..^1].Trim();
        else if (text.StartsWith('(')) text = text[1..].TrimStart();
        else if (text.EndsWith('(') || text.EndsWith(')') && !text.Contains('(', StringComparison.Ordinal)) text = text[..^1].TrimEnd(' ', ',', ';', '.');
        if (text is "и" or "а также") return "";
        foreach (var joint in (ReadOnlySpan<string>)[" и", " а также"]) if (text.EndsWith(joint, StringComparison.Ordinal)) text = text[..^joint.Length].TrimEnd(' ', ',', ';');
        return text;
    }

    // «Директор Ж.Е. Трифонова», «г. Канск З.А. Лугова»: the word before the initials is a position or a town, the surname stands behind.
    static bool SignedBehind(string text, Match m)
    {
        var next = Reading.Text.Skip(text, m.Index + m.Length);
        if (next >= text.Length || !char.IsUpper(text[next]) || next + 1 >= text.Length || !char.IsLower(text[next + 1]) || m.Value.EndsWith(',')) return false;
        var before = text.AsSpan(0, m.Index).TrimEnd();
        return PositionParts.Is(m.Groups[1].Value) || before.EndsWith("г.", StringComparison.Ordinal) || before.EndsWith("города", StringComparison.Ordinal) || before.EndsWith("района", StringComparison.Ordinal);
    }

    // «им. А.К. Лугового», «имени Лугового А.К.» name a school, not a person in the room.
    static bool Named(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        if (before.EndsWith(" им", StringComparison.Ordinal)) return true;
        // «СОШ имени Героя Труда П.Р. Самохина»
        var near = before[(before.LastIndexOfAny([',', ';', '–', '—', ')']) + 1)..];
        if (near.Length > 90) near = near[^90..];
        return (near.Contains("им.", StringComparison.Ordinal) || near.Contains("имени ", StringComparison.Ordinal) || near.EndsWith("имени", StringComparison.Ordinal)) && RankWords(near) <= 6;
    }

    // Words behind «имени»: a rank and a title, not a sentence.
    static int RankWords(ReadOnlySpan<char> near) => near[Math.Max(near.LastIndexOf("им.", StringComparison.Ordinal), near.LastIndexOf("имени", StringComparison.Ordinal))..].Count(' ');

    static int TrimComma(string value, int length)
    {
        while (length > 0 && value[length - 1] is ',' or ' ') length--;
        return length;
    }
}
