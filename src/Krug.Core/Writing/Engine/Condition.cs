using System.Globalization;

namespace Krug.Core.Writing.Engine;

/// <summary>A condition of <c>{{#если …}}</c>: a field is there, equals, does not equal; joined by «и», «или», turned by «не».</summary>
abstract record Condition
{
    public sealed record Has(string Path) : Condition;
    public sealed record Compared(string Path, string With, bool Equal) : Condition;
    public sealed record Not(Condition Of) : Condition;
    public sealed record Both(Condition Left, Condition Right) : Condition;
    public sealed record Either(Condition Left, Condition Right) : Condition;

    /// <summary>Reads from <paramref name="at"/> on; «и» binds closer than «или». Null where it is not a condition.</summary>
    public static Condition? Read(List<Lexeme> words, ref int at)
    {
        if (ReadBoth(words, ref at) is not { } left) return null;
        while (Is(words, at, "или"))
        {
            at++;
            if (ReadBoth(words, ref at) is not { } right) return null;
            left = new Either(left, right);
        }
        return left;
    }

    static Condition? ReadBoth(List<Lexeme> words, ref int at)
    {
        if (ReadOne(words, ref at) is not { } left) return null;
        while (Is(words, at, "и"))
        {
            at++;
            if (ReadOne(words, ref at) is not { } right) return null;
            left = new Both(left, right);
        }
        return left;
    }

    static Condition? ReadOne(List<Lexeme> words, ref int at)
    {
        var turned = false;
        while (Is(words, at, "не")) { turned = !turned; at++; }
        if (at >= words.Count || !words[at].IsName) return null;
        var path = words[at++].Text;
        Condition read = new Has(path);
        if (Is(words, at, "=") || Is(words, at, "≠"))
        {
            var equal = Is(words, at, "=");
            if (++at >= words.Count || !(words[at].IsQuoted || words[at].IsName)) return null;
            read = new Compared(path, words[at++].Text, equal);
        }
        return turned ? new Not(read) : read;
    }

    static bool Is(List<Lexeme> words, int at, string word) => at < words.Count && !words[at].IsQuoted && Shape.Fold(words[at].Text) == word;

    /// <summary>A figure equals a number, a date its ISO form, a text the same text without regard to case.</summary>
    public static bool Same(Value? value, string with) => value switch
    {
        null => with.Length == 0,
        Figure figure => decimal.TryParse(with.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == figure.Value,
        Day day => day.Iso == with,
        Words words => Shape.Fold(words.Text) == Shape.Fold(with),
        Items items => decimal.TryParse(with, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) && count == items.All.Count,
        _ => false,
    };
}
