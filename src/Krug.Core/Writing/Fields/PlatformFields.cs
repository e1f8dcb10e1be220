using System.Globalization;
using Krug.Core.Reading.Papers;

namespace Krug.Core.Writing;

/// <summary>Fields of an innovation platform's report.</summary>
static class PlatformFields
{
    static readonly Shape Section = Shape.Of<NumberedSection>("Раздел", "раздел отчёта с номером", s => s
        .Text("Номер", p => p.Number.TrimEnd('*'), "номер", "3.1")
        .Text("Заголовок", p => p.Title, "заголовок раздела", "Особенности реализации плана")
        .Text("ВСтроку", p => p.InLine ? p.Text : null, "короткий текст, который идёт сразу за заголовком через двоеточие", "не вносилась")
        .Lines("Абзацы", p => p.InLine ? null : p.Text?.Split('\n'), "platform.sections.paragraphs", "текст по абзацам", "")
        .Text("СТаблицей", p => p.Captioned ? "да" : null, "в разделе стоит подпись «Таблица 1»: таблица печатается за ним", "да"));

    static readonly Shape Task = Shape.Of<PlatformTask>("ЗадачаЭтапа", "строка таблицы этапа", s => s
        .Text("Номер", t => t.Number, "номер", "1")
        .Lines("Задача", t => t.Task?.Split('\n'), "platform.tasks.lines", "задача этапа, по абзацам", "Изучить запросы команд")
        .Lines("Деятельность", t => t.Activity?.Split('\n'), "platform.tasks.lines", "содержание деятельности, по абзацам", "Опрос, анализ")
        .Lines("Результат", t => t.Result?.Split('\n'), "platform.tasks.lines", "краткая характеристика результатов, по абзацам", "Составлен перечень дефицитов")
        .Lines("Подтверждение", t => t.Evidence?.Split('\n'), "platform.tasks.lines", "формы представления и их подтверждение, по абзацам", "Протокол методического совета"));

    static readonly Shape Row = Shape.Of<RegisterRow>("СтрокаРеестра", "строка реестра мероприятий", s => s
        .Text("Номер", r => r.Number, "номер", "1")
        .Lines("Мероприятие", r => r.Item?.Split('\n'), "platform.register.lines", "наименование мероприятия, по абзацам", "Создание рабочей группы")
        .Lines("Результат", r => r.Result?.Split('\n'), "platform.register.lines", "результат, по абзацам", "Приказ о создании рабочей группы"));

    static readonly Shape Stage = Shape.Of<PlatformStage>("Этап", "этап проекта", s => s
        .Text("Номер", p => p.Number?.ToString(CultureInfo.InvariantCulture), "номер этапа", "1")
        .Text("Название", p => p.Title, "название этапа", "диагностический")
        .Text("Цель", p => p.Goal, "цель этапа", "изучить потребности"));

