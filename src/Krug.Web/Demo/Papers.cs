using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Documents.Composing;
using Krug.Web.Modules.Documents.Papers;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Demo;

/// <summary>The papers of last year's Forum, published; the seminar's note and the platform's report, still drafts.</summary>
static class Papers
{
    public static async Task Compose(Story story, DateTimeOffset now)
    {
        var (db, composer) = (story.Db, new Composer(story.Db));
        var account = await db.Accounts.OrderByDescending(account => account.Id).FirstAsync();
        var (forum, seminar) = (await Event("форум", held: true), await Event("семинар", held: true));
        var report = await db.PlatformReports.Select(report => report.Id).SingleAsync();

        await Made("programme", forum.Id, forum.On!.Value.AddDays(-14), "54", PaperState.Published);
        await Made("forum-analysis", forum.Id, forum.On.Value.AddDays(5), "71", PaperState.Published);
        await Made("resolution", forum.Id, forum.On.Value.AddDays(7), "73", PaperState.Published);
        await Made("event-summary", seminar.Id, null, null, PaperState.Draft);
        await Made("platform-report", null, null, null, PaperState.Draft);

        async Task Made(string form, int? eventId, DateOnly? date, string? number, PaperState until)
        {
            var paper = await NewPage.Make(db, composer, PaperForm.Find(form)!, story.Territory.Id, eventId, eventId is null ? report : null, account.Id, account.Name, "методист", now, default);
            (paper.Date, paper.Number) = (date, number);
            while (paper.State < until) paper.Forward((await composer.Compose(paper)).Facts, account.Name, now);
            await db.SaveChangesAsync();
        }

        Task<Modules.Events.Event> Event(string kind, bool held) =>
            db.Events.Where(e => e.Kind == kind && e.State == (held ? Modules.Events.EventState.Held : Modules.Events.EventState.Planned)).OrderBy(e => e.On).FirstAsync();
    }
}
