using Krug.Core.Identification;

namespace Krug.Bench.Identification;

/// <summary>A display name with the answer: <paramref name="Gold"/> is linked, ambiguous or none.</summary>
sealed record Labelled(string Name, string Gold, string? Organisation, string? Person, IReadOnlyList<string> Organisations);

/// <summary>
/// Composes display names over a directory, with their answers, as people write them: numbers with kinds in a dozen ways, names in two orders, initials, short forms, handles, Latin letters, slips of the
/// hand; a quarter fits nobody, a tenth fits several. The answer is computed from what is written, not from whom it was written for. Seeded: one seed, one set.
/// </summary>
sealed class NameGrammar(IReadOnlyList<ListedOrganisation> organisations, IReadOnlyList<ListedPerson> people, int seed)
{
    readonly Random random = new(seed);
    readonly Dictionary<string, ListedPerson> headOf = people.Where(p => p.OrganisationId is not null).GroupBy(p => p.OrganisationId!).ToDictionary(g => g.Key, g => g.First());
    readonly List<ListedOrganisation> numbered = [.. organisations.Where(o => Number(o) is not null && Kind(o) is not null)];
    readonly ILookup<string, ListedOrganisation> byNumber = organisations.Where(o => Number(o) is not null).ToLookup(o => Number(o)!);
    readonly HashSet<string> surnames = [.. people.Select(p => p.Surname)];

    public IEnumerable<Labelled> Compose(int count)
    {
        for (var made = 0; made < count;)
        {
            var labelled = random.Next(100) switch
            {
                < 34 => Both(),
                < 50 => OrganisationOnly(),
                < 62 => PersonOnly(),
                < 70 => Stranger(),
                < 75 => Several(),
                _ => Nobody(),
            };
            if (labelled is null) continue;
            made++;
            yield return labelled;
        }
    }

    Labelled? Both()
    {
        var organisation = Pick(numbered);
        if (!headOf.TryGetValue(organisation.Id, out var head) || Person(head, full: false) is not { } person) return null;
        var (text, _) = Called(organisation, random.Next(4) == 0);
        return new(Join(text, person), "linked", organisation.Id, head.Id, [organisation.Id]);
    }

    Labelled? OrganisationOnly()
    {
        var organisation = Pick(numbered);
        var (text, fits) = Called(organisation, random.Next(5) == 0);
        string[] tails = ["", "", " завуч", " директор", " методист", "_zavuch", " (зам. директора)", " учитель", ", каб. 12", " актовый зал"];
        return Answer(text + Pick(tails), fits, null);
    }

    Labelled? PersonOnly()
    {
        var head = Pick(people);
        if (Person(head, full: true) is not { } text) return null;
        var alike = people.Where(p => p.Surname == head.Surname && (p.Given == head.Given || text.Contains('.') && p.Given![0] == head.Given![0])).ToList();
        var same = text.Contains(head.Patronymic!) ? alike.Where(p => p.Given == head.Given && p.Patronymic == head.Patronymic).ToList()
            : text.Contains(head.Given!) ? alike.Where(p => p.Given == head.Given).ToList() : alike.Where(p => p.Given![0] == head.Given![0] && p.Patronymic![0] == head.Patronymic![0]).ToList();
        return same.Select(p => p.OrganisationId).Distinct().Count() > 1 ? new(text, "ambiguous", null, null, [.. same.Select(p => p.OrganisationId!)]) : new(text, "linked", head.OrganisationId, head.Id, [head.OrganisationId!]);
    }

    /// <summary>Somebody of a school who is not in the directory.</summary>
    Labelled? Stranger()
    {
        var organisation = Pick(numbered);
        var (text, fits) = Called(organisation, false);
        return Answer(Join(text, Invented()), fits, null);
    }

