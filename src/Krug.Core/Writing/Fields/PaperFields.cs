using Krug.Core.Language;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Writing;

/// <summary>
/// A paper about to be written: its facts, and where its figures come from. <paramref name="Origins"/> goes by the figure's key
/// (<c>facts.applications</c>, <c>practices</c>); a figure not named there has <paramref name="Usual"/>.
/// </summary>
public sealed record PaperToWrite(PaperFacts Facts, FigureOrigin Usual = FigureOrigin.Document, IReadOnlyDictionary<string, FigureOrigin>? Origins = null)
{
    public Figure? Figure(decimal? value, string key) => value is { } number ? new(number, Origin(key), key) : null;

    public FigureOrigin Origin(string key) => Origins is not null && Origins.TryGetValue(key, out var origin) ? origin : Usual;
}

/// <summary>Every field of a paper's template, by the Russian names a methodist types in Word. The page «Поля шаблона» is printed from <see cref="Paper"/>.</summary>
public static class PaperFields
{
    static readonly Shape Passage = Shape.Of<Passage>("Часть", "часть текста под своим заголовком или без него", s => s
        .Text("Заголовок", p => p.Heading, "заголовок части", "Ход обсуждения")
        .Text("Слова", p => p.Text, "весь текст части", "")
        .Lines("Абзацы", p => p.Text.Split('\n'), "body.paragraphs", "текст по абзацам", ""));

    static readonly Shape Signatory = Shape.Of<Signatory>("Подписант", "кто подписал", s => s
        .Text("Имя", p => p.Name, "фамилия и инициалы", "Лунева З.А.", Naming.Person)
        .Text("Должность", p => p.Position, "должность", "методист", Naming.Position)
        .Text("Составил", p => PersonName.Parse(p.Name ?? "") is { } name && GenderHints.Of(name.Surname, NamePart.Surname) == Gender.Masculine ? "составил" : "составила", "составил или составила", "составила"));

    static readonly Shape Letterhead = Shape.Of<Letterhead>("Бланк", "бланк организации", s => s
        .Text("Организация", b => b.Organisation, "полное имя", "МКУ «Методический центр города Заречный»", Naming.Organisation)
        .Text("Адрес", b => b.Address, "адрес", "600000, г. Заречный, ул. Садовая, 1")
        .Text("Телефон", b => b.Phone, "телефон", "(00000) 1-23-45")
        .Text("Факс", b => b.Fax, "факс", "(00000) 1-23-46")
        .Text("Почта", b => b.Email, "электронная почта", "metod@zarechny.example")
        .Text("Сайт", b => b.Site, "сайт", "metod.zarechny.example")
        .Text("ОГРН", b => b.Ogrn, "ОГРН", "1000000000001")
        .Text("ИНН", b => b.Inn, "ИНН", "2000000002")
        .Text("КПП", b => b.Kpp, "КПП", "200000001"));

    static readonly Shape Next = Shape.Of<NextEvent>("Следующее", "следующее мероприятие серии", s => s
        .Date("Когда", n => n.When, "когда, насколько известно", "февраль 2027 года")
        .Text("Где", n => n.Where, "на базе чего, в родительном падеже", "образовательных организаций города Заречный"));

