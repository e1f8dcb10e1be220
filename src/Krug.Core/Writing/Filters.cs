using System.Globalization;
using Krug.Core.Language;

namespace Krug.Core.Writing;

/// <summary>A change made to a value on its way to the page: <c>{{ Дата | словами }}</c>. <paramref name="Arguments"/> is how many quoted words it takes.</summary>
public sealed record Filter(string Name, int Arguments, string Description, string Example, Func<Value?, IReadOnlyList<string>, Value?> Apply);

/// <summary>All filters, in the order of the page «Поля шаблона».</summary>
public static class Filters
{
    static readonly string[] MonthsOf = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
    static readonly string[] Months = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    static readonly string[] MonthsIn = ["январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре", "декабре"];
    const char Nbsp = '\u00A0';

    public static IReadOnlyList<Filter> All { get; } =
    [
        new("словами", 0, "дата с месяцем словом; месяц и период — словами", "{{ Дата | словами }} → 17 февраля 2022 г.", (value, _) => value is Day day ? new Words(InWords(day.Iso)) : value),
        new("цифрами", 0, "дата цифрами", "{{ Дата | цифрами }} → 17.02.2022", (value, _) => value is Day day ? new Words(InDigits(day.Iso)) : value),
        new("месяц", 0, "месяц и год через запятую, с прописной", "{{ Дата | месяц }} → Февраль, 2022", (value, _) => OfMonth(value, (month, year) => Capital(Months[month]) + ", " + year)),
        new("вмесяце", 0, "месяц после «в»", "в {{ Событие.Следующее.Когда | вмесяце }} → в феврале 2025 года", (value, _) => OfMonth(value, (month, year) => MonthsIn[month] + " " + year + Nbsp + "года")),
        new("когда", 0, "дата с предлогом «в» перед месяцем", "{{ Событие.Следующее.Когда | когда }} → в феврале 2025 года", (value, _) => value is Day { Iso.Length: 7 } day && MonthAt(day.Iso) is { } month ? new Words("в " + MonthsIn[month] + " " + day.Iso[..4] + Nbsp + "года") : value is Day other ? new Words(Printed(other)!) : value),
        new("кратко", 0, "месяц с прописной и год, а день цифрами", "{{ Дата | кратко }} → Февраль, 2022", (value, _) => value is Day { Iso.Length: 7 } day && MonthAt(day.Iso) is { } month ? new Words(Capital(Months[month]) + ", " + day.Iso[..4]) : value),
        new("год", 0, "год даты", "{{ Дата | год }} → 2022", (value, _) => value is Day { Iso.Length: >= 4 } day ? new Words(day.Iso[..4]) : null),
        new("час", 0, "время через точку", "{{ Начало | час }} → 10.00", (value, _) => value is Words words ? new Words(words.Text.Replace(':', '.')) : value),
        new("слово", 3, "слово, согласованное с числом", "{{ Показатели.Заявки }} {{ Показатели.Заявки | слово \"заявка\" \"заявки\" \"заявок\" }} → 24 заявки",
            (value, forms) => value is Figure figure ? new Words(forms[Agreement(figure.Value)]) : value is Items items ? new Words(forms[Agreement(items.All.Count)]) : null),
        new("количество", 0, "сколько в списке", "{{ Практики | количество }} → 11", (value, _) => value is Items items ? new Figure(items.All.Count, items.Origin, items.Key) : null),
        new("через", 1, "строки списка через разделитель", "{{ Муниципалитеты | через \"; \" }}", (value, with) => value is Items ? new Words(string.Join(with[0], Lines(value))) : value),
        new("абзацами", 0, "каждая строка списка с новой строки", "{{ Задачи | абзацами }}", (value, _) => value is Items ? new Words(string.Join('\n', Lines(value))) : value),
        new("кавычки", 0, "в кавычках-ёлочках", "{{ Тема | кавычки }} → «Механизмы управления»", (value, _) => Change(value, text => "«" + text + "»")),
        new("точка", 0, "с точкой в конце, если там нет знака", "{{ Текст | точка }}", (value, _) => Change(value, text => ".!?…:;".Contains(text[^1]) ? text : text + ".")),
        new("знак", 1, "с этим знаком в конце, если там нет своего", "{{ Текст | знак \";\" }}", (value, with) => Change(value, text => ".!?…:;,".Contains(text[^1]) ? text : text + with[0])),
        new("прописными", 0, "ВСЕ БУКВЫ ПРОПИСНЫЕ", "{{ Заголовок | прописными }}", (value, _) => Change(value, text => text.ToUpperInvariant())),
        new("строчными", 0, "все буквы строчные", "{{ Заголовок | строчными }}", (value, _) => Change(value, text => text.ToLowerInvariant())),
        new("заглавная", 0, "первая буква прописная", "{{ Событие.Цель | заглавная }}", (value, _) => Change(value, Capital)),
        new("подпись", 0, "инициалы перед фамилией", "{{ Подписант.Имя | подпись }} → З.А. Лунева", (value, _) => Change(value, InitialsFirst)),
        new("неразрывно", 0, "пробелы не рвутся на конце строки", "{{ Автор.Имя | неразрывно }}", (value, _) => Change(value, text => text.Replace(' ', Nbsp))),
        new("иначе", 1, "что печатать, если значения нет", "№ {{ Номер | иначе \"_____\" }}", (value, with) => value ?? new Words(with[0])),
    ];

