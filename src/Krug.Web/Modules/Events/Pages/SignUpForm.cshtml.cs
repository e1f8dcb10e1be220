using System.Buffers.Text;
using System.Security.Cryptography;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>The public form of an event is opened, given its last day, and closed; a closed form's address never works again.</summary>
public sealed class SignUpFormPage(Db db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public DateOnly? Until { get; set; }
    public Event Event { get; private set; } = null!;
    public Refusal? Closed => Event.WhyClosed(clock.GetLocalNow());
    public string? Address => Event.SignUpKey is { } key ? Url.Page("/Events/Pages/SignUp", null, new { key }, Request.Scheme) : null;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        Until = Event.SignUpUntil;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        if (Until is { } until && until < clock.Today()) ModelState.AddModelError(nameof(Until), "Этот день уже прошёл. Впишите сегодняшний или позже.");
        if (Until is { } late && Event.On is { } on && late > on) ModelState.AddModelError(nameof(Until), $"Событие раньше: {on:dd.MM.yyyy}. После него не регистрируются.");
        if (!ModelState.IsValid) return Page();
        Event.SignUpUntil = Until;
        Event.SignUpKey ??= Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        if (ModelState.Refuse(Event.WhyClosed(clock.GetLocalNow()))) return Page();
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Анкета открыта");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostClose(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        Event.SignUpKey = null;
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Анкета закрыта, её адрес больше не работает");
        return RedirectToPage(new { Id });
    }

    async Task<bool> Load(CancellationToken stop)
    {
        if (await db.Events.EditableBy(User.Who()).SingleOrDefaultAsync(e => e.Id == Id, stop) is not { } found) return false;
        Event = found;
        return true;
    }
}
