namespace Krug.Web.Modules.Directory;

/// <summary>Lists to choose from, for forms of any module.</summary>
public static class DirectoryChoices
{
    public static async Task<List<SelectListItem>> OrganisationChoices(this Db db, Viewer viewer, string first, CancellationToken stop = default) =>
        [new(first, ""), .. await db.Organisations.AsNoTracking().VisibleTo(viewer).OrderBy(o => o.SortKey).ThenBy(o => o.Id).Select(o => new SelectListItem(o.ShortName, o.Id.ToString())).ToListAsync(stop)];

    public static async Task<List<SelectListItem>> PersonChoices(this Db db, Viewer viewer, string first, CancellationToken stop = default) =>
        [new(first, ""), .. await db.People.AsNoTracking().VisibleTo(viewer).OrderBy(p => p.SortKey).ThenBy(p => p.Id)
            .Select(p => new SelectListItem(p.Surname + " " + p.Given + (p.Patronymic == null ? "" : " " + p.Patronymic), p.Id.ToString())).ToListAsync(stop)];

    /// <summary>A number out of a form names an organisation the viewer may see, or nothing.</summary>
    public static async Task<bool> MayChoose(this Db db, Viewer viewer, int? organisation, CancellationToken stop = default) =>
        organisation is null || await db.Organisations.VisibleTo(viewer).AnyAsync(o => o.Id == organisation, stop);
}
