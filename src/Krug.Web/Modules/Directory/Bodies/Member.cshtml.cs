namespace Krug.Web.Modules.Directory.Bodies;

/// <summary>A member of a body.</summary>
public sealed class MemberPage(Db db, TimeProvider clock) : SeatPage<BodyMember>(db, clock)
{
    readonly Db db = db;

    [BindProperty(SupportsGet = true)] public int BodyId { get; set; }
    public Body Body { get; private set; } = null!;

    protected override Words Said => new("Состав сохранён", "Участие закончено сегодня", "Человек снова в составе");

    protected override string Shown => Url.Page("Show", new { id = BodyId })!;

    protected override async Task<List<BodyMember>?> Seats(CancellationToken stop)
    {
        if (await db.Bodies.EditableBy(User.Who()).Include(b => b.Members).SingleOrDefaultAsync(b => b.Id == BodyId, stop) is not { } found) return null;
        Body = found;
        return found.Members;
    }

    protected override Refusal? WhyNot(BodyMember seat) => Body.WhyNotSeat(seat);

    protected override Task Read(BodyMember seat) => TryUpdateModelAsync(seat, nameof(Member), m => m.PersonId, m => m.Role, m => m.From, m => m.To, m => m.Basis);
}
