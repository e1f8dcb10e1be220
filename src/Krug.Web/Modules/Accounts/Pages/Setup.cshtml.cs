using System.ComponentModel.DataAnnotations;
using Krug.Web.Modules.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Krug.Web.Modules.Accounts.Pages;

/// <summary>The first page of an empty Krug: the territory and the first administrator. Gone once there is somebody.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.Setup)]
public sealed class SetupPage(Db db, UserManager<Account> accounts, SignInManager<Account> signing, FirstRun first) : PageModel
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string Kind { get; set; } = Directory.Territory.Kinds[0];
    [BindProperty] public string? Territory { get; set; }
    [BindProperty] public string? Genitive { get; set; }
    [BindProperty] public string? Surname { get; set; }
    [BindProperty] public string? Given { get; set; }
    [BindProperty] public string? Patronymic { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty, DataType(DataType.Password)] public string? Password { get; set; }

    public IEnumerable<SelectListItem> Kinds => Directory.Territory.Kinds.Select(kind => new SelectListItem(kind, kind));

    public IActionResult OnGet() => first.Code is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (first.Code is null) return NotFound();
        if (!first.IsRight(Code)) ModelState.AddModelError(nameof(Code), "Код не тот. Он напечатан в окне, где запущен Круг, после слов «Код для первого входа».");
        Ask(nameof(Territory), Territory, "Впишите название территории.");
        Ask(nameof(Genitive), Genitive, "Впишите название в родительном падеже: его ставят в бумаги.");
        Ask(nameof(Surname), Surname, "Впишите фамилию.");
        Ask(nameof(Given), Given, "Впишите имя.");
        if (Email?.Contains('@', StringComparison.Ordinal) != true) ModelState.AddModelError(nameof(Email), "Впишите почту целиком, со знаком @.");
        if (Passwords.WhyNot(Password ?? "", [Email ?? "", Surname ?? "", Given ?? "", Territory ?? "", Genitive ?? ""]) is { } weak) ModelState.AddModelError(nameof(Password), weak.Text);
        if (!ModelState.IsValid) return Page();

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var territory = new Territory { Kind = Kind, Name = Territory!.Trim(), Genitive = Genitive!.Trim() };
        await db.Found(territory, stop);
        var person = new Person { TerritoryId = territory.Id, Surname = Surname!.Trim(), Given = Given!.Trim(), Patronymic = Patronymic?.Trim() };
        db.Add(person);
        await db.SaveChangesAsync(stop);
        var account = new Account { UserName = Email!.Trim(), Email = Email.Trim(), Name = person.ListName, Role = Role.Administrator, TerritoryId = territory.Id, PersonId = person.Id };
        if (await accounts.CreateAsync(account, Password!) is { Succeeded: false } refused)
        {
            ModelState.AddModelError(nameof(Password), refused.Errors.First().Description);
            return Page();
        }
        await transaction.CommitAsync(stop);
        first.Over();
        await signing.SignInAsync(account, isPersistent: true);
        return LocalRedirect("~/");
    }

    void Ask(string field, string? value, string sentence)
    {
        if (string.IsNullOrWhiteSpace(value)) ModelState.AddModelError(field, sentence);
    }
}
