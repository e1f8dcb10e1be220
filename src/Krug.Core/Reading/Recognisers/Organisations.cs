using Krug.Core.Language;
using Krug.Core.Reading;

namespace Krug.Core.Reading.Recognisers;

/// <summary>An organisation named in a text, as lists write it: «МБОУ СОШ № 2»; <c>Count</c> is what «(2 пр.)» behind its number says, else 1.</summary>
public sealed record OrganisationMention(string Name, int From, int Length, int Count = 1)
{
    /// <summary>The name with its count where the paper gives one: «СОШ № 6 (2 пр.)».</summary>
    public string Listed => Count > 1 ? $"{Name} ({Count} пр.)" : Name;
    public int To => From + Length;
}

/// <summary>
/// Finds organisations in running text and unfolds lists: «МБОУ СОШ №№ 2, 18», «гимназии № 1 и № 4», «МАДОУ №16 «Белочка»», «Липовской ООШ» (DOMAIN.md §3.4, 4-22, 4-47).
/// A name is a legal form, or a kind, or both, with numbers, a quoted name, «им. …» and a place behind it; a kind alone («школы района») is not an organisation.
/// </summary>
public static class Organisations
{
    static readonly HashSet<string> Forms = new(StringComparer.Ordinal);
    static readonly HashSet<string> SecondForms = new(StringComparer.Ordinal);
    static readonly List<(string Form, string Kind, bool BareNumber)> Kinds = [];
    static readonly string[] DeputyFields = ["НМР", "УВР", "УМР", "ВМР", "ВР", "УР", "МР", "АХЧ", "АХР", "ХР", "ИКТ", "НР"];

    static Organisations()
    {
        foreach (var row in DataTable.Rows("Reading.Recognisers.Tables.legal-forms.tsv", 2)) (row[1].Length > 0 ? SecondForms : Forms).Add(row[0]);
        foreach (var row in DataTable.Rows("Reading.Recognisers.Tables.organisation-kinds.tsv", 3))
            foreach (var form in row[1].Split('|')) Kinds.Add((form, row[0], row[2] == "1"));
        Kinds.Sort((one, other) => other.Form.Length.CompareTo(one.Form.Length));
    }

    /// <summary>The word is a legal form: «МБОУ».</summary>
    public static bool IsForm(string word) => Forms.Contains(word) || SecondForms.Contains(word);

    /// <summary>The word is a deputy's field and a legal form run together: «НМРМБУ».</summary>
    public static bool IsGlued(string word) => Array.Exists(DeputyFields, field => word.StartsWith(field, StringComparison.Ordinal) && Forms.Contains(word[field.Length..]));

    /// <summary>All organisations the text names, in order.</summary>
    public static List<OrganisationMention> All(string text)
    {
        var found = new List<OrganisationMention>();
        for (var i = 0; i < text.Length;)
        {
            if (Text.WordStart(text, i) && Name(text, i, found) is var end && end > i) { i = end; continue; }
            i++;
        }
        return found;
    }

