using Krug.Core.Language;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using static Krug.Web.Modules.Documents.Import.FieldShape;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>The table of everything that is found in papers.</summary>
public static class ItemKinds
{
    public const string Title = "title", Subject = "subject", Date = "date", Number = "number", Signatory = "signatory", Event = "event", Figure = "figure", Slot = "slot", Practice = "practice",
        Task = "task", Platform = "platform", PlatformTask = "platform-task", Section = "platform-section", Register = "platform-register", Product = "platform-product", Objective = "platform-objective",
        Municipality = "municipality", Track = "track", Praised = "praised", Problem = "problem", Proposal = "proposal", Risk = "risk", Conclusion = "conclusion";

    static readonly IReadOnlyList<(string, string)> eventKinds = [.. EventWords.Kinds.Select(word => (word, word))];
    static readonly IReadOnlyList<(string, string)> modes = [("Onsite", "очно"), ("Online", "дистанционно"), ("Mixed", "смешанно")];
    static readonly IReadOnlyList<(string, string)> slotKinds = [.. SlotKind.All.Select(word => (word, SlotKind.Word(word)))];
    static readonly IReadOnlyList<(string, string)> platformKinds = [.. Modules.Platforms.Platform.Kinds.Select(word => (word, word))];

    public static readonly IReadOnlyList<ItemKind> All =
    [
        One(Title, ItemGroup.Paper, "как бумага называет себя", new("text", "Заголовок", Text, "Впишите заголовок или отклоните место.")),
        One(Subject, ItemGroup.Paper, "тема в заголовке", new("text", "Тема", Text, "Впишите тему или отклоните место.")),
        One(Date, ItemGroup.Paper, "дата документа", new("text", "Дата документа", Line, "Впишите дату или отклоните место.", "День: 30.04.2027. Если известен только месяц, так и впишите: 2027-04.")),
        One(Number, ItemGroup.Paper, "номер документа", new("text", "Номер", Line, "Впишите номер или отклоните место.")),
        new(Signatory, ItemGroup.Paper, "кто подписал", [new("name", "Фамилия и инициалы", Line, "Впишите, кто подписал, или отклоните место."), new("position", "Должность", Text)])
        {
            Title = f => f["name"], More = f => Join(" · ", f["position"], "кто подписал"),
        },
        new(Event, ItemGroup.Paper, "событие",
        [
            new("title", "Название", Text, "Впишите название: под ним событие стоит в списках и справках."), new("kind", "Вид", Choice, "Выберите вид события.", Choices: eventKinds), new("theme", "Тема", Text),
            new("series_number", "Который раз проводится", FieldShape.Number), new("date", "Дата", Day), new("start", "Начало", Time), new("end", "Окончание", Time), new("place", "Место"), new("host", "Кто принимает"),
            new("basis", "Основание", Text), new("goal", "Цель", Text), new("mode", "Как проходит", Choice, Choices: modes), new("next_when", "Когда следующее"), new("next_where", "Где следующее"),
        ])
        {
            Title = f => f["title"] ?? "Событие без названия",
            More = f => Join(" · ", "событие", f["date"], f["place"]),
            Also = f => f.Time("start") is { } start && f.Time("end") is { } end && end <= start ? new("Окончание не позже начала. Проверьте время.", "end") : null,
        },
        new(Figure, ItemGroup.Figures, "число", [new("value", "Число", FieldShape.Number, "Впишите число или отклоните место.")])
        {
            Title = Figures.Counted, More = f => Figures.Words(f["key"]),
        },
        new(Slot, ItemGroup.Slots, "строка программы",
        [
            new("start", "Начало", Time), new("end", "Окончание", Time), new("kind", "Вид", Choice, "Выберите вид.", Choices: slotKinds),
            new("title", "Что происходит", Text, "Впишите, что в это время происходит."), new("track", "Площадка"), new("room", "Помещение"),
        ])
        {
            Rows = new("speakers", "Кто выступает", "Выступающий", [new("name", "Фамилия и инициалы"), new("position", "Должность"), new("organisation", "Организация"), new("group", "Или группа словами")]),
            Title = f => Join(" ", Range(f["start"], f["end"]), f["title"]),
            More = f => Join(" · ", f["track"], Join(", ", [.. f.Rows("speakers").Select(row => row["name"] ?? row["group"])])),
            Also = f => f.Time("start") is { } start && f.Time("end") is { } end && end <= start ? new("Окончание не позже начала. Проверьте время.", "end") : null,
        },
        new(Practice, ItemGroup.Practices, "практика",
        [
            new("title", "Название", Text, "Впишите название практики."), new("note", "Пояснение в скобках", Text), new("organisation", "Организация"), new("recommended_to", "Кому рекомендована", Text),
        ])
        {
            Rows = new("authors", "Авторы", "Автор", [new("name", "Фамилия и инициалы"), new("position", "Должность")]),
            Title = f => f["title"] is { } title ? Phrases.Quoted(title) : null,
            More = f => Join(" — ", Join(", ", [.. f.Rows("authors").Select(row => row["name"])]), f["organisation"]),
        },
        new(Task, ItemGroup.Tasks, "поручение",
        [
            new("text", "Что сделать", Text, "Впишите, что нужно сделать."), new("audience", "Кому", Text), new("due", "Срок", Day), new("due_as", "Срок словами бумаги"), new("number", "Пункт"), new("responsible", "Кто отвечает"),
            new("organisations", "Организации", List, Help: "По одной на строке."),
        ])
        {
            Rows = new("actions", "Что поручено разным организациям", "Часть поручения", [new("text", "Что сделать", Text), new("organisations", "Организации", List)]),
            Title = f => f["text"],
            More = f => Join(" · ", f.Lines("organisations") is { Count: > 0 } names ? string.Join(", ", names) : f["audience"], f["due"] is { } due ? "до " + due : f["due_as"] ?? "без срока"),
        },
        new(Platform, ItemGroup.Platform, "площадка",
        [
            new("theme", "Тема", Text, "Впишите тему площадки."), new("kind", "Вид", Choice, "Выберите вид площадки.", Choices: platformKinds), new("organisation", "Организация", Text, "Впишите, у какой организации статус площадки."),
            new("status_order_number", "Номер приказа о статусе"), new("status_order_date", "Дата приказа", Day),
            new("period", "Отчётный период", Line, "Впишите отчётный период.", "Полугодие 2026-H2, учебный год 2026/27 или год 2026."), new("goal", "Цель", Text), new("stage_number", "Номер этапа", FieldShape.Number),
            new("stage_title", "Этап", Text), new("stage_goal", "Цель этапа", Text), new("site", "Сайт"), new("coordinator", "Координатор"), new("responsible", "Ответственный"), new("contacts", "Связь"),
        ])
        {
            Title = f => f["theme"], More = f => Join(" · ", f["kind"], f["organisation"], f["period"]),
        },
        new(PlatformTask, ItemGroup.Platform, "строка таблицы этапа", [new("task", "Задача", Text), new("activity", "Что делали", Text), new("result", "Результат", Text), new("evidence", "Подтверждение", Text), new("number", "Номер")])
        {
            Title = f => Join(" ", f["number"], f["task"] ?? f["activity"] ?? f["result"] ?? f["evidence"]), More = f => Join(" · ", "строка таблицы этапа", f["activity"]),
        },
        new(Section, ItemGroup.Platform, "часть отчёта", [new("text", "Текст", Text, "Впишите текст или отклоните место."), new("title", "Заголовок", Text), new("number", "Номер", Line, "Впишите номер части, например 3.1.")])
        {
            Title = f => Join(" ", f["number"], f["title"] ?? f["text"]), More = _ => "часть отчёта",
        },
        new(Register, ItemGroup.Platform, "строка реестра", [new("item", "Что", Text), new("result", "Результат", Text), new("number", "Номер")])
        {
            Title = f => Join(" ", f["number"], f["item"] ?? f["result"]), More = _ => "строка реестра",
        },
        One(Product, ItemGroup.Platform, "продукт", new("text", "Продукт", Text, "Впишите продукт или отклоните место.")),
        One(Objective, ItemGroup.Platform, "задача площадки", new("text", "Задача", Text, "Впишите задачу или отклоните место.")),
        One(Municipality, ItemGroup.Lists, "муниципалитет", new("text", "Муниципалитет", Line, "Впишите название или отклоните место.")),
        One(Track, ItemGroup.Lists, "площадка Форума", new("text", "Площадка", Text, "Впишите название или отклоните место.")),
        One(Praised, ItemGroup.Lists, "высокая оценка", new("text", "Кто отмечен", Text, "Впишите, кто отмечен, или отклоните место.")),
        One(Problem, ItemGroup.Lists, "затруднение", new("text", "Затруднение", Text, "Впишите текст или отклоните место.")),
        One(Proposal, ItemGroup.Lists, "предложение", new("text", "Предложение", Text, "Впишите текст или отклоните место.")),
        One(Risk, ItemGroup.Lists, "риск", new("text", "Риск", Text, "Впишите текст или отклоните место.")),
        One(Conclusion, ItemGroup.Lists, "вывод", new("text", "Вывод", Text, "Впишите текст или отклоните место.")),
    ];

