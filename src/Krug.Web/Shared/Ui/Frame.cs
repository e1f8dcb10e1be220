namespace Krug.Web.Shared.Ui;

/// <summary>
/// What stands around every page: whose Круг it is, who is signed in and which sections that person has. Set once a request
/// (<c>context.Features.Set(new Frame { … })</c>); a page without one shows the bare frame of a visitor.
/// </summary>
public sealed record Frame
{
    public string? Territory { get; init; }
    /// <summary>Who answers for this Круг, in the footer: «Методический центр Заречного района».</summary>
    public string? Owner { get; init; }
    /// <summary>The person signed in, «Фамилия И.О.»; null for a visitor.</summary>
    public string? Person { get; init; }
    public IReadOnlyList<Section> Sections { get; init; } = [];
    /// <summary>Links of the footer: «Доступность», «Персональные данные».</summary>
    public IReadOnlyList<Section> FootLinks { get; init; } = [];
    /// <summary>Where the search of the bar goes; null while there is nothing to search in.</summary>
    public string? SearchPath { get; init; }
    public string? SignInPath { get; init; }
    public string? SignOutPath { get; init; }
    /// <summary>The person's own account.</summary>
    public string? AccountPath { get; init; }

    public static Frame Of(HttpContext context) => context.Features.Get<Frame>() ?? new();

    /// <summary>The section the address belongs to: the longest path that begins it.</summary>
    public Section? Current(PathString address) => Sections.Where(section => section.Path == "/" ? address == "/" : address.StartsWithSegments(section.Path))
        .MaxBy(section => section.Path.Length);
}

/// <summary>A link of the navigation.</summary>
public sealed record Section(string Name, string Path)
{
    public static readonly Section Desk = new("Рабочий стол", "/"), Organisations = new("Организации", "/organisations"), Competence = new("Диагностика", "/competence"),
        Internships = new("Стажировки", "/internships"), Events = new("События", "/events"), Practices = new("Практики", "/practices"),
        Resolutions = new("Решения", "/resolutions"), Tasks = new("Поручения", "/tasks"), Documents = new("Документы", "/documents");

    /// <summary>All of them, in the order of the circle.</summary>
    public static readonly IReadOnlyList<Section> Circle = [Desk, Organisations, Competence, Internships, Events, Practices, Resolutions, Tasks, Documents];
}