    static readonly Dictionary<string, Filter> ByName = All.ToDictionary(filter => Shape.Fold(filter.Name), StringComparer.Ordinal);

    public static Filter? Find(string name) => ByName.GetValueOrDefault(Shape.Fold(name));

    /// <summary>How a value looks on the page when no filter says otherwise: a date in digits, a plain list through commas.</summary>
    public static string? Printed(Value? value) => value switch
    {
        Words words => words.Text,
        Figure figure => figure.Text,
        Day day => InDigits(day.Iso),
        Items => string.Join(", ", Lines(value)),
        _ => null,
    };

    static IEnumerable<string> Lines(Value value) => ((Items)value).All.OfType<string>();

    static Value? Change(Value? value, Func<string, string> change) => value is Figure ? value : Printed(value) is { Length: > 0 } text ? new Words(change(text)) : null;

    static string Capital(string text) => Letters.Capital(text);

    /// <summary>0 for «заявка», 1 for «заявки», 2 for «заявок»; a fraction takes «заявки» («74,5 процента»).</summary>
    internal static int Agreement(decimal number)
    {
        if (number != decimal.Truncate(number)) return 1;
        var (hundred, ten) = ((int)(Math.Abs(number) % 100), (int)(Math.Abs(number) % 10));
        return hundred is >= 11 and <= 14 ? 2 : ten == 1 ? 0 : ten is >= 2 and <= 4 ? 1 : 2;
    }

    /// <summary>«Лунева З.А.» → «З.А. Лунева»; a full name stays as it is.</summary>
    internal static string InitialsFirst(string name) =>
        PersonName.Parse(name) is { } read && PersonName.IsInitial(read.Given) && read.ToString(NameStyle.List).Replace(Nbsp, ' ') == name.Replace(Nbsp, ' ') ? read.ToString(NameStyle.Signature) : name;

    static Value? OfMonth(Value? value, Func<int, string, string> said) =>
        value is Day day && day.Iso.Length is 7 or 10 && MonthAt(day.Iso) is { } month ? new Words(said(month, day.Iso[..4])) : value is Day other ? new Words(InWords(other.Iso)) : value;

    static int? MonthAt(string iso) => iso.Length >= 7 && iso[4] == '-' && int.TryParse(iso.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month - 1 : null;

    static string InDigits(string iso) => iso.Length == 10 && MonthAt(iso) is not null ? $"{iso[8..]}.{iso[5..7]}.{iso[..4]}" : InWords(iso);

    internal static string InWords(string iso)
    {
        if (iso.IndexOf('/') is var slash and > 0 && iso.Length > slash + 3 && MonthAt(iso) is { } from && MonthAt(iso[(slash + 1)..]) is { } to)
        {
            return iso.Length == 15 && iso[..4] == iso[8..12] ? $"{Months[from]} – {Months[to]} {iso[..4]}{Nbsp}года" : $"{InWords(iso[..slash])} – {InWords(iso[(slash + 1)..])}";
        }
        if (iso.Length == 7 && iso[4] == '/') return iso + " учебный год";
        if (iso.Length == 7 && iso[4..6] == "-H") return $"{iso[6]} полугодие {iso[..4]}{Nbsp}года";
        if (iso.Length == 7 && iso[4..6] == "-Q") return $"{iso[6]} квартал {iso[..4]}{Nbsp}года";
        if (MonthAt(iso) is not { } month) return iso.Length == 4 ? iso + Nbsp + "год" : iso;
        return iso.Length == 10 ? $"{iso[8..].TrimStart('0')}{Nbsp}{MonthsOf[month]} {iso[..4]}{Nbsp}г." : $"{Months[month]} {iso[..4]}{Nbsp}года";
    }
}
