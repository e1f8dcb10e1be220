using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Documents.Composing;
using Krug.Web.Modules.Documents.Papers;
using Krug.Web.Modules.Events;

namespace Krug.Web.Demo;

/// <summary>Papers of the district: last year's Forum has its note, resolution and programme, last month's seminar its summary, the platform its report, this year's Forum a draft.</summary>
static class Papers
{
    public static async Task Write(Story story, DateTimeOffset now)
    {
        var (db, territory) = (story.Db, story.Territory.Id);
        var composer = new Composer(db);
        var methodist = await db.Accounts.Where(a => a.TerritoryId == territory && a.Role == Role.Methodist).OrderBy(a => a.Id).FirstAsync();
        var events = await db.Events.AsNoTracking().Where(e => e.TerritoryId == territory).OrderByDescending(e => e.On).Select(e => new { e.Id, e.Kind, e.State, e.On }).ToListAsync();

        if (events.Find(e => e is { Kind: "форум", State: EventState.Held }) is { On: { } held } last)
        {
            await Make("programme", last.Id, held.AddDays(-3), null, PaperState.Published);
            await Make("forum-analysis", last.Id, held.AddDays(4), "14", PaperState.Signed, "Вступление", "Самой живой стала площадка о молодых учителях: вопросы шли весь перерыв, и обсуждение продлили на десять минут.");
            await Make("resolution", last.Id, held.AddDays(7), "15-р", PaperState.Published);
        }
        if (events.Find(e => e is { Kind: "семинар", State: EventState.Held }) is { On: { } day } seminar) await Make("event-summary", seminar.Id, day.AddDays(2), "6", PaperState.Approved);
        if (await db.PlatformReports.Where(r => r.Platform!.TerritoryId == territory).OrderByDescending(r => r.Id).Select(r => new { r.Id, r.Platform!.Kind }).FirstOrDefaultAsync() is { } report)
            await Make(PaperForm.OfPlatformKind(report.Kind), report.Id, null, null, PaperState.Agreed);
        if (events.Find(e => e is { Kind: "форум", State: EventState.Planned }) is { } next) await Make("programme", next.Id, null, null, PaperState.Draft);

        async Task Make(string form, int source, DateOnly? date, string? number, PaperState state, string? section = null, string? text = null)
        {
            var at = date is { } on ? new DateTimeOffset(on.ToDateTime(new(11, 20)), TimeSpan.Zero) : now.AddHours(-2);
            var paper = await Drafting.Make(db, composer, PaperForm.Find(form)!, territory, source, new(methodist.Id, methodist.Name, "Методист"), at);
            (paper.Date, paper.Number) = (date, number);
            if (section is not null) paper.Texts.Add(new() { PaperId = paper.Id, Section = section, Text = text! });
            var composed = await composer.Compose(paper);
            while (paper.State < state) paper.Forward(composed, methodist.Name, at.AddHours(1 + (int)paper.State));
            await db.SaveChangesAsync();
        }
    }
}