    static readonly Shape Event = Shape.Of<PaperToWrite>("Событие", "мероприятие, о котором бумага", s => s
        .Text("Название", p => p.Facts.Event?.Title, "название или тема", "Механизмы управления качеством образования")
        .Text("Порядковый", p => Words(p).Ordinal(p.Facts.Event?.SeriesNumber), "какой по счёту, словом", "первый")
        .Text("ПорядокОтдельно", p => p.Facts.Event?.SeriesNumber is { } number && !EventWords.Tells(p.Facts.Title, number) ? EventWords.Roman(number) : null, "какой по счёту, римской цифрой, если в заголовке этого нет", "III")
        .Text("Форма", p => Words(p).Noun, "как названо в заголовке", "семинар")
        .Text("ФормаРод", p => Words(p).Of, "как названо в заголовке, в родительном падеже", "семинара")
        .Text("Состоялось", p => Words(p).Took, "состоялся, состоялась или состоялось", "состоялся")
        .Text("Проведено", p => Words(p).Held, "проведён, проведена или проведено", "проведён")
        .Figure("Номер", p => p.Figure(p.Facts.Event?.SeriesNumber, "event.series_number"), "какое по счёту", "1")
        .Date("Дата", p => p.Facts.Facts?.Date, "день проведения", "17.02.2026")
        .Text("Начало", p => ProgrammeFields.Dotted(p.Facts.Facts?.Start), "начало", "10.00")
        .Text("Конец", p => ProgrammeFields.Dotted(p.Facts.Facts?.End), "конец", "13.30")
        .Text("Время", p => ProgrammeFields.Between(p.Facts.Facts?.Start, p.Facts.Facts?.End), "начало и конец", "10.00 – 13.30")
        .Text("Место", p => p.Facts.Event?.Place, "место", "г. Заречный, ул. Садовая, 1")
        .Text("Хозяин", p => p.Facts.Event?.Host, "на базе чего проведено", "МБОУ СОШ № 5", Naming.Organisation)
        .Text("Основание", p => p.Facts.Event?.Basis, "во исполнение чего проведено", "мероприятия «Обучение команд» плана на 2026 год")
        .Text("ОснованиеСПредлогом", p => EventWords.Basis(p.Facts.Event?.Basis), "основание с вводными словами", "Во исполнение плана работы на 2026 год")
        .Text("Цель", p => p.Facts.Event?.Goal, "цель", "распространение опыта управленческих команд")
        .Text("Режим", p => p.Facts.Event?.Mode switch { "online" => "дистанционном", "onsite" => "очном", "mixed" => "смешанном", _ => null }, "в каком режиме: дистанционном, очном или смешанном", "дистанционном")
        .Part("Следующее", p => p.Facts.Event?.Next, Next, "следующее мероприятие серии"));

    static readonly Shape Figures = Shape.Of<PaperToWrite>("Показатели", "числа бумаги; на экране каждое ведёт к списку, по которому посчитано", s => s
        .Figure("Заявки", p => p.Figure(p.Facts.Facts?.Applications, "facts.applications"), "подано заявок", "24")
        .Figure("Представлено", p => p.Figure(p.Facts.Facts?.Presented, "facts.presented"), "представлено практик", "21")
        .Figure("Отклонено", p => p.Figure(p.Facts.Facts?.Declined, "facts.declined"), "отклонено заявок", "2")
        .Figure("НеПредставлено", p => p.Figure(p.Facts.Facts?.Absent, "facts.absent"), "не представлено практик", "1")
        .Figure("ПодключенийОт", p => p.Figure(p.Facts.Facts?.ConnectionsMin, "facts.connections_min"), "подключений на площадке, меньше всего", "15")
        .Figure("ПодключенийДо", p => p.Figure(p.Facts.Facts?.ConnectionsMax, "facts.connections_max"), "подключений на площадке, больше всего", "27")
        .Figure("Ответы", p => p.Figure(p.Facts.Facts?.Responses, "facts.responses"), "ответов на анкету", "39")
        .Figure("Мероприятия", p => p.Figure(p.Facts.Facts?.Events, "facts.events"), "проведено мероприятий", "21")
        .Figure("Базы", p => p.Figure(p.Facts.Facts?.Hosts, "facts.hosts"), "организаций, на базе которых проведены", "19")
        .Figure("Направления", p => p.Figure(p.Facts.Facts?.Directions, "facts.directions"), "направлений", "7")
        .Figure("Конкурсанты", p => p.Figure(p.Facts.Facts?.ContestParticipants, "facts.contest_participants"), "участников конкурса", "46")
        .Figure("ДоляОбученных", p => p.Figure(p.Facts.Facts?.TeachersTrainedPercent, "facts.teachers_trained_percent"), "прошли повышение квалификации, %", "74,5"));

    sealed record Place(PaperToWrite Paper, HeadcountPlace Of, int Number);

    static readonly Shape Places = Shape.Of<Place>("ЛюдиМуниципалитета", "сколько человек из муниципалитета", s => s
        .Text("Название", p => p.Of.Name, "муниципалитет", "Озёрный район")
        .Figure("Человек", p => p.Paper.Figure(p.Of.People, $"place.{p.Number}"), "сколько человек", "40"));

