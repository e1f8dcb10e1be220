using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;

namespace Krug.Web.Modules.Desk;

/// <summary>The first page after signing in: what needs doing, told by records.</summary>
public sealed class DeskPage(Db db, TimeProvider clock) : PageModel
{
    const int Shown = 5;

    /// <summary>Something to be done by a day.</summary>
    public sealed record Deed(DateOnly Day, string Title, string Href, string Why, string Button);

    public sealed record Late(int Id, string Text, IReadOnlyList<string> Executors, DateOnly Due);

    public sealed record Coming(int Id, string Kind, string Title, DateOnly On, TimeOnly? Start, TimeOnly? End);

    /// <summary>From applications to presented; <see cref="Presented"/> is known only when the event is over.</summary>
    public sealed record Funnel(int Applications, int Submitted, int Declined, int Withdrawn, int InProgramme, int Presented, bool Over);

    public DateOnly Today { get; private set; }
    /// <summary>The nearest event with applications, else the nearest one.</summary>
    public Coming? Main { get; private set; }
    public Funnel? Practices { get; private set; }
    public IReadOnlyList<Deed> Deeds { get; private set; } = [];
    public IReadOnlyList<Late> Overdue { get; private set; } = [];
    public int OverdueTotal { get; private set; }
    public IReadOnlyList<Coming> Days { get; private set; } = [];
    public int Organisations { get; private set; }
    public int People { get; private set; }
    public int PracticesTotal { get; private set; }
    public int Given { get; private set; }
    public bool Empty => Organisations == 0;

    public async Task OnGet(CancellationToken stop)
    {
        var viewer = User.Who();
        Today = clock.Today();
        var events = db.Events.AsNoTracking().VisibleTo(viewer);
        var tasks = db.Assignments.AsNoTracking().VisibleTo(viewer).Where(a => a.State == AssignmentState.Given);
        Days = await events.Where(e => e.On >= Today && e.State == EventState.Planned).OrderBy(e => e.On).ThenBy(e => e.Id).Take(Shown).Select(e => new Coming(e.Id, e.Kind, e.Title, e.On!.Value, e.Start, e.End)).ToListAsync(stop);
        Main = await events.Where(e => e.On >= Today && e.State == EventState.Planned).OrderByDescending(e => db.Practices.Any(p => p.EventId == e.Id)).ThenBy(e => e.On).ThenBy(e => e.Id)
            .Select(e => new Coming(e.Id, e.Kind, e.Title, e.On!.Value, e.Start, e.End)).FirstOrDefaultAsync(stop);
        if (Main is { } main) Practices = await FunnelOf(main.Id, stop);

        Overdue = await tasks.Where(a => a.Due < Today).OrderBy(a => a.Due).ThenBy(a => a.Id).Take(Shown)
            .Select(a => new Late(a.Id, a.Text, a.Executors.OrderBy(e => e.Order).Select(e => e.Organisation!.ShortName ?? e.Name ?? "").ToList(), a.Due!.Value)).ToListAsync(stop);
        OverdueTotal = await tasks.CountAsync(a => a.Due < Today, stop);
        Organisations = await db.Organisations.VisibleTo(viewer).CountAsync(stop);
        People = await db.People.VisibleTo(viewer).CountAsync(stop);
        PracticesTotal = await db.Practices.VisibleTo(viewer).CountAsync(stop);
        Given = await tasks.CountAsync(stop);
        var soon = await tasks.Where(a => a.Due >= Today && a.Due <= Today.AddDays(14)).OrderBy(a => a.Due).ThenBy(a => a.Id).Take(Shown).Select(a => new { a.Id, a.Text, a.Due }).ToListAsync(stop);
        var unsettled = await events.Where(e => e.On < Today && e.State == EventState.Planned).OrderBy(e => e.On).Take(Shown).Select(e => new { e.Id, e.Title, e.On }).ToListAsync(stop);

        var deeds = unsettled.Select(e => new Deed(Today, $"Отметить, как прошло: {e.Title}", $"/events/edit/{e.Id}", "Дата прошла, а событие всё ещё готовится", "Отметить")).ToList();
        if (Practices is { Submitted: > 0 } funnel)
            deeds.Add(new(Today, "Решить, какие заявки принять", $"/practices?event={Main!.Id}&state=Submitted", $"Ждут решения {Krug.Core.Language.Numbers.Count(funnel.Submitted, "заявка", "заявки", "заявок")}", "Посмотреть"));
        deeds.AddRange(soon.Select(a => new Deed(a.Due!.Value, a.Text, $"/tasks/{a.Id}", "Срок поручения", "Открыть")));
        Deeds = [.. deeds.OrderBy(deed => deed.Day).Take(Shown)];
    }

    async Task<Funnel> FunnelOf(int id, CancellationToken stop)
    {
        var states = await db.Practices.AsNoTracking().Where(p => p.EventId == id).GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        int Of(PracticeState state) => states.GetValueOrDefault(state);
        return new(states.Values.Sum(), Of(PracticeState.Submitted), Of(PracticeState.Declined), Of(PracticeState.Withdrawn),
            Of(PracticeState.Accepted) + Of(PracticeState.Presented) + Of(PracticeState.NotPresented), Of(PracticeState.Presented), Of(PracticeState.Presented) > 0);
    }
}
