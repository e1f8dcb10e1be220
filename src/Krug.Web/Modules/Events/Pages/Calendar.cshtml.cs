using System.Globalization;
using Krug.Core.Language;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>The district's month: every event on its days, with what cannot be in two places at once.</summary>
public sealed class CalendarPage(Db db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Month { get; set; }
    public DateOnly First { get; private set; }
    public DateOnly Today { get; private set; }
    public IReadOnlyList<Clashes.Entry> Entries { get; private set; } = [];
    public IReadOnlyList<Clash> Found { get; private set; } = [];

    public string Heading => $"{Letters.Capital(Dates.Month(First.Month))} {First.Year}";
    public string Name(int later) => Letters.Capital(Dates.Month(First.AddMonths(later).Month));
    public string Rest(DateOnly day) => $"{Dates.Month(day.Month, Case.Genitive)}, {Days.Weekday(day)}";
    public IEnumerable<Clashes.Entry> At(DateOnly day) => day.Month != First.Month ? [] : Entries.Where(entry => entry.On <= day && day <= (entry.Until ?? entry.On));
    public bool Clashing(Clashes.Entry entry, DateOnly day) => Found.Any(clash => clash.Day == day && (clash.OneId == entry.Id || clash.OtherId == entry.Id));
    public string? Look(DateOnly day) => day.Month != First.Month ? "other" : !At(day).Any() ? day == Today ? "none today" : "none" : day == Today ? "today" : null;

    public IEnumerable<IEnumerable<DateOnly>> Weeks
    {
        get
        {
            var monday = First.AddDays(-(((int)First.DayOfWeek + 6) % 7));
            for (; monday < First.AddMonths(1); monday = monday.AddDays(7)) yield return Enumerable.Range(0, 7).Select(monday.AddDays);
        }
    }

    public async Task OnGet(CancellationToken stop)
    {
        Today = clock.Today();
        First = DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 1990 and < 2200 ? asked : new(Today.Year, Today.Month, 1);
        var next = First.AddMonths(1);
        Entries = await db.Events.AsNoTracking().VisibleTo(User.Who()).Where(e => e.On < next && (e.Until ?? e.On) >= First).OrderBy(e => e.On).ThenBy(e => e.Start).ThenBy(e => e.Id)
            .Select(e => new Clashes.Entry(e.Id, e.Title, e.Kind, e.On!.Value, e.Until, e.Start, e.End, e.State, e.Place, e.HostId, e.Host!.ShortName, e.OrganiserId, e.Organiser!.ShortName)).ToListAsync(stop);
        Found = await Clashes.Of(db, Entries, stop);
    }
}
