using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Krug.Web.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>One event: what is known of it, its tracks and programme.</summary>
public sealed class ShowPage(Db db, TimeProvider clock) : PageModel
{
    public sealed record Line(int Id, TimeOnly? Start, TimeOnly? End, string Kind, string Title, string? Room, int? TrackId, int? TrackNumber, IReadOnlyList<Voice> Speakers);

    public sealed record Voice(int? PersonId, string? Name, string? Position, string? Organisation, string? Group)
    {
        /// <summary>«Полынина А.С., директор, СОШ № 4» or the group.</summary>
        public string Words => string.Join(", ", new[] { Name, Position, Organisation, Group }.Where(part => !string.IsNullOrEmpty(part)));
    }

    public Event Event { get; private set; } = null!;
    public IReadOnlyList<Line> Programme { get; private set; } = [];
    public Attendance People { get; private set; } = null!;
    /// <summary>The day has come, and nobody has said yet how it went.</summary>
    public bool CanBeHeld => Event.WhyNotHold(clock.Today()) is null;

    public IEnumerable<(string Name, string? Value)> Facts =>
    [
        ("Тема", Event.Theme), ("Серия", string.Join(", № ", new[] { Event.Series, Event.SeriesNumber?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(part => part is not null))), ("Уровень", Event.Level), ("Форма", Event.Mode?.Word()),
        ("Проводит", Event.Organiser?.ShortName), ("Принимает", Event.Host?.ShortName), ("Цель", Event.Goal), ("Основание", Event.Basis), ("Пункт плана", Event.PlanItem), ("Для кого", Event.Audience),
        ("Направления", string.Join("; ", Event.Directions.OrderBy(d => d.Order).Select(d => d.Name))), (Event.State == EventState.Held ? "Участвовали" : "Участвуют", string.Join(", ", Event.Municipalities.Select(m => m.Name))),
    ];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.Events.AsNoTracking().AsSplitQuery().VisibleTo(User.Who()).Include(e => e.Host).Include(e => e.Organiser).Include(e => e.Directions).Include(e => e.Tracks.OrderBy(t => t.Number)).Include(e => e.Municipalities.OrderBy(m => m.Order))
            .SingleOrDefaultAsync(e => e.Id == id, stop) is not { } found) return NotFound();
        Event = found;
        People = await Attendance.Of(db, id, stop);
        Programme = await db.Slots.AsNoTracking().Where(s => s.EventId == id).OrderBy(s => s.Start == null).ThenBy(s => s.Start).ThenBy(s => s.Track!.Number).ThenBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new Line(s.Id, s.Start, s.End, s.Kind, s.Title, s.Room, s.TrackId, s.Track!.Number,
                s.Speakers.OrderBy(v => v.Order).Select(v => new Voice(v.PersonId, v.Person!.ListName ?? v.Name, v.Position, v.Organisation!.ShortName ?? v.OrganisationName, v.Group)).ToList()))
            .ToListAsync(stop);
        return Page();
    }
}
