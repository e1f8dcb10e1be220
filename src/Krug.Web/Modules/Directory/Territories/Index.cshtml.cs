namespace Krug.Web.Modules.Directory.Territories;

/// <summary>The tree of territories with the organisations of each; an administrator changes it, a methodist reads it.</summary>
public sealed class IndexPage(Db db) : PageModel
{
    public TerritoryTree Tree { get; private set; } = null!;
    public bool Edits => User.Who().IsAdministrator;
    public int Own => User.Who().TerritoryId;

    public async Task OnGet(CancellationToken stop) => Tree = await TerritoryTree.Load(db, User.Who(), stop);

    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        var nodes = (await TerritoryTree.Load(db, User.Who(), stop)).Nodes;
        var names = nodes.ToDictionary(node => node.It.Id, node => node.It.Name);
        return Sheet.Of("Территории", nodes, ("Территория", node => node.It.Name), ("В родительном падеже", node => node.It.Genitive), ("Вид", node => node.It.Kind),
            ("Входит в", node => node.It.ParentId is { } parent ? names.GetValueOrDefault(parent) : null), ("Время", node => RussianZones.Word(node.It.TimeZone)), ("Организаций", node => node.Count), ("В архиве с", node => node.It.ArchivedOn));
    }
}