    static readonly Shape People = Shape.Of<PaperToWrite>("Люди", "сколько человек зарегистрировалось и участвовало", s => s
        .Figure("Зарегистрировано", p => p.Figure(p.Facts.Headcount?.Registered, "facts.registered"), "зарегистрировалось человек", "218")
        .Figure("Участвовало", p => p.Figure(p.Facts.Headcount?.Came, "facts.came"), "пришло человек", "196")
        .Figure("Организации", p => p.Figure(p.Facts.Headcount?.Organisations, "facts.organisations"), "из скольких организаций", "34")
        .List("ПоМуниципалитетам", p => [.. p.Facts.Headcount?.Places.Select((place, at) => new Place(p, place, at + 1)) ?? []], Places, "place", "муниципалитеты, если их несколько", ""));

    static readonly Shape Blanks = Shape.Of<PaperToWrite>("Пропуски", "незаполненные места бумаги", s => s
        .Text("Номер", p => p.Facts.Number is null && Warned(p, "blank-number") ? "да" : null, "место для номера оставлено пустым", "да")
        .Text("Подпись", p => p.Facts.Signatory?.Name is null && Warned(p, "blank-signatory") ? "да" : null, "место для подписи оставлено пустым", "да"));

    static readonly Shape Attendee = Shape.Of<Attendee>("Участник", "строка листа регистрации", s => s
        .Text("Имя", a => a.Name, "фамилия, имя, отчество", "Лунева Зоя Андреевна")
        .Text("Должность", a => a.Position, "должность", "методист", Naming.Position)
        .Text("Организация", a => a.Organisation, "откуда", "МБОУ СОШ № 5", Naming.Organisation));

    static readonly Shape Planned = Shape.Of<PlannedEvent>("Мероприятие", "строка плана месяца", s => s
        .Text("Когда", e => e.When, "дата и время", "03.12.2026, 10.00–12.00")
        .Text("Название", e => e.Title, "название", "Семинар «Наставник рядом»")
        .Text("Место", e => e.Place, "где", "МБОУ СОШ № 5")
        .Text("Участники", e => e.Audience, "для кого", "заместители директоров")
        .Text("Ответственный", e => e.Responsible, "кто проводит", "Методический центр"));