    /// <summary>Where the organisation begins in «директор МБОУ СОШ № 4», «зам. директора по НМРМБУ ДО ЦДиК», or −1.</summary>
    public static int Start(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Text.WordStart(text, i)) { if (GluedForm(text, i)) return i; continue; }
            if (FormAt(text, i) > i) return i;
            var (kind, after, _) = KindAt(text, i);
            if (kind is null) continue;
            // «руководитель школы» without number or name is a position, «управление образования» is an organisation.
            if (char.IsUpper(kind[0]) && kind.Length <= 6 || kind.Contains(' ', StringComparison.Ordinal) || Identified(text, after) || AdjectiveBefore(text, i) < i) return AdjectiveBefore(text, i);
        }
        return -1;
    }

    static int Name(string text, int i, List<OrganisationMention> found)
    {
        var from = i;
        var form = "";
        if (FormAt(text, i) is var afterForm && afterForm > i)
        {
            form = text[i..afterForm];
            i = Text.Skip(text, afterForm);
            if (i < text.Length && text[i] is '-' or '–' or '—') i = Text.Skip(text, i + 1);
        }
        if (form.Length > 0 && i < text.Length && text[i] == '«') return Single(text, from, OrganisationTails.Tail(text, Text.CloseQuote(text, i)), found);
        var words = i;
        for (var steps = 0; steps < (form.Length > 0 ? 5 : 3) && words < text.Length; steps++)
        {
            if (KindAt(text, words) is var (kind, after, bare) && kind is not null) return WithKind(text, from, form, i, words, kind, after, bare, found);
            var next = Text.WordEnd(text, words);
            if (next == words || !(IsAdjective(text.AsSpan(words, next - words)) && (form.Length > 0 || char.IsUpper(text[words])))) break;
            words = Text.Skip(text, next);
        }
        if (form.Length == 0) return from;
        if (Numbers(text, i) is { Count: > 0 } numbers) return Listed(text, from, form, "", numbers, found);
        // «МКУ РМЦ», «МКУ Центр»: a word of capitals behind the form.
        var end = Text.WordEnd(text, i);
        return end > i && char.IsUpper(text[i]) ? Single(text, from, OrganisationTails.Tail(text, end), found) : Math.Max(afterForm, from + 1);
    }

    static int WithKind(string text, int from, string form, int named, int kindAt, string kind, int after, bool bare, List<OrganisationMention> found)
    {
        var adjectives = text[named..kindAt];
        if (Numbers(text, after, bare) is { Count: > 0 } numbers)
            return Listed(text, from, (form + " " + adjectives).Trim(), kind, numbers, found);
        var next = Text.Skip(text, after);
        var quoted = next < text.Length && text[next] == '«';
        var named2 = quoted || adjectives.Length > 0 || form.Length > 0 || (kind.All(char.IsUpper) || kind == "ЦДиК") && kind is not ("УО" or "ИРО" or "ИПК" or "ЦО" or "ЦРР" or "СШ" or "ОШ" or "НОШ");
        if (!named2 || (form.Length == 0 && adjectives.Length == 0 && !quoted && kind is "школа" or "администрация" or "ДОУ" or "ДОО" or "СОШ" or "ООШ") || form.Length == 0 && !quoted && kind == "школа") return from;
        var end = OrganisationTails.Tail(text, quoted ? Text.CloseQuote(text, next) : after);
        return Single(text, from, end, found);
    }

    static int Single(string text, int from, int end, List<OrganisationMention> found)
    {
        var name = text[from..end].Trim(' ', ',', '.', ';');
        found.Add(new(name, from, end - from));
        return end;
    }

    static int Listed(string text, int from, string form, string kind, List<(int Number, int Count, int From, int To)> numbers, List<OrganisationMention> found)
    {
        var start = from;
        for (var n = 0; n < numbers.Count; n++)
        {
            var (number, count, _, to) = numbers[n];
            var end = n == numbers.Count - 1 ? OrganisationTails.Tail(text, Quoted(text, to)) : to;
            var tail = numbers.Count == 1 ? text[to..end].TrimEnd(' ', ',', '.', ';') : "";
            var name = string.Join(' ', new[] { form, kind, $"№ {number}" }.Where(part => part.Length > 0)) + (tail.Length > 0 ? " " + tail.Trim() : "");
            found.Add(new(name, start, end - start, count));
            start = end;
        }
        return start;
    }

    // «№№ 5, 6 (2 пр.), 11», «№ 1 и № 4», «№№ 1–4», «5» where the kind allows a bare number.
    static List<(int Number, int Count, int From, int To)> Numbers(string text, int i, bool bare = false)
    {
        var numbers = new List<(int, int, int, int)>();
        i = Text.Skip(text, i);
        var signed = i < text.Length && text[i] is '№' or 'N';
        if (!signed && !bare) return numbers;
        while (i < text.Length)
        {
            var from = i;
            while (i < text.Length && text[i] is '№' or 'N' or ' ') i++;
            var digits = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i == digits || i - digits > 4 || !signed && numbers.Count == 0 && i - digits > 3) break;
            if (i < text.Length - 1 && text[i] is '.' or ',' && char.IsAsciiDigit(text[i + 1])) break;       // «5,6 %», «12.05»
            if (FollowedByUnit(text, i)) break;
            var number = int.Parse(text.AsSpan(digits, i - digits));
            var (count, to) = CountBehind(text, i);
            numbers.Add((number, count, from, i = to));
            if (RangeEnd(text, i) is var (last, end) && last > number && last - number < 60)
            {
                for (var n = number + 1; n <= last; n++) numbers.Add((n, 1, end, end));
                i = end;
            }
            var separator = Text.Skip(text, i);
            if (separator < text.Length && text[separator] == ',') separator = Text.Skip(text, separator + 1);
            else if (!Text.At(text, separator, "и ")) break;
            if (Text.At(text, separator, "и ")) separator = Text.Skip(text, separator + 2);
            if (separator >= text.Length || !(char.IsAsciiDigit(text[separator]) || text[separator] is '№')) break;
            i = separator;
        }
        return numbers;
    }

    static (int Count, int To) CountBehind(string text, int i)
    {
        var open = Text.Skip(text, i);
        if (open >= text.Length || text[open] != '(') return (1, i);
        var close = text.IndexOf(')', open);
        if (close < 0 || close - open > 14) return (1, i);
        var inside = text.AsSpan(open + 1, close - open - 1).Trim();
        var digits = 0;
        while (digits < inside.Length && char.IsAsciiDigit(inside[digits])) digits++;
        return digits is 1 or 2 && inside[digits..].TrimStart().StartsWith("пр", StringComparison.OrdinalIgnoreCase) ? (int.Parse(inside[..digits]), close + 1) : (1, i);
    }

    static (int Last, int To)? RangeEnd(string text, int i)
    {
        if (i >= text.Length || text[i] is not ('–' or '-' or '—')) return null;
        var j = i + 1;
        while (j < text.Length && char.IsAsciiDigit(text[j])) j++;
        return j - i - 1 is > 0 and <= 3 ? (int.Parse(text.AsSpan(i + 1, j - i - 1)), j) : null;
    }

    static bool FollowedByUnit(string text, int i)
    {
        var j = Text.Skip(text, i);
        if (j < text.Length && text[j] == '%') return true;
        var word = text.AsSpan(j, Text.WordEnd(text, j) - j);
        return word.Length > 2 && (Dates.ReadMonth(word.ToString()) is not null || word.StartsWith("год", StringComparison.OrdinalIgnoreCase) || word.StartsWith("чел", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("класс", StringComparison.OrdinalIgnoreCase) || word.StartsWith("учебн", StringComparison.OrdinalIgnoreCase));
    }

    static int Quoted(string text, int i)
    {
        var j = Text.Skip(text, i);
        return j < text.Length && text[j] == '«' ? Text.CloseQuote(text, j) : i;
    }

    static bool Identified(string text, int after)
    {
        var next = Text.Skip(text, after);
        return next < text.Length && (text[next] is '№' or '«' || Text.At(text, next, "им.") || Text.At(text, next, "имени ") || OrganisationTails.KindOfPlace(text, next) > 0);
    }

    static int AdjectiveBefore(string text, int at)
    {
        while (at > 1 && text[at - 1] == ' ')
        {
            var end = at - 1;
            var start = end;
            while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-')) start--;
            if (start == end || !IsAdjective(text.AsSpan(start, end - start)) || !(char.IsUpper(text[start]) || Text.At(text, start, "муниципальн") || Text.At(text, start, "районн") || Text.At(text, start, "городск"))) break;
            at = start;
        }
        return at;
    }

    static bool IsAdjective(ReadOnlySpan<char> word)
    {
        if (word.Length < 4) return false;
        foreach (var ending in (ReadOnlySpan<string>)["ая", "яя", "ий", "ый", "ой", "ое", "ей", "ую", "ого", "его", "ому", "ему", "ым", "им", "ые", "ие", "ых", "их"])
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The end of a legal form that begins at <paramref name="i"/> («МБУ ДО»), or <paramref name="i"/>.</summary>
    internal static int FormAt(string text, int i)
    {
        if (i >= text.Length || !char.IsUpper(text[i])) return i;
        var end = Text.WordEnd(text, i);
        if (end - i is < 2 or > 9 || !Forms.Contains(text[i..end])) return i;
        var next = Text.Skip(text, end);
        var second = Text.WordEnd(text, next);
        return second > next && second - next <= 3 && SecondForms.Contains(text[next..second]) ? second : end;
    }

    // «по НМРМБУ ДО»: the field of a deputy and a legal form run together.
    static bool GluedForm(string text, int i)
    {
        if (i == 0 || !char.IsUpper(text[i]) || !char.IsUpper(text[i - 1]) || FormAt(text, i) == i || Text.WordEnd(text, i) - i < 3) return false;
        var start = i;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return DeputyFields.Contains(text[start..i]);
    }

    static (string? Kind, int After, bool BareNumber) KindAt(string text, int i)
    {
        foreach (var (form, kind, bare) in Kinds)
        {
            if (i + form.Length > text.Length) continue;
            var here = text.AsSpan(i, form.Length);
            var same = form.All(char.IsUpper) || form == "ЦДиК" ? here.SequenceEqual(form) : here.Equals(form, StringComparison.OrdinalIgnoreCase);
            if (same && (i + form.Length == text.Length || !(char.IsLetter(text[i + form.Length]) || text[i + form.Length] == '-' && i + form.Length + 1 < text.Length && char.IsLetter(text[i + form.Length + 1]))))
                return (kind, i + form.Length, bare);
        }
        return (null, i, false);
    }
}