    static readonly Dictionary<string, ItemKind> byName = All.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static ItemKind Of(string name) => byName[name];

    public static string[] NamesIn(string group) => [.. All.Where(kind => kind.Group == group).Select(kind => kind.Name)];

    static ItemKind One(string name, string group, string word, ItemField field) => new(name, group, word, [field]) { Title = f => f["text"], More = _ => word };

    static string? Join(string joint, params string?[] parts) => string.Join(joint, parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } joined ? joined : null;

    static string? Range(string? start, string? end) => end is null ? start : $"{start}–{end}";
}

/// <summary>Figures of papers: the key of the import contract, what is counted, the noun beside the number.</summary>
public static class Figures
{
    static readonly Dictionary<string, (string[] Noun, string Words)> known = new(StringComparer.Ordinal)
    {
        ["applications"] = (["заявка", "заявки", "заявок"], "сколько подано"), ["presented"] = (["практика", "практики", "практик"], "сколько представлено"), ["declined"] = (["заявка", "заявки", "заявок"], "сколько отклонено"),
        ["absent"] = (["практика", "практики", "практик"], "сколько не представлено"), ["connections_min"] = (["подключение", "подключения", "подключений"], "меньше всего"),
        ["connections_max"] = (["подключение", "подключения", "подключений"], "больше всего"), ["responses"] = (["ответ", "ответа", "ответов"], "на опрос"), ["events"] = (["мероприятие", "мероприятия", "мероприятий"], "сколько проведено"),
        ["hosts"] = (["организация", "организации", "организаций"], "сколько принимало"), ["directions"] = (["направление", "направления", "направлений"], "сколько охвачено"),
        ["contest_participants"] = (["участник", "участника", "участников"], "конкурса"), ["teachers_trained_percent"] = (["% педагогов", "% педагогов", "% педагогов"], "прошли обучение"),
    };

    public static string Words(string? key) => known.TryGetValue(key ?? "", out var figure) ? figure.Words : "число";

    /// <summary>«22 заявки»; the number alone where its key is unknown.</summary>
    public static string Counted(Fields fields) => known.TryGetValue(fields["key"] ?? "", out var figure) && fields.Number("value") is { } value
        ? Numbers.Count(value, figure.Noun[0], figure.Noun[1], figure.Noun[2]) : fields["value"] ?? "";
}