    Labelled? Several()
    {
        var group = Pick(byNumber.Where(g => g.Count() > 1).ToList());
        var organisation = Pick(group.ToList());
        if (Kind(organisation) is null) return null;
        var (text, fits) = Called(organisation, true);
        return fits.Count > 1 ? Answer(text + Pick(["", " " + Invented(), " директор"]), fits, null) : null;
    }

    Labelled Nobody()
    {
        string[] devices = ["iPhone", "iPad (2)", "Galaxy A51", "Redmi Note 9", "HUAWEI P30 lite", "DESKTOP-7F3K2", "user", "Гость", "Пользователь", "Ноутбук", "каб. 12", "Кабинет 305", "Актовый зал", "laptop-qwe", "Admin", "zoom user", "Honor 10"];
        string[] towns = ["г. Тверь", "Казань", "г. Самара", "(Омск)", "с. Ключи", "Липовский район", "Тверская обл.", "г. Канск"];
        return new(random.Next(6) switch
        {
            0 => Pick(devices),
            1 => Invented(),
            2 => Pick(givenNames),
            3 => $"{Pick(["СОШ", "Школа", "Гимназия", "лицей", "детский сад", "sosh"])} {Pick(["", "№ ", "№"])}{random.Next(3000, 9000)}{Pick(["", " " + Invented()])}",
            4 => $"{Called(Pick(numbered), false).Text} {Pick(towns)}{Pick(["", " " + Invented()])}",
            _ => Pick(["дождь", "…", "Мама Пети", "участник", "кофе", "Без имени", "qwerty", "1", "Admin2", "😀", "Наблюдатель", "тест звука"]),
        }, "none", null, null, []);
    }

    static Labelled Answer(string text, IReadOnlyList<ListedOrganisation> fits, string? person) =>
        fits.Count == 1 ? new(text, "linked", fits[0].Id, person, [fits[0].Id]) : new(text, "ambiguous", null, null, [.. fits.Select(o => o.Id)]);

    /// <summary>A way to write the organisation, and all that fit what is written.</summary>
    (string Text, IReadOnlyList<ListedOrganisation> Fits) Called(ListedOrganisation organisation, bool bare)
    {
        var (number, kind) = (Number(organisation)!, Kind(organisation)!);
        bare &= SchoolLike(kind);
        var sign = Pick([" ", " № ", " №", ""]);
        var word = bare ? Pick<string>(["школа", "Школа", "шк", "шк.", "school", "Shkola"]) : Pick<string>(kind switch
        {
            "сош" => ["СОШ", "сош", "ГБОУ СОШ", "МБОУ СОШ", "sosh", "Сош", "средняя школа", "COШ", "SOSH"],
            "гимназия" => ["гимназия", "Гимназия", "гимн.", "ГБОУ гимназия", "gimnaziya", "гимнзия", "gymn"],
            "лицей" => ["лицей", "Лицей", "ГБОУ лицей", "licey", "liceum"],
            "цо" => ["ЦО", "Центр образования", "ГБОУ ЦО", "центр образования"],
            _ => ["детский сад", "Детский сад", "ДОУ", "д/с", "дс", "ГБОУ детский сад", "detsad", "ds", "Дет.сад"],
        });
        var text = random.Next(8) == 0 && bare ? $"{number} школа" : $"{word}{(word.EndsWith('.') && sign.Length == 0 ? " " : sign)}{number}";
        return (text, [.. byNumber[number].Where(o => bare ? SchoolLike(Kind(o) ?? Other(o)) : (Kind(o) ?? Other(o)) == kind)]);
    }

