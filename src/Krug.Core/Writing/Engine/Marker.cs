using System.Globalization;

namespace Krug.Core.Writing.Engine;

enum MarkerKind { Field, Number, FreeText, Each, EndEach, If, Else, EndIf, Section, EndSection }

/// <summary>A use of a filter: <c>| дательный</c>, <c>| слово "заявка" "заявки" "заявок"</c>.</summary>
sealed record FilterUse(string Name, IReadOnlyList<string> Arguments);

/// <summary>What stands between <c>{{</c> and <c>}}</c>, read but not yet tied to fields.</summary>
sealed record Marker(MarkerKind Kind, string Source)
{
    public string Path { get; init; } = "";
    /// <summary>The name of a free text, or the separator of a loop.</summary>
    public string? Quoted { get; init; }
    public IReadOnlyList<FilterUse> Filters { get; init; } = [];
    public Condition? Condition { get; init; }

    public bool Opens => Kind is MarkerKind.Each or MarkerKind.If or MarkerKind.Section;
    public bool Closes => Kind is MarkerKind.EndEach or MarkerKind.EndIf or MarkerKind.EndSection;
    public bool IsBlock => Opens || Closes || Kind == MarkerKind.Else;
    public MarkerKind Closer => Kind switch { MarkerKind.Each => MarkerKind.EndEach, MarkerKind.If => MarkerKind.EndIf, _ => MarkerKind.EndSection };

    /// <summary>Reads the inside of a marker; null with a reason in Russian where it cannot be understood.</summary>
    public static Marker? Read(string inside, out string? why)
    {
        var source = "{{" + inside + "}}";
        if (inside.Length > 500) return Wrong("слишком длинно", out why);
        var words = Lexeme.Split(inside, out why);
        if (why is not null) return null;
        var at = 0;
        string? Quoted() => at < words.Count && words[at].IsQuoted ? words[at++].Text : null;
        bool Take(string word)
        {
            if (at >= words.Count || words[at].IsQuoted || Shape.Fold(words[at].Text) != word) return false;
            at++;
            return true;
        }
        Marker? read;
        if (Take("#"))
        {
            if (Take("каждый") || Take("каждая") || Take("каждое"))
            {
                if (Name() is not { } path) return Wrong("после «#каждый» нужно имя списка", out why);
                string? separator = null;
                if (Take("через") && (separator = Quoted()) is null) return Wrong("после «через» нужен разделитель в кавычках", out why);
                read = new(MarkerKind.Each, source) { Path = path, Quoted = separator };
            }
            else if (Take("если"))
            {
                if (Condition.Read(words, ref at) is not { } condition) return Wrong("условие не понято: ожидается «#если Поле», «#если не Поле» или «#если Поле = \"значение\"»", out why);
                read = new(MarkerKind.If, source) { Condition = condition };
            }
            else if (Take("иначе")) read = new(MarkerKind.Else, source);
            else if (Take("текст"))
            {
                if (Quoted() is not { Length: > 0 } name) return Wrong("после «#текст» нужно имя текста в кавычках", out why);
                read = new(MarkerKind.Section, source) { Quoted = name };
            }
            else return Wrong("после «#» может стоять «каждый», «если», «иначе» или «текст»", out why);
        }
        else if (Take("/"))
        {
            if (Take("каждый") || Take("каждая") || Take("каждое")) read = new(MarkerKind.EndEach, source);
            else if (Take("если")) read = new(MarkerKind.EndIf, source);
            else if (Take("текст")) read = new(MarkerKind.EndSection, source);
            else return Wrong("после «/» может стоять «каждый», «если» или «текст»", out why);
        }
        else if (words.Count == 2 && !words[0].IsQuoted && Shape.Fold(words[0].Text) == "текст" && words[1].IsQuoted)
        {
            (at, read) = (2, new(MarkerKind.FreeText, source) { Quoted = words[1].Text });
        }
        else if (Take("№")) read = new(MarkerKind.Number, source);
        else
        {
            if (Name() is not { } path) return Wrong("имя поля не названо", out why);
            var filters = new List<FilterUse>();
            while (Take("|"))
            {
                if (Name() is not { } filter) return Wrong("после «|» нужно имя фильтра", out why);
                var arguments = new List<string>();
                while (Quoted() is { } argument) arguments.Add(argument);
                filters.Add(new(filter, arguments));
            }
            read = new(MarkerKind.Field, source) { Path = path, Filters = filters };
        }
        if (at < words.Count) return Wrong($"лишнее: «{words[at].Text}»", out why);
        return read;

        string? Name() => at < words.Count && words[at].IsName ? words[at++].Text : null;
        static Marker? Wrong(string reason, out string? why) { why = reason; return null; }
    }
}

/// <summary>A word, a sign or a quoted string inside a marker. Quotes may be any pair a word processor puts: "…", «…», “…”, „…“.</summary>
readonly record struct Lexeme(string Text, bool IsQuoted)
{
    public bool IsName => !IsQuoted && Text.Length > 0 && IsNameCharacter(Text[0]);

    public static List<Lexeme> Split(string inside, out string? why)
    {
        var found = new List<Lexeme>();
        why = null;
        for (var i = 0; i < inside.Length;)
        {
            var c = inside[i];
            if (char.IsWhiteSpace(c) || c == '\uFFFC') { i++; continue; }
            if (Closing(c) is { } closing)
            {
                var end = inside.IndexOfAny(closing, i + 1);
                if (end < 0) { why = "кавычка не закрыта"; return found; }
                found.Add(new(inside[(i + 1)..end], IsQuoted: true));
                i = end + 1;
            }
            else if (IsNameCharacter(c))
            {
                var start = i;
                while (i < inside.Length && (IsNameCharacter(inside[i]) || (inside[i] is '.' or '-' && i + 1 < inside.Length && IsNameCharacter(inside[i + 1])))) i++;
                found.Add(new(inside[start..i], IsQuoted: false));
            }
            else
            {
                var pair = c is '!' or '<' && i + 1 < inside.Length && inside[i + 1] is '=' or '>';
                found.Add(new(pair ? "≠" : c.ToString(), IsQuoted: false));
                i += pair ? 2 : 1;
            }
        }
        return found;
    }

    static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    static char[]? Closing(char opening) => opening switch { '"' => ['"'], '«' => ['»'], '“' => ['”', '“'], '„' => ['“', '”'], '”' => ['”'], _ => null };
}
