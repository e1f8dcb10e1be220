using System.Globalization;
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
    static readonly Shape Person = Shape.Of<Author>("Автор", "автор практики", s => s
        .Text("Имя", a => a.Name, "фамилия и инициалы", "Лунева З.А.")
        .Text("Должность", a => a.Position, "должность, как в бумаге", "зам. директора по УВР"));

    static readonly Shape Practices = Shape.Of<Practice>("Практика", "практика управленческой команды", s => s
        .Text("Название", p => p.Title, "без внешних кавычек", "Школа как среда профессиональных проб")
        .Text("Примечание", p => p.Note, "то, что стоит в скобках после названия", "Из опыта работы куратора")
        .Text("Организация", p => p.Organisation, "организация авторов", "МБОУ СОШ № 5 г. Заречный")
        .List("Авторы", p => p.Authors, Person, "practices.authors", "авторы по порядку", "Лунева З.А., Гранин О.П.")
        .Text("Рекомендовано", p => p.RecommendedTo, "куда рекомендована", "августовская педагогическая конференция"));

    static readonly Shape PracticeGroups = Shape.Of<PracticeGroup>("БлокПрактик", "практики, рекомендованные в одно место", s => s
        .Text("Рекомендовано", g => g.RecommendedTo, "куда рекомендованы", "августовской педагогической конференции")
        .List("Практики", g => g.Practices, Practices, "practices", "практики по порядку", ""));

    static readonly Shape SpeakerShape = Shape.Of<Speaker>("Докладчик", "кто отвечает за слот", s => s
        .Text("Имя", p => p.Name, "фамилия и инициалы", "Лунева З.А.")
        .Text("Должность", p => p.Position, "должность", "директор")
        .Text("Организация", p => p.Organisation, "организация", "МАОУ «Лицей № 3»")
        .Text("Группа", p => p.Group, "группа, названная словами", "участники семинара")
        .Text("Подпись", Told, "всё вместе, как в программах", "Лунева З.А. – директор МАОУ «Лицей № 3»"));

    static readonly Shape SlotShape = Shape.Of<Slot>("Слот", "строка программы", s => s
        .Text("Начало", p => Dotted(p.Start), "время через точку", "10.05")
        .Text("Конец", p => Dotted(p.End), "время через точку", "10.15")
        .Text("Время", p => Between(p.Start, p.End), "начало и конец", "10.05 – 10.15")
        .Text("Вид", p => KindOfSlot(p.Kind), "регистрация, открытие, выступление, обсуждение, перерыв, закрытие", "выступление")
        .Text("Тема", p => p.Title, "тема выступления", "Модель наставничества в сельской школе")
        .Lines("Строки", p => p.Title?.Split('\n'), "slots.lines", "тема по строкам", "Экскурсия в школьную библиотеку")
        .Text("Аудитория", p => p.Room, "помещение", "актовый зал")
        .Text("Площадка", p => p.Track, "площадка, к которой относится слот", "Наставничество")
        .List("Ответственные", p => p.Speakers, SpeakerShape, "slots.speakers", "кто выступает", "Лунева З.А., Гранин О.П."));

    static readonly Shape TrackShape = Shape.Of<TrackOfSlots>("ЧастьПрограммы", "слоты одной площадки подряд", s => s
        .Text("Площадка", p => p.Track, "название площадки", "Наставничество")
        .Text("Аудитория", p => p.Room, "помещение площадки, если оно одно", "каб. 12")
        .Text("РазныеАудитории", p => p.Room is null && p.Slots.Any(slot => slot.Room is not null) ? "да" : null, "слоты идут в разных помещениях", "да")
        .List("Слоты", p => p.Slots, SlotShape, "slots", "слоты площадки", ""));

    static readonly Shape ActionShape = Shape.Of<AssignmentAction>("Действие", "часть поручения", s => s
        .Text("Текст", a => a.Text, "что сделать", "разработать программу")
        .Lines("Организации", a => a.Organisations, "assignments.organisations", "кому", "МБОУ СОШ № 2"));

    static readonly Shape AssignmentShape = Shape.Of<Assignment>("Поручение", "поручение или рекомендация", s => s
        .Text("Номер", a => a.Number, "номер пункта", "2")
        .Text("Текст", a => a.Text, "весь текст поручения со сроком", "До 31.03.2026 обновить программу")
        .Date("Срок", a => a.Due, "последний день", "31.03.2026")
        .Text("СрокСловами", a => a.DueAs, "срок, как в бумаге", "в течение 2026 года")
        .Text("СрокОтдельно", a => a.DueAs is { } due && !a.Text.Contains(due, StringComparison.Ordinal) ? due : null, "срок, если в тексте его нет", "31.03.2026")
        .Text("Ответственный", a => a.Responsible, "ответственный", "Лунева З.А.")
        .Text("Адресат", a => a.Audience, "кому дано", "Для управленческих команд")
        .Lines("Организации", a => a.Organisations, "assignments.organisations", "названные организации", "МБОУ СОШ № 2")
        .Lines("Исполнители", a => Named(a) ? null : a.Organisations, "assignments.organisations", "организации, если в тексте их нет", "МБОУ СОШ № 2")
        .List("Действия", a => a.Actions, ActionShape, "assignments.actions", "части поручения", ""));

    /// <summary>The text names the organisations itself: it has the last word (a number, a name) of each.</summary>
    static bool Named(Assignment assignment) => assignment.Organisations.TrueForAll(organisation => assignment.Text.Contains(organisation.Split(' ')[^1], StringComparison.Ordinal));

    static readonly Shape GroupShape = Shape.Of<AssignmentGroup>("БлокПоручений", "поручения одному адресату", s => s
        .Text("Адресат", g => g.Audience, "кому даны", "Для управленческих команд образовательных организаций")
        .List("Поручения", g => g.Assignments, AssignmentShape, "assignments", "поручения по порядку", ""));

    static readonly Shape PassageShape = Shape.Of<Passage>("Часть", "часть текста под своим заголовком или без него", s => s
        .Text("Заголовок", p => p.Heading, "заголовок части", "Ход обсуждения")
        .Text("Текст", p => p.Text, "весь текст части", "")
        .Lines("Абзацы", p => p.Text.Split('\n'), "body.paragraphs", "текст по абзацам", ""));

    static readonly Shape SectionShape = Shape.Of<NumberedSection>("Раздел", "раздел отчёта с номером", s => s
        .Text("Номер", p => p.Number, "номер", "3.1")
        .Text("Заголовок", p => p.Title, "заголовок раздела", "Особенности реализации плана")
        .Lines("Абзацы", p => p.Text?.Split('\n'), "platform.sections.paragraphs", "текст по абзацам", ""));

    static readonly Shape TaskShape = Shape.Of<PlatformTask>("ЗадачаЭтапа", "строка таблицы этапа", s => s
        .Text("Номер", t => t.Number, "номер", "1")
        .Lines("ЗадачаСтроки", t => t.Task?.Split('\n'), "platform.tasks.lines", "задача по строкам", "Изучить запросы команд")
        .Lines("ДеятельностьСтроки", t => t.Activity?.Split('\n'), "platform.tasks.lines", "деятельность по строкам", "Опрос")
        .Lines("РезультатСтроки", t => t.Result?.Split('\n'), "platform.tasks.lines", "результат по строкам", "Перечень дефицитов")
        .Lines("ПодтверждениеСтроки", t => t.Evidence?.Split('\n'), "platform.tasks.lines", "подтверждение по строкам", "Протокол")
        .Text("Задача", t => t.Task, "задача этапа", "Изучить запросы команд")
        .Text("Деятельность", t => t.Activity, "содержание деятельности", "Опрос, анализ")
        .Text("Результат", t => t.Result, "краткая характеристика результатов", "Составлен перечень дефицитов")
        .Text("Подтверждение", t => t.Evidence, "формы представления и их подтверждение", "Протокол методического совета"));

    static readonly Shape RowShape = Shape.Of<RegisterRow>("СтрокаРеестра", "строка реестра мероприятий", s => s
        .Text("Номер", r => r.Number, "номер", "1")
        .Lines("МероприятиеСтроки", r => r.Item?.Split('\n'), "platform.register.lines", "мероприятие по строкам", "Создание рабочей группы")
        .Lines("РезультатСтроки", r => r.Result?.Split('\n'), "platform.register.lines", "результат по строкам", "Приказ о рабочей группе")
        .Text("Мероприятие", r => r.Item, "наименование мероприятия", "Создание рабочей группы")
        .Text("Результат", r => r.Result, "результат", "Приказ о создании рабочей группы"));

    static readonly Shape StageShape = Shape.Of<PlatformStage>("Этап", "этап проекта", s => s
        .Text("Номер", p => p.Number?.ToString(CultureInfo.InvariantCulture), "номер этапа", "1")
        .Text("Название", p => p.Title, "название этапа", "диагностический")
        .Text("Цель", p => p.Goal, "цель этапа", "изучить потребности")
        .Lines("Цели", p => p.Goal?.Split('\n'), "platform.stage.goals", "цель этапа по строкам", "изучить потребности"));

    static readonly Shape PlatformShape = Shape.Of<PlatformFacts>("Инноплощадка", "инновационная площадка", s => s
        .Text("Организация", p => p.Organisation, "организация или орган, который отчитывается", "МАОУ «Лицей № 3» г. Заречный")
        .Text("НомерПриказа", p => p.StatusOrderNumber, "номер приказа о статусе", "417")
        .Date("ДатаПриказа", p => p.StatusOrderDate, "дата приказа о статусе", "28.12.2025")
        .Date("Период", p => p.Period, "отчётный период", "2 полугодие 2026 года")
        .Text("Тема", p => p.Theme, "тема проекта", "Команда, которая учится")
        .Text("Цель", p => p.Goal, "цель проекта", "создать условия для развития команд")
        .Text("Сайт", p => p.Site, "раздел сайта о проекте", "https://licey3.example/proekt")
        .Text("Координатор", p => p.Coordinator, "координатор", "Лунева Зоя Андреевна")
        .Text("Ответственный", p => p.Responsible, "ответственный исполнитель", "Гранина Ольга Петровна")
        .Text("Контакты", p => p.Contacts, "контакты исполнителя", "8 (000) 123-45-67")
        .Lines("Задачи", p => p.Objectives, "platform.objectives", "задачи проекта", "изучить запросы команд")
        .Part("Этап", p => p.Stage, StageShape, "этап, о котором отчёт")
        .List("ЗадачиЭтапа", p => p.Tasks, TaskShape, "platform.tasks", "таблица этапа", "")
        .List("Разделы", NumberedSection.Of, SectionShape, "platform.sections", "разделы с номерами", "")
        .List("Реестр", p => p.Register, RowShape, "platform.register", "реестр мероприятий", "")
        .Lines("ПродуктыОтдельно", p => p.Register.Exists(row => p.Products.Exists(product => row.Result?.Contains(product, StringComparison.Ordinal) == true)) ? null : p.Products, "platform.products", "продукты, если их нет в реестре", "карта взаимодействия школ")
        .Lines("Продукты", p => p.Products, "platform.products", "инновационные продукты", "карта взаимодействия школ"));

    static readonly Shape SignatoryShape = Shape.Of<Signatory>("Подписант", "кто подписал", s => s
        .Text("Имя", p => p.Name, "фамилия и инициалы", "Лунева З.А.")
        .Text("Должность", p => p.Position, "должность", "методист")
        .Text("Составил", p => PersonName.Parse(p.Name ?? "") is { } name && GenderHints.Of(name.Surname, NamePart.Surname) == Gender.Masculine ? "составил" : "составила", "составил или составила", "составила"));

    static readonly Shape LetterheadShape = Shape.Of<Letterhead>("Бланк", "бланк организации", s => s
        .Text("Организация", b => b.Organisation, "полное имя", "МКУ «Методический центр города Заречный»")
        .Text("Адрес", b => b.Address, "адрес", "600000, г. Заречный, ул. Садовая, 1")
        .Text("Телефон", b => b.Phone, "телефон", "(00000) 1-23-45")
        .Text("Факс", b => b.Fax, "факс", "(00000) 1-23-46")
        .Text("Почта", b => b.Email, "электронная почта", "metod@zarechny.example")
        .Text("Сайт", b => b.Site, "сайт", "metod.zarechny.example")
        .Text("ОГРН", b => b.Ogrn, "ОГРН", "1000000000001")
        .Text("ИНН", b => b.Inn, "ИНН", "2000000002")
        .Text("КПП", b => b.Kpp, "КПП", "200000001"));

    static readonly Shape NextShape = Shape.Of<NextEvent>("Следующее", "следующее мероприятие серии", s => s
        .Date("Когда", n => n.When, "когда, насколько известно", "февраль 2027 года")
        .Text("Где", n => n.Where, "где", "город Заречный"));

    static readonly Shape RemarksShape = Shape.Of<PaperToWrite>("Замечание", "незаполненные места бумаги", s => s
        .Text("ПустойНомер", p => p.Facts.Number is null && Warned(p, "blank-number") ? "да" : null, "место для номера оставлено пустым", "да")
        .Text("ПустаяПодпись", p => p.Facts.Signatory?.Name is null && Warned(p, "blank-signatory") ? "да" : null, "место для подписи оставлено пустым", "да")
        .Text("ПропущенРаздел", p => Warned(p, "missing-section") ? "да" : null, "в нумерации разделов есть пропуск", "да"));

    static bool Warned(PaperToWrite paper, string code) => paper.Facts.Warnings.Exists(warning => warning.Code == code);

    static readonly Shape EventShape = Shape.Of<PaperToWrite>("Событие", "мероприятие, о котором бумага", s => s
        .Text("Название", p => p.Facts.Event?.Title, "название или тема", "Механизмы управления качеством образования")
        .Text("Порядковый", p => Words(p).Ordinal(p.Facts.Event?.SeriesNumber), "какой по счёту, словом", "первый")
        .Text("Форма", p => Words(p).Noun, "как названо в заголовке", "семинар")
        .Text("ФормаРод", p => Words(p).Of, "как названо в заголовке, в родительном падеже", "семинара")
        .Text("Состоялось", p => Words(p).Took, "состоялся, состоялась или состоялось", "состоялся")
        .Text("Проведено", p => Words(p).Held, "проведён, проведена или проведено", "проведён")
        .Figure("Номер", p => p.Figure(p.Facts.Event?.SeriesNumber, "event.series_number"), "какое по счёту", "1")
        .Date("Дата", p => p.Facts.Facts?.Date, "день проведения", "17.02.2026")
        .Text("Начало", p => Dotted(p.Facts.Facts?.Start), "начало", "10.00")
        .Text("Конец", p => Dotted(p.Facts.Facts?.End), "конец", "13.30")
        .Text("Время", p => Between(p.Facts.Facts?.Start, p.Facts.Facts?.End), "начало и конец", "10.00 – 13.30")
        .Text("Место", p => p.Facts.Event?.Place, "место", "г. Заречный, ул. Садовая, 1")
        .Text("Хозяин", p => p.Facts.Event?.Host, "принимающая организация", "МБОУ СОШ № 5")
        .Text("Основание", p => p.Facts.Event?.Basis, "во исполнение чего проведено", "мероприятия «Обучение команд» плана на 2026 год")
        .Text("Цель", p => p.Facts.Event?.Goal, "цель", "распространение опыта управленческих команд")
        .Text("Режим", p => p.Facts.Event?.Mode switch { "online" => "дистанционный", "onsite" => "очный", "mixed" => "смешанный", _ => null }, "дистанционный, очный или смешанный", "дистанционный")
        .Part("Следующее", p => p.Facts.Event?.Next, NextShape, "следующее мероприятие серии"));

    static readonly Shape FiguresShape = Shape.Of<PaperToWrite>("Показатели", "числа бумаги; на экране каждое ведёт к списку, по которому посчитано", s => s
        .Figure("Заявки", p => p.Figure(p.Facts.Facts?.Applications, "facts.applications"), "подано заявок", "24")
        .Figure("Представлено", p => p.Figure(p.Facts.Facts?.Presented, "facts.presented"), "представлено практик", "21")
        .Figure("Отклонено", p => p.Figure(p.Facts.Facts?.Declined, "facts.declined"), "отклонено заявок", "2")
        .Figure("НеЯвились", p => p.Figure(p.Facts.Facts?.Absent, "facts.absent"), "не представлено", "1")
        .Figure("ПодключенийОт", p => p.Figure(p.Facts.Facts?.ConnectionsMin, "facts.connections_min"), "подключений на площадке, меньше всего", "15")
        .Figure("ПодключенийДо", p => p.Figure(p.Facts.Facts?.ConnectionsMax, "facts.connections_max"), "подключений на площадке, больше всего", "27")
        .Figure("Ответы", p => p.Figure(p.Facts.Facts?.Responses, "facts.responses"), "ответов на анкету", "39")
        .Figure("Мероприятия", p => p.Figure(p.Facts.Facts?.Events, "facts.events"), "проведено мероприятий", "21")
        .Figure("Площадки", p => p.Figure(p.Facts.Facts?.Hosts, "facts.hosts"), "организаций, на базе которых проведены", "19")
        .Figure("Направления", p => p.Figure(p.Facts.Facts?.Directions, "facts.directions"), "направлений", "7")
        .Figure("Конкурсанты", p => p.Figure(p.Facts.Facts?.ContestParticipants, "facts.contest_participants"), "участников конкурса", "46")
        .Figure("ДоляОбученных", p => p.Figure(p.Facts.Facts?.TeachersTrainedPercent, "facts.teachers_trained_percent"), "прошли повышение квалификации, %", "74,5"));

    /// <summary>The paper itself: what stands outside every loop.</summary>
    public static Shape Paper { get; } = Shape.Of<PaperToWrite>("Документ", "вся бумага", s => s
        .Text("Вид", p => p.Facts.Kind, "вид бумаги: event-summary, programme, forum-analysis, resolution, platform-report, order, letter", "resolution")
        .Text("Заголовок", p => p.Facts.Title, "как бумага называет себя", "Резолюция городского Форума управленческих практик")
        .Text("Тема", p => p.Facts.Subject, "тема без внешних кавычек", "Механизмы управления качеством образования")
        .Date("Дата", p => p.Facts.Date, "дата бумаги", "25.02.2026")
        .Text("Номер", p => p.Facts.Number, "регистрационный номер", "14-р")
        .Part("Подписант", p => p.Facts.Signatory, SignatoryShape, "кто подписал")
        .Part("Бланк", p => p.Facts.Letterhead, LetterheadShape, "бланк организации")
        .Part("Показатели", p => p.Facts.Facts is null ? null : p, FiguresShape, "числа бумаги")
        .Part("Событие", p => p.Facts.Event is null && p.Facts.Facts is null ? null : p, EventShape, "мероприятие, о котором бумага")
        .Lines("Муниципалитеты", p => p.Facts.Municipalities, "municipalities", "чьи команды участвовали", "Заречный", p => p.Origin("municipalities"))
        .Lines("Площадки", p => p.Facts.Tracks, "tracks", "тематические площадки", "Наставничество", p => p.Origin("tracks"))
        .Lines("Отмечены", p => p.Facts.Praised, "praised", "получившие высокую оценку", "СОШ № 5", p => p.Origin("praised"))
        .Lines("Проблемы", p => p.Facts.Problems, "problems", "проблемные места", "нарушение временного регламента", p => p.Origin("problems"))
        .Lines("Предложения", p => p.Facts.Proposals, "proposals", "предложения участников", "изучать опыт успешных практик", p => p.Origin("proposals"))
        .Lines("Риски", p => p.Facts.Risks, "risks", "риски", "смена управленческой команды", p => p.Origin("risks"))
        .Lines("Выводы", p => p.Facts.Conclusions, "conclusions", "выводы", "Обмен опытом улучшает управление школой.", p => p.Origin("conclusions"))
        .List("Слоты", p => p.Facts.Slots, SlotShape, "slots", "программа по порядку", "", p => p.Origin("slots"))
        .List("Регистрация", p => [.. p.Facts.Slots.Where(IsPlainRegistration)], SlotShape, "slots", "слоты регистрации, стоящие над таблицей", "")
        .List("Программа", TrackOfSlots.Of, TrackShape, "slots", "слоты без регистрации, по площадкам", "")
        .List("Практики", p => p.Facts.Practices, Practices, "practices", "практики по порядку", "", p => p.Origin("practices"))
        .List("БлокиПрактик", PracticeGroup.Of, PracticeGroups, "practices", "практики, собранные по тому, куда рекомендованы", "")
        .Text("Преамбула", p => p.Facts.Preamble, "вводная часть до «РЕШИЛИ:»", "Участники Форума, обсудив практики команд,")
        .Lines("Оценка", p => p.Facts.Assessment, "assessment", "пункты решения, которые никому ничего не поручают", "Признать работу площадок удовлетворительной.", p => p.Origin("assessment"))
        .List("Поручения", p => p.Facts.Assignments, AssignmentShape, "assignments", "поручения по порядку", "", p => p.Origin("assignments"))
        .List("БлокиПоручений", AssignmentGroup.Of, GroupShape, "assignments", "поручения, собранные по адресатам", "")
        .Part("Инноплощадка", p => p.Facts.Platform, PlatformShape, "инновационная площадка")
        .Part("Замечания", p => p, RemarksShape, "чего в бумаге нет, хотя место для этого оставлено")
        .List("Текст", p => p.Facts.Body, PassageShape, "body", "прочий текст бумаги, часть за частью", ""));

    /// <summary>Practices recommended to one place that stand together.</summary>
    sealed record PracticeGroup(string? RecommendedTo, IReadOnlyList<Practice> Practices)
    {
        public static List<PracticeGroup> Of(PaperToWrite paper)
        {
            var groups = new List<PracticeGroup>();
            foreach (var practice in paper.Facts.Practices)
            {
                if (groups is [.., var last] && last.RecommendedTo == practice.RecommendedTo) groups[^1] = last with { Practices = [.. last.Practices, practice] };
                else groups.Add(new(practice.RecommendedTo, [practice]));
            }
            return groups;
        }
    }

    /// <summary>Slots of one track that stand together.</summary>
    sealed record TrackOfSlots(string? Track, string? Room, IReadOnlyList<Slot> Slots)
    {
        public static List<TrackOfSlots> Of(PaperToWrite paper)
        {
            var parts = new List<TrackOfSlots>();
            foreach (var slot in paper.Facts.Slots.Where(slot => !IsPlainRegistration(slot)))
            {
                if (parts is [.., var last] && last.Track == slot.Track) parts[^1] = last with { Room = last.Room == slot.Room ? slot.Room : null, Slots = [.. last.Slots, slot] };
                else parts.Add(new(slot.Track, slot.Room, [slot]));
            }
            return parts;
        }
    }

    /// <summary>Assignments of one audience that stand together.</summary>
    sealed record AssignmentGroup(string? Audience, IReadOnlyList<Assignment> Assignments)
    {
        public static List<AssignmentGroup> Of(PaperToWrite paper)
        {
            var groups = new List<AssignmentGroup>();
            foreach (var assignment in paper.Facts.Assignments)
            {
                if (groups is [.., var last] && last.Audience == assignment.Audience) groups[^1] = last with { Assignments = [.. last.Assignments, assignment] };
                else groups.Add(new(assignment.Audience, [assignment]));
            }
            return groups;
        }
    }

    /// <summary>A numbered part of a report with its heading, in the order of numbers: 3.2 before 3.10.</summary>
    sealed record NumberedSection(string Number, string? Title, string? Text)
    {
        public static IReadOnlyList<NumberedSection> Of(PlatformFacts platform) =>
            [.. platform.Sections.Keys.Union(platform.SectionTitles.Keys, StringComparer.Ordinal).OrderBy(Order, StringComparer.Ordinal)
                .Select(number => new NumberedSection(number, platform.SectionTitles.GetValueOrDefault(number), platform.Sections.GetValueOrDefault(number) is { Length: > 0 } text ? text : null))];

        static string Order(string number) => string.Join('.', number.Split('.').Select(part => part.PadLeft(6, '0')));
    }

    static bool IsPlainRegistration(Slot slot) => slot is { Kind: "registration", Speakers.Count: 0, Room: null, Track: null, Start: not null };

    static string? Dotted(string? time) => time?.Replace(':', '.');

    static string? Between(string? start, string? end) => (start, end) switch
    {
        (not null, not null) => $"{Dotted(start)} – {Dotted(end)}",
        (not null, null) => Dotted(start),
        (null, not null) => $"до {Dotted(end)}",
        _ => null,
    };

    static string? Told(Speaker speaker)
    {
        var post = string.Join(' ', new[] { speaker.Position, speaker.Organisation }.Where(part => part is { Length: > 0 }));
        return speaker.Name is { Length: > 0 } name ? post.Length > 0 ? $"{name} – {post}" : name : speaker.Group ?? (post.Length > 0 ? post : null);
    }

    static string KindOfSlot(string kind) => kind switch
    {
        "registration" => "регистрация",
        "opening" => "открытие",
        "talk" => "выступление",
        "discussion" => "обсуждение",
        "break" => "перерыв",
        "closing" => "закрытие",
        _ => kind,
    };

    static EventWords Words(PaperToWrite paper) => EventWords.In(paper.Facts.Title);
}
