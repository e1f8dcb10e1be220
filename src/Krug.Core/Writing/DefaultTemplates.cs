using System.Collections.Concurrent;

namespace Krug.Core.Writing;

/// <summary>
/// The templates Krug comes with: Word files in <c>Writing/Defaults</c>, opened in Word like any other, laid out as ГОСТ Р 7.0.97 asks. A territory may put its own in place of each.
/// </summary>
public static class DefaultTemplates
{
    static readonly ConcurrentDictionary<string, Template> Opened = new(StringComparer.Ordinal);

    /// <summary>Names with what they are for, in the order of the page of templates.</summary>
    public static IReadOnlyList<(string Name, string Title)> All { get; } =
    [
        ("programme", "Программа"),
        ("programme-appendix", "Программа приложением"),
        ("event-summary", "Итоговая справка о семинаре"),
        ("forum-analysis", "Аналитическая справка о Форуме"),
        ("resolution", "Резолюция"),
        ("platform-report", "Отчёт инновационной площадки: общие сведения, таблица этапа, разделы"),
        ("platform-report-kip", "Отчёт инновационной площадки: паспорт, реестр мероприятий, разделы"),
        ("order", "Приказ"),
        ("letter", "Письмо"),
        ("regulation", "Положение о мероприятии"),
        ("attendance-sheet", "Лист регистрации"),
        ("month-plan", "План мероприятий на месяц"),
    ];

    /// <summary>The file itself, to download and change in Word. Throws <see cref="ArgumentException"/> for a name not in <see cref="All"/>.</summary>
    public static byte[] File(string name)
    {
        if (!All.Any(known => known.Name == name)) throw new ArgumentException($"No default template «{name}».", nameof(name));
        using var stream = typeof(DefaultTemplates).Assembly.GetManifestResourceStream($"Krug.Core.Writing.Defaults.{name}.docx")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The template, read once.</summary>
    public static Template Get(string name) => Opened.GetOrAdd(name, static key => Template.Open(File(key), PaperFields.Paper));
}
