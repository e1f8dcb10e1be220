using Krug.Core.Language;

namespace Krug.Web.Modules.Directory.People;

/// <summary>A new person, or changes of one.</summary>
public sealed class EditPage(Db db) : PageModel
{
    public Person Person { get; private set; } = new();
    public List<SelectListItem> Genders { get; } = [new("не указан", ""), new("женщина", nameof(Gender.Feminine)), new("мужчина", nameof(Gender.Masculine))];
    [BindProperty] public int Version { get; set; }
    /// <summary>What the patronymic tells; asked about, never entered by itself.</summary>
    public string? Hint => Person is { Gender: null, Patronymic: { } patronymic } ? GenderHints.Of(patronymic, NamePart.Patronymic) switch
    {
        Gender.Feminine => "Отчество женское. Если это так, отметьте «женщина».",
        Gender.Masculine => "Отчество мужское. Если это так, отметьте «мужчина».",
        _ => null,
    } : null;

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Version = Person.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        await TryUpdateModelAsync(Person, nameof(Person), p => p.Surname, p => p.Given, p => p.Patronymic, p => p.Gender, p => p.Phone, p => p.Email, p => p.ContactsPublic);
        if (!ModelState.IsValid | ModelState.Refuse(Person.WhyNotKeep(), "Person.")) return Page();
        if (id is null) db.Add(Person);
        else db.Since(Person, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Человек сохранён");
        return RedirectToPage("Show", new { Person.Id });
    }

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (id is null) Person.TerritoryId = User.Who().TerritoryId;
        else if (await db.People.EditableBy(User.Who()).SingleOrDefaultAsync(p => p.Id == id, stop) is { } found) Person = found;
        else return false;
        return true;
    }
}
