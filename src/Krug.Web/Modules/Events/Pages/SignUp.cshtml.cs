using Microsoft.AspNetCore.Authorization;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>Signing up without an account. What is answered never tells who else has signed up, nor whether this person has.</summary>
[AllowAnonymous]
public sealed class SignUpPage(Db db, Enrolling enrolling, SignUpLimit limit, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [FromQuery] public bool Done { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Position { get; set; }
    [BindProperty] public string? Organisation { get; set; }
    [BindProperty] public string? Municipality { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public int? Track { get; set; }
    [BindProperty] public bool Agreed { get; set; }
    /// <summary>A field no person sees; what fills it is a machine.</summary>
    [BindProperty] public string? Site { get; set; }

    public Event Event { get; private set; } = null!;
    public Refusal? Closed { get; private set; }
    public List<SelectListItem> Tracks { get; private set; } = [];

    public string Consent => $"Согласен на обработку моих имени, должности, места работы и почты, указанных здесь, чтобы подготовить и провести событие «{Event.Title}» и отчитаться о нём. Обрабатывает {Event.Organiser?.FullName ?? Event.Organiser?.ShortName ?? Event.Host?.FullName ?? Event.Host?.ShortName ?? "организатор события"}; согласие можно отозвать письмом.";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        Done = false;
        if (Closed is not null) return Page();
        if (!limit.Allows(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", "Отсюда только что пришло слишком много анкет. Подождите минуту и отправьте ещё раз.");
            return Page();
        }
        if (!string.IsNullOrEmpty(Site)) return RedirectToPage(new { Key, Done = true });
        if (string.IsNullOrEmpty(Position)) ModelState.AddModelError(nameof(Position), "Впишите должность.");
        if (Name is not null && !Name.Contains(' ', StringComparison.Ordinal)) ModelState.AddModelError(nameof(Name), "Впишите фамилию, имя и отчество целиком.");
        if (!Agreed) ModelState.AddModelError(nameof(Agreed), "Без согласия записать вас нельзя. Прочитайте и отметьте.");
        if (Track is { } track && !Tracks.Exists(item => item.Value == $"{track}")) ModelState.AddModelError(nameof(Track), "Выберите площадку из списка.");
        var now = clock.GetUtcNow();
        var made = Enrolling.Make(Event, new(Name ?? "", Position, Organisation, Municipality, Email), await enrolling.Known(Event.TerritoryId, stop), "анкета", now);
        (made.TrackId, made.ConsentText, made.ConsentAt) = (Track, Consent, now);
        if (made.WhyNotKeep() is { } why) ModelState.AddModelError(why.Field == nameof(made.OrganisationName) ? nameof(Organisation) : why.Field ?? "", why.Text);
        if (!ModelState.IsValid) return Page();
        if (ModelState.Refuse((await enrolling.Enter(made, stop)).Refusal)) return Page();
        return RedirectToPage(new { Key, Done = true });
    }

    async Task<bool> Load(CancellationToken stop)
    {
        if (Key.Length == 0 || await db.Events.AsNoTracking().Include(e => e.Organiser).Include(e => e.Host).SingleOrDefaultAsync(e => e.SignUpKey == Key, stop) is not { } found) return false;
        (Event, Closed) = (found, found.WhyClosed(clock.GetLocalNow()));
        Tracks = [new("Выберу позже", ""), .. await db.Tracks.AsNoTracking().Where(t => t.EventId == found.Id).OrderBy(t => t.Number).Select(t => new SelectListItem(t.Number + ". " + t.Title, t.Id.ToString())).ToListAsync(stop)];
        return true;
    }
}
