using System.Globalization;
using Krug.Core.Language;

namespace Krug.Core.Writing;

/// <summary>A change made to a value on its way to the page: <c>{{ Дата | словами }}</c>. <paramref name="Arguments"/> is how many quoted words it takes.</summary>
public sealed record Filter(string Name, int Arguments, string Description, string Example, Func<Value?, IReadOnlyList<string>, WordForms, Value?> Apply);

/// <summary>All filters, in the order of the page «Поля шаблона».</summary>
public static class Filters
{
    const char Nbsp = Letters.Nbsp;

    public static IReadOnlyList<Filter> All { get; } =
    [
        new("словами", 0, "дата с месяцем словом; месяц и период — словами", "{{ Дата | словами }} → 17 февраля 2022 г.", (value, _, _) => value is Day day ? new Words(InWords(day.Iso)) : value),
        new("цифрами", 0, "дата цифрами", "{{ Дата | цифрами }} → 17.02.2022", (value, _, _) => value is Day day ? new Words(InDigits(day.Iso)) : value),
        new("месяц", 0, "месяц и год через запятую, с прописной", "{{ Дата | месяц }} → Февраль, 2022", (value, _, _) => OfMonth(value, (year, month) => Capital(Dates.Month(month)) + ", " + year)),
        new("вмесяце", 0, "месяц после «в»", "в {{ Событие.Следующее.Когда | вмесяце }} → в феврале 2025 года", (value, _, _) => OfMonth(value, (year, month) => Dates.MonthOfYear(year, month, Case.Prepositional))),
        new("когда", 0, "когда, насколько известно, с предлогом", "{{ Событие.Следующее.Когда | когда }} → в феврале 2025 года", (value, _, _) => value is Day day ? new Words(DayOf(day.Iso) is { } date ? Dates.Short(date) : VagueDate.When(day.Iso)) : value),
        new("кратко", 0, "месяц с прописной и год, а день цифрами", "{{ Дата | кратко }} → Февраль, 2022", (value, _, _) => value is Day day && MonthOf(day.Iso) is var (year, month) ? new Words(Capital(Dates.Month(month)) + ", " + year) : value),
        new("год", 0, "год даты", "{{ Дата | год }} → 2022", (value, _, _) => value is Day { Iso.Length: >= 4 } day ? new Words(day.Iso[..4]) : null),
        new("час", 0, "время через точку", "{{ Начало | час }} → 10.00", (value, _, _) => value is Words words ? words with { Text = words.Text.Replace(':', '.') } : value),
        new("слово", 3, "слово, согласованное с числом", "{{ Показатели.Заявки }} {{ Показатели.Заявки | слово \"заявка\" \"заявки\" \"заявок\" }} → 24 заявки",
            (value, forms, _) => value is Figure figure ? new Words(Agree(figure.Value, forms)) : value is Items items ? new Words(Agree(items.All.Count, forms)) : null),
        new("количество", 0, "сколько в списке", "{{ Практики | количество }} → 11", (value, _, _) => value is Items items ? new Figure(items.All.Count, items.Origin, items.Key) : null),
        new("через", 1, "строки списка через разделитель", "{{ Муниципалитеты | через \"; \" }}", (value, with, _) => value is Items ? new Words(string.Join(with[0], Lines(value))) : value),
        new("абзацами", 0, "каждая строка списка с новой строки", "{{ Задачи | абзацами }}", (value, _, _) => value is Items ? new Words(string.Join('\n', Lines(value))) : value),
        new("кавычки", 0, "в кавычках-ёлочках", "{{ Тема | кавычки }} → «Механизмы управления»", (value, _, _) => Change(value, text => "«" + text + "»")),
        new("точка", 0, "с точкой в конце, если там нет знака", "{{ Текст | точка }}", (value, _, _) => Change(value, text => ".!?…:;".Contains(text[^1]) ? text : text + ".")),
        new("знак", 1, "с этим знаком в конце, если там нет своего", "{{ Текст | знак \";\" }}", (value, with, _) => Change(value, text => ".!?…:;,".Contains(text[^1]) ? text : text + with[0])),
        new("прописными", 0, "ВСЕ БУКВЫ ПРОПИСНЫЕ", "{{ Заголовок | прописными }}", (value, _, _) => Change(value, text => text.ToUpperInvariant())),
        new("строчными", 0, "все буквы строчные", "{{ Заголовок | строчными }}", (value, _, _) => Change(value, text => text.ToLowerInvariant())),
        new("заглавная", 0, "первая буква прописная", "{{ Событие.Цель | заглавная }}", (value, _, _) => Change(value, Capital)),
        new("подпись", 0, "инициалы перед фамилией", "{{ Подписант.Имя | подпись }} → З.А. Лунева", (value, _, _) => Change(value, InitialsFirst)),
        new("неразрывно", 0, "пробелы не рвутся на конце строки", "{{ Автор.Имя | неразрывно }}", (value, _, _) => Change(value, text => text.Replace(' ', Nbsp))),
        new("родительный", 0, "имя, должность или организация: кого, чего", "{{ Докладчик.Должность | родительный }} → директора", (value, _, forms) => Decline(value, Case.Genitive, forms)),
        new("дательный", 0, "кому, чему", "{{ Автор.Должность | дательный }} → директору", (value, _, forms) => Decline(value, Case.Dative, forms)),
        new("винительный", 0, "кого, что", "{{ Автор.Имя | винительный }}", (value, _, forms) => Decline(value, Case.Accusative, forms)),
        new("творительный", 0, "кем, чем", "{{ Автор.Должность | творительный }} → директором", (value, _, forms) => Decline(value, Case.Instrumental, forms)),
        new("предложный", 0, "о ком, о чём", "о {{ Автор.Должность | предложный }} → о директоре", (value, _, forms) => Decline(value, Case.Prepositional, forms)),
        new("иначе", 1, "что печатать, если значения нет", "№ {{ Номер | иначе \"_____\" }}", (value, with, _) => value ?? new Words(with[0])),
    ];