    public static readonly Shape Platform = Shape.Of<PaperToWrite>("Инноплощадка", "инновационная площадка", s => s
        .Text("Организация", p => Of(p).Organisation, "организация или орган, который отчитывается", "МАОУ «Лицей № 3» г. Заречный", Naming.Organisation)
        .Text("НомерПриказа", p => Of(p).StatusOrderNumber, "номер приказа о статусе", "417")
        .Date("ДатаПриказа", p => Of(p).StatusOrderDate, "дата приказа о статусе", "28.12.2025")
        .Date("Период", p => Of(p).Period, "отчётный период", "2 полугодие 2026 года")
        .Date("ПериодОтдельно", p => Of(p).Period is { Length: >= 4 } period && !(p.Facts.Title?.Contains(period[..4], StringComparison.Ordinal) == true) ? period : null, "отчётный период, если его нет в заголовке", "2 полугодие 2026 года")
        .Text("ЗаПериод", p => p.Facts.Title?.EndsWith("за период", StringComparison.Ordinal) == true ? "да" : null, "заголовок оканчивается словами «за период»", "да")
        .Text("ПустойПункт", p => Of(p).SectionTitles.Where(title => title.Value.Length == 0 && !Of(p).Sections.ContainsKey(title.Key)).Select(title => title.Key + ".").FirstOrDefault(), "номер пункта, оставленного пустым", "1.")
        .Text("Тема", p => Of(p).Theme, "тема проекта", "Команда, которая учится")
        .Text("ТемаОтдельно", p => Of(p).Theme is { } theme && theme != p.Facts.Subject ? theme : null, "тема проекта, если на титуле другая или её нет", "Команда, которая учится")
        .Text("Цель", p => Of(p).Goal, "цель проекта", "создать условия для развития команд")
        .Text("Сайт", p => Of(p).Site, "раздел сайта о проекте", "https://licey3.example/proekt")
        .Text("Координатор", p => Of(p).Coordinator, "координатор", "Лунева Зоя Андреевна", Naming.Person)
        .Text("Ответственный", p => Of(p).Responsible, "ответственный исполнитель", "Гранина Ольга Петровна", Naming.Person)
        .Text("Контакты", p => Of(p).Contacts, "контакты исполнителя", "8 (000) 123-45-67")
        .Text("Паспорт", p => HasPassport(Of(p)) ? "да" : null, "известно что-нибудь, кроме организации", "да")
        .Text("ПаспортПуст", p => !HasPassport(Of(p)) && Quoted(p, "аспорт") ? "да" : null, "в бумаге паспорт оставлен пустым", "да")
        .Text("ПаспортВРазделах", p => Of(p).Sections.Keys.Any(key => key.StartsWith("1.", StringComparison.Ordinal)) ? "да" : null, "разделы 1.1, 1.2 … идут среди прочих", "да")
        .Lines("Сведения", Passport, "platform.passport", "общие сведения с номерами 1.1, 1.2 …", "1.2. Координатор: Лунева Зоя Андреевна")
        .Lines("Задачи", p => Of(p).Objectives, "platform.objectives", "задачи проекта", "изучить запросы команд", p => p.Origin("platform.objectives"))
        .Part("Этап", p => Of(p).Stage, Stage, "этап, о котором отчёт")
        .List("ЗадачиЭтапа", p => Of(p).Tasks, Task, "platform.tasks", "таблица этапа", "", p => p.Origin("platform.tasks"))
        .List("Разделы", NumberedSection.Of, Section, "platform.sections", "разделы с номерами", "")
        .Text("ТаблицаОтдельно", p => Of(p).Register.Count > 0 && !NumberedSection.Of(p).Exists(section => section.Captioned) ? "да" : null, "подписи «Таблица 1» в разделах нет", "да")
        .List("Реестр", p => Of(p).Register, Row, "platform.register", "реестр мероприятий", "", p => p.Origin("platform.register"))
        .Lines("Продукты", p => Of(p).Products, "platform.products", "инновационные продукты", "карта взаимодействия школ", p => p.Origin("platform.products"))
        .Lines("ПродуктыОтдельно", p => Told(p, Of(p).Products) ? null : Of(p).Products, "platform.products", "продукты, если их нет в реестре и разделах", "карта взаимодействия школ", p => p.Origin("platform.products"))
        .Text("ЧислаОтдельно", p => p.Facts.Facts is { } figures && !Told(p, [.. Numbers(figures)]) ? "да" : null, "числа отчёта в разделах не названы", "да"));

    static PlatformFacts Of(PaperToWrite paper) => paper.Facts.Platform!;

    static bool HasPassport(PlatformFacts p) => p.Coordinator is not null || p.Responsible is not null || p.Contacts is not null || p.StatusOrderNumber is not null || p.Site is not null;

    static bool Quoted(PaperToWrite paper, string words) => paper.Facts.Warnings.Exists(warning => warning.Code == "missing-section" && warning.Quotes.Any(quote => quote.Contains(words, StringComparison.Ordinal)));

    /// <summary>The paper that was read jumps over a number of its general part: 1.2, then 1.4.</summary>
    static bool Gap(PaperToWrite paper) => paper.Facts.Warnings.Exists(warning => warning.Code == "missing-section" && warning.Quotes.Any(quote => quote.StartsWith("1.", StringComparison.Ordinal)));

    /// <summary>Every text stands already in the register, the stage's table or the sections.</summary>
    static bool Told(PaperToWrite paper, IReadOnlyList<string> texts)
    {
        var platform = Of(paper);
        var all = string.Join('\n', platform.Register.Select(row => row.Item + "\n" + row.Result).Concat(platform.Tasks.Select(task => task.Result + "\n" + task.Evidence)).Concat(platform.Sections.Values));
        return texts.All(text => all.Contains(text, StringComparison.Ordinal));
    }

