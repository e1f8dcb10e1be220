namespace Krug.Core.Reading.Recognisers;

/// <summary>An item of a list in a paper: its text without the mark, the mark, and its place.</summary>
sealed record Item(string Text, ListMark? Mark, Para Para, int From)
{
    public Span At => Para.Place(From, Text.Length);
}

/// <summary>Lists in papers: marked («-», «1.», «а)»), unmarked (paragraphs ending in «;»), or told inside a sentence behind a colon.</summary>
static class Lists
{
    /// <summary>The list that stands behind paragraph <paramref name="at"/>; <paramref name="next"/> is the first paragraph behind the list.</summary>
    public static List<Item> After(IReadOnlyList<Para> paras, int at, out int next)
    {
        next = at + 1;
        if (Inline(paras[at]) is { Count: > 0 } inline) return inline;
        var items = new List<Item>();
        ListMark? first = null;
        for (; next < paras.Count; next++)
        {
            var para = paras[next];
            if (para.Cell is not null && para.Cell != paras[at].Cell) break;
            var mark = ListMark.Of(para.Text);
            if (items.Count == 0 && mark is null)
            {
                if (!Unmarked(paras, next)) break;
                first = new(ListKind.Bullet, "", 0);
            }
            first ??= mark;
            if (mark is null)
            {
                if (first!.Value.Length == 0) { items.Add(Of(para, null)); if (para.Text.EndsWith('.')) { next++; break; } continue; }
                break;
            }
            if (mark.Value.Kind != first!.Value.Kind || mark.Value.Kind != ListKind.Bullet && items.Count > 0 && mark.Value.Ordinal <= items[^1].Mark!.Value.Ordinal) break;
            items.Add(Of(para, mark));
        }
        return items;
    }

    public static Item Of(Para para, ListMark? mark)
    {
        var from = mark?.Length ?? 0;
        return new(End(para.Text[from..]), mark, para, from);
    }

    /// <summary>An item's text without the «;» or «.» it ends with.</summary>
    public static string End(string text) => text.TrimEnd(';', ',', ' ') is var cut && cut.EndsWith('.') && !cut.EndsWith("г.", StringComparison.Ordinal) && !cut.EndsWith("др.", StringComparison.Ordinal) ? cut.TrimEnd('.', ' ') : cut;

    // «… отмечены: нехватка времени; слабая связь.» in one paragraph.
    static List<Item> Inline(Para para)
    {
        var items = new List<Item>();
        var text = para.Text;
        var colon = LastColon(text);
        if (colon < 0 || text.EndsWith(':')) return items;
        var separator = text.IndexOf(';', colon) >= 0 ? ';' : ',';
        var (depth, from) = (0, colon + 2);
        for (var i = from; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '(' or '«') depth++;
            else if (i < text.Length && text[i] is ')' or '»') depth--;
            if (i < text.Length && !(text[i] == separator && depth <= 0)) continue;
            var raw = text[from..i];
            var lead = raw.Length - raw.TrimStart(' ', '-', '–', '—').Length;
            var part = raw[lead..];
            var mark = ListMark.Of(part);
            if (mark is { } m) { lead += m.Length; part = part[m.Length..]; }
            if (End(part.Trim()) is { Length: > 2 } clean) items.Add(new(clean, mark, para, from + lead));
            from = i + 1;
        }
        return items;
    }

    // «Гимназия: путь выбора» in quotes opens no list.
    static int LastColon(string text)
    {
        var (depth, last) = (0, -1);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '«') depth++;
            else if (text[i] == '»' && depth > 0) depth--;
            else if (text[i] == ':' && text[i + 1] == ' ' && depth == 0) last = i;
        }
        return last >= 0 ? last : text.LastIndexOf(": ", StringComparison.Ordinal);
    }

    // Items without marks: paragraphs that end in «;», the last one in a stop.
    static bool Unmarked(IReadOnlyList<Para> paras, int at) => paras[at].Text.EndsWith(';') || (at + 1 < paras.Count && paras[at].Text.EndsWith(',') && char.IsLower(paras[at].Text[0]));
}
