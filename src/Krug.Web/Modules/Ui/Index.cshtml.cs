using Microsoft.AspNetCore.Authorization;

namespace Krug.Web.Modules.Ui;

/// <summary>Every component in every state: the reference for those who make pages and the test bed. Shown in development and in the demo alone.</summary>
[AllowAnonymous]
public sealed class UiPage(IHostEnvironment environment, IConfiguration settings) : PageModel
{
    [BindProperty] public string? Title { get; set; } = "Тихая перемена: как школа договорилась с шумом";
    [BindProperty] public DateOnly? Due { get; set; } = new(2027, 4, 30);
    [BindProperty] public string? Direction { get; set; }
    [BindProperty] public string? Measures { get; set; }
    [BindProperty] public List<string> To { get; set; } = ["weak"];
    [BindProperty] public string? Author { get; set; } = "2";

    public IReadOnlyList<SelectListItem> Directions { get; } = [new("Выберите", ""), new("1.2 Работа со школами с низкими результатами", "1.2"), new("2.2 Профессиональное развитие", "2.2"), new("2.3 Воспитание", "2.3")];
    public IReadOnlyList<SelectListItem> Audience { get; } = [new("Школам ШНОР", "weak"), new("Участникам Форума", "forum")];
    public IReadOnlyDictionary<string, string> AudienceHelp { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["weak"] = "3 организации на сегодня" };
    public IReadOnlyList<SelectListItem> Authors { get; } = [new("Кедрина Вера Ильинична, зам. директора по ВР, Верхнеручейская СОШ", "2"), new("Кедрина Валентина Саввична, воспитатель, детский сад «Капелька»", "3"), new("Новый человек", "0")];
    public IReadOnlyDictionary<string, string> AuthorReasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["2"] = "та же школа и должность — подходит лучше", ["3"] = "другая организация и должность" };

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment() && !settings.GetValue<bool>("Ui")) context.Result = NotFound();
        if (HttpContext.Features.Get<Frame>()?.Person is null)
            HttpContext.Features.Set(new Frame
            {
                Territory = "Приозёрный район", Owner = "Методический центр Приозёрного района", Person = "Рощина Л.М.", Sections = Section.Circle,
                SearchPath = "/ui", SignOutPath = "/ui", FootLinks = [new("Доступность", "/ui"), new("Персональные данные", "/ui")],
            });
    }

    public void OnGet() { }

    public void OnPost()
    {
        if (Due is { } due && due < new DateOnly(2027, 4, 1)) ModelState.AddModelError(nameof(Due), "Срок уже прошёл. Впишите день не раньше 1 апреля 2027.");
        if (string.IsNullOrWhiteSpace(Title)) ModelState.AddModelError(nameof(Title), "Назовите практику: под этим именем она войдёт в программу.");
        if (Measures is { Length: > 600 }) ModelState.AddModelError(nameof(Measures), $"Здесь {Measures.Length} знаков — на {Measures.Length - 600} больше, чем помещается. Сократите текст.");
        if (string.IsNullOrEmpty(Direction)) ModelState.AddModelError(nameof(Direction), "Выберите направление: по нему назначат экспертов.");
    }

    public IActionResult OnPostTell()
    {
        TempData.Say("Поручение снято", undo: "/ui?handler=tell");
        return RedirectToPage();
    }
}