    static readonly Dictionary<string, Filter> ByName = All.ToDictionary(filter => Shape.Fold(filter.Name), StringComparer.Ordinal);

    public static Filter? Find(string name) => ByName.GetValueOrDefault(Shape.Fold(name));

    /// <summary>How a value looks on the page when no filter says otherwise: a date in digits, a plain list through commas.</summary>
    public static string? Printed(Value? value) => value switch
    {
        Words words => Bound(words.Text),
        Figure figure => figure.Text,
        Day day => InDigits(day.Iso),
        Items => Bound(string.Join(", ", Lines(value))),
        _ => null,
    };

    /// <summary>
    /// Spaces bound as official papers need («№ 4», «24 заявки», «Лунева З.А.»), but not behind one-letter words and dates in digits: a bound space
    /// does not stretch, and in a justified line «в школе» would look stuck together.
    /// </summary>
    static string Bound(string text)
    {
        var bound = Typography.Bind(text);
        if (string.Equals(bound, text, StringComparison.Ordinal)) return text;
        var signs = bound.ToCharArray();
        for (var i = 1; i < signs.Length; i++)
        {
            if (signs[i] == Nbsp && text[i] == ' ' && (IsShort(text, i) || IsDate(text, i))) signs[i] = ' ';
        }
        return new(signs);

        static bool IsShort(string text, int at) => char.IsLetter(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));

        static bool IsDate(string text, int at) => at > 9 && char.IsAsciiDigit(text[at - 1]) && text[at - 5] == '.' && text[at - 8] == '.' && !(at + 1 < text.Length && text[at + 1] == 'г');
    }

    static IEnumerable<string> Lines(Value value) => ((Items)value).All.OfType<string>();

    static Value? Change(Value? value, Func<string, string> change) => value is Figure ? value : Printed(value) is { Length: > 0 } text ? new Words(change(text)) : null;

    static string Capital(string text) => Letters.Capital(text);

    static string Agree(decimal number, IReadOnlyList<string> forms) => Numbers.Form(number, forms[0], forms[1], forms[2]);

    /// <summary>A name, a position or an organisation in a case; other text stays. A form corrected by hand stands before the rules.</summary>
    static Value? Decline(Value? value, Case @case, WordForms forms) => value is not Words words ? value : words.Naming switch
    {
        Naming.Person when PersonName.Parse(words.Text) is { } name => words with { Text = name.In(@case, GenderOf(name), PersonName.IsInitial(name.Given) || name.Given is null ? NameStyle.List : NameStyle.Full, forms).Text },
        Naming.Position => words with { Text = Positions.In(words.Text, @case, expand: false, forms).Text },
        Naming.Organisation => words with { Text = OrganisationNames.In(words.Text, @case, forms).Text },
        _ => forms.Find(words.Text, @case) is { } form ? words with { Text = form } : value,
    };

    /// <summary>By the patronymic, which tells; a surname or an initial does not.</summary>
    static Gender? GenderOf(PersonName name) => name.Patronymic is { } patronymic && !PersonName.IsInitial(patronymic) ? GenderHints.Of(patronymic, NamePart.Patronymic) : null;

    /// <summary>«Лунева З.А.» → «З.А. Лунева»; a full name stays as it is.</summary>
    internal static string InitialsFirst(string name) =>
        PersonName.Parse(name) is { } read && PersonName.IsInitial(read.Given) && read.ToString(NameStyle.List).Replace(Nbsp, ' ') == name.Replace(Nbsp, ' ') ? read.ToString(NameStyle.Signature) : name;

    static Value? OfMonth(Value? value, Func<int, int, string> said) =>
        value is not Day day ? value : DayOf(day.Iso) is { } date ? new Words(said(date.Year, date.Month)) : MonthOf(day.Iso) is var (year, month) ? new Words(said(year, month)) : new Words(InWords(day.Iso));

    static DateOnly? DayOf(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static (int Year, int Month)? MonthOf(string iso) => iso.Length == 7 && DayOf(iso + "-01") is { } day ? (day.Year, day.Month) : null;

    static string InDigits(string iso) => DayOf(iso) is { } day ? Dates.Short(day) : InWords(iso);

    /// <summary>«17 февраля 2022 г.», «февраль 2022 года», «июль – сентябрь 2022 года», «2 полугодие 2022 года», «2022/23 учебный год»; what is none of these stays as written.</summary>
    internal static string InWords(string iso)
    {
        if (DayOf(iso) is { } day) return Dates.Long(day);
        if (MonthOf(iso) is var (year, month)) return Dates.MonthOfYear(year, month);
        if (iso.Length == 15 && iso[7] == '/' && MonthOf(iso[..7]) is var (fromYear, fromMonth) && MonthOf(iso[8..]) is var (toYear, toMonth)) return Dates.Months(fromYear, fromMonth, toYear, toMonth);
        if (iso.Length < 4 || !int.TryParse(iso.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return iso;
        return iso[4..] switch
        {
            "" => $"{whole}{Nbsp}год",
            ['-', 'H', '1' or '2'] => Dates.HalfYear(iso[6] - '0', whole),
            ['-', 'Q', >= '1' and <= '4'] => Dates.Quarter(iso[6] - '0', whole),
            ['/', _, _] => Dates.SchoolYear(whole),
            _ => iso,
        };
    }
}
