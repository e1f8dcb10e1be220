namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>A member of an organisation's management team.</summary>
public sealed class TeamPage(Db db, TimeProvider clock) : SeatPage<TeamMember>(db, clock)
{
    readonly Db db = db;

    [BindProperty(SupportsGet = true)] public int OrganisationId { get; set; }
    public Organisation Organisation { get; private set; } = null!;

    protected override Words Said => new("Состав команды сохранён", "Участие в команде закончено сегодня", "Человек снова в команде");

    protected override string Shown => Url.Page("Show", new { id = OrganisationId }) + "#command";

    protected override async Task<List<TeamMember>?> Seats(CancellationToken stop)
    {
        if (await db.Organisations.EditableBy(User.Who()).Include(o => o.Team).SingleOrDefaultAsync(o => o.Id == OrganisationId, stop) is not { } found) return null;
        Organisation = found;
        return found.Team;
    }

    protected override Refusal? WhyNot(TeamMember seat) => Organisation.WhyNotTeam(seat);

    protected override Task Read(TeamMember seat)
    {
        seat.TerritoryId = Organisation.TerritoryId;
        return TryUpdateModelAsync(seat, nameof(Member), m => m.PersonId, m => m.Role, m => m.From, m => m.To);
    }
}
