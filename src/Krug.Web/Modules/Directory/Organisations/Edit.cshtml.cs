using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>A new organisation, or changes of one.</summary>
public sealed class EditPage(Db db) : PageModel
{
    public Organisation Organisation { get; private set; } = new();
    public List<SelectListItem> Kinds { get; private set; } = [];
    public List<SelectListItem> Municipalities { get; private set; } = [];
    [BindProperty] public int Version { get; set; }
    /// <summary>A name a line.</summary>
    [BindProperty] public string? Aliases { get; set; }
    [BindProperty] public string? Genitive { get; set; }

    public async Task<IActionResult> OnGet(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Version = Organisation.Version;
        if (id is not null) Genitive = Organisation.Genitive ?? Organisation.ProposedGenitive(Organisation.ShortName);
        Aliases = string.Join('\n', Organisation.Aliases.Select(alias => alias.Name));
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        var before = Organisation.ShortName;
        await TryUpdateModelAsync(Organisation, nameof(Organisation), o => o.ShortName, o => o.Kind, o => o.Number, o => o.Name, o => o.LegalForm, o => o.FullName, o => o.Locality,
            o => o.Address, o => o.Phone, o => o.Fax, o => o.Email, o => o.Site, o => o.Inn, o => o.Kpp, o => o.Ogrn, o => o.Municipality, o => o.SourceKey);
        Organisation.SayGenitive(Genitive, before);
        Organisation.Call(Aliases, "внесено вручную");
        if (!Municipalities.Exists(item => item.Value == (Organisation.Municipality ?? ""))) ModelState.TryAddModelError("Organisation.Municipality", "Выберите муниципалитет из списка.");
        if (!ModelState.IsValid | ModelState.Refuse(Organisation.WhyNotKeep() ?? await WhyNotKeyed(stop), "Organisation.")) return Page();
        if (id is null) db.Add(Organisation);
        else db.Since(Organisation, Version);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        TempData.Say("Организация сохранена");
        return RedirectToPage("Show", new { Organisation.Id });
    }

    /// <summary>Two records of one key would both answer to one row of the sheet.</summary>
    async Task<Refusal?> WhyNotKeyed(CancellationToken stop) =>
        Organisation.SourceKey is { } key && await db.Organisations.Where(o => o.TerritoryId == Organisation.TerritoryId && o.SourceKey == key && o.Id != Organisation.Id).Select(o => o.ShortName).FirstOrDefaultAsync(stop) is { } twin
            ? new($"С этим ключом уже есть «{twin}». Проверьте код или объедините записи.", nameof(Organisation.SourceKey)) : null;

    async Task<bool> Load(int? id, CancellationToken stop)
    {
        if (id is null) Organisation.TerritoryId = User.Who().TerritoryId;
        else if (await db.Organisations.EditableBy(User.Who()).SingleOrDefaultAsync(o => o.Id == id, stop) is { } found) Organisation = found;
        else return false;
        Kinds = await db.WordChoices(User.Who(), Dictionary.OrganisationKind, "Выберите", Organisation.Kind, stop);
        Municipalities = await db.MunicipalityChoices(User.Who(), Organisation.Municipality, stop);
        return true;
    }
}