    static IEnumerable<string> Numbers(EventFigures figures) =>
        new decimal?[] { figures.Events, figures.Hosts, figures.Directions, figures.ContestParticipants, figures.TeachersTrainedPercent }.OfType<decimal>().Select(number => new Figure(number, default, "").Text).Take(1);

    /// <summary>The general part of the report. Its numbers have no gaps, unless the paper that was read has one after 1.2.</summary>
    static List<string> Passport(PaperToWrite paper)
    {
        var p = Of(paper);
        var lines = new List<string>();
        var number = 0;
        void Add(string? value, string label, string? more = null)
        {
            number++;
            if (value is null) { if (!Gap(paper)) number--; return; }
            lines.Add($"1.{number}. {label}{value}");
            if (more is not null) lines.Add(more);
        }
        var site = p.Site is null ? null : "Раздел сайта о проекте: " + p.Site;
        Add(p.Organisation, "Наименование организации: ", site);
        if (p.Organisation is null && site is not null) lines.Add(site);
        Add(p.Coordinator, "Координатор: ");
        if (Gap(paper)) number++;
        Add(p.Responsible, "Ответственный исполнитель: ");
        Add(p.Contacts, "Контактные данные ответственного исполнителя: ");
        Add(Status(p), "Реквизиты документа, подтверждающего статус площадки: ");
        return lines;
    }

    static string? Status(PlatformFacts p) => p.StatusOrderNumber is null && p.StatusOrderDate is null ? null
        : "приказ" + (p.StatusOrderDate is { } date ? " от " + Filters.Printed(new Day(date)) : "") + (p.StatusOrderNumber is { } number ? " №\u00A0" + number : "");
}

/// <summary>A numbered part of a report with its heading, in the order of numbers: 3.2 before 3.10.</summary>
sealed record NumberedSection(string Number, string? Title, string? Text)
{
    /// <summary>The caption of the register stands among its words.</summary>
    public bool Captioned => Text?.Split('\n').Any(line => line.StartsWith("Таблица 1", StringComparison.Ordinal)) == true;

    bool IsChapter => !Number.Contains('.', StringComparison.Ordinal);

    /// <summary>A text that begins with a small letter goes on with its heading.</summary>
    public bool InLine => Title is { Length: > 3 and < 160 } title && !title.Contains(": ", StringComparison.Ordinal) && !title.EndsWith(':') && Text is { Length: > 0 } text && char.IsLower(text[0]) && !text.Contains('\n', StringComparison.Ordinal);

    public static List<NumberedSection> Of(PaperToWrite paper)
    {
        var platform = paper.Facts.Platform!;
        List<NumberedSection> all = [.. platform.Sections.Keys.Union(platform.SectionTitles.Keys, StringComparer.Ordinal).OrderBy(Order, StringComparer.Ordinal)
            .Select(number => new NumberedSection(number, platform.SectionTitles.GetValueOrDefault(number), platform.Sections.GetValueOrDefault(number) is { Length: > 0 } text ? text : null))
            .Where(section => section is not ({ Title: null or "", Text: null } or { Text: null, IsChapter: true }))]; // what stood under an empty chapter is told elsewhere
        // The theme told among numbered parts («1.2. Тема: …») is a fact of its own; its number must not be missing.
        var gap = all.FindIndex(section => section.Number.StartsWith("1.", StringComparison.Ordinal));
        for (var i = gap; i >= 0 && i + 1 < all.Count && all[i + 1].Number.StartsWith("1.", StringComparison.Ordinal); i++)
        {
            if (platform.Theme is null || !int.TryParse(all[i].Number.AsSpan(2), out var number) || all[i + 1].Number != $"1.{number + 2}") continue;
            all.Insert(i + 1, new($"1.{number + 1}", $"Тема: «{platform.Theme}»", null));
            break;
        }
        return all;
    }

    static string Order(string number) => string.Join('.', number.Split('.').Select(part => part.TrimEnd('*').PadLeft(6, '0') + (part.EndsWith('*') ? "*" : "")));
}
