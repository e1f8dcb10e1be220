namespace Krug.Web.Modules.Dictionaries;

/// <summary>What a dictionary is called on screen and in its address, and what its words have besides a name.</summary>
public sealed record DictionaryFace(Dictionary Of, string Path, string Title, string For)
{
    /// <summary>What <see cref="Term.Level"/> is called here; null where the words have none.</summary>
    public string? Level { get; init; }
    /// <summary>What <see cref="Term.Text"/> is called here.</summary>
    public string Text { get; init; } = "Пояснение";
    /// <summary>What <see cref="Term.Marked"/> asks here; null where nothing is asked.</summary>
    public string? Mark { get; init; }
    /// <summary>Records keep a mark and not the word, so the word may be changed in place.</summary>
    public bool ByCode { get; init; }

    public static readonly IReadOnlyList<DictionaryFace> All =
    [
        new(Dictionary.Direction, "directions", "Направления", "По ним делятся события, площадки Форума, объединения и кураторы") { Level = "Группа" },
        new(Dictionary.Step, "steps", "Шаги управленческого цикла", "Через них проходит каждое направление") { Text = "О чём спрашивают на этом шаге" },
        new(Dictionary.Project, "projects", "Проекты", "Федеральные, региональные и муниципальные проекты, в которых участвуют школы") { Level = "Уровень" },
        new(Dictionary.Assessment, "assessments", "Оценочные процедуры", "Откуда берутся результаты: ВПР, КДР, экзамены, исследования") { Level = "Уровень" },
        new(Dictionary.Risk, "risks", "Риски", "Риски проектов и факторы рискового профиля школы") { Level = "Чей риск" },
        new(Dictionary.EventKind, "event-kinds", "Виды событий", "Форумы, семинары, совещания и то, чем начинаются их бумаги") { Text = "Слова, с которых начинаются бумаги", Mark = "Бумаги пишут это слово с прописной буквы" },
        new(Dictionary.SlotKind, "slot-kinds", "Виды строк программы", "Из чего складывается программа: выступления, обсуждения, перерывы") { ByCode = true },
        new(Dictionary.OrganisationKind, "organisation-kinds", "Виды организаций", "По ним организации находят и считают") { Mark = "Бумаги территории выходят на бланке такой организации" },
        new(Dictionary.BodyKind, "body-kinds", "Виды объединений", "Методические объединения, рабочие группы, советы, клубы"),
    ];

    public static DictionaryFace Find(Dictionary dictionary) => All.First(face => face.Of == dictionary);

    public static DictionaryFace? Find(string? path) => All.FirstOrDefault(face => face.Path == path);
}

public static class DictionaryNames
{
    /// <summary>The dictionary as the journal names it.</summary>
    public static string Word(this Dictionary dictionary) => DictionaryFace.Find(dictionary).Title;
}
