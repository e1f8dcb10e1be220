namespace Krug.Core.Writing;

/// <summary>
/// What a paper's event is called in its sentences: «семинар», «Форум», «конференция», and the words that agree with it.
/// Found by the first known noun of the paper's title; «мероприятие» where there is none.
/// <code>EventWords.In("Итоговая справка о проведении межмуниципального семинара").Noun // "семинар"</code>
/// </summary>
public sealed record EventWords(string Noun, string Of, char Gender)
{
    static readonly (string Stem, EventWords Words)[] Known =
    [
        ("форум", new("Форум", "Форума", 'м')), ("семинар", new("семинар", "семинара", 'м')), ("конференц", new("конференция", "конференции", 'ж')),
        ("фестивал", new("фестиваль", "фестиваля", 'м')), ("совещани", new("совещание", "совещания", 'с')), ("вебинар", new("вебинар", "вебинара", 'м')),
        ("кругл", new("круглый стол", "круглого стола", 'м')), ("мастерск", new("мастерская", "мастерской", 'ж')), ("съезд", new("съезд", "съезда", 'м')),
        ("слёт", new("слёт", "слёта", 'м')), ("конкурс", new("конкурс", "конкурса", 'м')), ("ярмарк", new("ярмарка", "ярмарки", 'ж')), ("стажировк", new("стажировка", "стажировки", 'ж')),
    ];

    static readonly EventWords Unknown = new("мероприятие", "мероприятия", 'с');

    public static EventWords In(string? title)
    {
        var folded = Shape.Fold(title ?? "");
        var (best, at) = (Unknown, int.MaxValue);
        foreach (var (stem, words) in Known)
        {
            var found = folded.IndexOf(Shape.Fold(stem), StringComparison.Ordinal);
            if (found >= 0 && found < at) (best, at) = (words, found);
        }
        return best;
    }

    /// <summary>«состоялся», «состоялась», «состоялось».</summary>
    public string Took => Gender switch { 'м' => "состоялся", 'ж' => "состоялась", _ => "состоялось" };

    /// <summary>«проведён», «проведена», «проведено».</summary>
    public string Held => Gender switch { 'м' => "проведён", 'ж' => "проведена", _ => "проведено" };

    static readonly string[] Ordinals = ["первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый"];

    /// <summary>«первый семинар», «третья конференция», «12-е совещание».</summary>
    public string? Ordinal(int? number)
    {
        if (number is not { } n) return null;
        if (n < 1 || n > Ordinals.Length) return n + Gender switch { 'м' => "-й", 'ж' => "-я", _ => "-е" };
        var (stem, third) = (Ordinals[n - 1][..^2], n == 3);
        return Gender switch { 'м' => Ordinals[n - 1], 'ж' => stem + (third ? "ья" : "ая"), _ => stem + (third ? "ье" : "ое") };
    }

    /// <summary>The title tells the number itself: «III муниципального форума», «третьей конференции».</summary>
    public static bool Tells(string? title, int number) =>
        title is not null && (title.Split(' ').Contains(Roman(number), StringComparer.Ordinal) || (number >= 1 && number <= Ordinals.Length && Shape.Fold(title).Contains(Shape.Fold(Ordinals[number - 1][..^2]), StringComparison.Ordinal)) || title.Contains(number + "-", StringComparison.Ordinal));

    public static string Roman(int number)
    {
        var said = new System.Text.StringBuilder();
        foreach (var (value, sign) in (ReadOnlySpan<(int, string)>)[(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; number >= value && number < 400; number -= value) said.Append(sign);
        return said.ToString();
    }

    /// <summary>Why an event was held, led in by the words its case asks for: «Во исполнение плана …», «В соответствии с планом …», «Согласно плану …».</summary>
    public static string? Basis(string? basis)
    {
        if (basis is not { Length: > 0 }) return null;
        var end = basis.IndexOf(' ', StringComparison.Ordinal);
        var first = (end < 0 ? basis : basis[..end]).TrimStart('«');
        return (Ends("ом", "ем", "ами", "ями", "ой", "ью") ? "В соответствии с " : Ends("у", "ю", "ам", "ям") ? "Согласно " : "Во исполнение ") + basis;

        bool Ends(params ReadOnlySpan<string> endings)
        {
            foreach (var ending in endings) if (first.EndsWith(ending, StringComparison.Ordinal)) return true;
            return false;
        }
    }

    /// <summary>«город Бердский Яр, Лесной, Озёрский районы»: adjectives are districts, other names towns; nominative.</summary>
    public static string? Municipalities(IReadOnlyList<string> names)
    {
        var said = new System.Text.StringBuilder();
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0) said.Append(", ");
            var (district, next) = (IsDistrict(names[i]), i + 1 < names.Count && IsDistrict(names[i + 1]));
            if (!district && !names[i].Contains(' ', StringComparison.Ordinal)) said.Append("город ");
            said.Append(names[i]);
            if (district && !next) said.Append(i > 0 && IsDistrict(names[i - 1]) ? " районы" : " район");
        }
        return said.Length > 0 ? said.ToString() : null;

        static bool IsDistrict(string name) => name.EndsWith("ский", StringComparison.Ordinal) || name.EndsWith("цкий", StringComparison.Ordinal) || name.EndsWith("ской", StringComparison.Ordinal);
    }
}
