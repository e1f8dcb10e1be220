using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Modules.Events.Pages;

/// <summary>One event: what is known of it, its tracks and programme.</summary>
public sealed class ShowPage(Db db) : PageModel
{
    public sealed record Line(int Id, TimeOnly? Start, TimeOnly? End, string Kind, string Title, string? Room, int? TrackId, int? TrackNumber, IReadOnlyList<Voice> Speakers);

    public sealed record Voice(int? PersonId, string? Name, string? Position, string? Organisation, string? Group)
    {
        /// <summary>«Полынина А.С., директор, СОШ № 4» or the group.</summary>
        public string Words => string.Join(", ", new[] { Name, Position, Organisation, Group }.Where(part => !string.IsNullOrEmpty(part)));
    }

    public Event Event { get; private set; } = null!;
    public IReadOnlyList<Line> Programme { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await db.Events.AsNoTracking().AsSplitQuery().VisibleTo(User.Who()).Include(e => e.Host).Include(e => e.Tracks.OrderBy(t => t.Number)).Include(e => e.Municipalities.OrderBy(m => m.Order))
            .SingleOrDefaultAsync(e => e.Id == id, stop) is not { } found) return NotFound();
        Event = found;
        Programme = await db.Slots.AsNoTracking().Where(s => s.EventId == id).OrderBy(s => s.Start == null).ThenBy(s => s.Start).ThenBy(s => s.Track!.Number).ThenBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new Line(s.Id, s.Start, s.End, s.Kind, s.Title, s.Room, s.TrackId, s.Track!.Number,
                s.Speakers.OrderBy(v => v.Order).Select(v => new Voice(v.PersonId, v.Person!.ListName ?? v.Name, v.Position, v.Organisation!.ShortName ?? v.OrganisationName, v.Group)).ToList()))
            .ToListAsync(stop);
        return Page();
    }
}