    /// <summary>The paper itself: what stands outside every loop.</summary>
    public static Shape Paper { get; } = Shape.Of<PaperToWrite>("Документ", "вся бумага", s => s
        .Text("Вид", p => p.Facts.Kind, "вид бумаги: event-summary, programme, forum-analysis, resolution, platform-report, order, letter", "resolution")
        .Text("Заголовок", p => p.Facts.Title, "как бумага называет себя", "Резолюция городского Форума управленческих практик")
        .Lines("СтрокиЗаголовка", p => Heading.Lines(p.Facts), "title.lines", "заголовок по строкам", "ПРИКАЗ")
        .Text("Тема", p => p.Facts.Subject, "тема без внешних кавычек", "Механизмы управления качеством образования")
        .Text("ТемаОтдельно", p => p.Facts.Subject is { } subject && p.Facts.Title?.Contains(subject, StringComparison.Ordinal) != true ? subject : null, "тема, если её нет в заголовке", "Механизмы управления качеством образования")
        .Date("Дата", p => p.Facts.Date, "дата бумаги", "25.02.2026")
        .Text("Номер", p => p.Facts.Number, "регистрационный номер", "14-р")
        .Text("РеквизитыВЗаголовке", p => Heading.Dated(p.Facts) ? "да" : null, "дата и номер стоят в самом заголовке", "да")
        .Part("Подписант", p => p.Facts.Signatory, Signatory, "кто подписал")
        .Part("Бланк", p => p.Facts.Letterhead, Letterhead, "бланк организации")
        .Part("Показатели", p => p.Facts.Facts is null ? null : p, Figures, "числа бумаги")
        .Part("Люди", p => p.Facts.Headcount is null ? null : p, People, "сколько человек участвовало")
        .Part("Событие", p => p.Facts.Event is null && p.Facts.Facts is null ? null : p, Event, "мероприятие, о котором бумага")
        .Lines("Муниципалитеты", p => p.Facts.Municipalities, "municipalities", "чьи команды участвовали", "Заречный", p => p.Origin("municipalities"))
        .Text("МуниципалитетыСловами", p => EventWords.Municipalities(p.Facts.Municipalities), "они же с пометой «город» и «районы»", "город Заречный, Лесной, Озёрский районы")
        .Lines("Площадки", p => p.Facts.Tracks, "tracks", "тематические площадки", "Наставничество", p => p.Origin("tracks"))
        .Lines("Отмечены", p => p.Facts.Praised, "praised", "получившие высокую оценку", "СОШ № 5", p => p.Origin("praised"))
        .Text("ОтмеченыСписком", p => Folding.Of(p.Facts.Praised), "они же, школы одного вида собраны под «№№»", "СОШ №№ 5, 6 (2 пр.), 11")
        .Lines("Проблемы", p => p.Facts.Problems, "problems", "проблемные места", "нарушение временного регламента", p => p.Origin("problems"))
        .Lines("Предложения", p => p.Facts.Proposals, "proposals", "предложения участников", "изучать опыт успешных практик", p => p.Origin("proposals"))
        .Lines("Риски", p => p.Facts.Risks, "risks", "риски", "смена управленческой команды", p => p.Origin("risks"))
        .Lines("Выводы", p => p.Facts.Conclusions, "conclusions", "выводы", "Обмен опытом улучшает управление школой.", p => p.Origin("conclusions"))
        .List("Участники", p => p.Facts.Attendees, Attendee, "attendees", "строки листа регистрации; пустые заполняют от руки", "", p => p.Origin("attendees"))
        .List("Мероприятия", p => p.Facts.Plan, Planned, "plan", "строки плана месяца", "", p => p.Origin("plan"))
        .List("Слоты", p => p.Facts.Slots, ProgrammeFields.Slot, "slots", "программа по порядку", "", p => p.Origin("slots"))
        .List("Регистрация", p => ProgrammePart.Registration(p.Facts), ProgrammeFields.Slot, "slots", "слоты регистрации, стоящие над таблицей", "")
        .List("Программа", p => ProgrammePart.Of(p.Facts), ProgrammeFields.Part, "slots", "слоты без регистрации, по площадкам", "")
        .Part("Сетка", p => ProgrammeGrid.Of(p.Facts), ProgrammeFields.Grid, "слоты без регистрации, площадки рядом; есть, если площадки идут в одно время")
        .List("Практики", p => p.Facts.Practices, PracticeFields.Practice, "practices", "практики по порядку", "", p => p.Origin("practices"))
        .List("БлокиПрактик", p => GivenTask.All(p.Facts).Exists(task => task.Practices.Count > 0) ? null : PracticeGroup.Of(p.Facts.Practices), PracticeFields.Group, "practices", "практики, собранные по тому, куда рекомендованы; кроме тех, что стоят в поручении", "")
        .Lines("Преамбула", p => p.Facts.Preamble?.Split('\n'), "preamble", "вводная часть до «РЕШИЛИ:», по абзацам", "Участники Форума, обсудив практики команд,")
        .Text("Формула", p => p.Facts.Preamble?.EndsWith(':') == true ? null : "да", "вводная часть не оканчивается словом «РЕШИЛИ:» сама", "да")
        .Lines("Оценка", p => p.Facts.Assessment, "assessment", "пункты решения, которые никому ничего не поручают", "Признать работу площадок удовлетворительной.", p => p.Origin("assessment"))
        .List("Поручения", p => GivenTask.All(p.Facts), AssignmentFields.Assignment, "assignments", "поручения по порядку", "", p => p.Origin("assignments"))
        .List("БлокиПоручений", p => TaskGroup.Of(p.Facts), AssignmentFields.Group, "assignments", "поручения, собранные по адресатам", "")
        .Part("Инноплощадка", p => p.Facts.Platform is null ? null : p, PlatformFields.Platform, "инновационная площадка")
        .Part("Пропуски", p => p, Blanks, "незаполненные места бумаги")
        .List("Части", p => p.Facts.Body, Passage, "body", "прочий текст бумаги, часть за частью", ""));

    static bool Warned(PaperToWrite paper, string code) => paper.Facts.Warnings.Exists(warning => warning.Code == code);

    static EventWords Words(PaperToWrite paper) => EventWords.In(paper.Facts.Title + "\n" + paper.Facts.Preamble);
}