    string? Person(ListedPerson person, bool full)
    {
        var (surname, given, patronymic) = (person.Surname, person.Given ?? "", person.Patronymic ?? "");
        if (given.Length < 2 || patronymic.Length < 2) return null;
        return (full ? random.Next(7) : random.Next(13)) switch
        {
            0 => $"{surname} {given} {patronymic}",
            1 => $"{given} {patronymic} {surname}",
            2 => $"{surname} {given}",
            3 => $"{given} {surname}",
            4 => $"{surname} {given[0]}.{patronymic[0]}.",
            5 => $"{given[0]}.{patronymic[0]}. {surname}",
            6 => $"{surname} {given[0]}. {patronymic[0]}.".ToUpperInvariant(),
            7 => $"{surname}{given[0]}{patronymic[0]}",
            8 => Latin($"{surname} {given}"),
            9 => Latin($"{surname}_{given[0]}{patronymic[0]}").ToLowerInvariant(),
            10 => $"{Slip(surname)} {given} {patronymic}",
            11 => $"{given} {patronymic}",
            _ => surname,
        };
    }

    /// <summary>A name that nobody of the directory bears.</summary>
    string Invented()
    {
        string surname;
        do surname = Pick(stems) + Pick(["ов", "ова", "ин", "ина", "ский", "ская"]); while (surnames.Contains(surname));
        return random.Next(3) switch { 0 => $"{surname} {Pick(letters)}.{Pick(letters)}.", 1 => $"{surname} {Pick(givenNames)}", _ => surname };
    }

    string Join(string organisation, string person) => random.Next(8) switch
    {
        0 => $"{person} {organisation}",
        1 => $"{organisation}, {person}",
        2 => $"{person} ({organisation})",
        3 => $"{organisation}_{person}",
        4 => $"{organisation} - {person}",
        5 => $"{person}, {organisation}",
        _ => $"{organisation} {person}",
    };

    string Slip(string word)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch { 0 => word.Remove(at, 1), 1 => word.Insert(at, word[at].ToString()), _ => word[..at] + "оаеин"[random.Next(5)] + word[(at + 1)..] };
    }

    T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    static bool SchoolLike(string kind) => kind is "сош" or "гимназия" or "лицей" or "цо" or "иная школа";

    static string? Number(ListedOrganisation o) => o.Number is { Length: > 0 and <= 4 } number && number.All(char.IsAsciiDigit) ? number : null;

    static string? Kind(ListedOrganisation o) => o.Kind switch
    {
        { } kind when kind.StartsWith("Средняя общеобразовательная школа", StringComparison.Ordinal) => "сош",
        "Гимназия" => "гимназия",
        "Лицей" => "лицей",
        { } kind when kind.StartsWith("Центр образования", StringComparison.Ordinal) => "цо",
        { } kind when kind.StartsWith("Детский сад", StringComparison.Ordinal) => "сад",
        _ => null,
    };

    // Kinds the grammar does not write, but a bare word may mean.
    static string Other(ListedOrganisation o) => o.Kind is not { } kind ? "" : kind.Contains("детский сад", StringComparison.OrdinalIgnoreCase) ? "сад" : kind.Contains("школа", StringComparison.OrdinalIgnoreCase) || kind.Contains("гимназия", StringComparison.OrdinalIgnoreCase) ? "иная школа" : "";

    static string Latin(string text) => string.Concat(text.Select(letter => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя".IndexOf(char.ToLowerInvariant(letter)) is >= 0 and var at
        ? char.IsUpper(letter) && latin[at].Length > 0 ? char.ToUpperInvariant(latin[at][0]) + latin[at][1..] : latin[at] : letter.ToString()));

    static readonly string[] latin = ["a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"];
    static readonly string[] stems = ["Берест", "Кедр", "Ольх", "Рябинк", "Тумб", "Шаровк", "Пескарёв", "Лодочк", "Фонарн", "Кувшинк", "Самоварк", "Гвоздичк", "Пилюльк", "Барсучк"];
    static readonly string[] givenNames = ["Елена", "Ольга", "Светлана", "Андрей", "Павел", "Наталья", "Ирина", "Марина", "Юлия", "Сергей"];
    static readonly string[] letters = ["А", "Е", "И", "О", "С", "Н", "В", "П", "М", "Т"];
}
